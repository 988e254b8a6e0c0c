"""Search in the article: as you type, small letters find both."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from briefing.model import Span
from briefing.tui.text.document import Ranges

if TYPE_CHECKING:
    from briefing.tui.reader.screen import ReaderScreen


def find(text: str, query: str) -> list[Span]:
    """Return where ``query`` stands in ``text``; a capital in it asks for that capital.

    White space in the query stands for any, a line's break too.
    """
    words = query.split()
    if not words:
        return []
    flags = 0 if any(character.isupper() for character in query) else re.IGNORECASE
    pattern = re.compile(r"\s+".join(map(re.escape, words)), flags)
    return [Span(*match.span()) for match in pattern.finditer(text)]


class Finding:
    """What is searched for, and which hit is looked at."""

    def __init__(self, reader: ReaderScreen) -> None:
        self._reader = reader
        self.query = ""
        self.hits: list[Span] = []
        self.at = 0
        self._origin = 0

    async def open(self) -> None:
        """Show the search line."""
        from briefing.tui.widgets.ask_line import SearchLine

        reader = self._reader
        reader.to_article()
        reader.leave_spot()
        self._origin = reader.article.under_cursor[0]
        if not reader.query(SearchLine):
            says = "search: small letters find both"
            await reader.mount(
                SearchLine(self._close, self.type, id="search", placeholder=says), before="#legend"
            )
        reader.add_class("-search")
        reader.query_one(SearchLine).begin("")

    def _close(self, _query: str | None) -> None:
        """Hide the search line; the place is kept."""
        self._reader.remove_class("-search")
        self._reader.set_focus(self._reader.article)

    def type(self, query: str) -> None:
        """Search for other words: the first hit from where the search began."""
        self.query = query
        self.hits = find(self._reader.article.document.text, query)
        starts = [hit.start for hit in self.hits]
        self.at = bisect_left(starts, self._origin) % len(starts) if starts else 0
        self._show()

    def go(self, query: str, hit: Span) -> None:
        """Search for words and look at one of the hits."""
        self._origin = hit.start
        self.type(query)

    def step(self, by: int) -> None:
        """Go to the next hit, or the one before; after the last comes the first."""
        if not self.hits:
            self._reader.show_status()
            return
        self._reader.to_article()
        here, starts = self._reader.article.cursor, [hit.start for hit in self.hits]
        if self._reader.article.hit_now is not None and self.hits[self.at].start == here:
            self.at += by
        else:  # the cursor was moved since: go on from there
            self.at = bisect_left(starts, here + (by > 0)) - (by < 0)
        self.at %= len(self.hits)
        self._show()

    def forget(self) -> None:
        """Search for nothing: another article is shown."""
        self.query, self.hits, self.at = "", [], 0

    def clear(self) -> None:
        """Mark no hits."""
        self.forget()
        self._reader.article.show_hits(Ranges(), None)
        self._reader.show_status()

    def status(self) -> str:
        """Return which of how many hits is looked at."""
        if not self.query:
            return ""
        return f"{self.at + 1}/{len(self.hits)}" if self.hits else "not found"

    def _show(self) -> None:
        self._reader.article.show_hits(Ranges(self.hits), self.hits[self.at] if self.hits else None)
        self._reader.show_status()
