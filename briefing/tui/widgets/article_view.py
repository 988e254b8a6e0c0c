"""The article: highlights by class, marked evidence, search hits, and a cursor to read with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rich.style import Style
from textual import events
from textual.reactive import var

from briefing.tui.classes import CLASSES, SIGNED
from briefing.tui.messages.panes import CursorMoved, HighlightClicked
from briefing.tui.ranges import Ranges
from briefing.tui.text.document import Document
from briefing.tui.widgets.line_view import LineView, Overlay

if TYPE_CHECKING:
    from briefing.model import Span
    from briefing.tui.linked import Highlight
    from briefing.tui.text.picking import Picked


class ArticleView(LineView):
    """The article's own words; nothing that arrives later moves them."""

    GUTTER = 2 + len(SIGNED)
    pointed: var[Highlight | None] = var(None)  # the highlight under the mouse

    def __init__(self) -> None:
        super().__init__(id="article")
        self.cursor = 0
        self.mention: Highlight | None = None
        self.highlights: Ranges[Highlight] = Ranges()
        self.hidden: frozenset[str] = frozenset()
        self.evidence: Ranges[Span] = Ranges()
        self.evidence_now: Span | None = None
        self.hits: Ranges[Span] = Ranges()
        self.hit_now: Span | None = None
        self.picked: Picked | None = None

    def show_article(self, document: Document, cursor: int = 0, top: int = 0) -> None:
        """Show another article, with its cursor and its window where they were left."""
        self.mention = self.pointed = None
        self.highlights = Ranges()
        self.evidence, self.evidence_now = Ranges(), None
        self.hits, self.hit_now = Ranges(), None
        self.picked = None
        self.cursor = cursor or (document.paragraphs[0].start if document.paragraphs else 0)
        self.show(document, top)

    def hide(self, kinds: frozenset[str]) -> None:
        """Set which classes of highlights are not to be drawn."""
        self.hidden = kinds
        self.highlight(self.highlights)

    def highlight(self, highlights: Ranges[Highlight]) -> None:
        """Set what is highlighted; the cursor stays on its highlight, where that is still drawn."""
        self.highlights = highlights
        before, self.pointed = self.mention, None
        if before is not None:
            here = highlights.touching(before.start, before.end) if before.kind not in self.hidden else []
            place = (before.start, before.end, before.kind)
            self.mention = next((one for one in here if (one.start, one.end, one.kind) == place), None)
        self.redraw()

    def _lay_out(self, top: int) -> None:
        super()._lay_out(top)
        if len(self.lines):
            self.post_message(CursorMoved(*self.under_cursor))

    def mark(self, evidence: Sequence[Span], now: int) -> None:
        """Mark the evidence of a row; window and cursor go to the piece that is looked at."""
        self.evidence = Ranges(evidence)
        self.evidence_now = evidence[now] if evidence else None
        if self.evidence_now is not None:
            self.cursor, self.mention = self.evidence_now.start, None
            self.reveal(self.evidence_now.start, self.evidence_now.end)
        self.redraw()

    def mark_only(self, evidence: Sequence[Span], now: int = 0) -> None:
        """Mark the evidence of a row and move nothing."""
        self.evidence = Ranges(evidence)
        self.evidence_now = evidence[now] if evidence else None
        self.redraw()

    def reveal_cursor(self) -> None:
        """Bring the cursor, or the evidence it stands on, into the window."""
        now = self.evidence_now
        if now is not None and now.start == self.cursor:
            self.reveal(now.start, now.end)
        else:
            self.reveal(*self.under_cursor)

    def return_to(self, cursor: int, top: int) -> None:
        """Put cursor and window back where they were."""
        self.cursor, self.mention = cursor, None
        self.scroll_to(y=self.lines.line_of(top), animate=False, force=True, immediate=True)
        self.redraw()
        self.post_message(CursorMoved(*self.under_cursor))

    @property
    def paragraph_under_cursor(self) -> tuple[int, int]:
        """The paragraph that the cursor stands in."""
        paragraph = self.lines.paragraphs[self.lines.line_of(self.cursor)] if len(self.lines) else None
        return (paragraph.start, paragraph.end) if paragraph else (0, 0)

    def show_hits(self, hits: Ranges[Span], now: Span | None) -> None:
        """Mark what a search found and go to one of its hits."""
        self.hits, self.hit_now = hits, now
        if now is not None:
            self.go(now.start)
            self.reveal(now.start, now.end)
        self.redraw()

    @property
    def under_cursor(self) -> tuple[int, int]:
        """The stretch the cursor stands on: a highlight, or a line."""
        if self.mention is not None:
            return self.mention.start, self.mention.end
        if not len(self.lines):
            return 0, 0
        line = self.lines.line_of(self.cursor)
        return self.lines.starts[line], self.lines.ends[line]

    def go(self, offset: int, mention: Highlight | None = None) -> None:
        """Put the cursor on an offset, in the window."""
        self.cursor, self.mention = offset, mention
        if self.picked is not None:
            self.picked = self.picked.to(*self.under_cursor)
        self.reveal(offset, (mention.end if mention else offset + 1))
        self.redraw()
        self.post_message(CursorMoved(*self.under_cursor))

    def leave_mention(self) -> bool:
        """Leave the highlight under the cursor for the line, where the keys are here; tell whether there was one."""
        if self.mention is None or not self.has_focus:
            return False
        self.go(self.cursor)
        return True

    def pick(self, picked: Picked | None) -> None:
        """Set what is selected with the keyboard; the cursor goes to the edge that moves."""
        self.picked = picked
        if picked is not None:
            self.cursor, self.mention = picked.edge, None
            self.reveal(picked.edge, picked.edge + 1)
        self.redraw()

    def move(self, lines: int) -> None:
        """Move the cursor by lines; blank ones do not count."""
        if not len(self.lines):
            return
        line, step = self.lines.line_of(self.cursor), 1 if lines > 0 else -1
        last, target = len(self.lines) - 1, line
        for _ in range(abs(lines)):
            following = target + step
            while 0 <= following <= last and self.lines.paragraphs[following] is None:
                following += step
            if not 0 <= following <= last:
                break
            target = following
        if target == line and lines < 0:
            self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self.go(self.lines.starts[target])

    def move_mention(self, step: int) -> bool:
        """Move the cursor to the next highlight that is shown, or the one before; tell whether there is one."""
        at = self.mention.start if self.mention else self.under_cursor[0] - (1 if step > 0 else 0)
        while True:
            found = self.highlights.after(at) if step > 0 else self.highlights.before(at)
            if found is None:
                return False
            here = self.highlights.touching(found.start, found.start + 1)
            shown = [one for one in here if one.start == found.start and one.kind not in self.hidden]
            if shown:
                self.go(found.start, shown[-1])
                return True
            at = found.start

    def in_sight(self) -> Iterator[Highlight]:
        """Yield the highlights drawn that begin in the window, in order; of several at one place the shortest."""
        if not len(self.lines):
            return
        first = round(self.scroll_y)
        last = min(first + self.page, len(self.lines)) - 1
        start, end = self.lines.starts[min(first, last)], self.lines.ends[last]
        here = [one for one in self.highlights.touching(start, end) if one.kind not in self.hidden]
        for at in sorted({one.start for one in here if start <= one.start < end}):
            yield min((one for one in here if one.start == at), key=lambda one: one.end)

    def cursor_by(self, moved: int, wanted: int) -> None:
        """Keep the cursor on its line of the window; at the edge of the text it goes there."""
        if not moved:
            self.ends(wanted > 0)
            return
        line = min(max(self.lines.line_of(self.cursor) + moved, 0), len(self.lines) - 1)
        while self.lines.paragraphs[line] is None:
            line += 1
        self.go(self.lines.starts[line])

    def ends(self, last: bool) -> None:
        """Put the cursor on the first or the last line."""
        if len(self.lines):
            self.go(self.lines.starts[-1 if last else 0])
            self.scroll_to(y=len(self.lines) if last else 0, animate=False, force=True, immediate=True)

    def on_click(self, event: events.Click) -> None:
        """Choose the highlight that was clicked, or put the cursor on the line."""
        if self.select_around(event):
            return
        offset, line = self.offset_under(event), self.line_under(event)
        if self.text_selection is not None or line is None:
            return
        best = self._innermost(offset)
        if best is not None:
            self.go(best.start, best)
            self.post_message(HighlightClicked(best.row, best.start))
        elif self.lines.paragraphs[line] is not None:
            self.go(self.lines.starts[line])

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Say which highlight is under the mouse; while text is being selected, none."""
        self.pointed = None if event.button else self._innermost(self.offset_under(event))

    def on_leave(self) -> None:
        """Say that the mouse is gone."""
        self.pointed = None

    def _innermost(self, offset: int | None) -> Highlight | None:
        touched = [] if offset is None else self.highlights.touching(offset, offset + 1)
        shown = [one for one in touched if one.kind not in self.hidden]
        return min(shown, key=lambda one: one.end - one.start, default=None)

    def signs(self, line: int) -> Iterable[tuple[str, Style]]:
        """Return the cursor's or the evidence's mark, and the signs of threats and quotes."""
        if self.lines.paragraphs[line] is None:
            return [(" " * self.GUTTER, Style())]
        start, end = self.lines.starts[line], self.lines.ends[line]
        kinds = {one.kind for one in self.highlights.touching(start, end)} - self.hidden
        on_cursor = line == self.lines.line_of(self.cursor) and bool(self.document.text)
        rests = bool(self.evidence.touching(start, end))
        mark = "▸" if on_cursor else "▌" if rests else " "
        return [
            (mark, self.look("cursor-mark" if on_cursor else "evidence-mark")),
            *((one.sign if one.name in kinds else " ", self.look(f"sign-{one.name}")) for one in SIGNED),
            (" ", Style()),
        ]

    def line_style(self, line: int) -> Style:
        """Return the look of the line with the cursor."""
        here = line == self.lines.line_of(self.cursor) and self.has_focus
        return self.look("cursor-line") if here and self.lines.paragraphs[line] else Style()

    def overlays(self, start: int, end: int) -> Iterable[Overlay]:
        """Return highlights, evidence, hits and the cursor, in the order in which they cover each other."""
        touched = self.highlights.touching(start, end)
        yield from self._class_looks(touched, hold_others=True)
        yield from self._spans(self.evidence.touching(start, end), "evidence")
        yield from self._class_looks(touched, hold_others=False)
        if self.evidence_now is not None:
            yield self.evidence_now.start, self.evidence_now.end, self.look("evidence-now")
        yield from self._spans(self.hits.touching(start, end), "hit")
        if self.hit_now is not None:
            yield self.hit_now.start, self.hit_now.end, self.look("hit-now")
        if self.mention is not None:
            long = CLASSES[self.mention.kind].holds_others
            yield self.mention.start, self.mention.end, self.look("evidence-now" if long else "cursor")
        if self.picked is not None:
            yield self.picked.start, self.picked.end, self.look("picked")

    def _class_looks(self, touched: Iterable[Highlight], *, hold_others: bool) -> Iterable[Overlay]:
        for one in touched:
            if CLASSES[one.kind].holds_others == hold_others and one.kind not in self.hidden:
                yield one.start, one.end, self.look(f"class-{one.kind}")

    def _spans(self, spans: Iterable[Span], name: str) -> Iterable[Overlay]:
        for span in spans:
            yield span.start, span.end, self.look(name)

    def on_focus(self) -> None:
        """Show the cursor."""
        self.redraw()
        self.post_message(CursorMoved(*self.under_cursor))

    def on_blur(self) -> None:
        """Dim the cursor."""
        self.redraw()
