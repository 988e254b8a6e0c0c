"""The views that take the place of the briefing: timeline and actors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.classes import View

if TYPE_CHECKING:
    from briefing.tui.reader.screen import ReaderScreen


class Views:
    """Turns the pane of the briefing to another view of it, and back."""

    def __init__(self, reader: ReaderScreen) -> None:
        self._reader = reader
        self._from_article = False

    def toggle(self, view: View) -> None:
        """Go to a view; from it, go back to where it was called."""
        reader = self._reader
        here = reader.pane is reader.briefing
        if here and reader.briefing.view == view:
            self.leave()
            return
        if not here:
            self._from_article = True
        elif reader.briefing.view == "briefing":
            self._from_article = False
        mention = reader.article.mention
        row = reader.briefing.row if here else mention.row if mention else None
        reader.to_briefing()
        self._turn(view, row)

    def leave(self) -> None:
        """Show the briefing again, in the pane from which the view was called."""
        reader = self._reader
        self.close()
        if self._from_article:
            reader.to_article()

    def close(self) -> None:
        """Show the briefing again; the focus stays."""
        self._turn("briefing", self._reader.briefing.row)

    def escape(self) -> bool:
        """Leave a view, or the highlight under the cursor; tell whether there was any."""
        reader = self._reader
        if reader.pane is reader.briefing and reader.briefing.view != "briefing":
            self.leave()
            return True
        free = not reader.finding.query and reader.linking.row is None
        if reader.pane is reader.article and reader.article.mention is not None and free:
            reader.article.go(reader.article.cursor)
            return True
        return False

    def _turn(self, view: View, row: int | None) -> None:
        reader = self._reader
        if reader.briefing.view != view:
            reader.briefing.turn_to(view, row)
        reader.showing.heads()
        reader.show_status()
