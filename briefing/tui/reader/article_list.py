"""The list of articles at work: sorted, filtered as you type, kept up with what is briefed."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

from textual.screen import Screen
from textual.timer import Timer

from briefing.tui.messages.panes import EntryOpened
from briefing.tui.messages.work import EntryChanged
from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import EntryKept, EntryShown, EntryWanted, ListTurned, Said, Undoable
from briefing.tui.reader.panes import Panes
from briefing.tui.session.entries import Session
from briefing.tui.session.entry import Entry
from briefing.tui.session.listing import Listing
from briefing.tui.text.cells import printable
from briefing.tui.text.entry_row import in_words
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.entry_list import row_of

if TYPE_CHECKING:
    from briefing.tui.reader.ports import Dialogs
    from briefing.tui.widgets.ask_line import FilterLine

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
        dialogs: Dialogs,
        leave: Callable[[], object],
    ) -> None:
        self._screen = screen
        self._session = session
        self._panes = panes
        self._board = board
        self._dialogs = dialogs
        self._leave = leave
        self._timer: Timer | None = None
        self._counts: dict[str, int] | None = None
        self.listing = listing
        board.on(EntryOpened, lambda message: self._choose(message.index))
        board.on(EntryChanged, lambda message: self._follow(message.index))
        board.on(EntryShown, lambda _: self._count_again(self._session.previews))
        board.on(ListTurned, lambda _: self._count_again(False))

    def toggle(self) -> None:
        """Give the list the keys, showing it where it is hidden; or leave it."""
        if not self.let_go():
            self._panes.entries.put(self._session.current)
            self._panes.to_entries()
            self._follow_cursor()

    def let_go(self) -> bool:
        """Leave the list for the article that is read; tell whether it had the keys."""
        if not self.active:
            return False
        if self._session.previews:
            self._board.post(EntryWanted(self._session.opened))
        self._panes.to_article()
        return True

    @property
    def active(self) -> bool:
        """Whether the list has the keys."""
        return self._panes.active is self._panes.entries

    def clear(self) -> bool:
        """Show every article, where the list has the keys and a filter; tell whether it had."""
        if not self.active or not self.listing.line:
            return False
        self._show_all()
        return True

    def open_here(self) -> bool:
        """Open the article under the cursor of the list, where it has the keys; tell whether it has."""
        if not self.active:
            return False
        if self._panes.entries.here is not None:
            self._board.post(EntryOpened(self._panes.entries.here))
        return True

    def go(self, by: int) -> None:
        """Open the next article of the list, or the one before; at the ends, say so."""
        index = self.listing.neighbour(self._session.current, by)
        if index is None:
            self._board.post(Said(self.listing.why_empty or ("last article" if by > 0 else "first article")))
        else:
            self._turn_to(index)

    def go_unread(self, by: int) -> bool:
        """Go to the next unread article of the list, where it has the keys; tell whether it has."""
        if not self.active:
            return False
        index = self.listing.unread(self._panes.entries.here, by)
        if index is None:
            self._board.post(Said(self.listing.why_empty or "no other unread article"))
        else:
            self._panes.entries.point_to(index)
        return True

    def ask_order(self) -> Awaitable[object]:
        """Ask for another order; the list takes the keys, its cursor goes to the top."""

        def then(chosen: int | None) -> None:
            if chosen is not None:
                self.listing.sort(names[chosen])
                self._show()
                self._panes.to_entries()
                self._panes.entries.ends(last=False)

        names = [one.name for one in self.listing.orders]
        return self._dialogs.choose("Sort the list", names, names.index(self.listing.order), then)

    def toggle_lines(self) -> None:
        """Show two lines of each article, or one."""
        self._panes.entries.set_lines(3 - self._panes.entries.lines_each)

    def toggle_seen(self) -> None:
        """Mark the article as read or unread: that under the cursor of the list, or the one on the screen."""
        entries = self._panes.entries
        index = entries.here if self.active else self._session.current
        if index is None:
            return
        entry = self._session.entries[index]
        told = f"{'unread' if entry.seen else 'read'}: {entry.title}"
        self._board.post(Undoable(told, partial(self._see, entry, entry.seen)))
        self._see(entry, not entry.seen)
        self._board.post(Said(told))

    def _see(self, entry: Entry, seen: bool) -> None:
        entry.seen, entry.new = seen, False
        self._board.post(EntryKept(entry))
        self._board.post(ListTurned())
        self._panes.entries.refresh()

    async def filter_by(self, line: str) -> None:
        """Show what a line keeps; the list has the keys."""
        self._ask(line)
        await self.ask_filter()
        self._panes.to_entries()

    async def ask_filter(self) -> None:
        """Show the line to type a filter in."""
        self._screen.add_class("-list")
        (await self._filter_line()).begin(self.listing.line)
        self._show()

    async def show_filter(self) -> None:
        """Show the filter that the list was left with, above what it keeps."""
        await self._filter_line()
        self._show()

    async def _filter_line(self) -> FilterLine:
        from briefing.tui.widgets.ask_line import FilterLine

        if not self._screen.query(FilterLine):
            forms, kept = "words  by:iran  threat:grave  unread", self.listing.line
            line = FilterLine(self._end_filter, self._narrow, id="filter", value=kept, placeholder=forms)
            await self._screen.query_one("#list-pane").mount(line, Bar(id="filter-said"), after="#list-head")
        self._screen.add_class("-filter")
        return self._screen.query_one(FilterLine)

    async def learn(self) -> None:
        """Gather what filters ask of the articles, a little at a time, so that the first key waits for nothing."""
        until = time.monotonic() + STALL
        for entry in self._session.entries:
            self.listing.learn(entry)
            if time.monotonic() > until:
                await asyncio.sleep(0)
                until = time.monotonic() + STALL
        self._panes.entries.refresh()
        gc.freeze()  # the articles stay: looking through 20,000 of them for garbage takes half a second

    def head(self) -> tuple[str, str, str]:
        """Return how many articles are shown; how many are new, unread or failed; and in which order."""
        shelf, entries, rows = self._session.shelf, self._session.entries, self.listing.rows
        many, shown = shelf.count() if shelf else len(entries), len(rows)
        count = str(many) if shown == many else f"{shown} of {many}"
        if self._counts is None:  # in 20,000 articles not counted at every key
            new, unread = sum(entries[at].new for at in rows), sum(not entries[at].seen for at in rows)
            self._counts = {"new": new, "unread": unread}
        counts = {**self._counts, "not readable": self._session.waiting.count("failed")}
        told = " · ".join(f"{number} {what}" for what, number in counts.items() if number)
        order = f"{' · ' if told else ''}{self.listing.order}" if many > 1 else ""
        return f"{count} article{'' if many == 1 else 's'}", told, order

    def _count_again(self, same: bool) -> None:
        self._counts = self._counts if same else None

    def count(self, index: int) -> str:
        """Return which of the articles that are shown an article is: "3/12"."""
        place = self.listing.place(index)
        return f"{'–' if place is None else place + 1}/{len(self.listing.rows)}"

    def status(self) -> str:
        """Return in words what the row under the cursor shows by signs, where the list has the keys."""
        here = self._panes.entries.here
        if not self.active or here is None:
            return ""
        return f"{self.count(here)} · {in_words(row_of(self._session.entries[here]))}"

    def _choose(self, index: int) -> None:
        """Open an article of the list and turn to it."""
        self._turn_to(index)
        self._panes.to_article()

    def _turn_to(self, index: int) -> None:
        if index != self._session.opened:
            self._leave()
        if index != self._session.current or self._session.previews:
            self._board.post(EntryWanted(index))

    def _narrow(self, line: str) -> None:
        """Show the articles that another line keeps."""
        if line == self.listing.line:
            return
        self._ask(line)

    def _ask(self, line: str) -> None:
        """Narrow the list: at once, but soon where articles have to be compared for it."""
        if self.listing.compares(line):
            self.listing.line = line
            self._screen.run_worker(self._narrow_aside(line), group="filter", exclusive=True)
        else:
            self.listing.narrow(line)
            self._show()

    async def _narrow_aside(self, line: str) -> None:
        await self.listing.narrow_aside(line)
        self._show()

    def _end_filter(self, line: str | None) -> None:
        """Leave the line for the list; what it keeps stays."""
        if line is None or not line.strip():
            self._show_all()
        self._panes.to_entries()
        self._follow_cursor()

    def _follow_cursor(self) -> None:
        """Show the article under the cursor of the list, which moved by itself."""
        here = self._panes.entries.here
        if here is not None and here != self._session.current:
            self._board.post(EntryWanted(here, preview=True))

    def _show_all(self) -> None:
        self._screen.remove_class("-filter")
        self.listing.narrow("")
        self._show()

    def _follow(self, index: int) -> None:
        """Follow what was read or briefed, soon: not at every article."""
        self.listing.learn(self._session.entries[index])
        if self.listing.plain:
            self._panes.entries.refresh()
        elif self._timer is None:
            self._timer = self._screen.set_timer(PATIENCE, self._renew)

    def _renew(self) -> None:
        self._timer = None
        self.listing.renew()
        self._show()
        if self.active:
            self._follow_cursor()

    def _show(self) -> None:
        self._panes.entries.show_rows()
        self._board.post(ListTurned())
        if self._screen.has_class("-filter"):
            shown = len(self.listing.rows)
            found = f"{shown} found" if shown else "no article"
            told = self.listing.error or (found if self.listing.line.strip() else "F1: what can be typed")
            bar = self._screen.query_one("#filter-said", Bar)
            bar.set_class(bool(self.listing.error), "-error")
            bar.say(printable(told))
            self._board.post(Said(self.listing.error))  # the line of a narrow list has no room for all of it
