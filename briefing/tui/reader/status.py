"""The line at the foot: what was said last, or where the reader stands and how far the work is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from briefing.tui.messages.work import EntryChanged
from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import EntryShown, FocusTurned, Moved, Said, ViewTurned
from briefing.tui.text.cells import printable
from briefing.tui.widgets.bar import Bar

Tell: TypeAlias = Callable[[], str]


class StatusController:
    """Shows on the left the first thing that ``left`` has to tell, on the right all of ``right``."""

    def __init__(self, bar: Bar, board: Board, left: Sequence[Tell], right: Sequence[Tell]) -> None:
        self._bar = bar
        self._left = left
        self._right = right
        self._said = ""
        for kind in (Moved, EntryShown, FocusTurned, ViewTurned):
            board.on(kind, lambda _: self._say(""))
        board.on(Said, lambda message: self._say(message.sentence))
        board.on(EntryChanged, lambda _: self._show())

    def _say(self, sentence: str) -> None:
        """Show a sentence until the next move."""
        self._said = sentence
        self._show()

    def _show(self) -> None:
        left = self._said or next((told for tell in self._left if (told := tell())), "")
        self._bar.say(printable(left), "  ".join(told for tell in self._right if (told := tell())))
