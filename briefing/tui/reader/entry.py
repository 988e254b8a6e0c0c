"""The article on the screen, and its briefing beside it."""

from __future__ import annotations

from briefing.tui.messages.work import EntryChanged
from briefing.tui.ranges import Ranges
from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import (
    BriefingRenewed,
    BriefingShown,
    EntryKept,
    EntryLeft,
    EntryShown,
    EntryWanted,
)
from briefing.tui.reader.panes import Panes
from briefing.tui.session.entries import Session
from briefing.tui.session.entry import Place


class EntryController:
    """Shows the current article of the session from its place, and what becomes new of it."""

    def __init__(self, session: Session, panes: Panes, board: Board) -> None:
        self._session = session
        self._panes = panes
        self._board = board
        board.on(EntryWanted, lambda message: self._turn_to(message.at))
        board.on(EntryChanged, lambda message: self._renew(message.index))

    def show(self) -> None:
        """Show the current article from its place."""
        entry, article = self._session.entry, self._panes.article
        self._board.post(EntryLeft())
        if article.document is not entry.document:
            article.show_article(entry.document, entry.place.cursor, entry.place.top)
        entry.seen = entry.seen or entry.article is not None
        self._show_briefing()
        self._panes.entries.put(self._session.current)
        self._board.post(EntryShown())

    def keep_place(self) -> None:
        """Remember where the current article is left."""
        article, briefing, entry = self._panes.article, self._panes.briefing, self._session.entry
        entry.place = Place(article.cursor, article.top, briefing.key, briefing.folded)
        self._board.post(EntryKept(entry))

    def _show_briefing(self) -> None:
        """Show the briefing of the current article, or why there is none; the article does not move."""
        entry, article, briefing = self._session.entry, self._panes.article, self._panes.briefing
        if entry.linked is not None:
            article.highlight(entry.linked.highlights)
            briefing.show_briefing(entry.linked, entry.place.folded, entry.place.row)
            self._board.post(BriefingShown())
        else:
            article.highlight(Ranges())
            sentence = f"{entry.error.removesuffix('.')}. R tries again." if entry.error else ""
            briefing.say(sentence if entry.state == "unbriefed" else "")

    def _turn_to(self, index: int) -> None:
        if index != self._session.current:
            self.keep_place()
            self._session.current = index
        self.show()

    def _renew(self, index: int) -> None:
        """Show what is new of an article, if it is the one on the screen."""
        if index != self._session.current:
            return
        entry, shown = self._session.entry, self._panes.article.document.text
        if entry.state == "failed" or (entry.article and entry.article.text != shown):
            self.show()
        elif entry.state == "briefed" and entry.linked and self._panes.briefing.linked:
            self._board.post(BriefingRenewed(entry.linked))
        elif entry.state in ("briefed", "unbriefed"):
            self._show_briefing()
