"""The list of articles: a row each, or two, drawn when they are seen."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from briefing.tui.messages.panes import EntryOpened
from briefing.tui.session.entries import Session
from briefing.tui.session.entry import Entry
from briefing.tui.session.listing import Listing
from briefing.tui.text.cells import printable
from briefing.tui.text.entry_row import (
    Around,
    EntryRow,
    first_of_two,
    marks,
    one_row,
    second_of_two,
)
from briefing.tui.widgets.look import look


class EntryList(ScrollView, can_focus=True, inherit_bindings=False):
    """What there is to read, and what is known of each; ``at`` counts in the rows.

    ``pointed`` is called when the reader moves the cursor, with the article that it stands on then.
    """

    ALLOW_SELECT = False

    def __init__(self, session: Session, listing: Listing, pointed: Callable[[int], object]) -> None:
        super().__init__(id="list")
        self.session = session
        self.listing = listing
        self.at = 0
        left = session.pile.left.lines if session.pile is not None else 0
        self.lines_each = left if left in (1, 2) else session.lines
        self._pointed = pointed
        self._base: Style | None = None
        self._rows = listing.rows

    def on_mount(self) -> None:
        """Make room for every article."""
        self.show_rows()

    def notify_style_update(self) -> None:
        """Draw in the new colours."""
        super().notify_style_update()
        self._base = None

    @property
    def here(self) -> int | None:
        """The article under the cursor, if there is one."""
        return self._rows[self.at] if self.at < len(self._rows) else None

    def set_lines(self, lines: int) -> None:
        """Show so many lines of each article: one or two."""
        self.lines_each = lines
        self.show_rows()

    def show_rows(self) -> None:
        """Draw the list again: other rows are shown. The cursor stays on its article and its line, if it can."""
        here, line = self.here, self.at * self.lines_each - round(self.scroll_y)
        self._rows = self.listing.rows
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._rows) * self.lines_each)
        if here is not None and here in self._rows:
            self.at = self._rows.index(here)
            top = self.at * self.lines_each - line
            self.scroll_to(y=max(top, 0), animate=False, force=True, immediate=True)
        self._to(self.at)
        self.refresh()

    def put(self, index: int) -> None:
        """Put the cursor on an article, in the window; one that is filtered out cannot have it."""
        if index in self._rows:
            self._to(self._rows.index(index))
        self.refresh()

    def _to(self, at: int) -> None:
        before, self.at = self.at, max(min(at, len(self._rows) - 1), 0)
        first, height = round(self.scroll_y), self.scrollable_content_region.height
        line, lines = self.at * self.lines_each, self.lines_each
        if line < first:
            self.scroll_to(y=line, animate=False, force=True, immediate=True)
        elif line + lines > first + height > 0:
            self.scroll_to(y=line + lines - height, animate=False, force=True, immediate=True)
        for row in {before, self.at}:  # the others stay as they are drawn
            self.refresh_lines(row * lines, lines)

    def _point(self, at: int) -> None:
        """Put the cursor on a row, as the reader wants, and say so."""
        self._to(at)
        if self.here is not None:
            self._pointed(self.here)

    def move(self, entries: int) -> None:
        """Move the cursor."""
        self._point(self.at + entries)

    def point_to(self, index: int) -> None:
        """Move the cursor to an article that is shown."""
        self._point(self._rows.index(index))

    def turn(self, lines: int) -> None:
        """Move the cursor by as many articles as there are in so many lines."""
        self.move(lines // self.lines_each)

    def ends(self, last: bool) -> None:
        """Put the cursor on the first or the last article."""
        self._point(len(self._rows) - 1 if last else 0)

    @property
    def page(self) -> int:
        """The lines of the window."""
        return max(self.scrollable_content_region.height, self.lines_each)

    def open_here(self) -> None:
        """Open the article under the cursor."""
        if self.here is not None:
            self.post_message(EntryOpened(self.here))

    def on_click(self, event: events.Click) -> None:
        """Open the article that was clicked."""
        at = event.get_content_offset(self)
        row = (at.y + round(self.scroll_y)) // self.lines_each if at else len(self._rows)
        if row < len(self._rows):
            self._to(row)
            self.open_here()

    def render_line(self, y: int) -> Strip:
        """Draw the line ``y`` of the window."""
        width = self.scrollable_content_region.width
        base = self._base = self._base or self.rich_style
        at, second = divmod(y + round(self.scroll_y), self.lines_each)
        if at >= len(self._rows):
            return Strip.blank(width, base)
        if at == self.at and self.has_focus:
            base += look(self.app, "cursor-line")
        index = self._rows[at]
        row = row_of(self.session.entries[index])
        if second:
            pieces = second_of_two(row, width)
        else:
            named = "current" if index == self.session.opened else "muted" if row.seen else "plain"
            body = (
                one_row(row, width, self._around(), named)
                if self.lines_each == 1
                else first_of_two(row, width, named)
            )
            pieces = [*marks(row, here=at == self.at), *body]
        segments = [
            Segment(text, base + (look(self.app, name) if name else Style())) for text, name in pieces
        ]
        return Strip(segments).extend_cell_length(width, base).crop(0, width)

    def _around(self) -> Around:
        today = datetime.date.today().isoformat()
        year = min(self.listing.latest[:4], today[:4])  # one that is dated ahead takes no day from the others
        return Around(today, year, self.listing.outlets)


def row_of(entry: Entry) -> EntryRow:
    """Return what the list tells of an article."""
    return EntryRow(
        entry.title,
        entry.published,
        entry.outlet,
        printable(entry.about),
        entry.state,
        entry.error,
        entry.gravest,
        entry.told,
        entry.seen,
        entry.new,
    )
