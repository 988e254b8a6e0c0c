"""Which card is shown: of the highlight under the mouse, or of the one under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.linked import Highlight
from briefing.tui.text.card import card_document
from briefing.tui.widgets.card import Card

if TYPE_CHECKING:
    from briefing.tui.reader.screen import ReaderScreen


class Carding:
    """Shows the card of what is pointed at, unless cards are switched off."""

    def __init__(self, reader: ReaderScreen) -> None:
        self._reader = reader
        self.card = Card()
        self.on = True

    def show(self) -> None:
        """Join the article, and follow its mouse."""
        self._reader.query_one("#article-pane").mount(self.card)
        self._reader.watch(self._reader.article, "pointed", self.follow, init=False)

    def switch(self) -> None:
        """Switch cards on or off."""
        self.on = not self.on
        self.follow()
        self._reader.tell(f"card {'on' if self.on else 'off'}")

    def follow(self) -> None:
        """Show the card of what is pointed at now, or none."""
        wanted = self._wanted()
        linked = self._reader.briefing.linked
        if wanted is None or linked is None:
            self.card.drop()
            return
        article = self._reader.article
        top, lines = round(article.scroll_y), article.lines.lines_of(wanted.start, wanted.end)
        width = article.scrollable_content_region.width
        document = card_document(linked, wanted)
        self.card.lay(document, width, article.page, max(lines[0] - top, 0), lines[-1] - top)

    def _wanted(self) -> Highlight | None:
        article = self._reader.article
        if not self.on or not len(article.lines):
            return None
        if article.pointed is not None:
            return article.pointed
        return article.mention if self._reader.pane is article else None
