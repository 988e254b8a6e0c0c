"""Which card is shown: of the highlight under the mouse, or of the one under the cursor."""

from __future__ import annotations

from textual.screen import Screen

from briefing.tui.linked import Highlight
from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import FocusTurned, RowsRest, Said
from briefing.tui.reader.panes import Panes
from briefing.tui.text.card import card_document
from briefing.tui.widgets.card import Card


class CardController:
    """Shows the card of what is pointed at, unless cards are switched off."""

    def __init__(self, screen: Screen[None], card: Card, panes: Panes, board: Board) -> None:
        self._card = card
        self._panes = panes
        self._board = board
        self._on = True
        board.on(RowsRest, lambda _: self._follow())
        board.on(FocusTurned, lambda _: self._follow())
        screen.watch(panes.article, "pointed", self._follow, init=False)

    def toggle(self) -> None:
        """Switch cards on or off."""
        self._on = not self._on
        self._follow()
        self._board.post(Said(f"card {'on' if self._on else 'off'}"))

    def _follow(self) -> None:
        """Show the card of what is pointed at now, or none."""
        article, linked, wanted = self._panes.article, self._panes.briefing.linked, self._wanted()
        if wanted is None or linked is None:
            self._card.drop()
            return
        top, lines = round(article.scroll_y), article.lines.lines_of(wanted.start, wanted.end)
        width = article.scrollable_content_region.width
        document = card_document(linked, wanted)
        self._card.lay(document, width, article.page, max(lines[0] - top, 0), lines[-1] - top)

    def _wanted(self) -> Highlight | None:
        article = self._panes.article
        if not self._on or not len(article.lines):
            return None
        if article.pointed is not None:
            return article.pointed
        return article.mention if self._panes.active is article else None
