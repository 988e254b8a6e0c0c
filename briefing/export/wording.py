"""Items in words, the same on the screen and in every export: a row, what belongs to it, the words that prove it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from briefing.contract.sections import Row
from briefing.export.phrases import (
    KINDS,
    STATUS,
    THREATENS,
    TOWARDS,
    listed,
)
from briefing.gravity import gravity
from briefing.lexicon.lookup import mapping
from briefing.model import (
    Actor,
    BottomLine,
    Briefing,
    Event,
    Figure,
    Place,
    Quote,
    Span,
    Threat,
    Time,
)


class Fact(NamedTuple):
    """What belongs to a row; the label says what it is where the words do not ("why", "according to")."""

    label: str
    words: str

    def __str__(self) -> str:
        return f"{self.label}: {self.words}" if self.label else self.words


@dataclass(frozen=True, slots=True)
class Entry:
    """One row in words: ``mark: lead: says``, of which each may be empty, and at the edge its date.

    ``facts`` belong to it, ``quoted`` are the words below, ``evidence`` is all that it rests on.
    """

    lead: str
    says: str = ""
    mark: str = ""
    date: str = ""
    facts: tuple[Fact, ...] = ()
    quoted: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()

    @property
    def headed(self) -> str:
        """What stands before what it says: "grave · Iran threatens Israel"; empty where it says all by itself."""
        return joined(" · ", self.mark, self.lead)

    @property
    def between(self) -> str:
        """What stands between the lead and what it says: nothing where the sentence goes on, "threatens to close"."""
        goes_on = self.lead.endswith((" threatens", " threaten")) and self.says.startswith("to ")
        return " " if goes_on else ": " if self.headed and self.says else ""

    @property
    def added(self) -> str:
        """The facts and the date on one line."""
        return joined(" · ", self.date, *map(str, self.facts))


def _is_many(actor: Actor) -> bool:
    """Whether the name of a group is a plural: "ferry workers threaten"."""
    return actor.kind == "group" and actor.name.endswith("s") and not actor.name.endswith(("ss", "us", "is"))


class Wording:
    """Puts the rows of a briefing into words; knows the names behind the ids."""

    def __init__(self, briefing: Briefing) -> None:
        self._text = briefing.article.text
        self._names = {actor.id: actor.name for actor in briefing.who}
        self._many = {actor.id for actor in briefing.who if _is_many(actor)}
        self._names |= {place.id: place.name for place in briefing.where}
        self._names |= {time.id: f"{self.words(time)} ({time.value})" for time in briefing.when}
        self._when = {time.id: self.words(time) for time in briefing.when}
        self._dates = {time.id: date_of(time) for time in briefing.when}
        self._events = {event.id: event.summary for event in briefing.what}
        self._quotes = {quote.id: quote for quote in briefing.quotes}

    def entry(self, row: Row) -> Entry:
        """Return a row in words."""
        first = row.items[0]
        match first:
            case BottomLine():
                return Entry("Bottom line", one_line(first.text), evidence=row.evidence)
            case Actor():
                return self._actor(first, row)
            case Event():
                return self._event(first, row)
            case Time():
                return self._time(first, row)
            case Place():
                kind = joined(", ", KINDS[first.kind], country_name(first.country, first.name))
                says = joined("; ", kind, _times(len(first.mentions)))
                return Entry(first.name, says, evidence=row.evidence)
            case Threat():
                return self._threat(first, row)
            case Quote():
                return self._quote(first, row)
            case Figure():
                return self._figure(first, row)

    def together(self, rows: Iterable[Row]) -> Entry:
        """Return rows that are told together, in one line."""
        names = ", ".join(one.name for row in rows for one in row.items if isinstance(one, Actor | Place))
        return Entry("Told once", names, evidence=tuple(span for row in rows for span in row.evidence))

    def named(self, ids: Iterable[str], between: str = ", ") -> str:
        """Return the names of actors and places, and times in words with their values, as a list to read."""
        return between.join(one_line(self._names[one]) for one in ids if one in self._names)

    def source(self, quote: Quote) -> str:
        """Return who says a quotation: the speaker, else the words that name the source; empty where none do."""
        words = quote.source_words.of(self._text) if quote.source_words else ""
        return one_line(self._names.get(quote.speaker or "", words))

    def figure(self, figure: Figure) -> str:
        """Return what a figure comes to: "at least 12 killed", "6000000 GBP"."""
        counted = figure.unit if figure.of in ("money", "arms", "other") else figure.of
        bound = "" if figure.bound == "exact" else figure.bound.replace("_", " ")
        return joined(" ", bound, figure.value, counted)

    def quoted(self, spans: Iterable[Span]) -> tuple[str, ...]:
        """Return the words of stretches, each on one line, in the order of the text."""
        return tuple(one_line(span.of(self._text)) for span in sorted(spans))

    def words(self, item: Time | Quote | Figure | Span) -> str:
        """Return the article's words for an item."""
        return one_line(self._text[item.start : item.end])

    def date(self, item: Event | Threat) -> str:
        """Return the first date that an event or a threat has, or nothing."""
        return next((self._dates[one] for one in item.when if self._dates.get(one)), "")

    def parties(self, event: Event) -> str:
        """Return who does it and to whom, as far as the row does not name them: "by Iran, against Israel"."""
        who, whom = (
            listed(name for name in self._each(ids) if name not in event.summary)
            for ids in (event.who, event.whom)
        )
        return joined(", ", who and f"by {who}", whom and f"{TOWARDS.get(event.type, 'against')} {whom}")

    def menace(self, threat: Threat) -> str:
        """Return who threatens whom: "Iran threatens Israel", "Ultimatum to Israel"; where that is denied, of whom."""
        by, to = listed(self._each(threat.issuer)), listed(self._each(threat.target))
        if threat.polarity == "negative":  # nobody is said to threaten anybody
            return "" if threat.form == "assessment" else by
        phrase = THREATENS[threat.form]
        if not by:
            return f"{phrase.noun} {phrase.to} {to}" if to else phrase.noun
        verb, _, rest = (phrase.toward if to else phrase.alone).partition(" ")
        several = len(self._each(threat.issuer)) > 1 or not self._many.isdisjoint(threat.issuer)
        return f"{by} {verb.removesuffix('s') if several else verb} {rest.format(to)}".strip()

    def _each(self, ids: Iterable[str]) -> list[str]:
        return [one_line(self._names[one]) for one in ids if one in self._names]

    def _times(self, item: Event | Threat) -> str:
        return ", ".join(dict.fromkeys(self._when[one] for one in item.when if one in self._when))

    def _actor(self, actor: Actor, row: Row) -> Entry:
        says = joined("; ", about(actor), *actor.roles[1:], _times(len(actor.mentions)))
        return Entry(actor.name, says, evidence=row.evidence)

    def _event(self, event: Event, row: Row) -> Entry:
        facts = (
            Fact("", self.parties(event)),
            Fact("status", STATUS[event.status]),
            Fact("", "did not happen" if event.polarity == "negative" else ""),
            Fact("according to", self.named(event.attribution)),
            Fact("when", self._times(event)),
            Fact("where", self.named(event.where)),
            Fact("why", "; ".join(self.quoted(event.why))),
            Fact("PLOVER type", event.type),
        )
        quoted = self.quoted(event.evidence) if event.key else ()
        return Entry("", one_line(event.summary), "", self.date(event), _some(facts), quoted, row.evidence)

    def _time(self, time: Time, row: Row) -> Entry:
        times = [item for item in row.items if isinstance(item, Time)]
        lead = ", ".join(dict.fromkeys(map(self.words, times)))
        value = time.value if time.resolved else f"{time.value} (not resolved)"
        says = joined("; ", value, _times(len(times)) if len(times) > 1 else "")
        return Entry(lead, says, evidence=row.evidence)

    def _threat(self, threat: Threat, row: Row) -> Entry:
        facts = (
            Fact("condition", one_line(threat.condition or "").rstrip(" ,")),
            Fact("likelihood", joined(", ", threat.likelihood, band_words(threat.band))),
            Fact("according to", self.named(threat.attribution)),
            Fact("when", self._times(threat)),
            Fact("kind", threat.form.replace("_", " ")),
            Fact("severity", f"{threat.severity:+.1f}".replace("-", "−")),
        )
        action = one_line(threat.action)
        told = any(action.startswith(name) for name in self._each(threat.issuer))  # "Iran fired on a tanker"
        return Entry(
            "" if told else self.menace(threat),
            action,
            weight(threat),
            self.date(threat),
            _some(facts),
            self.quoted(threat.evidence),
            row.evidence,
        )

    def _quote(self, quote: Quote, row: Row) -> Entry:
        source = self.source(quote) or "source not named"
        lead = f"{source} denies" if quote.polarity == "negative" else source
        words = self.words(quote)
        return Entry(lead, f"“{words}”" if quote.kind == "direct" else words, evidence=row.evidence)

    def _figure(self, figure: Figure, row: Row) -> Entry:
        quote = self._quotes.get(figure.source or "")
        facts = (
            Fact("of", one_line(self._events.get(figure.event or "", ""))),
            Fact("according to", self.source(quote) if quote else ""),
        )
        return Entry(self.words(figure), self.figure(figure), facts=_some(facts), evidence=row.evidence)


