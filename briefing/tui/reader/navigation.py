"""From pane to pane, and back to where the reader was."""

from __future__ import annotations

from briefing.tui.messages.panes import HighlightClicked, RowChosen
from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import EntryWanted, ListLeft, Said
from briefing.tui.reader.panes import Panes
from briefing.tui.session.entries import Session
from briefing.tui.session.history import History, Spot


class NavigationController:
    """Keeps the place before each jump, and goes back and forth between places."""

    def __init__(self, session: Session, panes: Panes, board: Board) -> None:
        self._session = session
        self._panes = panes
        self._board = board
        self._history = History()
        board.on(HighlightClicked, lambda _: self.leave())
        board.on(ListLeft, lambda _: self.leave() if session.previews else None)

    def leave(self) -> None:
        """Keep the place before a jump."""
        self._history.leave(self._here())

    def to_briefing(self) -> None:
        """Turn to the briefing; that is a jump from elsewhere."""
        if self._panes.active is not self._panes.briefing:
            self.leave()
        self._panes.to_briefing()

    def to_other_pane(self) -> None:
        """Turn from the article to the briefing, from elsewhere to the article."""
        if self._panes.active is self._panes.article:
            self.to_briefing()
        else:
            self._panes.to_article()

    def back(self) -> None:
        """Go to the place left last."""
        self._go(self._history.back(self._here()))

    def forward(self) -> None:
        """Go to the place that going back left."""
        self._go(self._history.forward(self._here()))

    def _here(self) -> Spot:
        article, briefing, session = self._panes.article, self._panes.briefing, self._session
        if session.previews:
            return Spot(session.opened, *session.entries[session.opened].place, False)
        in_briefing = self._panes.active is briefing
        return Spot(session.current, article.cursor, article.top, briefing.key, in_briefing)

    def _go(self, spot: Spot | None) -> None:
        """Go to a place: article, window, cursor, row and pane."""
        if spot is None:
            self._board.post(Said("no further place"))
            return
        if spot.entry != self._session.current or self._session.previews:
            self._board.post(EntryWanted(spot.entry))
        linked = self._session.entry.linked
        row = linked.row_of(spot.row) if linked and spot.row else None
        if row is not None:
            self._panes.briefing.choose(row)
        if spot.in_briefing:
            self._panes.to_briefing()
            self._board.post(RowChosen(row))
        else:
            self._panes.to_article()
        self._panes.article.return_to(spot.cursor, spot.top)
