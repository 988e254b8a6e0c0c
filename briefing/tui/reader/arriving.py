"""What arrives while the reader is open: it joins the list, is announced, and moves nothing."""

from __future__ import annotations

import asyncio
import time

from textual.screen import Screen

from briefing.aside import aside
from briefing.tui.messages.work import EntryChanged
from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import EntriesArrived, Said
from briefing.tui.session.arrivals import Arrivals, Came
from briefing.tui.session.entries import Session

PAUSE = 3.0  # seconds between two looks at folders and library
FEED_PAUSE = 900.0  # seconds between two questions to a feed


class ArrivalsController:
    """Looks for what is new, in turns and when it is asked to."""

    def __init__(self, screen: Screen[None], session: Session, board: Board, published: str | None) -> None:
        self._screen = screen
        self._session = session
        self._board = board
        self._published = published
        self._arrivals: Arrivals | None = None
        self._asked = asyncio.Event()
        self._asked_feeds = time.monotonic()

    def start(self) -> None:
        """Look for what arrives in what was opened, from now on."""
        if self._session.pile is None:
            return
        arrivals = Arrivals(self._session, self._session.pile.paths, self._published)
        if arrivals.sources:
            self._arrivals = arrivals
            self._screen.run_worker(self._watch(arrivals), group="arrivals")

    def look(self) -> None:
        """Look at once, and say what there is."""
        if self._arrivals is None:
            self._board.post(Said("nothing that is open brings more: a folder, a feed or a library would"))
        else:
            self._board.post(Said("looking for new articles…"))
            self._asked.set()

    async def _watch(self, arrivals: Arrivals) -> None:
        await aside(arrivals.begin)
        while True:
            try:
                async with asyncio.timeout(PAUSE):
                    await self._asked.wait()
            except TimeoutError:
                pass
            asked = self._asked.is_set()
            self._asked.clear()
            await self._take(arrivals, asked=asked)

    async def _take(self, arrivals: Arrivals, *, asked: bool) -> None:
        """Take in what came."""
        places: list[int] = []
        troubles: list[str] = []
        for came in await self._read(arrivals, asked):
            places += self._session.arrive(came.articles)
            places += self._session.arrive_listed(came.listed) if came.listed else []
            troubles += came.troubles
        for at in places:
            self._board.post(EntryChanged(at))
        if places:
            self._board.post(EntriesArrived())
        if places or troubles or asked:
            self._board.post(Said(self._words(places) if places else "; ".join(troubles) or "nothing new"))

    async def _read(self, arrivals: Arrivals, asked: bool) -> list[Came]:
        found = []
        if arrivals.changed():
            found.append(await aside(arrivals.from_library))
        if arrivals.folders:
            found.append(await aside(arrivals.from_folders, asked))
        if arrivals.feeds and (asked or time.monotonic() - self._asked_feeds > FEED_PAUSE):
            self._asked_feeds = time.monotonic()
            found.append(await aside(arrivals.from_feeds))
        return found

    def _words(self, places: list[int]) -> str:
        entries = self._session.entries
        if len(places) == 1:
            return f"new: {entries[places[0]].title}"
        return f"{len(places)} new articles: {entries[places[0]].title} …"
