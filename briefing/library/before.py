"""What the earlier reports of a story tell, to ask how much of what another says they have, and in which sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TypeAlias

from briefing.lexicon.weights import weights
from briefing.library.index import day_of
from briefing.library.meaning import Meaning, Reading, day_or_length, name_terms
from briefing.library.numbers import numbers
from briefing.library.senses import commons, is_told, senses
from briefing.library.telling import Earlier, Verdict
from briefing.model import Briefing, Quote, Span

Rarity: TypeAlias = Callable[[str], float]


class Before:
    """Earlier reports of a story."""

    def __init__(self, readings: Sequence[Reading], rarity: Rarity) -> None:
        """Gather what they tell; ``rarity`` tells how rare a term is."""
        self.readings = readings
        self.sentences = [Earlier(n, one) for n, reading in enumerate(readings) for one in reading.sentences]
        self.limits = weights("news.limits")
        self._rarity = rarity
        self.rare = cache(self._rare)
        told = [one.sentence.says for one in self.sentences]
        figures = [one for reading in readings for one in reading.briefing.figures]
        counted = [number for one in told for number in one.numbers]
        counted += [number for one in figures for _, _, number in numbers(one.value)]  # "a hundred"
        self.numbers = frozenset((*counted, *(one.rstrip("%") for one in counted)))
        self.times = frozenset(
            day_or_length(time.value) for reading in readings for time in reading.briefing.when
        )
        self.terms = frozenset(term for one in told for term in (*one.senses, *one.names, *one.wording))
        last = max((day_of(one.briefing.article.published) or 0 for one in readings), default=0)
        self.until = date.fromordinal(max(last, 1)).isoformat()
        self.spoken = [
            (speaker_terms(reading.briefing, quote), reading.says(Span(quote.start, quote.end)))
            for reading in readings
            for quote in reading.briefing.quotes
        ]

    def likest(self, says: Meaning) -> Verdict:
        """Return the sentence that tells most of what is said, and which part."""
        likes = [(self.like(says, one.sentence.says), one.report, -n) for n, one in enumerate(self.sentences)]
        if not likes:
            return Verdict("new", None, 0.0)
        like, _, n = max(likes)  # of the last report that tells it
        return Verdict("repeated", self.sentences[-n] if like else None, like)

    def like(self, says: Meaning, told: Meaning, *, named: bool = True) -> float:
        """Return which part of what is said an earlier sentence tells; ``named``: be it by the name of somebody."""
        whole, both = 0.0, 0.0
        for one in says.terms:
            weight = self.limits["term"] * self.rare(one)
            whole += weight
            if is_told(one, told.senses) or (named and not told.names.isdisjoint(senses(one))):
                both += weight
        for one in says.names:
            weight = self.limits["name"] * self.rare(one)
            whole += weight
            both += weight if one in told.names or one in told.senses else 0.0
        for kind, own, other in (("number", says.numbers, told.numbers), ("time", says.times, told.times)):
            whole += self.limits[kind] * len(own)
            both += self.limits[kind] * len(own & other)
        return both / whole if whole else 1.0

    def like_of_terms(self, says: Meaning) -> float:
        """Return which part of the terms the sentence has that has most of them, whomever it names."""
        bare = replace(says, names=frozenset())
        return max((self.like(bare, one.sentence.says, named=False) for one in self.sentences), default=0.0)

    def known(self, says: Meaning) -> float:
        """Return which part of the terms, by how rare they are, stands anywhere in earlier reports."""
        weighed = {one: self.rare(one) for one in says.terms}
        whole = sum(weighed.values())
        return (
            sum(weight for one, weight in weighed.items() if is_told(one, self.terms)) / whole
            if whole
            else 1.0
        )

    def _rare(self, term: str) -> float:
        """Return how rare a term is, as its most common sense is."""
        return min(self._rarity(one) for one in commons(term))

    def is_told_time(self, time: str) -> bool:
        """Tell whether a day, or a day of this month or year, or a length was told."""
        return any(told.startswith(time) for told in self.times)

    def types(self, earlier: Earlier) -> frozenset[str]:
        """Return the types of what a sentence tells, but for the one that says nothing."""
        events = self.readings[earlier.report].briefing.what
        sentence = earlier.sentence
        found = frozenset(one.type for one in events if sentence.start <= one.trigger.start < sentence.end)
        return found - {"OTHER"}


def speaker_terms(briefing: Briefing, quote: Quote) -> frozenset[str]:
    """Return the terms of the name of who says a quotation."""
    actor = briefing.actor(quote.speaker)
    return name_terms(actor.name) if actor and actor.kind == "person" else frozenset()
