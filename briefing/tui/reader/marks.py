"""What is kept of the articles for the next run."""

from __future__ import annotations

from textual.screen import Screen

from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import EntryKept
from briefing.tui.session.entries import Session
from briefing.tui.session.entry import Entry

_SECONDS = 15.0  # a sentence with the name of a file takes a while to read


class MarksController:
    """Keeps places and marks, and says what went wrong with them, once."""

    def __init__(self, screen: Screen[None], session: Session, board: Board) -> None:
        self._screen = screen
        self._session = session
        board.on(EntryKept, lambda message: self._keep(message.entry))

    def tell_trouble(self) -> None:
        """Say why marks could not be kept or looked up."""
        marks = self._session.marks
        if marks is not None and marks.trouble and self._screen.is_running:
            self._screen.app.notify(marks.trouble, severity="warning", timeout=_SECONDS, markup=False)
            marks.trouble = ""

    def _keep(self, entry: Entry) -> None:
        marks = self._session.marks
        if marks is not None:
            marks.remember(entry)
            marks.save()
            self.tell_trouble()
