"""The list of articles at work: sorted, filtered as you type, kept up with what is briefed."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Callable
from functools import partial

from textual.screen import Screen
from textual.timer import Timer

from briefing.tui.messages.panes import EntryOpened
from briefing.tui.messages.work import EntryChanged
from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import EntryKept, EntryWanted, ListTurned, Said, Undoable
from briefing.tui.reader.panes import Panes
from briefing.tui.session.entries import Session
from briefing.tui.session.entry import Entry
from briefing.tui.session.listing import Listing
from briefing.tui.text.cells import printable
from briefing.tui.widgets.bar import Bar

STALL = 0.01  # seconds of work between two looks at the keyboard
PATIENCE = 0.5  # seconds until a list that is filtered or sorted follows what was briefed


class ArticleListController:
    """Decides which articles the list shows, and which one comes next."""

    def __init__(
        self,
        screen: Screen[None],
        session: Session,
        listing: Listing,
        panes: Panes,
        board: Board,
        leave: Callable[[], object],
    ) -> None:
        self._screen = screen
        self._session = session
        self._panes = panes
        self._board = board
        self._leave = leave
        self._timer: Timer | None = None
        self.listing = listing
        board.on(EntryOpened, lambda message: self._choose(message.index))
        board.on(EntryChanged, lambda message: self._follow(message.index))

    def toggle(self) -> None:
        """Give the list the keys, showing it where it is hidden; or leave it."""
        if not self.let_go():
            self._panes.entries.put(self._session.current)
            self._panes.to_entries()

    def let_go(self) -> bool:
        """Leave the list for the article; tell whether it had the keys."""
        if self._panes.active is not self._panes.entries:
            return False
        self._panes.to_article()
        return True

    def clear(self) -> bool:
        """Show every article, where the list has the keys and a filter; tell whether it had."""
        if self._panes.active is not self._panes.entries or not self.listing.line:
            return False
        self._show_all()
        return True

    def open_here(self) -> bool:
        """Open the article under the cursor of the list, where it has the keys; tell whether it has."""
        if self._panes.active is not self._panes.entries:
            return False
        if self._panes.entries.here is not None:
            self._board.post(EntryOpened(self._panes.entries.here))
        return True

    def go(self, by: int) -> None:
        """Open the next article of the list, or the one before."""
        index = self.listing.neighbour(self._session.current, by)
        if index is not None:
            self._turn_to(index)

    def turn_order(self) -> None:
        """Sort the list by something else; the cursor stays on its article."""
        self.listing.turn_order()
        self._show()

    def toggle_seen(self) -> None:
        """Mark the article as read or unread: that under the cursor of the list, or the one on the screen."""
        entries = self._panes.entries
        index = entries.here if self._panes.active is entries else self._session.current
        if index is None:
            return
        entry = self._session.entries[index]
        told = f"{'unread' if entry.seen else 'read'}: {entry.title}"
        self._board.post(Undoable(told, partial(self._see, entry, entry.seen)))
        self._see(entry, not entry.seen)
        self._board.post(Said(told))

    def _see(self, entry: Entry, seen: bool) -> None:
        entry.seen = seen
        self._board.post(EntryKept(entry))
        self._panes.entries.refresh()

    async def filter_by(self, line: str) -> None:
        """Show what a line keeps; the list has the keys."""
        self.listing.narrow(line)
        await self.ask_filter()
        self._panes.to_entries()

    async def ask_filter(self) -> None:
        """Show the line to type a filter in."""
        from briefing.tui.widgets.ask_line import FilterLine

        if not self._screen.query(FilterLine):
            forms = "words  actor:  threat<=-5  unread"
            line = FilterLine(self._end_filter, self._narrow, id="filter", placeholder=forms)
            await self._screen.query_one("#list-pane").mount(line, Bar(id="filter-said"), after="#list-head")
        self._screen.add_class("-list", "-filter")
        self._screen.query_one(FilterLine).begin(self.listing.line)
        self._show()

    async def learn(self) -> None:
        """Gather what filters ask of the articles, a little at a time, so that the first key waits for nothing."""
        until = time.monotonic() + STALL
        for entry in self._session.entries:
            _ = entry.facts
            if time.monotonic() > until:
                await asyncio.sleep(0)
                until = time.monotonic() + STALL
        gc.freeze()  # the articles stay: looking through 20,000 of them for garbage takes half a second

    def head(self) -> tuple[str, str]:
        """Return how many articles are shown, and in which order."""
        shelf = self._session.shelf
        many, shown = shelf.count() if shelf else len(self._session.entries), len(self.listing.rows)
        count = str(many) if shown == many else f"{shown} of {many}"
        return f"{count} article{'' if many == 1 else 's'}", self.listing.order if many > 1 else ""

    def _choose(self, index: int) -> None:
        """Open an article of the list and turn to it."""
        self._turn_to(index)
        self._panes.to_article()

    def _turn_to(self, index: int) -> None:
        if 0 <= index < len(self._session.entries) and index != self._session.current:
            self._leave()
            self._board.post(EntryWanted(index))

    def _narrow(self, line: str) -> None:
        """Show the articles that another line keeps."""
        if line == self.listing.line:
            return
        self.listing.narrow(line)
        self._show()

    def _end_filter(self, line: str | None) -> None:
        """Leave the line for the list; what it keeps stays."""
        if line is None or not line.strip():
            self._show_all()
        self._panes.to_entries()

    def _show_all(self) -> None:
        self._screen.remove_class("-filter")
        self.listing.narrow("")
        self._show()

    def _follow(self, index: int) -> None:
        """Follow what was read or briefed, soon: not at every article."""
        _ = self._session.entries[index].facts
        if self.listing.plain:
            self._panes.entries.refresh()
        elif self._timer is None:
            self._timer = self._screen.set_timer(PATIENCE, self._renew)

    def _renew(self) -> None:
        self._timer = None
        self.listing.renew()
        self._show()

    def _show(self) -> None:
        self._panes.entries.show_rows()
        self._board.post(ListTurned())
        if self.listing.line or self._screen.has_class("-filter"):
            shown = len(self.listing.rows)
            found = f"{shown} found" if shown else "no article"
            told = self.listing.error or (found if self.listing.line.strip() else "F1: what can be typed")
            bar = self._screen.query_one("#filter-said", Bar)
            bar.set_class(bool(self.listing.error), "-error")
            bar.say(printable(told))
            self._board.post(Said(self.listing.error))  # the line of a narrow list has no room for all of it
