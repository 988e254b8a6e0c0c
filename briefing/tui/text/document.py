"""What a pane shows: a text, its paragraphs, and the spans that have a look of their own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, NamedTuple, Protocol, TypeVar


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
        self.all: list[R] = sorted(ranges, key=lambda one: (one.start, -one.end))
        self._starts = [one.start for one in self.all]
        self._reach = list(accumulate((one.end for one in self.all), max))

    def touching(self, start: int, end: int) -> list[R]:
        """Return those that share a character with ``start:end``, in order; outer ones first."""
        found: list[R] = []
        index = bisect_left(self._starts, end) - 1
        while index >= 0 and self._reach[index] > start:
            if self.all[index].end > start:
                found.append(self.all[index])
            index -= 1
        found.reverse()
        return found

    def after(self, offset: int) -> R | None:
        """Return the first that begins after ``offset``."""
        index = bisect_left(self._starts, offset + 1)
        return self.all[index] if index < len(self.all) else None

    def before(self, offset: int) -> R | None:
        """Return the last that begins before ``offset``."""
        index = bisect_left(self._starts, offset) - 1
        return self.all[index] if index >= 0 else None


class Look(NamedTuple):
    """A stretch drawn in the look ``name`` (a component class of the pane)."""

    start: int
    end: int
    name: str


class Paragraph(NamedTuple):
    """A stretch that is wrapped on its own.

    ``lead`` stands in the ``hang`` cells before its first line, ``tail`` flush right on that line;
    neither belongs to the text. ``gap`` counts the blank lines above.
    """

    start: int
    end: int
    look: str = ""
    lead: str = ""
    lead_look: str = ""
    hang: int = 0
    tail: str = ""
    gap: int = 0


NO_LOOKS: Ranges[Look] = Ranges()


class Document(NamedTuple):
    """A text with its paragraphs (in order, apart from each other) and looks."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    looks: Ranges[Look] = NO_LOOKS


EMPTY = Document("", ())
