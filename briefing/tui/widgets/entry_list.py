"""The list of articles: two lines each, drawn when they are seen."""

from __future__ import annotations

from rich.cells import cell_len
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
from briefing.tui.text.cells import clip, printable
from briefing.tui.widgets.look import look

HEIGHT = 2
_STATES = {
    "unread": "reading", "read": "waiting", "briefing": "briefing…", "briefed": "", "failed": "not read",
    "unbriefed": "no briefing",
}  # fmt: skip


class EntryList(ScrollView, can_focus=True, inherit_bindings=False):
    """Titles with source, date, gravest threat, and how far the briefing is; ``at`` counts in the rows."""

    ALLOW_SELECT = False

    def __init__(self, session: Session, listing: Listing) -> None:
        super().__init__(id="list")
        self.session = session
        self.listing = listing
        self.at = 0
        self._rows = listing.rows

    def on_mount(self) -> None:
        """Make room for every article."""
        self.show_rows()

    @property
    def here(self) -> int | None:
        """The article under the cursor, if there is one."""
        return self._rows[self.at] if self.at < len(self._rows) else None

    def show_rows(self) -> None:
        """Draw the list again: other rows are shown. The cursor stays on its article, if it can."""
        here, self._rows = self.here, self.listing.rows
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._rows) * HEIGHT)
        if here is not None and here in self._rows:
            self._to(self._rows.index(here))
        else:
            self._to(self.at)

    def put(self, index: int) -> None:
        """Put the cursor on an article, in the window; one that is filtered out cannot have it."""
        if index in self._rows:
            self._to(self._rows.index(index))
        self.refresh()

    def _to(self, at: int) -> None:
        self.at = max(min(at, len(self._rows) - 1), 0)
        first, height = round(self.scroll_y), self.scrollable_content_region.height
        line = self.at * HEIGHT
        if line < first:
            self.scroll_to(y=line, animate=False, force=True, immediate=True)
        elif line + HEIGHT > first + height > 0:
            self.scroll_to(y=line + HEIGHT - height, animate=False, force=True, immediate=True)
        self.refresh()

    def move(self, entries: int) -> None:
        """Move the cursor."""
        self._to(self.at + entries)

    def turn(self, lines: int) -> None:
        """Move the cursor by as many articles as there are in so many lines."""
        self.move(lines // HEIGHT)

    def ends(self, last: bool) -> None:
        """Put the cursor on the first or the last article."""
        self._to(len(self._rows) - 1 if last else 0)

    @property
    def page(self) -> int:
        """The lines of the window."""
        return max(self.scrollable_content_region.height, HEIGHT)

    def open_here(self) -> None:
        """Open the article under the cursor."""
        if self.here is not None:
            self.post_message(EntryOpened(self.here))

    def on_click(self, event: events.Click) -> None:
        """Open the article that was clicked."""
        at = event.get_content_offset(self)
        row = (at.y + round(self.scroll_y)) // HEIGHT if at else len(self._rows)
        if row < len(self._rows):
            self._to(row)
            self.open_here()

    def render_line(self, y: int) -> Strip:
        """Draw the line ``y`` of the window."""
        width, base = self.scrollable_content_region.width, self.rich_style
        row, second = divmod(y + round(self.scroll_y), HEIGHT)
        if row >= len(self._rows):
            return Strip.blank(width, base)
        if row == self.at and self.has_focus:
            base += self._look("cursor-line")
        entry = self.session.entries[self._rows[row]]
        pieces = self._second(entry, width) if second else self._first(entry, row, width)
        segments = [Segment(text, base + style) for text, style in pieces]
        return Strip(segments).extend_cell_length(width, base).crop(0, width)

    def _first(self, entry: Entry, row: int, width: int) -> list[tuple[str, Style]]:
        current = entry is self.session.entry
        mark = "▸" if row == self.at else " "
        seen = " " if entry.seen else "•"
        return [
            (mark, self._look("cursor-mark")),
            (f"{seen} ", self._look("cursor-mark")),
            (clip(entry.title, width - 4), self._look("current" if current else "plain")),
        ]

    def _second(self, entry: Entry, width: int) -> list[tuple[str, Style]]:
        gravest = entry.gravest
        right = "" if gravest is None else f"{gravest:.1f}".replace("-", "−")
        known = printable(entry.about)
        state = entry.error if entry.state == "failed" else _STATES[entry.state]
        left = clip(" · ".join(part for part in (state, known) if part), width - 5 - len(right))
        gap = max(width - 4 - cell_len(left) - len(right), 1)
        look = self._look("alarm" if entry.state in ("failed", "unbriefed") else "muted")
        return [("   ", Style()), (left, look), (" " * gap, Style()), (right, self._look("alarm"))]

    def _look(self, name: str) -> Style:
        return look(self.app, name)
