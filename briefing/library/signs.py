"""Signs that what a report says is news, however much of it was told: a later day, a number, a denial."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from briefing.lexicon.lookup import wordlist
from briefing.library.before import Before
from briefing.library.meaning import Meaning, Reading, name_terms
from briefing.library.numbers import numbers
from briefing.library.senses import is_told, senses_of, term_of
from briefing.library.telling import Told, Verdict, looks_back, told_span
from briefing.model import Actor, Event, Quote, Span

_NAMES = ("name", "alias")
_LONG = ("M", "Y")  # months and years; an hour is P…H, a minute PT…M
_UNTIL_NOW = re.compile(r"\bha(?:d|s|ve) been\b", re.I)  # how long it had been so changes by the day
_CORRECTED = re.compile(r"([^,;.]+)(?:, not(?! to\b)| rather than) ([^,;.]+)", re.I)
_FURTHER = re.compile(r"\b(?:an?|another)\s+(\w+)\b", re.I)


class Signs:
    """A report beside what was told before it."""

    def __init__(self, report: Reading, before: Before) -> None:
        self._report = report
        self._before = before

    def is_denied_anew(self, item: Told, says: Meaning, found: Verdict) -> bool:
        """Tell whether an item denies what nobody denied before."""
        if not self._denies(item, says, found):
            return False
        least = self._before.limits["counted"]
        if any(float(one.rstrip("%")) >= least for one in says.numbers & self._before.numbers):
            return False  # "72 have not been found": 72 are missing
        denied = [
            one.sentence.says
            for one in self._before.sentences
            if one.sentence.says.negates
            or (says.terms and one.sentence.says.senses & _denials())  # "turned down"
        ]
        named = not says.terms  # who denied one thing may deny another
        own = says if named else replace(says, names=frozenset())
        likes = (self._before.like(own, one, named=named) for one in denied)
        return max(likes, default=0.0) < self._before.limits["least"]

    def _denies(self, item: Told, says: Meaning, found: Verdict) -> bool:
        match item:
            case Quote():
                return says.denies or item.polarity == "negative"
            case Event(type="REJECT"):
                return True
        limits = self._before.limits
        is_alike = limits["least"] <= found.like < limits["least_acted"]
        return says.denies or (is_alike and self._report.says(told_span(item)).negates)

    def is_later(self, span: Span, says: Meaning, found: Verdict) -> bool:
        """Tell whether the words name a day that no report told and that the last could not tell as past."""
        if found.like >= self._before.limits["least_later"]:
            return False
        return any(
            one > self._before.until[: len(one)] or len(one) < len(self._before.until)
            for one in self.times(span, says)
            if one[:1].isdigit()
            and not self._before.is_told_time(one)
            and not (one > self._report.day and looks_back(self._report, span))
        )

    def is_further(self, span: Span) -> bool:
        """Tell whether the words bring in one more: "a second bomb"."""
        words = _FURTHER.findall(span.of(self._report.briefing.article.text))
        return any(
            one.casefold() in wordlist("further") and one.casefold() not in self._before.terms
            for one in words
        )

    def is_by_another(self, item: Told, found: Verdict) -> bool:
        """Tell whether somebody acts or speaks whom no earlier report names."""
        if found.like >= self._before.limits["least_later"] or not isinstance(item, Event | Quote):
            return False
        who = item.who if isinstance(item, Event) else (item.speaker,)
        actors = [self._report.briefing.actor(one) for one in who]
        return any(one is not None and self.is_unknown(one) for one in actors) and not any(
            one is not None and not self.is_unknown(one) for one in actors
        )

    def is_named_anew(self, span: Span) -> bool:
        """Tell whether the words name somebody whom no earlier report names."""
        return any(
            self.is_unknown(actor)
            for actor in self._report.briefing.who
            if any(span.start <= one.start < span.end and one.form in _NAMES for one in actor.mentions)
        )

    def is_unknown(self, actor: Actor) -> bool:
        """Tell whether an actor has a name, and no earlier report has a word of it."""
        is_named = any(one.form in _NAMES for one in actor.mentions)
        text = self._report.briefing.article.text
        named = " ".join(text[one.start : one.end] for one in actor.mentions if one.form in _NAMES)
        return is_named and not (name_terms(actor.name) | name_terms(named)) & self._before.terms

    def counts_anew(self, span: Span, says: Meaning) -> bool:
        """Tell whether the words hold a number that no earlier report tells; small ones only where they are figures."""
        inside = (
            one for one in self._report.briefing.figures if span.start <= one.start and one.end <= span.end
        )
        told = {number for one in inside for _, _, number in numbers(one.value)}
        told |= {
            number for number in says.numbers if float(number.rstrip("%")) >= self._before.limits["counted"]
        }
        return bool(told - self._before.numbers)

    def lasts_otherwise(self, span: Span, says: Meaning, found: Verdict) -> bool:
        """Tell whether the words have a length of time that no report told: of months, or where another was told."""
        lengths = {time for time in says.times if time.startswith("P")} - self._before.times
        if not lengths or _UNTIL_NOW.search(span.of(self._report.briefing.article.text)):
            return False
        if any(one.endswith(_LONG) for one in lengths):
            return True
        told = found.earlier.sentence.says.times if found.earlier else frozenset()
        return found.like >= self._before.limits["least"] and any(one.startswith("P") for one in told)

    def is_corrected(self, span: Span) -> bool:
        """Tell whether the words set another thing in the place of what was told: "red, not black"."""
        for found in _CORRECTED.finditer(span.of(self._report.briefing.article.text)):
            right, wrong = (
                self._report.says(Span(span.start + found.start(n), span.start + found.end(n)))
                for n in (1, 2)
            )
            if wrong.terms and all(is_told(one, self._before.terms) for one in wrong.terms):
                return any(not is_told(one, self._before.terms) for one in right.terms)
        return False

    def times(self, span: Span, says: Meaning) -> frozenset[str]:
        """Return the times that the words name, else those of their sentence."""
        sentence = self._report.sentence(span.start)
        return says.times or (sentence.says.times if sentence else frozenset())


@cache
def _denials() -> frozenset[str]:
    """Return what words that deny stand for."""
    return senses_of(term_of(one) for one in wordlist("denying"))
