"""What an article tells that earlier ones had not: each item of its briefing against each of their sentences.

An item is told before where one earlier sentence covers enough of what it says. What denies, counts anew, quotes other
words or happens after the last report is not. Rewording, whatever its words, has no news; where in doubt it is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.library.before import Before, Rarity, speaker_terms
from briefing.library.meaning import Meaning, Reading, name_terms
from briefing.library.numbers import numbers
from briefing.library.signs import Signs
from briefing.library.telling import (
    News,
    Told,
    Verdict,
    looks_back,
    told_items,
    told_span,
    untold,
)
from briefing.model import Event, Figure, Quote, Span

_VERB = "event.verb"


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
        self._before = Before(earlier, rarity)
        self._signs = Signs(report, self._before)
        self._repeated = [
            Span(one.start, one.end)
            for one in report.briefing.quotes
            if one.kind == "indirect" and self.verdict(one).change == "repeated"
        ]

    def verdict(self, item: Told) -> Verdict:
        """Return whether an item is new, changed or repeated."""
        if not self._before.sentences:
            return Verdict("new", None, 0.0)
        span = told_span(item)
        says = self._says(span)
        found = self._before.likest(says)
        if isinstance(item, Figure):
            return self._figure(item, found)
        if isinstance(item, Quote) and item.kind == "direct":
            return self._quoted(item, found)
        if self._is_news(item, span, says, found):
            return replace(found, change="new")
        return replace(found, change="changed" if self._is_changed(span, says, found) else "repeated")

    def _is_changed(self, span: Span, says: Meaning, found: Verdict) -> bool:
        signs = self._signs
        return (
            signs.counts_anew(span, says)
            or signs.lasts_otherwise(span, says, found)
            or signs.is_corrected(span)
        )

    def _is_news(self, item: Told, span: Span, says: Meaning, found: Verdict) -> bool:
        """Tell whether what is reported is new: too little of it is told, or a sign tells that it is another thing."""
        signs = self._signs
        if (
            signs.is_denied_anew(item, says, found)
            or signs.is_later(span, says, found)
            or signs.is_further(span)
            or signs.is_by_another(item, found)
        ):
            return True
        if isinstance(item, Quote):
            sentence = self._report.sentence(span.start)
            around = sentence.says if sentence else says  # a quotation may come in pieces
            return self._is_little(says, around, found) and not self._is_said_again(item, says)
        if any(one.start < span.end and span.start < one.end for one in self._repeated) or self._is_aside(
            span
        ):
            return False
        return self._is_little(says, says, found) or (
            isinstance(item, Event) and self._is_another_act(item, says, found)
        )

    def _is_little(self, says: Meaning, around: Meaning, found: Verdict) -> bool:
        """Tell whether too little was told of words, or of these and those around them nothing but names."""
        limits = self._before.limits
        if found.like < limits["least"] or self._is_in_other_terms(around):
            return True
        return len(says.terms) > 1 and self._before.like_of_terms(says) < limits["least_thing"]

    def _is_aside(self, span: Span) -> bool:
        """Tell whether a few words are only a part of a sentence of which the most is told: "a van gutted by fire"."""
        sentence = self._report.sentence(span.start)
        if sentence is None or len(self._report.says(span).terms) > self._before.limits["size_aside"]:
            return False
        is_part = len(self._report.says(span).terms) < len(sentence.says.terms)
        return is_part and self._before.likest(sentence.says).like >= self._before.limits["least_aside"]

    def unlisted(self) -> Iterator[tuple[Span, Verdict]]:
        """Yield stretches that no item and no earlier report tells: news of which a briefing has nothing."""
        for span in untold(self._report):
            says = self._report.says(span)
            found = self._before.likest(says)
            if self._is_later(span, says, found) or self._is_unlisted(span, says):
                yield span, replace(found, change="new")
            elif self._signs.counts_anew(span, says) or self._signs.is_corrected(span):
                yield span, replace(found, change="changed")

    def _is_later(self, span: Span, says: Meaning, found: Verdict) -> bool:
        """Tell whether words of which the briefing lists nothing tell of a day or a length of time not told before."""
        return len(says.terms) + len(says.times) >= self._before.limits["size_later"] and (
            self._signs.is_later(span, says, found) or self._signs.lasts_otherwise(span, says, found)
        )

    def _is_unlisted(self, span: Span, says: Meaning) -> bool:
        """Tell whether too little was told of words of which the briefing lists nothing, or they bring in another."""
        limits = self._before.limits
        if len(says.terms) < limits["size_unlisted"] or looks_back(self._report, span):
            return False
        return (
            self._before.known(says) <= limits["least_unlisted"]
            or self._before.like_of_terms(says) <= limits["least_thing"]
            or self._signs.is_further(span)
            or self._signs.is_named_anew(span)
        )

    def _says(self, span: Span) -> Meaning:
        """Return what words say; of those that say too little alone, what their sentence says."""
        says = self._report.says(span)
        sentence = self._report.sentence(span.start)
        return says if says.size >= self._before.limits["size"] or sentence is None else sentence.says

    def _quoted(self, item: Quote, found: Verdict) -> Verdict:
        """Judge words in quotation marks: they are repeated where an earlier sentence has the same words."""
        own = self._report.says(Span(item.start, item.end)).wording
        weighed = {one: self._before.rare(one) for one in own}
        whole = sum(weighed.values())
        like, n = max(
            (sum(weighed[one] for one in own & earlier.sentence.says.wording), -n)
            for n, earlier in enumerate(self._before.sentences)
        )
        if whole and like / whole < self._before.limits["least_quoted"]:
            return Verdict("new", found.earlier, found.like)
        return Verdict("repeated", self._before.sentences[-n], 1.0)

    def _figure(self, item: Figure, found: Verdict) -> Verdict:
        value = {number for _, _, number in numbers(item.value.replace("-", " - "))}
        if value & self._before.numbers:
            return Verdict("repeated", found.earlier, found.like)
        return Verdict("changed" if found.like > 0 else "new", found.earlier, found.like)

    def _is_in_other_terms(self, says: Meaning) -> bool:
        """Tell whether but for names no term of the words stands anywhere in an earlier report."""
        if not says.terms or says.senses & self._before.terms:
            return False
        return not (says.numbers & self._before.numbers or says.times & self._before.times)

    def _is_said_again(self, quote: Quote, says: Meaning) -> bool:
        """Tell whether somebody says with other words what an earlier report has of them."""
        speaker = speaker_terms(self._report.briefing, quote)
        likes = (
            self._before.like(says, told)
            for other, told in self._before.spoken
            if speaker and speaker & other
        )
        return max(likes, default=0.0) >= self._before.limits["least_said"]

    def _is_another_act(self, event: Event, says: Meaning, found: Verdict) -> bool:
        """Tell whether the verb of an event stands for nothing in the sentence that is likest to it."""
        if (
            found.earlier is None
            or found.like >= self._before.limits["least_acted"]
            or not event.rule.startswith(_VERB)
        ):
            return False
        if self._report.is_heading(event.trigger.start) or looks_back(self._report, told_span(event)):
            return False  # headlines word what they tell as they like; "had" tells what was before
        days = {one for one in self._signs.times(event.trigger, says) if one[:1].isdigit()}
        if days and max(days) <= self._before.until:
            return False  # told as what was before
        if self._is_retold(event, says):
            return False
        acts = self._report.says(event.trigger).senses
        told = found.earlier.sentence.says.senses
        return bool(acts) and not acts & told and event.type not in self._before.types(found.earlier)

    def _is_retold(self, event: Event, says: Meaning) -> bool:
        """Tell whether the doer is quoted before in some of these words: who said it "accused", too."""
        actors = (self._report.briefing.actor(one) for one in event.who)
        doers = frozenset(term for one in actors if one is not None for term in name_terms(one.name))
        return any(doers & speaker and says.senses & told.senses for speaker, told in self._before.spoken)
