"""The open articles: which is read, and which comes next."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.tui.session.entry import Entry

if TYPE_CHECKING:
    from briefing.article import Article
    from briefing.library.library import Library
    from briefing.library.listing import Listed
    from briefing.tui.session.memory import Memory
    from briefing.tui.session.shelf import Keeper, Shelf
    from briefing.tui.session.waiting import Waiting

STALL = 0.02  # seconds of work between two turns of others


class Session:
    """The open articles, and the one that is read; none is taken away, and further ones join at the end.

    Where it is to ``follow``, the pages that the summaries of feeds link to are read too. With a ``shelf`` the articles
    are those of a library: the newest first, and others as they are looked for.
    """

    def __init__(
        self,
        paths: Sequence[Path | str],
        articles: Sequence[Article] = (),
        *,
        follow: bool = False,
        shelf: Shelf | None = None,
        query: str = "",
    ) -> None:
        self.follow = follow
        self.shelf = shelf
        self.grown = False
        self.entries: list[Entry] = [Entry(article.source, article) for article in articles]
        self.entries += [Entry(str(path)) for path in paths]
        if shelf is not None:
            self.entries += shelf.newest()
        for number, entry in enumerate(self.entries):
            entry.number = (number,)
            self._await_page(entry)
        self.current = next((at for at, one in enumerate(self.entries) if not one.seen), 0) if shelf else 0
        self.marks: Keeper | None = shelf
        self._waiting: Waiting | None = None
        self._memory: Memory | None = None
        self.newest = len(self.entries)  # so many are those that the library listed first
        self._known: dict[str, int] = {}  # articles of the library, by the hash of their text
        self.query = query
        if shelf is not None and query:
            self.current = next(iter(self.places(shelf.find(query))), self.current)
        self._placed = (-1, 0, 0)

    @property
    def entry(self) -> Entry:
        """The article that is read."""
        return self.entries[self.current]

    @property
    def place(self) -> int:
        """Which of the articles is read, from 1, in the order in which they were opened."""
        if not self.grown:
            return self.current + 1
        if self._placed[:2] != (self.current, len(self.entries)):
            before = sum(one.number <= self.entry.number for one in self.entries)
            self._placed = self.current, len(self.entries), before
        return self._placed[2]

    @property
    def waiting(self) -> Waiting:
        """What the articles wait for."""
        if self._waiting is None:
            from briefing.tui.session.waiting import Waiting

            self._waiting = Waiting(self.entries)
        return self._waiting

    def add(self, entry: Entry, articles: Sequence[Article]) -> None:
        """Take in what a file holds: its first article is that of the entry, the others get entries of their own."""
        for place, article in enumerate(articles):
            other = entry if place == 0 else Entry(article.source, number=(*entry.number, place))
            other.take(article)
            self._await_page(other)
            if self.marks is not None:
                self.marks.recall(other)
            if place:
                self.entries.append(other)
                self.grown = True

    @contextmanager
    def across(self) -> Iterator[Library]:
        """Give the library that the articles are of: the one that is open, else one in memory of what is briefed."""
        if self.shelf is not None:
            yield self.shelf.library
        else:
            with self.memory.opened(self.entries) as library:
                yield library

    @property
    def memory(self) -> Memory:
        """The open articles as a library."""
        if self._memory is None:
            from briefing.tui.session.memory import Memory

            self._memory = Memory()
        return self._memory

    async def each(self, places: Iterable[int]) -> AsyncIterator[tuple[int, Entry]]:
        """Yield articles by their places; others have their turn where fetching many from a library takes long."""
        until = time.monotonic() + STALL
        for at in places:
            yield at, self.entries[at]
            if time.monotonic() > until:
                await asyncio.sleep(0)
                until = time.monotonic() + STALL

    def places(self, listed: Sequence[Listed]) -> list[int]:
        """Return the places of articles of the open library; those that were not listed join at the end."""
        from briefing.tui.session.shelf import ShelfEntry

        assert self.shelf is not None
        for at in range(len(self._known), len(self.entries)):
            entry = self.entries[at]
            assert isinstance(entry, ShelfEntry)
            self._known.setdefault(entry.listed.hash, at)
        for one in listed:
            if one.hash not in self._known:
                self._known[one.hash] = len(self.entries)
                self.entries.append(ShelfEntry(self.shelf, one))
        return [self._known[one.hash] for one in listed]

    def index_of(self, number: int) -> int | None:
        """Return the place of an article of the library by its id there; one not listed joins at the end."""
        if self.shelf is None:
            return self.memory.place(number)
        return next(iter(self.places(self.shelf.library.listed([number]))), None)

    def _await_page(self, entry: Entry) -> None:
        if self.follow and self.shelf is None and entry.article is not None and entry.article.summary:
            entry.state = "unread"

    def next_to_read(self) -> int | None:
        """Return what is to be read: the article on the screen, the nearest file, the page of the nearest summary."""
        if self.entry.state == "unread":
            return self.current
        file = self.waiting.nearest("file", self.current)
        return file if file is not None else self.waiting.nearest("page", self.current)

    def next_to_brief(self) -> int | None:
        """Return the article without a briefing nearest to the one that is read."""
        return self.waiting.nearest("briefing", self.current)

    def done(self) -> int:
        """Return how many articles need no more work."""
        return self.waiting.count("briefed", "failed", "unbriefed")
