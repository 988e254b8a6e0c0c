"""Search in all open articles."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import EntryWanted, HitWanted
from briefing.tui.reader.panes import Panes
from briefing.tui.session.entries import Session

if TYPE_CHECKING:
    from briefing.tui.reader.ports import Dialogs
    from briefing.tui.session.hits import Hit


class SearchAllController:
    """Asks for words, and marks the hit that is chosen as a search in its article."""

    def __init__(
        self, session: Session, panes: Panes, board: Board, dialogs: Dialogs, leave: Callable[[], object]
    ) -> None:
        self._session = session
        self._panes = panes
        self._board = board
        self._dialogs = dialogs
        self._leave = leave
        self._query = ""

    def ask(self) -> Awaitable[object]:
        """Ask, with the words of the last time."""
        return self._dialogs.search_all(self._query, self._go_to)

    def _go_to(self, chosen: tuple[Hit, str] | None) -> None:
        if chosen is None:
            return
        hit, self._query = chosen
        self._leave()
        if hit.entry != self._session.current:
            self._board.post(EntryWanted(hit.entry))
        self._panes.to_article()
        self._board.post(HitWanted(self._query, hit.span))
