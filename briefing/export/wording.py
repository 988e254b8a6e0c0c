"""Items in words: who did what to whom, apart from it when, where and why, and the words that prove it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.contract.sections import Row
from briefing.model import (
    Actor,
    BottomLine,
    Briefing,
    Event,
    Figure,
    Place,
    Quote,
    Span,
    Status,
    Threat,
    Time,
)

_STATUS: dict[Status, str] = {"actual": "", "future": "expected", "hypothetical": "hypothetical"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One row in words: a lead, what it says, what belongs to it, the words quoted below, all that it rests on."""

    lead: str
    says: str = ""
    facts: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()


class Wording:
    """Puts the rows of a briefing into words; knows the names behind the ids."""

    def __init__(self, briefing: Briefing) -> None:
        self._text = briefing.article.text
        self._names = {actor.id: actor.name for actor in briefing.who}
        self._names |= {place.id: place.name for place in briefing.where}
        self._names |= {time.id: f"{self._words(time)} ({time.value})" for time in briefing.when}
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
                kind = joined(", ", first.kind, first.country)
                says = joined("; ", kind, _times(len(first.mentions)))
                return Entry(first.name, says, evidence=row.evidence)
            case Threat():
                return self._threat(first, row)
            case Quote():
                return self._quote(first, row)
            case Figure():
                return self._figure(first, row)

    def deed(self, who: Iterable[str], whom: Iterable[str]) -> str:
        """Return who acts on whom: "Ada Vale → Rovia"."""
        by, to = self.named(who), self.named(whom)
        return f"{by} → {to}".strip() if to else by

    def named(self, ids: Iterable[str], between: str = ", ") -> str:
        """Return the names of actors and places, and times as the article words them with their values."""
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

    def _actor(self, actor: Actor, row: Row) -> Entry:
        kind = joined(", ", actor.kind, actor.country)
        says = joined("; ", kind, *actor.roles, _times(len(actor.mentions)))
        return Entry(actor.name, says, evidence=row.evidence)

    def _event(self, event: Event, row: Row) -> Entry:
        facts = (
            self.deed(event.who, event.whom),
            _STATUS[event.status],
            "did not happen" if event.polarity == "negative" else "",
            self._labelled("when", self.named(event.when)),
            self._labelled("where", self.named(event.where)),
            self._labelled("why", "; ".join(self.quoted(event.why))),
            self._labelled("according to", self.named(event.attribution)),
        )
        quoted = self.quoted(event.evidence) if event.key else ()
        return Entry(event.type, one_line(event.summary), _some(facts), quoted, row.evidence)

    def _time(self, time: Time, row: Row) -> Entry:
        times = [item for item in row.items if isinstance(item, Time)]
        lead = ", ".join(dict.fromkeys(map(self._words, times)))
        value = time.value if time.resolved else f"{time.value} (not resolved)"
        says = joined("; ", value, _times(len(times)) if len(times) > 1 else "")
        return Entry(lead, says, evidence=row.evidence)

    def _threat(self, threat: Threat, row: Row) -> Entry:
        denied = "no threat" if threat.form == "assessment" else "denied"
        facts = (
            self.deed(threat.issuer, threat.target),
            denied if threat.polarity == "negative" else "",
            self._labelled("condition", threat.condition),
            self._labelled("when", self.named(threat.when)),
            self._labelled("according to", self.named(threat.attribution)),
            f"severity {threat.severity:+.1f}",
            self._labelled("likelihood", joined(", ", threat.likelihood, band_words(threat.band))),
        )
        form = threat.form.replace("_", " ")
        return Entry(form, one_line(threat.action), _some(facts), self.quoted(threat.evidence), row.evidence)

    def _quote(self, quote: Quote, row: Row) -> Entry:
        source = self.source(quote) or "source not named"
        lead = f"{source} denies" if quote.polarity == "negative" else source
        words = self._words(quote)
        return Entry(lead, f"“{words}”" if quote.kind == "direct" else words, evidence=row.evidence)

    def _figure(self, figure: Figure, row: Row) -> Entry:
        quote = self._quotes.get(figure.source or "")
        facts = (
            self._labelled("of", self._events.get(figure.event or "")),
            self._labelled("according to", self.source(quote) if quote else ""),
        )
        return Entry(self._words(figure), self.figure(figure), _some(facts), evidence=row.evidence)

    def _words(self, item: Time | Quote | Figure) -> str:
        return one_line(self._text[item.start : item.end])

    @staticmethod
    def _labelled(label: str, words: str | None) -> str:
        return f"{label}: {one_line(words)}" if words else ""


def joined(between: str, *parts: str | None) -> str:
    """Return what there is of some parts, each on one line."""
    return between.join(one_line(part) for part in parts if part)


def one_line(words: str) -> str:
    """Return words with every run of white space as one space."""
    return " ".join(words.split())


def band_words(band: tuple[float, float] | None) -> str:
    """Return a band of probabilities as people read it: "55–80 %"."""
    return f"{band[0] * 100:.0f}–{band[1] * 100:.0f} %" if band else ""


def _some(facts: Iterable[str]) -> tuple[str, ...]:
    return tuple(fact for fact in facts if fact)


def _times(count: int) -> str:
    return "mentioned once" if count == 1 else f"mentioned {count} times"
