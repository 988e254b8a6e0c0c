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
    ListLeft,
)
from briefing.tui.reader.panes import Panes
from briefing.tui.session.entries import Session
from briefing.tui.session.entry import Place

_WAITING = {
    "unread": "This article is not read yet; it is the next.",
    "read": "This article is not briefed yet; it is the next.",
    "briefing": "This article is being briefed…",
}  # in place of a briefing, while the article is only looked at


class EntryController:
    """Shows the current article of the session from its place, and what becomes new of it.

    Section and folds of the briefing are those of the article before. What is only looked at stays unread.
    """

    def __init__(self, session: Session, panes: Panes, board: Board) -> None:
        self._session = session
        self._panes = panes
        self._board = board
        board.on(EntryWanted, lambda message: self._turn_to(message.at, message.preview))
        board.on(ListLeft, lambda _: self._read_on())
        board.on(EntryChanged, lambda message: self._renew(message.index))

    def show(self) -> None:
        """Show the current article from its place."""
        entry, article = self._session.entry, self._panes.article
        self._board.post(EntryLeft())
        if article.document is not entry.document:
            article.show_article(entry.document, entry.place.cursor, entry.place.top)
        self._mark_seen()
        self._show_briefing()
        if not self._session.previews:
            self._panes.entries.put(self._session.current)
        self._board.post(EntryShown())

    def keep_place(self) -> None:
        """Remember where the article that is read is left."""
        self._hold()
        self._board.post(EntryKept(self._session.entries[self._session.opened]))

    def _hold(self) -> None:
        """Hold where the article on the screen is left, if it is read, and where the briefing is looked at."""
        article, briefing, session = self._panes.article, self._panes.briefing, self._session
        if not session.previews:
            session.entry.place = Place(article.cursor, article.top, briefing.key)
        if briefing.linked is not None:
            session.folded = briefing.folded
            session.section = briefing.section if briefing.view == "briefing" else session.section

    def _mark_seen(self) -> None:
        entry = self._session.entry
        if not self._session.previews and entry.article is not None:
            entry.seen, entry.new = True, False

    def _show_briefing(self) -> None:
        """Show the briefing of the current article, or why there is none; the article does not move."""
        entry, article, briefing = self._session.entry, self._panes.article, self._panes.briefing
        if entry.linked is not None:
            article.highlight(entry.linked.highlights)
            session = self._session
            briefing.show_briefing(entry.linked, session.folded, entry.place.row, session.section)
            self._board.post(BriefingShown())
        else:
            article.highlight(Ranges())
            briefing.say(self._instead())

    def _instead(self) -> str:
        """Return what is said where there is no briefing."""
        entry = self._session.entry
        if entry.state == "unbriefed":
            return f"{entry.error.removesuffix('.')}. R tries again." if entry.error else ""
        return _WAITING.get(entry.state, "") if self._session.previews else ""

    def _turn_to(self, index: int, preview: bool) -> None:
        session = self._session
        if index == session.current and (preview or session.previews):
            if not preview:
                self._read_on()
            return
        if index != session.current:
            self._hold()
        if index != session.opened and not preview:
            self._board.post(EntryKept(session.entries[session.opened]))
        session.turn_to(index, preview=preview)
        self.show()

    def _read_on(self) -> None:
        """Read the article that was only looked at; nothing on the screen moves."""
        session = self._session
        if session.previews:
            self._board.post(EntryKept(session.entries[session.opened]))
            session.turn_to(session.current)
            self._mark_seen()
            self._panes.entries.refresh()
            self._board.post(EntryShown())

    def _renew(self, index: int) -> None:
        """Show what is new of an article, if it is the one on the screen."""
        if index != self._session.current:
            return
        entry, shown = self._session.entry, self._panes.article.document.text
        if entry.state == "failed" or (entry.article and entry.article.text != shown):
            self.show()
        elif entry.state == "briefed" and entry.linked and self._panes.briefing.linked:
            self._board.post(BriefingRenewed(entry.linked))
        elif entry.state in ("briefed", "unbriefed") or self._session.previews:
            self._show_briefing()
