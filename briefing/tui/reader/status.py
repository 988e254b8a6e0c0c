"""The line at the foot: what was said last, or where the reader stands and how far the work is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from rich.cells import cell_len
from textual.widget import Widget

from briefing.tui.messages.work import EntryChanged
from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import EntryShown, FocusTurned, ListTurned, Moved, Said, ViewTurned
from briefing.tui.text.cells import printable
from briefing.tui.widgets.bar import Bar

MARGIN = 2  # cells left and right of the line
Tell: TypeAlias = Callable[[], str]


class StatusController:
    """Shows on the left the first thing that ``left`` has to tell, on the right all of ``right``.

    A sentence that is too long for the line takes that of the legend too; the panes stay as they are.
    """

    def __init__(
        self, foot: Widget, bar: Bar, board: Board, left: Sequence[Tell], right: Sequence[Tell]
    ) -> None:
        self._foot = foot
        self._bar = bar
        self._left = left
        self._right = right
        self._said = ""
        for kind in (Moved, EntryShown, FocusTurned, ViewTurned):
            board.on(kind, lambda _: self._say(""))
        board.on(Said, lambda message: self._say(message.sentence))
        board.on(EntryChanged, lambda _: self._show())
        board.on(ListTurned, lambda _: self._show())

    def _say(self, sentence: str) -> None:
        """Show a sentence until the next move."""
        self._said = sentence
        self._show()

    def _show(self) -> None:
        said, right = printable(self._said), "  ".join(told for tell in self._right if (told := tell()))
        room = self._foot.size.width - MARGIN - (cell_len(right) + 2 if right else 0)
        self._foot.set_class(cell_len(said) > room, "-long")
        self._bar.say(said or printable(next((told for tell in self._left if (told := tell())), "")), right)
