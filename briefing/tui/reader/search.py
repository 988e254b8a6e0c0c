"""Search in the article, as you type."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from textual.screen import Screen

from briefing.model import Span
from briefing.tui.ranges import Ranges
from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import EntryShown, HitWanted, Moved, Said
from briefing.tui.reader.panes import Panes
from briefing.tui.text.document import EMPTY
from briefing.tui.text.search import find


class SearchController:
    """Shows what is searched for in the article, and which hit is looked at."""

    def __init__(self, screen: Screen[None], panes: Panes, board: Board, leave: Callable[[], object]) -> None:
        self._screen = screen
        self._panes = panes
        self._board = board
        self._leave = leave
        self.query = ""
        self.hits: list[Span] = []
        self._searched = EMPTY
        self.at = 0
        self._origin = 0
        board.on(EntryShown, lambda _: self._look_again())
        board.on(HitWanted, lambda message: self._go(message.query, message.hit))

    async def ask(self) -> None:
        """Show the line to type in."""
        from briefing.tui.widgets.ask_line import SearchLine

        self._panes.to_article()
        self._leave()
        self._origin = self._panes.article.under_cursor[0]
        if not self._screen.query(SearchLine):
            says = "search: small letters find both"
            line = SearchLine(self._end, self._look_for, id="search", placeholder=says)
            await self._screen.mount(line, before="#legend")
        self._screen.add_class("-search")
        self._screen.query_one(SearchLine).begin("")

    def step(self, by: int) -> None:
        """Go to the next hit, or the one before; after the last comes the first."""
        if not self.hits:
            told = f"not found: {self.query}" if self.query else "nothing is searched for yet"
            self._board.post(Said(told))
            return
        self._panes.to_article()
        article = self._panes.article
        here, starts = article.cursor, [hit.start for hit in self.hits]
        if article.hit_now is not None and self.hits[self.at].start == here:
            self.at += by
        else:  # the cursor was moved since: go on from there
            self.at = bisect_left(starts, here + (by > 0)) - (by < 0)
        self.at %= len(self.hits)
        self._show()

    def clear(self) -> bool:
        """Search for nothing more; tell whether anything was searched for."""
        if not self.query:
            return False
        self._forget()
        self._panes.article.show_hits(Ranges(), None)
        self._board.post(Moved())
        return True

    def status(self) -> str:
        """Return which of how many hits is looked at."""
        if not self.query:
            return ""
        if not self.hits:
            return "not found"
        if self._panes.article.hit_now is None:  # nobody went to one in this article
            return f"{len(self.hits)} found"
        return f"{self.at + 1}/{len(self.hits)}"

    def _end(self, _query: str | None) -> None:
        """Hide the line; the place is kept."""
        self._screen.remove_class("-search")
        self._screen.set_focus(self._panes.article)

    def _go(self, query: str, hit: Span) -> None:
        """Search for words and look at one of the hits."""
        self._origin = hit.start
        self._look_for(query)

    def _look_for(self, query: str) -> None:
        """Search for other words: the first hit from where the search began."""
        self.query = query
        self._find()
        starts = [hit.start for hit in self.hits]
        self.at = bisect_left(starts, self._origin) % len(starts) if starts else 0
        self._show()

    def _look_again(self) -> None:
        """Mark what was searched for in the article that is on the screen now; its cursor stays."""
        article = self._panes.article
        if self.query and article.document is not self._searched:
            self._find()
            article.show_hits(Ranges(self.hits), None)
            self._board.post(Moved())

    def _find(self) -> None:
        self._searched = self._panes.article.document
        self.hits, self.at = find(self._searched.text, self.query), 0

    def _forget(self) -> None:
        self.query, self.hits, self.at = "", [], 0

    def _show(self) -> None:
        self._panes.article.show_hits(Ranges(self.hits), self.hits[self.at] if self.hits else None)
        self._board.post(Moved())
