"""The list of articles at work: sorted, filtered as you type, kept up with what is briefed."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Awaitable
from typing import TYPE_CHECKING

from textual.timer import Timer

from briefing.tui.session.listing import Listing
from briefing.tui.text.cells import printable
from briefing.tui.widgets.bar import Bar

if TYPE_CHECKING:
    from briefing.tui.reader.screen import ReaderScreen
    from briefing.tui.session.hits import Hit

STALL = 0.01  # seconds of work between two looks at the keyboard
PATIENCE = 0.5  # seconds until a list that is filtered or sorted follows what was briefed


class Choosing:
    """Which articles the list shows, and which one comes next."""

    def __init__(self, reader: ReaderScreen) -> None:
        self._reader = reader
        self._timer: Timer | None = None
        self._query = ""
        self.listing = Listing(reader.session)

    def toggle(self) -> None:
        """Give the list the focus, showing it where it is hidden; or leave it."""
        reader = self._reader
        if reader.pane is reader.list:
            reader.to_article()
        else:
            self._to_list(reader.session.current)

    async def open_filter(self) -> None:
        """Show the line to type a filter in."""
        from briefing.tui.widgets.ask_line import FilterLine

        reader = self._reader
        if not reader.query(FilterLine):
            forms = "words  actor:  threat<=-5  unread"
            line = FilterLine(self._end_filter, self.type, id="filter", placeholder=forms)
            await reader.query_one("#list-pane").mount(line, Bar(id="filter-said"), after="#list-head")
        reader.add_class("-list", "-filter")
        reader.query_one(FilterLine).begin(self.listing.line)
        self._show()

    def type(self, line: str) -> None:
        """Show the articles that another line keeps."""
        if line == self.listing.line:
            return
        self.listing.filter(line)
        self._show()

    def _end_filter(self, line: str | None) -> None:
        """Leave the line for the list; what it keeps stays."""
        if line is None or not line.strip():
            self.clear()
        self._reader.add_class("-list")
        self._reader.set_focus(self._reader.list)

    def clear(self) -> None:
        """Show every article."""
        self._reader.remove_class("-filter")
        self.listing.filter("")
        self._show()

    def turn_order(self) -> None:
        """Sort the list by something else; the cursor stays on its article."""
        self.listing.turn_order()
        self._show()

    def go(self, by: int) -> None:
        """Open the next article of the list, or the one before."""
        index = self.listing.neighbour(self._reader.session.current, by)
        if index is not None:
            self._reader.open_entry(index)

    def search_all(self) -> Awaitable[None]:
        """Search in all articles; the hit that is chosen is shown and marked as a search in its article."""
        from briefing.tui.screens.hits import HitsScreen

        reader = self._reader
        return reader.app.push_screen(HitsScreen(reader.session, self._query), self._go_to)

    def _go_to(self, chosen: tuple[Hit, str] | None) -> None:
        if chosen is None:
            return
        reader, (hit, self._query) = self._reader, chosen
        reader.leave_spot()
        if hit.entry != reader.session.current:
            reader.showing.turn_to(hit.entry)
        reader.to_article()
        reader.finding.go(self._query, hit.span)

    def toggle_seen(self) -> None:
        """Mark the article as read or unread: that under the cursor of the list, or the one on the screen."""
        reader = self._reader
        index = reader.list.here if reader.pane is reader.list else reader.session.current
        if index is None:
            return
        entry = reader.session.entries[index]
        entry.seen = not entry.seen
        reader.showing.remember(entry)
        reader.list.refresh()
        reader.tell(f"{'read' if entry.seen else 'unread'}: {entry.title}")

    async def learn(self) -> None:
        """Gather what filters ask of the articles, a little at a time, so that the first key waits for nothing."""
        until = time.monotonic() + STALL
        for entry in self._reader.session.entries:
            _ = entry.facts
            if time.monotonic() > until:
                await asyncio.sleep(0)
                until = time.monotonic() + STALL
        gc.freeze()  # the articles stay: looking through 20,000 of them for garbage takes half a second

    def changed(self, index: int) -> None:
        """Follow what was read or briefed, soon: not at every article."""
        _ = self._reader.session.entries[index].facts
        if self.listing.plain:
            self._reader.list.refresh()
        elif self._timer is None:
            self._timer = self._reader.set_timer(PATIENCE, self._renew)

    def head(self) -> tuple[str, str]:
        """Return how many articles are shown, and in which order."""
        many, shown = len(self._reader.session.entries), len(self.listing.rows)
        count = str(many) if shown == many else f"{shown} of {many}"
        return f"{count} article{'' if many == 1 else 's'}", self.listing.order if many > 1 else ""

    def _renew(self) -> None:
        self._timer = None
        self.listing.renew()
        self._show()

    def _to_list(self, index: int) -> None:
        self._reader.add_class("-list")
        self._reader.list.put(index)
        self._reader.set_focus(self._reader.list)

    def _show(self) -> None:
        reader = self._reader
        reader.list.show_rows()
        reader.showing.heads()
        if self.listing.line or reader.has_class("-filter"):
            shown = len(self.listing.rows)
            found = f"{shown} found" if shown else "no article"
            told = self.listing.error or (found if self.listing.line.strip() else "F1: what can be typed")
            bar = reader.query_one("#filter-said", Bar)
            bar.set_class(bool(self.listing.error), "-error")
            bar.say(printable(told))
            reader.tell(self.listing.error)  # the line of a narrow list has no room for all of it