def weight(threat: Threat) -> str:
    """Return how grave a threat is, in a word, or that the article holds it to be none."""
    if threat.polarity == "positive":
        return gravity(threat.severity)
    return "no threat" if threat.form == "assessment" else "denied"


def about(actor: Actor) -> str:
    """Return what an actor is and of which country, in a few words, or nothing where the name says it."""
    kind = actor.roles[0] if actor.roles else KINDS[actor.kind]
    return joined(", ", kind, country_name(actor.country, joined(" ", actor.name, kind)))


def country_name(code: str | None, told: str) -> str:
    """Return the name of the country with a code, or nothing where words tell it already."""
    name = _countries().get(code or "", "")
    return "" if name in told else name


def date_of(time: Time) -> str:
    """Return the date a time stands for, at most ten characters, or nothing where it is none."""
    if time.type not in ("DATE", "TIME") or not time.value[:4].isdigit():
        return ""
    return time.value.split("T", 1)[0][:10]


def joined(between: str, *parts: str | None) -> str:
    """Return what there is of some parts, each on one line."""
    return between.join(one_line(part) for part in parts if part)


def one_line(words: str) -> str:
    """Return words with every run of white space as one space."""
    return " ".join(words.split())


def band_words(band: tuple[float, float] | None) -> str:
    """Return a band of probabilities as people read it: "55–80 %"."""
    return f"{band[0] * 100:.0f}–{band[1] * 100:.0f} %" if band else ""


@cache
def _countries() -> dict[str, str]:
    return mapping("countries", "alpha3", "name")


def _some(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact.words)


def _times(count: int) -> str:
    return "mentioned once" if count == 1 else f"mentioned {count} times"
