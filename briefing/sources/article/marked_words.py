"""Words with the marks they were set in, line by line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from briefing.article import InlineMark


@dataclass(frozen=True, slots=True)
class Words:
    """A text with inline marks counted from its start; a newline in it is a line break that was asked for."""

    text: str
    marks: list[InlineMark] = field(default_factory=list)

    @classmethod
    def joined(cls, cells: Sequence[Words], between: str) -> Words:
        """Return the cells of a row that hold words as one line."""
        text, marks = "", []
        for cell in cells:
            if cell.text.isspace() or not cell.text:
                continue
            text += between if text else ""
            marks += [
                replace(mark, start=len(text) + mark.start, end=len(text) + mark.end) for mark in cell.marks
            ]
            text += cell.text
        return next(iter(cls(text.replace("\n", " "), marks).lines()), cls(""))

    def after(self, prefix: str) -> Words:
        """Return these words with ``prefix`` before them."""
        at = len(prefix)
        marks = [replace(mark, start=mark.start + at, end=mark.end + at) for mark in self.marks]
        return Words(prefix + self.text, marks)

    def lines(self) -> list[Words]:
        """Return the words line by line, runs of white space as one space, marks moved along."""
        out: list[Words] = []
        chars: list[str] = []
        places: list[int] = []  # for each character that is kept, where it stood
        waiting = sorted(enumerate(self.marks), key=lambda one: one[1].start, reverse=True)
        around: list[tuple[int, InlineMark]] = []  # the marks that reach into the line, in their order
        for at, char in enumerate(self.text + "\n"):
            if char == "\n":
                while chars and chars[-1] == " ":
                    del chars[-1], places[-1]
                if chars:
                    while waiting and waiting[-1][1].start < at:
                        around.append(waiting.pop())
                    around = sorted(one for one in around if one[1].end > places[0])
                    out.append(Words("".join(chars), _moved([mark for _, mark in around], places)))
                chars, places = [], []
            elif not char.isspace():
                chars.append(char)
                places.append(at)
            elif chars and chars[-1] != " ":
                chars.append(" ")
                places.append(at)
        return out


def _moved(marks: list[InlineMark], places: list[int]) -> list[InlineMark]:
    spans = ((mark, bisect_left(places, mark.start), bisect_left(places, mark.end)) for mark in marks)
    return [replace(mark, start=start, end=end) for mark, start, end in spans if start < end]
