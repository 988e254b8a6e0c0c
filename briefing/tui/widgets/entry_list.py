"""The list of articles: two lines each, drawn when they are seen."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from briefing.tui.linked import source_line, worst
from briefing.tui.messages import EntryOpened
from briefing.tui.session.entries import Entry, Session
from briefing.tui.text.cells import clip, printable
from briefing.tui.widgets.look import look

HEIGHT = 2
_STATES = {
    "unread": "reading", "read": "waiting", "briefing": "briefing…", "briefed": "", "failed": "not read",
    "unbriefed": "no briefing",
}  # fmt: skip


class EntryList(ScrollView, can_focus=True, inherit_bindings=False):
    """Titles with source, date, gravest threat, and how far the briefing is."""

    def __init__(self, session: Session) -> None:
        super().__init__(id="list")
        self.session = session
        self.at = 0

    def on_mount(self) -> None:
        """Make room for every article."""
        self.show_entries()

    def show_entries(self) -> None:
        """Draw the list again."""
        self.virtual_size = Size(self.scrollable_content_region.width, len(self.session.entries) * HEIGHT)
        self.refresh()

    def put(self, at: int) -> None:
        """Put the cursor on an article, in the window."""
        self.at = min(max(at, 0), len(self.session.entries) - 1)
        first, height = round(self.scroll_y), self.scrollable_content_region.height
        line = self.at * HEIGHT
        if line < first:
            self.scroll_to(y=line, animate=False, force=True, immediate=True)
        elif line + HEIGHT > first + height > 0:
            self.scroll_to(y=line + HEIGHT - height, animate=False, force=True, immediate=True)
        self.refresh()

    def move(self, entries: int) -> None:
        """Move the cursor."""
        self.put(self.at + entries)

    def turn(self, lines: int) -> None:
        """Move the cursor by as many articles as there are in so many lines."""
        self.move(lines // HEIGHT)

    def ends(self, last: bool) -> None:
        """Put the cursor on the first or the last article."""
        self.put(len(self.session.entries) - 1 if last else 0)

    @property
    def page(self) -> int:
        """The lines of the window."""
        return max(self.scrollable_content_region.height, HEIGHT)

    def open_here(self) -> None:
        """Open the article under the cursor."""
        self.post_message(EntryOpened(self.at))

    def on_click(self, event: events.Click) -> None:
        """Open the article that was clicked."""
        at = event.get_content_offset(self)
        index = (at.y + round(self.scroll_y)) // HEIGHT if at else len(self.session.entries)
        if index < len(self.session.entries):
            self.put(index)
            self.open_here()

    def render_line(self, y: int) -> Strip:
        """Draw the line ``y`` of the window."""
        width, base = self.scrollable_content_region.width, self.rich_style
        index, second = divmod(y + round(self.scroll_y), HEIGHT)
        if index >= len(self.session.entries):
            return Strip.blank(width, base)
        if index == self.at and self.has_focus:
            base += self._look("cursor-line")
        entry = self.session.entries[index]
        pieces = self._second(entry, width) if second else self._first(entry, index, width)
        segments = [Segment(text, base + style) for text, style in pieces]
        return Strip(segments).extend_cell_length(width, base).crop(0, width)

    def _first(self, entry: Entry, index: int, width: int) -> list[tuple[str, Style]]:
        current = index == self.session.current
        mark = "▸" if index == self.at else " "
        seen = " " if entry.seen else "•"
        return [
            (mark, self._look("cursor-mark")),
            (f"{seen} ", self._look("cursor-mark")),
            (clip(entry.title, width - 4), self._look("current" if current else "plain")),
        ]

    def _second(self, entry: Entry, width: int) -> list[tuple[str, Style]]:
        gravest = worst(entry.linked.briefing) if entry.linked else None
        right = "" if gravest is None else f"{gravest:.1f}".replace("-", "−")
        known = printable(source_line(entry.article)) if entry.article else ""
        state = entry.error if entry.state == "failed" else _STATES[entry.state]
        left = clip(" · ".join(part for part in (state, known) if part), width - 5 - len(right))
        gap = max(width - 4 - cell_len(left) - len(right), 1)
        look = self._look("alarm" if entry.state in ("failed", "unbriefed") else "muted")
        return [("   ", Style()), (left, look), (" " * gap, Style()), (right, self._look("alarm"))]

    def _look(self, name: str) -> Style:
        return look(self.app, name)
