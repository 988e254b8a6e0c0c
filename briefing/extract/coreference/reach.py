"""Whom a noun phrase may mean where a text names hundreds: those named most often, and those named near it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from briefing.extract.document import ActorNode

_MANY = 150  # actors: of fewer each is asked
_OFTEN = 50  # of many, those that are asked wherever the phrase stands
_NEAR = 400  # tokens before and after the phrase, in which whoever is mentioned is asked


class Reach:
    """Answers for the actors of one document."""

    def __init__(self, actors: Sequence[ActorNode]) -> None:
        self._actors = actors
        numbers = range(len(actors)) if len(actors) > _MANY else ()
        self._often = set(sorted(numbers, key=lambda n: -len(actors[n].mentions))[:_OFTEN])
        told = sorted((ref.start, n) for n in numbers for ref in actors[n].mentions)
        self._starts = [start for start, _ in told]
        self._told = [n for _, n in told]

    def of(self, i: int) -> Sequence[ActorNode]:
        """Return those whom a phrase at a token may mean, in the order of the text."""
        if not self._often:
            return self._actors
        first, last = bisect_left(self._starts, i - _NEAR), bisect_left(self._starts, i + _NEAR)
        return [self._actors[n] for n in sorted(self._often.union(self._told[first:last]))]
