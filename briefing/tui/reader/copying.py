"""Copying with the source: what is selected, or what the cursor stands on."""

from __future__ import annotations

from textual.screen import Screen

from briefing.article import Article
from briefing.tui.quoting import row_to_copy, with_source
from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import Said
from briefing.tui.reader.panes import Panes
from briefing.tui.session.entries import Session


class CopyController:
    """Puts words and their source into the clipboard; what was selected is let go."""

    def __init__(self, screen: Screen[None], session: Session, panes: Panes, board: Board) -> None:
        self._screen = screen
        self._session = session
        self._panes = panes
        self._board = board

    def copy(self) -> None:
        """Copy a selection made with the keyboard, one made with the mouse, the row, or the paragraph."""
        article = self._session.entry.article
        if article is None:
            self._board.post(Said("there is no article to copy from"))
            return
        self._screen.app.copy_to_clipboard(self._words(article))
        self._panes.article.pick(None)
        self._screen.clear_selection()

    def let_go(self) -> bool:
        """Let go of what the mouse selected; tell whether there was anything."""
        if not self._screen.selections:
            return False
        self._screen.clear_selection()
        return True

    def _words(self, article: Article) -> str:
        view, briefing = self._panes.article, self._panes.briefing
        if view.picked is not None:
            return with_source(article.text[view.picked.start : view.picked.end], article)
        if selected := self._screen.get_selected_text():
            return with_source(selected.strip(), article)
        linked, row = self._session.entry.linked, briefing.row
        if self._panes.active is briefing and linked and row is not None:
            return row_to_copy(linked, linked.rows[row])
        start, end = view.paragraph_under_cursor
        return with_source(article.text[start:end], article)
