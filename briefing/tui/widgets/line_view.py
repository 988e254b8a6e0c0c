"""The base of both panes: a document as lines, drawn one at a time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.geometry import Offset, Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from briefing.tui.text.cells import TAB, drawn
from briefing.tui.text.document import EMPTY, Document
from briefing.tui.text.layout import Layout
from briefing.tui.widgets.look import look
from briefing.tui.widgets.stamping import stamped

KEPT = 1000  # lines that are kept as they were drawn: some windows of them
Overlay = tuple[int, int, Style]
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")


class LineView(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows a document; subclasses add the gutter, the cursor and what lies over the text."""

    MEASURE: ClassVar[int] = 88
    GUTTER: ClassVar[int] = 3
    MARGIN: ClassVar[int] = 1

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.document = EMPTY
        self.lines = Layout(EMPTY, 1)
        self._pending_top = 0
        self._anchor = (0, 0)  # the offset to begin the window with, and the line where that was possible
        self._base: Style | None = None
        self._strips: LRUCache[int, Strip] = LRUCache(KEPT)
        self.stamps: Mapping[
            int, Sequence[tuple[int, str]]
        ] = {}  # letters over lines: cells, and what is drawn there

    def look(self, name: str) -> Style:
        """Return the look that the tokens give a name, or a plain one."""
        return look(self.app, name)

    def show(self, document: Document, top: int = 0) -> None:
        """Show a document with offset ``top`` on the first line of the window."""
        self.document = document
        self._lay_out(top)

    @property
    def top(self) -> int:
        """The offset that the window begins with."""
        return self.lines.offset(round(self.scroll_y), 0) if len(self.lines) else self._pending_top

    @property
    def text_columns(self) -> int:
        """The cells that a line of text may take."""
        room = self.scrollable_content_region.width - self.GUTTER - self.MARGIN
        return max(min(room, self.MEASURE), 8)

    def _lay_out(self, top: int) -> None:
        self._strips.clear()
        self.stamps = {}
        if not self.scrollable_content_region.width:  # not on the screen yet: wrapped when it is
            self.lines, self._pending_top = Layout(EMPTY, 1), top
            return
        self.lines = Layout(self.document, self.text_columns)
        self.virtual_size = Size(self.scrollable_content_region.width, len(self.lines))
        at = self.lines.line_of(top) if top else 0
        self.scroll_to(y=at, animate=False, force=True, immediate=True)
        self._anchor = top, round(self.scroll_y)
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Wrap again where the width changed; the first line stays the first, as far as the text is long enough."""
        if self.text_columns != self.lines.columns or self.virtual_size.width != event.size.width:
            self._lay_out(self._held)

    @property
    def _held(self) -> int:
        """The offset that the window is to begin with: that of the last layout while nobody moved it."""
        top, line = self._anchor
        return top if len(self.lines) and line == round(self.scroll_y) else self.top

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old colours."""
        super().notify_style_update()
        self._base = None
        self._strips.clear()

    def redraw(self) -> None:
        """Draw the window again: what lies over the text changed, the text did not."""
        self._strips.clear()
        self.refresh()

    def reveal(self, start: int, end: int) -> None:
        """Bring ``start:end`` into the window, which stays where it is if they are in it."""
        if not len(self.lines):
            return
        lines = self.lines.lines_of(start, end)
        height, first = self.scrollable_content_region.height, round(self.scroll_y)
        if height <= 0 or (lines[0] >= first and lines[-1] < first + height):
            return
        size = len(lines)
        if size >= height or lines[0] < first - height or lines[-1] >= first + 2 * height:
            at = lines[0] - (height - min(size, height)) // 3
        elif lines[0] < first:
            at = lines[0] - 1
        else:
            at = lines[-1] - height + 2
        self.scroll_to(y=max(at, 0), animate=False, force=True, immediate=True)

    def scroll_by(self, lines: int) -> None:
        """Move the window, not the cursor."""
        self.scroll_to(y=round(self.scroll_y) + lines, animate=False, force=True, immediate=True)

    def turn(self, lines: int) -> None:
        """Move the window and the cursor with it; at the edge, the cursor alone."""
        before = round(self.scroll_y)
        self.scroll_by(lines)
        self.cursor_by(round(self.scroll_y) - before, lines)

    def cursor_by(self, moved: int, wanted: int) -> None:
        """Take the cursor along by the lines that the window moved, of those that it should have."""

    @property
    def page(self) -> int:
        """The lines of the window."""
        return max(self.scrollable_content_region.height, 1)

    def render_line(self, y: int) -> Strip:
        """Draw the line ``y`` of the window."""
        if self.lines.columns != self.text_columns:  # drawn before it is told its size
            self._lay_out(self._held)
        line = y + round(self.scroll_y)
        strip = self._strips.get(line)
        if strip is None:
            strip = self._strips[line] = self._draw(line)
        over = self.stamps.get(line)
        return stamped(strip, over, self.look("jump")) if over else strip

    def _draw(self, line: int) -> Strip:
        width = self.scrollable_content_region.width
        base = self._base = self._base or self.rich_style
        if not 0 <= line < len(self.lines):
            return Strip.blank(width, base)
        start, end = self.lines.starts[line], self.lines.ends[line]
        paragraph = self.lines.paragraphs[line]
        base += self.line_style(line)
        segments = [Segment(text, base + style) for text, style in self.signs(line)]
        if paragraph is None:
            return Strip(segments).extend_cell_length(width, base).crop(0, width)
        first = self.lines.first_of(line)
        if paragraph.hang:
            lead = paragraph.lead if first or paragraph.lead == "│ " else ""
            segments.append(Segment(lead, base + self.look(paragraph.lead_look)))
            segments.append(Segment(" " * (paragraph.hang - cell_len(lead)), base))
        body = self._body(line, start, end, base + self.look(paragraph.look))
        segments += body
        if paragraph.tail and first:
            used = sum(cell_len(segment.text) for segment in segments)
            right = self.GUTTER + self.text_columns
            gap = max(right - used - cell_len(paragraph.tail), 1)
            segments += [Segment(" " * gap, base), Segment(paragraph.tail, base + self.look("muted"))]
        return Strip(segments).extend_cell_length(width, base).crop(0, width)

    def _body(self, line: int, start: int, end: int, base: Style) -> list[Segment]:
        looks = [
            (one.start, one.end, self.look(one.name)) for one in self.document.looks.touching(start, end)
        ]
        overlays = [*looks, *self.overlays(start, end), *self._selected(line, start, end)]
        cuts = {start, end}
        for first, last, _ in overlays:
            cuts.add(min(max(first, start), end))
            cuts.add(min(max(last, start), end))
        edges = sorted(cuts)
        segments: list[Segment] = []
        text, column = self.document.text, 0
        for first, last in pairwise(edges):
            style = base
            for begin, stop, over in overlays:
                if begin <= first and stop >= last:
                    style += over
            shown = drawn(text[first:last])
            segments.append(Segment(shown, style + Style.from_meta({"offset": (column, line)})))
            column += len(shown)
        return segments

    def signs(self, _line: int) -> Iterable[tuple[str, Style]]:
        """Return what stands left of the text, ``GUTTER`` cells."""
        return [(" " * self.GUTTER, Style())]

    def line_style(self, _line: int) -> Style:
        """Return the look of a whole line."""
        return Style()

    def overlays(self, _start: int, _end: int) -> Iterable[Overlay]:
        """Return what lies over a stretch of the text; later ones win."""
        return ()

    def _selected(self, line: int, start: int, end: int) -> Iterable[Overlay]:
        selection = self.text_selection
        span = selection.get_span(line) if selection is not None else None
        if span is None:
            return
        first, last = span
        yield (
            start + self._undrawn(start, end, first),
            end if last < 0 else start + self._undrawn(start, end, last),
            self.screen.get_component_rich_style("screen--selection"),
        )

    def _undrawn(self, start: int, end: int, drawn_index: int) -> int:
        """Return how many characters of the text make up ``drawn_index`` drawn ones."""
        reached = 0
        for index, character in enumerate(self.document.text[start:end]):
            reached += TAB if character == "\t" else 1
            if reached > drawn_index:
                return index
        return end - start

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the article's own words under a selection, without the breaks of the window."""
        if not len(self.lines):
            return None
        start = 0 if selection.start is None else self._selected_offset(selection.start)
        end = len(self.document.text) if selection.end is None else self._selected_offset(selection.end)
        return self.document.text[start:end], "\n"

    def _selected_offset(self, at: Offset) -> int:
        line = min(max(at.y, 0), len(self.lines) - 1)
        start, end = self.lines.starts[line], self.lines.ends[line]
        return start + self._undrawn(start, end, max(at.x, 0))

    def select_around(self, event: events.Click) -> bool:
        """Select the word under a double click, the paragraph under a triple one; tell whether it is one."""
        if event.chain < 2:
            return False
        event.prevent_default().stop()  # Textual would select all that is on the screen
        offset, line = self.offset_under(event), self.line_under(event)
        paragraph = None if line is None else self.lines.paragraphs[line]
        if offset is None or paragraph is None:
            return True
        text = self.document.text
        start, end = paragraph.start, paragraph.end
        if event.chain == 2:
            words = (found.span() for found in _WORD.finditer(text, start, end))
            start, end = next(
                ((first, last) for first, last in words if first <= offset < last), (offset, offset)
            )
        self.screen.selections = {self: Selection(self._drawn_at(start), self._drawn_at(end))}
        return True

    def _drawn_at(self, offset: int) -> Offset:
        """Return the line of an offset, and how many characters are drawn before it there."""
        line = self.lines.line_of(offset)
        if line and offset == self.lines.starts[line] == self.lines.ends[line]:
            line -= 1
        return Offset(len(drawn(self.document.text[self.lines.starts[line] : offset])), line)

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection."""
        super().selection_updated(selection)
        self.redraw()

    def line_under(self, event: events.MouseEvent) -> int | None:
        """Return the line of the document under the mouse."""
        at = event.get_content_offset(self)
        if at is None:
            return None
        line = at.y + round(self.scroll_y)
        return line if line < len(self.lines) else None

    def offset_under(self, event: events.MouseEvent) -> int | None:
        """Return the offset under the mouse, or nothing where there is no text."""
        at, line = event.get_content_offset(self), self.line_under(event)
        if at is None or line is None:
            return None
        paragraph = self.lines.paragraphs[line]
        column = at.x - self.GUTTER - (paragraph.hang if paragraph else 0)
        if paragraph is None or not 0 <= column < self.lines.width_of(line):
            return None
        return self.lines.offset(line, column)
