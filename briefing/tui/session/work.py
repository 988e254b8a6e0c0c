"""The work that goes on beside the reading: files are read, articles are briefed, nearest first."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable

from textual.message import Message

from briefing.aside import aside
from briefing.tui.linked import Linked
from briefing.tui.messages.work import EntryChanged, WorkerSpoke
from briefing.tui.session.entries import Session
from briefing.tui.session.entry import Entry
from briefing.tui.session.process import BriefingFailed, BriefingProcess, ProcessEnded
from briefing.tui.session.reading import read_entry, read_page

CRASHES = 3
KEPT = 500  # changes until what is known so far is no longer looked through for garbage: the articles stay

Post = Callable[[Message], object]


class Work:
    """Reads and briefs; ``wake`` it when the reader opens another article or there is something new."""

    def __init__(self, session: Session, process: BriefingProcess, published: str | None, post: Post) -> None:
        self._session = session
        self._process = process
        self._published = published
        self._post = post
        self._news = asyncio.Event()
        self._changes = 0
        self.stopped = False  # then only the article that is read is briefed

    def wake(self) -> None:
        """Look for work again."""
        self._news.set()

    async def read_all(self) -> None:
        """Read every file, the nearest to the reader first."""
        while (index := self._session.next_to_read()) is not None:
            entry = self._session.entries[index]
            if entry.article is None:
                self._session.add(entry, await aside(read_entry, entry, self._published))
            else:
                article, trouble = await aside(read_page, entry.article)
                entry.take(article)
                if self._session.marks is not None:
                    self._session.marks.recall(entry)
                if trouble:
                    self._post(WorkerSpoke(trouble))
            self.changed(index)

    async def brief_all(self) -> None:
        """Brief every article, the nearest to the reader first; go on where one fails."""
        crashes = 0
        while crashes < CRASHES:
            index = self._session.next_to_brief()
            if index is None or (self.stopped and index != self._session.current):
                self._news.clear()
                await self._news.wait()
                continue
            entry = self._session.entries[index]
            entry.state, article = "briefing", entry.article
            self.changed(index)
            try:
                entry.linked = await self._brief(entry)
            except asyncio.CancelledError:  # another loop goes on
                entry.state = "read"
                raise
            except BriefingFailed as error:
                entry.state, entry.error = "unbriefed", str(error)
            except ProcessEnded as error:
                crashes = CRASHES if error.fatal else crashes + 1
                entry.state, entry.error = "unbriefed", str(error)
                self._post(WorkerSpoke(str(error)))
            else:
                entry.state, crashes = "briefed", 0
                if self._session.shelf is None:
                    self._told(await aside(self._session.memory.take, index, entry))
            if entry.article is not article:  # its date was set meanwhile
                entry.state, entry.error = "read", ""
            self.changed(index)

    def _told(self, tellings: dict[int, int]) -> None:
        for at, many in tellings.items():
            self._session.entries[at].told = many

    async def _brief(self, entry: Entry) -> Linked:
        assert entry.article is not None
        return await self._process.brief(entry.article)

    def changed(self, index: int) -> None:
        """Say that an article is new, or new in part, and look for work again."""
        self._post(EntryChanged(index))
        self.wake()
        self._changes += 1
        if self._changes % KEPT == 0:
            gc.collect(1)
            gc.freeze()
