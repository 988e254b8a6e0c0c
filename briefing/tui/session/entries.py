"""The open articles: which is read, which is looked at, and which comes next."""

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
    from briefing.library.readings import Readings
    from briefing.tui.session.looks import Looks
    from briefing.tui.session.memory import Memory
    from briefing.tui.session.pile import Pile
    from briefing.tui.session.shelf import Keeper, Shelf
    from briefing.tui.session.waiting import Waiting

STALL = 0.02  # seconds of work between two turns of others


class Session:
    """The open articles, and the one that is read; none is taken away, and further ones join at the end.

    ``current`` is the one on the screen, ``opened`` the one that is read: they differ while others are looked at from
    the list.
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
        self.looks: Looks | None = None
        self._waiting: Waiting | None = None
        self._memory: Memory | None = None
        self.newest = list(range(len(self.entries)))  # what the library lists where nothing is looked for
        self._known: dict[str, int] = {}  # articles of the library, by the hash of their text
        self.pile: Pile | None = None
        self.lines = 1  # that the list shows of each
        self.query = query
        if shelf is not None and query:
            self.current = next(iter(self.places(shelf.find(query))), self.current)
        self._left: int | None = None  # the article that is read, while another is looked at
        self.section: int | None = None  # of the briefing: the one that is looked at, in every article
        self.folded: frozenset[int] = frozenset()

    @property
    def entry(self) -> Entry:
        """The article on the screen."""
        return self.entries[self.current]

    @property
    def previews(self) -> bool:
        """Whether the article on the screen is only looked at, from the list."""
        return self._left is not None

    @property
    def opened(self) -> int:
        """The place of the article that is read."""
        return self.current if self._left is None else self._left

    def take_up(self, pile: Pile) -> None:
        """Go on with a pile where it was left; the article is looked for once more when its file is read."""
        self.pile = pile
        self.section, self.folded = pile.left.section, pile.left.folded
        self.find_left()

    def find_left(self) -> None:
        """Turn to the article that the pile was left at, if it is there."""
        at = self.pile.find(self.entries) if self.pile is not None else None
        if at is not None:
            self.current = at

    def turn_to(self, at: int, *, preview: bool = False) -> None:
        """Put another article on the screen, to be read or, as a ``preview``, to be looked at."""
        opened = self.opened
        self.current, self._left = at, opened if preview and at != opened else None

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

    def arrive(self, articles: Iterable[Article]) -> list[int]:
        """Take in articles that came while others were read, but for those that are here; return their places."""
        known = {key for one in self.entries if one.article for key in self._keys(one.article)}
        came = []
        for article in articles:
            if known.isdisjoint(self._keys(article)):
                entry = Entry(article.source, number=(len(self.entries),))
                entry.take(article)
                self._await_page(entry)
                if self.marks is not None:
                    self.marks.recall(entry)
                entry.new = not entry.seen
                known.update(self._keys(article))
                came.append(len(self.entries))
                self.entries.append(entry)
        return came

    def arrive_listed(self, listed: Sequence[Listed]) -> list[int]:
        """Take in what the open library lists now; return the places of what came while others were read."""
        many = len(self.entries)
        self.newest = self.places(listed)
        came = list(range(many, len(self.entries)))
        for at in came:
            self.entries[at].new = not self.entries[at].seen
        return came

    def _keys(self, article: Article) -> list[str]:
        """Return by what an article is known again: its text; where pages take the place of it, its link too."""
        return [article.id, article.link] if self.follow and article.link else [article.id]

    @contextmanager
    def across(self) -> Iterator[Library]:
        """Give the library that the articles are of: the one that is open, else one in memory of what is briefed."""
        if self.shelf is not None:
            yield self.shelf.library
        else:
            with self.memory.opened(self.entries) as library:
                yield library

    @contextmanager
    def apart(self) -> Iterator[tuple[Library, Readings]]:
        """Give another thread the library that the articles are of, and what was read of it."""
        from briefing.library.library import Library
        from briefing.library.readings import Readings

        if self.shelf is not None:
            with Library.open(self.shelf.library.db.path, create=False) as library:
                yield library, Readings(library.db)
        else:
            with self.memory.opened(self.entries) as library:
                yield library, self.memory.readings()

    def numbers(self, places: Iterable[int]) -> list[int]:
        """Return the ids in the library of articles by their places, as far as they are in it, the newest first."""
        if self.shelf is None:
            return self.memory.numbers(places)
        return self.shelf.numbers(self.entries[at] for at in places)

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
