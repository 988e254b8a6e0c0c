"""A block of an article before it has a place in the text."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from briefing.article import BlockKind, InlineMark


class Piece(NamedTuple):
    """A block before it has a place: its text on one line, marks counted from its start."""

    kind: BlockKind
    text: str
    marks: tuple[InlineMark, ...] = ()

    def part(self, start: int, end: int, kind: BlockKind) -> Piece:
        """Return the stretch of this piece as a piece of its own."""
        marks = (
            replace(mark, start=max(mark.start, start) - start, end=min(mark.end, end) - start)
            for mark in self.marks
            if mark.start < end and mark.end > start
        )
        return Piece(kind, self.text[start:end], tuple(marks))
