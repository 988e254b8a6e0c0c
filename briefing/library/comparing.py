"""What an article tells that earlier ones had not: each item of its briefing against each of their sentences.

An item is told before where one earlier sentence covers enough of what it says. What denies, counts anew, quotes other
words or happens after the last report is not. Rewording, whatever its words, has no news; where in doubt it is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from briefing.lexicon.weights import weights
from briefing.library.index import day_of
from briefing.library.meaning import Meaning, Reading, Sentence
from briefing.library.numbers import numbers
from briefing.model import Briefing, Event, Figure, Quote, Span, Threat, evidence

Change: TypeAlias = Literal["new", "changed", "repeated"]
Told: TypeAlias = Event | Quote | Figure | Threat
Rarity: TypeAlias = Callable[[str], float]
_VERB = "event.verb"


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier sentence that an item is compared with: of which report (its place in the order), and where."""

    report: int
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said of an item: its change, the earlier sentence that is likest to it, if any is, and how like."""

    change: Change
    earlier: Earlier | None
    like: float


def told_items(briefing: Briefing) -> Iterator[Told]:
    """Yield the items that can be news: events, quotations, figures, threats."""
    yield from briefing.what
    yield from briefing.quotes
    yield from briefing.figures
    yield from briefing.threats


def told_span(item: Told) -> Span:
    """Return the words that tell an item: of an event told several times those around its trigger."""
    spans = evidence(item)
    if isinstance(item, Event):
        around = (one for one in spans if one.start <= item.trigger.start and item.trigger.end <= one.end)
        return next(around, item.trigger)
    return spans[0]


@dataclass(frozen=True, slots=True)
class News:
    """What is said of an item (by its id, "" for a sentence of which the briefing lists nothing) and its words."""

    item: str
    span: Span
    change: Change
    earlier: Earlier | None


def news_of(report: Reading, earlier: Sequence[Reading], rarity: Rarity) -> list[News]:
    """Return what is said of each item of a report, in the order of the text."""
    comparison = Comparison(report, earlier, rarity)
    found = []
    for item in told_items(report.briefing):
        verdict = comparison.verdict(item)
        found.append(News(item.id, told_span(item), verdict.change, verdict.earlier))
    found += [News("", span, verdict.change, verdict.earlier) for span, verdict in comparison.unlisted()]
    return sorted(found, key=lambda one: (one.span, one.item))


class Comparison:
    """A report and those before it, to ask what is news in it."""

    def __init__(self, report: Reading, earlier: Sequence[Reading], rarity: Rarity) -> None:
        self._report = report
        self._readings = earlier
        self._earlier = [Earlier(n, one) for n, reading in enumerate(earlier) for one in reading.sentences]
        self._rarity = rarity
        self._limits = weights("news.limits")
        self._numbers = frozenset(number for one in self._earlier for number in one.sentence.says.numbers)
        self._last = max((day_of(one.briefing.article) or 0 for one in earlier), default=0)
        self._day = day_of(report.briefing.article) or 0
        self._until = date.fromordinal(max(self._last, 1)).isoformat()
        self._fresh_days = frozenset(_days(self._last + 1, self._day))

    def verdict(self, item: Told) -> Verdict:
        """Return whether an item is new, changed or repeated."""
        span = told_span(item)
        says = self._says(span)
        found = self._likest(says)
        if isinstance(item, Figure):
            return self._figure(item, found)
        if isinstance(item, Quote) and item.kind == "direct":
            return self._quoted(item, found)
        least = self._limits["least"]
        is_new = (
            found.like < least
            or self._is_denied_anew(item, says, found)
            or self._is_later(span, says, found)
            or (isinstance(item, Event) and self._is_another_act(item, says, found))
        )
        change: Change = "new" if is_new else "changed" if self._counts_anew(span, says) else "repeated"
        return Verdict(change, found.earlier, found.like)

    def unlisted(self) -> Iterator[tuple[Span, Verdict]]:
        """Yield the sentences that no item and no earlier report tells: news of which a briefing has nothing."""
        told = [told_span(item) for item in told_items(self._report.briefing)]
        for one in self._report.sentences:
            credit = self._report.briefing.article.text[one.start] == "("
            listed = any(span.start < one.end and one.start < span.end for span in told)
            if listed or credit or self._report.is_heading(one.start):
                continue
            found = self._likest(one.says)
            if len(one.says.terms) >= self._limits["size"] and found.like < self._limits["least_unlisted"]:
                yield Span(one.start, one.end), Verdict("new", found.earlier, found.like)

    def _says(self, span: Span) -> Meaning:
        """Return what words say; of those that say too little alone, what their sentence says."""
        says = self._report.says(span)
        sentence = self._report.sentence(span.start)
        return says if says.size >= self._limits["size"] or sentence is None else sentence.says

    def _quoted(self, item: Quote, found: Verdict) -> Verdict:
        """Judge words in quotation marks: they are repeated where an earlier sentence has the same words."""
        own = self._report.says(Span(item.start, item.end)).wording
        weighed = {one: self._rarity(one) for one in own}
        whole = sum(weighed.values())
        like, n = max(
            (sum(weighed[one] for one in own & earlier.sentence.says.wording), -n)
            for n, earlier in enumerate(self._earlier)
        )
        if whole and like / whole < self._limits["least_quoted"]:
            return Verdict("new", found.earlier, found.like)
        return Verdict("repeated", self._earlier[-n], 1.0)

    def _figure(self, item: Figure, found: Verdict) -> Verdict:
        value = {number for _, _, number in numbers(item.value.replace("-", " - "))}
        if value & self._numbers:
            return Verdict("repeated", found.earlier, found.like)
        return Verdict("changed" if found.like > 0 else "new", found.earlier, found.like)

    def _counts_anew(self, span: Span, says: Meaning) -> bool:
        """Tell whether the words hold a number that no earlier report tells; small ones only where they are figures."""
        inside = (
            one for one in self._report.briefing.figures if span.start <= one.start and one.end <= span.end
        )
        told = {number for one in inside for _, _, number in numbers(one.value)}
        told |= {number for number in says.numbers if float(number) >= self._limits["counted"]}
        return bool(told - self._numbers)

    def _is_denied_anew(self, item: Told, says: Meaning, found: Verdict) -> bool:
        """Tell whether an item denies what nobody denied before."""
        denial = says.denies or (isinstance(item, Quote) and item.polarity == "negative")
        if not denial and not (says.negates and found.like < self._limits["least_acted"]):
            return False
        if any(float(one) >= self._limits["counted"] for one in says.numbers & self._numbers):
            return False  # "72 have not been found": 72 are missing
        denied = [one for one in self._earlier if one.sentence.says.negates]
        return (
            max((self._like(says, one.sentence.says) for one in denied), default=0.0) < self._limits["least"]
        )

    def _is_later(self, span: Span, says: Meaning, found: Verdict) -> bool:
        """Tell whether the words name a day after the last report, and are not all told before."""
        return found.like < self._limits["least_later"] and bool(self._times(span, says) & self._fresh_days)

    def _is_another_act(self, event: Event, says: Meaning, found: Verdict) -> bool:
        """Tell whether the verb of an event stands for nothing in the sentence that is likest to it."""
        if (
            found.earlier is None
            or found.like >= self._limits["least_acted"]
            or not event.rule.startswith(_VERB)
        ):
            return False
        if self._report.is_heading(event.trigger.start):
            return False  # headlines word what they tell as they like
        days = {one for one in self._times(event.trigger, says) if one[:1].isdigit()}
        if days and max(days) <= self._until:
            return False  # told as what was before
        acts = self._report.says(event.trigger).terms
        told = found.earlier.sentence.says.terms
        return bool(acts) and not acts & told and event.type not in self._types(found.earlier)

    def _times(self, span: Span, says: Meaning) -> frozenset[str]:
        """Return the times that the words name, else those of their sentence."""
        sentence = self._report.sentence(span.start)
        return says.times or (sentence.says.times if sentence else frozenset())

    def _types(self, earlier: Earlier) -> frozenset[str]:
        """Return the types of what a sentence tells, but for the one that says nothing."""
        events = self._readings[earlier.report].briefing.what
        sentence = earlier.sentence
        found = frozenset(one.type for one in events if sentence.start <= one.trigger.start < sentence.end)
        return found - {"OTHER"}

    def _likest(self, says: Meaning) -> Verdict:
        likes = [(self._like(says, one.sentence.says), one.report, -n) for n, one in enumerate(self._earlier)]
        if not likes:
            return Verdict("new", None, 0.0)
        like, _, n = max(likes)  # of the last report that tells it
        return Verdict("repeated", self._earlier[-n] if like else None, like)

    def _like(self, says: Meaning, told: Meaning) -> float:
        """Return which part of what is said an earlier sentence tells."""
        whole, both = 0.0, 0.0
        for kind, own, other in (
            ("term", says.terms, told.terms | told.names), ("name", says.names, told.names | told.terms),
            ("number", says.numbers, told.numbers), ("time", says.times, told.times),
        ):  # fmt: skip
            for one in own:
                weight = self._limits[kind] * (self._rarity(one) if kind in ("term", "name") else 1.0)
                whole += weight
                both += weight if one in other else 0.0
        return both / whole if whole else 1.0


def _days(first: int, last: int) -> Iterator[str]:
    yield from (date.fromordinal(day).isoformat() for day in range(max(first, 1), min(last, first + 60) + 1))
