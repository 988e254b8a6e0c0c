"""What a library has on a question, and its newest articles."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from briefing.library import listing
from briefing.library.face.opened import Opened
from briefing.library.listing import Listed

_ALL = 1 << 62

if TYPE_CHECKING:
    from briefing.library.search import Count, Hit
    from briefing.query.tree import Term


class Finding(Opened):
    """What a library has on a question, and its newest articles."""

    def search(
        self,
        query: str,
        *,
        limit: int = 50,
        offset: int = 0,
        relevance: bool = False,
        today: date | None = None,
    ) -> list[Hit]:
        """Return what a query finds (``briefing.query.FORMS``), newest first, or the words' ``relevance`` first.

        Raises ``briefing.query.QueryError`` where it is none; ``today`` is what "yesterday" is counted from.
        """
        from briefing.library import search

        return search.search(self.db, query, limit=limit, offset=offset, relevance=relevance, today=today)

    def find(self, query: str, most: int = 50) -> list[Listed]:
        """Return the newest articles that a query finds, as they are listed; raises ``QueryError`` where it is none."""
        from briefing.library import search
        from briefing.query import parse

        return listing.listed(self.db, search.ids(self.db, parse(query), limit=most))

    def ids(self, query: str = "") -> list[int]:
        """Return the ids of all articles, or of those that a query finds, the newest first."""
        from briefing.library import search
        from briefing.query import parse

        if query:
            return search.ids(self.db, parse(query), limit=_ALL)
        return [int(row[0]) for row in self.db.rows("SELECT id FROM article ORDER BY id DESC")]

    def hashes(self, term: Term) -> frozenset[str]:
        """Return the hashes of the texts of all articles that a term finds."""
        from briefing.library import search

        return frozenset(one.hash for one in self.listed(search.ids(self.db, term, limit=_ALL)))

    def count(self, query: str, most: int = 1000, today: date | None = None) -> Count:
        """Return how many articles a query finds, counted up to ``most``: "1,000+"."""
        from briefing.library import search

        return search.count(self.db, query, most, today)

    def unknown(self, query: str, today: date | None = None) -> list[str]:
        """Return the names of a query that nobody, and no place, in the library has."""
        from briefing.library import search

        return search.unknown(self.db, query, today)

    def newest(self, most: int = 50) -> list[Listed]:
        """Return the newest articles, without their texts."""
        return listing.newest(self.db, most)

    def listed(self, ids: Sequence[int]) -> list[Listed]:
        """Return articles by their ids, in that order, without their texts."""
        return listing.listed(self.db, ids)
