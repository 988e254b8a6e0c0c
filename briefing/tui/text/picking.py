"""A selection made with the keyboard: two edges in a text, one of which moves."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORD = re.compile(r"\S+")


class Picked(NamedTuple):
    """``text[start:end]``, never empty; the end moves when ``forward``, else the start.

    ``began`` is the stretch that was selected first: an edge that goes past the other gives up the rest.
    """

    start: int
    end: int
    forward: bool
    began: tuple[int, int]

    @classmethod
    def on(cls, start: int, end: int) -> Picked:
        """Begin with a line or a highlight."""
        return cls(start, end, True, (start, end))

    @property
    def edge(self) -> int:
        """The character at the edge that moves."""
        return self.end - 1 if self.forward else self.start

    def turned(self) -> Picked:
        """Let the other edge move."""
        return self._replace(forward=not self.forward)

    def to(self, start: int, end: int) -> Picked:
        """Move the edge over ``start:end``, a line or a highlight; past the other edge, they turn."""
        first, last = self.began
        if self.forward and end <= self.start:
            kept = min(self.end, last) if last > self.start else self.end
            return self._replace(start=start, end=kept, forward=False)
        if not self.forward and start >= self.end:
            kept = max(self.start, first) if first < self.end else self.start
            return self._replace(start=kept, end=end, forward=True)
        return self._replace(end=end) if self.forward else self._replace(start=start)

    def by_word(self, text: str, step: int) -> Picked:
        """Move the edge to the next word of ``text``, or the one before; one word stays at least."""
        if self.forward:
            moved = _next_end(text, self.end) if step > 0 else _last_end(text, self.start, self.end)
            return self._replace(end=moved)
        moved = _next_start(text, self.start, self.end) if step > 0 else _last_start(text, self.start)
        return self._replace(start=moved)


def _next_end(text: str, end: int) -> int:
    found = _WORD.search(text, end)
    return found.end() if found else end


def _last_end(text: str, start: int, end: int) -> int:
    *before, _ = [found.end() for found in _WORD.finditer(text, start, end)] or [end]
    return before[-1] if before else end


def _next_start(text: str, start: int, end: int) -> int:
    after = [found.start() for found in _WORD.finditer(text, start, end) if found.start() > start]
    return after[0] if after else start


def _last_start(text: str, start: int) -> int:
    end = start
    while end and text[end - 1].isspace():
        end -= 1
    at = end
    while at and not text[at - 1].isspace():
        at -= 1
    return at if end else start
