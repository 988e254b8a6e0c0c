"""Taking back what was said of articles: marks, stars, tags, notes, views that were kept or removed."""

from __future__ import annotations

from collections import deque

from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import ListTurned, Said, Undoable

MOST = 100


class UndoController:
    """Remembers what can be taken back, in this run of the reader, and takes the last of it back."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._done: deque[Undoable] = deque(maxlen=MOST)
        board.on(Undoable, self._done.append)

    def undo(self) -> None:
        """Take the last back."""
        if not self._done:
            self._board.post(Said("nothing to take back"))
            return
        last = self._done.pop()
        last.back()
        self._board.post(ListTurned())
        self._board.post(Said(f"taken back: {last.words}"))
