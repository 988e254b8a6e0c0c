"""What an article tells that earlier ones had not: each item of its briefing against each of their sentences.

An item is told before where one earlier sentence covers enough of what it says. What denies, counts anew, quotes other
words or happens after the last report is not. Rewording, whatever its words, has no news; where in doubt it is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TypeAlias

from briefing.lexicon.lookup import wordlist
from briefing.lexicon.weights import weights
from briefing.library.index import day_of
from briefing.library.meaning import Meaning, Reading, name_terms
from briefing.library.numbers import numbers
from briefing.library.telling import (
    Change,
    Earlier,
    News,
    Told,
    Verdict,
    looks_back,
    told_items,
    told_span,
    untold,
)
from briefing.model import Actor, Briefing, Event, Figure, Quote, Span

Rarity: TypeAlias = Callable[[str], float]
_VERB = "event.verb"
_NAMES = ("name", "alias")
_FURTHER = re.compile(r"\b(?:an?|another)\s+(\w+)\b", re.I)


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
        last = max((day_of(one.briefing.article.published) or 0 for one in earlier), default=0)
        self._until = date.fromordinal(max(last, 1)).isoformat()
        told = [one.sentence.says for one in self._earlier]
        self._told_times = frozenset(time for one in told for time in one.times)
        self._told_terms = frozenset(term for one in told for term in (*one.terms, *one.names, *one.wording))
        self._spoken = [
            (_speaker(reading.briefing, quote), reading.says(Span(quote.start, quote.end)))
            for reading in earlier
            for quote in reading.briefing.quotes
        ]
        self._repeated = [
            Span(one.start, one.end)
            for one in report.briefing.quotes
            if one.kind == "indirect" and self.verdict(one).change == "repeated"
        ]

    def verdict(self, item: Told) -> Verdict:
        """Return whether an item is new, changed or repeated."""
        if not self._earlier:
            return Verdict("new", None, 0.0)
        span = told_span(item)
        says = self._says(span)
        found = self._likest(says)
        if isinstance(item, Figure):
            return self._figure(item, found)
        if isinstance(item, Quote) and item.kind == "direct":
            return self._quoted(item, found)
        is_new = self._is_news(item, span, says, found)
        is_changed = self._counts_anew(span, says) or self._lasts_otherwise(says, found)
        change: Change = "new" if is_new else "changed" if is_changed else "repeated"
        return Verdict(change, found.earlier, found.like)

    def _is_news(self, item: Told, span: Span, says: Meaning, found: Verdict) -> bool:
        """Tell whether what is reported is new: too little of it is told, or a sign tells that it is another thing."""
        if self._is_denied_anew(item, says, found) or self._is_later(span, says, found):
            return True
        if self._is_further(span) or self._is_by_another(item, found):
            return True
        sentence = self._report.sentence(span.start)
        around = (
            sentence.says if sentence and isinstance(item, Quote) else says
        )  # a quotation may come in pieces
        is_little = found.like < self._limits["least"] or self._is_in_other_terms(around)
        if isinstance(item, Quote):
            return is_little and not self._is_said_again(item, says)
        if any(one.start < span.end and span.start < one.end for one in self._repeated):
            return False
        return is_little or (isinstance(item, Event) and self._is_another_act(item, says, found))

    def unlisted(self) -> Iterator[tuple[Span, Verdict]]:
        """Yield stretches that no item and no earlier report tells: news of which a briefing has nothing."""
        for span in untold(self._report):
            says = self._report.says(span)
            found = self._likest(says)
            if len(says.terms) >= self._limits["size_unlisted"] and (
                self._known(says) <= self._limits["least_unlisted"]
                or self._is_later(span, says, found)
                or self._is_further(span)
                or self._is_named_anew(span)
            ):
                yield span, Verdict("new", found.earlier, found.like)
            elif self._counts_anew(span, says):
                yield span, Verdict("changed", found.earlier, found.like)

    def _known(self, says: Meaning) -> float:
        """Return which part of the terms, by how rare they are, stands anywhere in earlier reports."""
        weighed = {one: self._rarity(one) for one in says.terms}
        whole = sum(weighed.values())
        return (
            sum(weight for one, weight in weighed.items() if one in self._told_terms) / whole
            if whole
            else 1.0
        )

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

    def _lasts_otherwise(self, says: Meaning, found: Verdict) -> bool:
        """Tell whether the words have a length of time that no report told, and the sentence likest to them another."""
        if found.earlier is None or found.like < self._limits["least"]:
            return False
        lengths, told = (
            {time for time in one.times if time.startswith("P")}
            for one in (says, found.earlier.sentence.says)
        )
        return bool(told and lengths - self._told_times)

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

    def _is_in_other_terms(self, says: Meaning) -> bool:
        """Tell whether but for names no term of the words stands anywhere in an earlier report."""
        if not says.terms or says.terms & self._told_terms:
            return False
        return not (says.numbers & self._numbers or says.times & self._told_times)

    def _is_later(self, span: Span, says: Meaning, found: Verdict) -> bool:
        """Tell whether the words name a day that no report told and that the last could not tell as past."""
        if found.like >= self._limits["least_later"]:
            return False
        days = {one for one in self._times(span, says) if one[:1].isdigit() and len(one) == len(self._until)}
        return any(one > self._until for one in days - self._told_times)

    def _is_further(self, span: Span) -> bool:
        """Tell whether the words bring in one more: "a second bomb"."""
        words = _FURTHER.findall(span.of(self._report.briefing.article.text))
        return any(
            one.casefold() in wordlist("further") and one.casefold() not in self._told_terms for one in words
        )

    def _is_by_another(self, item: Told, found: Verdict) -> bool:
        """Tell whether somebody acts whom no earlier report names."""
        if not isinstance(item, Event) or found.like >= self._limits["least_later"]:
            return False
        actors = [self._report.briefing.actor(one) for one in item.who]
        return any(one is not None and self._is_unknown(one) for one in actors) and not any(
            one is not None and not self._is_unknown(one) for one in actors
        )

    def _is_named_anew(self, span: Span) -> bool:
        """Tell whether the words name somebody whom no earlier report names."""
        return any(
            self._is_unknown(actor)
            for actor in self._report.briefing.who
            if any(span.start <= one.start < span.end and one.form in _NAMES for one in actor.mentions)
        )

    def _is_unknown(self, actor: Actor) -> bool:
        """Tell whether an actor has a name, and no earlier report has a word of it."""
        is_named = any(one.form in _NAMES for one in actor.mentions)
        return is_named and not name_terms(actor.name) & self._told_terms

    def _is_said_again(self, quote: Quote, says: Meaning) -> bool:
        """Tell whether somebody says with other words what an earlier report has of them."""
        speaker = _speaker(self._report.briefing, quote)
        likes = (self._like(says, told) for other, told in self._spoken if speaker and speaker & other)
        return max(likes, default=0.0) >= self._limits["least_said"]

    def _is_another_act(self, event: Event, says: Meaning, found: Verdict) -> bool:
        """Tell whether the verb of an event stands for nothing in the sentence that is likest to it."""
        if (
            found.earlier is None
            or found.like >= self._limits["least_acted"]
            or not event.rule.startswith(_VERB)
        ):
            return False
        if self._report.is_heading(event.trigger.start) or looks_back(self._report, told_span(event)):
            return False  # headlines word what they tell as they like; "had" tells what was before
        days = {one for one in self._times(event.trigger, says) if one[:1].isdigit()}
        if days and max(days) <= self._until:
            return False  # told as what was before
        if self._is_retold(event, says):
            return False
        acts = self._report.says(event.trigger).terms
        told = found.earlier.sentence.says.terms
        return bool(acts) and not acts & told and event.type not in self._types(found.earlier)

    def _is_retold(self, event: Event, says: Meaning) -> bool:
        """Tell whether the doer is quoted before in some of these words: who said it "accused", too."""
        actors = (self._report.briefing.actor(one) for one in event.who)
        doers = frozenset(term for one in actors if one is not None for term in name_terms(one.name))
        return any(doers & speaker and says.terms & told.terms for speaker, told in self._spoken)

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


def _speaker(briefing: Briefing, quote: Quote) -> frozenset[str]:
    """Return the terms of the name of who says a quotation."""
    actor = briefing.actor(quote.speaker)
    return name_terms(actor.name) if actor and actor.kind == "person" else frozenset()
