"""Selecting with the keyboard in the article."""

from __future__ import annotations

from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import Moved, Said
from briefing.tui.reader.panes import Panes
from briefing.tui.text.picking import Picked


class SelectionController:
    """Extends a selection by what the cursor moves over, or by words."""

    def __init__(self, panes: Panes, board: Board) -> None:
        self._panes = panes
        self._board = board

    def begin(self) -> None:
        """Select what the cursor stands on, or turn to the other edge of what is selected."""
        self._panes.to_article()
        article = self._panes.article
        picked, (start, end) = article.picked, article.under_cursor
        if start == end:
            self._board.post(Said("no words here to select"))
            return
        article.pick(picked.turned() if picked else Picked.on(start, end))
        edge = "the beginning moves" if picked and picked.forward else "the end moves"
        told = f"selecting, {edge}: by lines or (← →) words; v: other edge, y: copy, Esc: end"
        self._board.post(Said(told))

    def by_word(self, step: int) -> bool:
        """Move the edge of the selection by a word; tell whether there is a selection."""
        article = self._panes.article
        if article.picked is None:
            return False
        article.pick(article.picked.by_word(article.document.text, step))
        return True

    def end(self) -> bool:
        """Select nothing more; tell whether there was a selection."""
        if self._panes.article.picked is None:
            return False
        self._panes.article.pick(None)
        self._board.post(Moved())
        return True
