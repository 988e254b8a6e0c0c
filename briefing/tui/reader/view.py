"""The views that take the place of the briefing: timeline and actors."""

from __future__ import annotations

from collections.abc import Callable

from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import ViewTurned
from briefing.tui.reader.panes import Panes
from briefing.tui.views import View


class ViewController:
    """Turns the pane of the briefing to another view of it, and back."""

    def __init__(self, panes: Panes, board: Board, to_briefing: Callable[[], object]) -> None:
        self._panes = panes
        self._board = board
        self._to_briefing = to_briefing
        self._from_article = False

    def toggle(self, view: View) -> None:
        """Go to a view; from it, go back to where it was called."""
        article, briefing = self._panes.article, self._panes.briefing
        here = self._panes.active is briefing
        if here and briefing.view == view:
            self.leave()
            return
        if not here:
            self._from_article = True
        elif briefing.view == "briefing":
            self._from_article = False
        mention = article.mention
        row = briefing.row if here else mention.row if mention else None
        self._to_briefing()
        self._turn_to(view, row)

    def leave(self) -> bool:
        """Show the briefing again, in the pane from which its view was called; tell whether there was a view."""
        briefing = self._panes.briefing
        if self._panes.active is not briefing or briefing.view == "briefing":
            return False
        self.close()
        if self._from_article:
            self._panes.to_article()
        return True

    def close(self) -> None:
        """Show the briefing again; the focus stays."""
        self._turn_to("briefing", self._panes.briefing.row)

    def _turn_to(self, view: View, row: int | None) -> None:
        if self._panes.briefing.view != view:
            self._panes.briefing.turn_to(view, row)
        self._board.post(ViewTurned())
