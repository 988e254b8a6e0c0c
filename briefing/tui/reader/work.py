"""The work that goes on beside the reading, as the reader sees and steers it."""

from __future__ import annotations

from textual.screen import Screen

from briefing.tui.bound import bound_keys
from briefing.tui.messages.work import WorkerSpoke
from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import EntriesArrived, EntryLeft, EntryWanted, Said
from briefing.tui.session.entries import Session
from briefing.tui.session.entry import Entry
from briefing.tui.session.work import Work

CELLS = 10  # of the bar


class WorkController:
    """Tells how far the briefing of the open articles is; it can be stopped and go on."""

    def __init__(self, screen: Screen[None], session: Session, work: Work, board: Board) -> None:
        self._screen = screen
        self._session = session
        self._work = work
        self._board = board
        board.on(EntryLeft, lambda _: work.wake())
        board.on(EntriesArrived, lambda _: self._go_on())
        board.on(WorkerSpoke, lambda message: board.post(Said(message.text)))

    def start(self) -> None:
        """Read and brief every article from now on."""
        self._screen.run_worker(self._work.brief_all(), group="brief")
        self._screen.run_worker(self._work.read_all(), group="read")

    def _go_on(self) -> None:
        """Read and brief what came."""
        self._work.wake()
        if self._session.follow:
            self._screen.run_worker(self._work.read_all(), group="read", exclusive=True)

    def toggle(self) -> None:
        """Stop briefing, or go on; the article that is read is briefed all the same."""
        if self._left() == 0:
            self._board.post(Said("nothing is left to brief"))
            return
        self._work.stopped = not self._work.stopped
        self._work.wake()
        what = "only the article that is read is briefed" if self._work.stopped else "the briefing goes on"
        self._board.post(Said(f"{what}: {self._left()} left"))

    def again(self) -> None:
        """Brief the article that is read once more, where that failed."""
        entry = self._session.entry
        if entry.state == "unbriefed":
            self.brief_anew(entry)
            self._board.post(EntryWanted(self._session.current))
        else:
            done = "is briefed already" if entry.state == "briefed" else "is not briefed yet"
            self._board.post(Said(f"this article {done}"))

    def brief_anew(self, entry: Entry) -> None:
        """Brief an article once more, whether it was or could not be."""
        failed = entry.state == "unbriefed"
        if failed or entry.state == "briefed":
            entry.state, entry.error = "read", ""
            self._work.wake()
        if failed:  # the work may have ended with it
            self._screen.run_worker(self._work.brief_all(), group="brief", exclusive=True)

    def status(self) -> str:
        """Return how far the work is, or nothing where it is done."""
        many, done = len(self._session.entries), self._session.done()
        if done >= many:
            return ""
        if many == 1:
            return "briefing…"
        key, full = self._key(), done * CELLS // many
        bar = "━" * full + "─" * (CELLS - full)
        if self._work.stopped:
            return f"{bar} {done}/{many} briefed, stopped" + (f" · {key} goes on" if key else "")
        return f"{bar} briefing {done + 1}/{many}" + (f" · {key} stops" if key else "")

    def _left(self) -> int:
        return len(self._session.entries) - self._session.done()

    def _key(self) -> str:
        """Return the key that stops the work, as the terminal's user reads it."""
        return next(iter(bound_keys(self._screen).get("work.stop", ())), "")
