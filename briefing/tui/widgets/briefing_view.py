"""The briefing, or another view of it: rows in sections that fold, and a cursor over the rows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from rich.style import Style
from textual import events

from briefing.tui.linked import Linked
from briefing.tui.messages.panes import RowChosen
from briefing.tui.text.actors import actors_text
from briefing.tui.text.briefing import ONCE, UNFOLDED, briefing_text
from briefing.tui.text.document import EMPTY, Document, Paragraph
from briefing.tui.text.page import BriefingText, Shown
from briefing.tui.text.stops import Stops
from briefing.tui.text.timeline import timeline_text
from briefing.tui.views import View
from briefing.tui.widgets.line_view import LineView

_LAYOUTS: dict[View, Callable[[Linked, Collection[int], str], BriefingText]] = {
    "briefing": briefing_text,
    "timeline": timeline_text,
    "actors": actors_text,
}


class BriefingView(LineView):
    """The rows of a briefing; those that rest on the words under the article's cursor are marked."""

    def __init__(self) -> None:
        super().__init__(id="briefing")
        self.linked: Linked | None = None
        self.view: View = "briefing"
        self.folded: frozenset[int] = frozenset()
        self.view_folded: frozenset[int] = frozenset()
        self.pinned: int | None = None
        self.resting: frozenset[int] = frozenset()
        self.shown = Stops()
        self.at = 0

    def show_briefing(
        self, linked: Linked, folded: frozenset[int], row: str | None = None, section: int | None = None
    ) -> None:
        """Show a briefing with the cursor on the row with this key, else on the first, of a ``section`` or of all."""
        self.linked, self.folded, self.view_folded = linked, folded, frozenset()
        self.pinned, self.resting = None, frozenset()
        self._build()
        self.at = self.shown.begin(linked.row_of(row), section if self.view == "briefing" else None)
        self.show(self.document)
        self._reveal_cursor()

    def renew(self, linked: Linked) -> None:
        """Show another briefing of the same article; folds, cursor and window stay."""
        before, top = self.linked, round(self.scroll_y)
        seen = len(self.shown) > 0 and self._visible(self.shown[self.at])
        held = self.at if seen or not len(self.lines) else self._shown_at(top)
        line = self._line_of(held) - top if self.shown else 0
        cursor, anchor = ((one.row, one.section) for one in (self.shown[self.at], self.shown[held]))
        self.linked, self.resting = linked, frozenset()
        self._build()

        def same(row: int | None, section: int) -> int:
            key = before.rows[row].key if before and row is not None else None
            at = self.shown.of(linked.row_of(key), section)
            return self.shown.first(None) if at is None else at

        self.at = same(*cursor)
        self.show(self.document)
        at = self._line_of(same(*anchor)) - line
        self.scroll_to(y=at, animate=False, force=True, immediate=True)

    def turn_to(self, view: View, row: int | None = None) -> None:
        """Show another view of the briefing, with the cursor on ``row`` where it has it."""
        self.view, self.view_folded = view, frozenset()
        self._build()
        if self.linked is not None:
            self.at = self.shown.first(row)
            self.show(self.document)
            self._reveal_cursor()

    def say(self, text: str) -> None:
        """Show a sentence where there is no briefing."""
        self.linked, self.shown, self.at = None, Stops(), 0
        self.pinned, self.resting = None, frozenset()
        document = Document(text, (Paragraph(0, len(text), "muted"),)) if text else EMPTY
        self.show(document)

    def _build(self) -> None:
        if self.linked is None:
            return
        laid = _LAYOUTS[self.view](self.linked, self._folds, self._hint())
        self.document, self.shown = laid.document, Stops(laid.shown)

    def _hint(self) -> str:
        """Return how the date of publication is set, where it is not known."""
        if self.linked is None or self.linked.briefing.article.published:
            return ""
        bound = (one.binding for one in self.screen.active_bindings.values())
        key = next((self.app.get_key_display(one) for one in bound if one.id == "article.date"), "")
        return f"{key} sets the date of publication" if key else ""

    @property
    def _folds(self) -> frozenset[int]:
        return self.folded if self.view == "briefing" else self.view_folded

    @property
    def row(self) -> int | None:
        """The row under the cursor."""
        return self.shown[self.at].row if self.shown else None

    @property
    def key(self) -> str | None:
        """The key of the row under the cursor, in every briefing of the article the same."""
        return self.linked.rows[self.row].key if self.linked and self.row is not None else None

    @property
    def section(self) -> int | None:
        """The section under the cursor."""
        return self.shown[self.at].section if self.shown else None

    def move(self, rows: int) -> None:
        """Move the cursor by rows."""
        at = self.shown.moved(self.at, rows)
        if at == self.at and rows < 0:
            self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self.put(at)

    def put(self, at: int) -> None:
        """Put the cursor on a stretch and say so."""
        if not 0 <= at < len(self.shown):
            return
        self.at = at
        self._reveal_cursor()
        self.redraw()
        self.post_message(RowChosen(self.row))

    def choose(self, row: int) -> bool:
        """Put the cursor on a row without saying so, unfolding its section; tell whether it is there."""
        if self.linked is None:
            return False
        at = self.shown.of(row)
        if at is None:
            for section in self._hiding(self.linked, row):
                self.fold(section)
            at = self.shown.of(row)
        if at is None:
            return False
        self.at = at
        self._reveal_cursor()
        self.redraw()
        return True

    def _hiding(self, linked: Linked, row: int) -> list[int]:
        """Return what must be unfolded for a row to be shown: its section, and those of it that are told once."""
        in_briefing = self.view == "briefing"
        whole = _LAYOUTS[self.view](linked, UNFOLDED if in_briefing else (), "")
        section = next((one.section for one in whole.shown if one.row == row), None)
        if section is None or not in_briefing:
            return [] if section is None else [section]
        above, once = section % ONCE, {section} & UNFOLDED
        return [one for one in (above, *once) if (one in self._folds) == (one == above)]

    def cursor_by(self, moved: int, wanted: int) -> None:
        """Keep the cursor on its line of the window; at the edge it goes to the first or the last row."""
        if not self.shown:
            return
        if not moved:
            self.ends(wanted > 0)
            return
        at = self._shown_at(min(max(self._line_of(self.at) + moved, 0), len(self.lines) - 1))
        while not self.shown.stops(at):
            at += 1
        self.put(at)

    def ends(self, last: bool) -> None:
        """Put the cursor on the first or the last row."""
        at = self.shown.end(last=last)
        if at is not None:
            self.put(at)

    def go_section(self, section: int, *, fold: bool) -> None:
        """Put the cursor on the first row of a section; where it is there already, it may fold it."""
        if fold and self.section == section:
            self.fold(section)
            return
        head, at = self.shown.head(section), self.shown.entry(section)
        if head is not None and at is not None:
            self.put(at)
            self.reveal(self.shown[head].start, self.shown[self.at].end)

    def fold(self, section: int) -> None:
        """Fold or unfold a section; the cursor stays on the same line of the window."""
        if self.view == "briefing":
            self.folded = self.folded ^ {section}
        else:
            self.view_folded = self.view_folded ^ {section}
        row, own, height = self.row, self.section, self._window_line()
        self._build()
        self.show(self.document)
        kept = None if row is None else self.shown.of(row, own)
        self.at = kept = kept if kept is not None else self.shown.entry(section) or 0
        self.scroll_to(y=self._line_of(kept) - height, animate=False, force=True, immediate=True)
        self.post_message(RowChosen(self.row))

    def rest(self, rows: Iterable[int], *, reveal: bool = True) -> None:
        """Mark the rows that rest on the article's cursor; the first comes into the window if it is to."""
        found = tuple(rows)
        if frozenset(found) == self.resting:
            return
        self.resting = frozenset(found)
        places = [self.shown.of(row) for row in found]
        seen = [self.shown[at] for at in places if at is not None]
        if reveal and seen and not any(self._visible(one) for one in seen):
            self.reveal(seen[0].start, seen[0].end)
        self.redraw()

    def pin(self, row: int | None) -> None:
        """Keep a row's evidence marked, whatever the cursor does."""
        self.pinned = row
        self.redraw()

    def _line_of(self, at: int) -> int:
        return self.lines.line_of(self.shown[at].start)

    def _window_line(self) -> int:
        return self._line_of(self.at) - round(self.scroll_y) if self.shown else 0

    def _visible(self, one: Shown) -> bool:
        first = round(self.scroll_y)
        return first <= self.lines.line_of(one.start) < first + self.page

    def _reveal_cursor(self) -> None:
        if self.shown:
            one = self.shown[self.at]
            head = self.at == 1 or (self.at and self.shown[self.at - 1].row is None)
            self.reveal(self.shown[self.at - 1].start if head else one.start, one.end - 1)

    def in_sight(self) -> Iterator[tuple[int, int]]:
        """Yield where the cursor can stop in the window, and the line of each."""
        for at, one in enumerate(self.shown):
            if self.shown.stops(at) and self._visible(one):
                yield at, self._line_of(at)

    def _shown_at(self, line: int) -> int:
        return self.shown.at(self.lines.starts[line])

    def on_click(self, event: events.Click) -> None:
        """Choose the row that was clicked; the head of a section folds it."""
        line = self.line_under(event)
        if self.select_around(event) or line is None or not self.shown or self.text_selection is not None:
            return
        if self.lines.paragraphs[line] is None:
            return
        at = self._shown_at(line)
        if self.shown[at].row is None:
            self.fold(self.shown[at].section)
        else:
            self.put(at)

    def signs(self, line: int) -> Iterable[tuple[str, Style]]:
        """Return the cursor's mark, and whether the row is pinned or rests on the article's cursor."""
        if not self.shown or self.lines.paragraphs[line] is None:
            return [(" " * self.GUTTER, Style())]
        at = self._shown_at(line)
        row = self.shown[at].row
        first = line == self._line_of(at)
        mark = "▸" if at == self.at and first else " "
        if row is not None and row == self.pinned:
            sign = ("◆" if first else "│", self.look("pin"))
        elif row in self.resting:
            sign = ("●" if first else "│", self.look("rests"))
        else:
            sign = (" ", Style())
        return [(mark, self.look("cursor-mark")), sign, (" ", Style())]

    def line_style(self, line: int) -> Style:
        """Return the look of the row with the cursor."""
        if not self.shown or self.lines.paragraphs[line] is None or self._shown_at(line) != self.at:
            return Style()
        return self.look("cursor-line") if self.has_focus else Style()

    def on_focus(self) -> None:
        """Show the cursor."""
        self.redraw()

    def on_blur(self) -> None:
        """Dim the cursor."""
        self.redraw()
