"""A document broken into lines of one width, with offsets mapped to lines and columns and back."""

from __future__ import annotations

from bisect import bisect_right

from rich.cells import cell_len

from briefing.tui.text.cells import clusters, is_single, width
from briefing.tui.text.document import Document, Paragraph
from briefing.tui.text.wrap import wrap


class Layout:
    """The lines of a document; line ``i`` shows ``text[starts[i]:ends[i]]``, a blank one nothing.

    Columns are cells from where the line's text begins.
    """

    def __init__(self, document: Document, columns: int) -> None:
        self.document = document
        self.columns = max(columns, 1)
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.paragraphs: list[Paragraph | None] = []
        for paragraph in document.paragraphs:
            self._add(paragraph)

    def _add(self, paragraph: Paragraph) -> None:
        for _ in range(paragraph.gap if self.starts else 0):
            self.starts.append(paragraph.start)
            self.ends.append(paragraph.start)
            self.paragraphs.append(None)
        tail = cell_len(paragraph.tail) + 1 if paragraph.tail else 0
        text, room = self.document.text, self.columns - paragraph.hang
        lines = wrap(text, paragraph.start, paragraph.end, max(room - tail, 8))
        if tail and len(lines) > 1:  # it takes from the first line alone
            lines = [lines[0], *wrap(text, lines[1][0], paragraph.end, max(room, 8))]
        self.starts += [start for start, _ in lines]
        self.ends += [end for _, end in lines]
        self.paragraphs += [paragraph] * len(lines)

    def __len__(self) -> int:
        return len(self.starts)

    def line_of(self, offset: int) -> int:
        """Return the line that shows ``offset``, or the last one that begins before it."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def lines_of(self, start: int, end: int) -> range:
        """Return the lines that ``start:end`` touches."""
        return range(self.line_of(start), self.line_of(max(start, end - 1)) + 1)

    def position(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of ``offset``; the middle of a character is its beginning."""
        line = self.line_of(offset)
        if not self.starts:
            return 0, 0
        start, end, text = self.starts[line], self.ends[line], self.document.text
        offset = min(max(offset, start), end)
        if is_single(text, start, end):
            return line, offset - start
        column = 0
        for _, last, cells in clusters(text, start, end):
            if last > offset:
                break
            column += cells
        return line, column

    def offset(self, line: int, column: int) -> int:
        """Return the offset shown at ``column`` of ``line``; past its text, the line's end."""
        if not self.starts:
            return 0
        line = min(max(line, 0), len(self) - 1)
        start, end, text = self.starts[line], self.ends[line], self.document.text
        if is_single(text, start, end):
            return min(start + max(column, 0), end)
        reached = 0
        for first, _, cells in clusters(text, start, end):
            reached += cells
            if reached > column:
                return first
        return end

    def first_of(self, line: int) -> bool:
        """Tell whether ``line`` is the first of its paragraph."""
        paragraph = self.paragraphs[line]
        return paragraph is not None and self.starts[line] == paragraph.start

    def width_of(self, line: int) -> int:
        """Return the cells that the text of ``line`` takes."""
        return width(self.document.text, self.starts[line], self.ends[line])
