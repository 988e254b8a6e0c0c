"""Ranges of a text, found by the stretch they touch."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, Protocol, TypeVar


class HasRange(Protocol):
    """Anything that stands on ``text[start:end]``."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends, exclusive."""


R = TypeVar("R", bound=HasRange)


class Ranges(Generic[R]):
    """Ranges that may overlap, found by the stretch they touch."""

    def __init__(self, ranges: Iterable[R] = ()) -> None:
        self.ordered: list[R] = sorted(ranges, key=lambda one: (one.start, -one.end))
        self._starts = [one.start for one in self.ordered]
        self._reach = list(accumulate((one.end for one in self.ordered), max))

    def touching(self, start: int, end: int) -> list[R]:
        """Return those that share a character with ``start:end``, in order; outer ones first."""
        found: list[R] = []
        index = bisect_left(self._starts, end) - 1
        while index >= 0 and self._reach[index] > start:
            if self.ordered[index].end > start:
                found.append(self.ordered[index])
            index -= 1
        found.reverse()
        return found

    def after(self, offset: int) -> R | None:
        """Return the first that begins after ``offset``."""
        index = bisect_left(self._starts, offset + 1)
        return self.ordered[index] if index < len(self.ordered) else None

    def before(self, offset: int) -> R | None:
        """Return the last that begins before ``offset``."""
        index = bisect_left(self._starts, offset) - 1
        return self.ordered[index] if index >= 0 else None
