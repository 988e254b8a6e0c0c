"""Which of the open articles the list shows, and in which order."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from briefing.tui.session.entries import Session
from briefing.tui.session.entry import Entry

if TYPE_CHECKING:
    from briefing.query.tree import Term
    from briefing.tui.session.filtering import Filter
    from briefing.tui.session.shelf import Shelf


def _by_date(entry: Entry) -> Any:
    day = entry.facts.date
    return not day, [-ord(one) for one in day]


def _by_title(entry: Entry) -> Any:
    return entry.facts.words


def _by_threat(entry: Entry) -> Any:
    threat = entry.facts.threat
    return threat is None, threat or 0.0


ORDERS: tuple[tuple[str, Callable[[Entry], Any] | None], ...] = (
    ("as opened", None),
    ("by date", _by_date),
    ("by title", _by_title),
    ("by threat", _by_threat),
)


class Listing:
    """The rows of the list: places in ``Session.entries``."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._order = 0
        self._filter: Filter | None = None
        self._found: list[int] | None = None  # what a library found, in its order
        self._told: dict[
            Term, frozenset[str]
        ] = {}  # what the library of the open articles told since the last look
        self.line = ""
        self.error = ""
        self.renew()
        if session.query:
            self.narrow(session.query)

    @property
    def order(self) -> str:
        """The order, in words; a library's is that of the days."""
        return "newest first" if self._session.shelf and not self._order else ORDERS[self._order][0]

    @property
    def plain(self) -> bool:
        """Whether every article is shown, in the order in which they were opened."""
        narrowed = self._filter is not None or self._found is not None
        return not self._order and not narrowed and self._listed == len(self._session.entries)

    def turn_order(self) -> None:
        """Take the next order; after the last comes the first."""
        self._order = (self._order + 1) % len(ORDERS)
        self.renew()

    def narrow(self, line: str) -> None:
        """Show what a line of terms keeps; where it is none, ``error`` says so and the rows stay."""
        from briefing.query import QueryError  # what a filter needs is not imported before there is one
        from briefing.tui.session.filtering import Filter

        self.line = line
        if self._session.shelf is not None:
            self._narrow_shelf(self._session.shelf, line)
            return
        try:
            wanted, self.error = Filter(line, across=self._across), ""
            self._filter = None if wanted.empty else wanted
        except QueryError as error:
            self.error = str(error)
        else:
            self.renew()

    def _narrow_shelf(self, shelf: Shelf, line: str) -> None:
        """Ask the library: it finds articles that the list does not hold yet."""
        from briefing.library.connection import LibraryError
        from briefing.query import QueryError

        try:
            self._found = self._session.places(shelf.find(line)) if line.strip() else None
        except (QueryError, LibraryError) as error:
            self.error = str(error)
        else:
            self.error = ""
            self.renew()

    def renew(self) -> None:
        """Filter and sort again: articles were read, briefed or added."""
        self._told.clear()
        entries, key = self._session.entries, ORDERS[self._order][1]
        keeps = self._filter.keeps if self._filter is not None else None
        if self._found is not None:
            rows = list(self._found)
        elif self._session.shelf is not None:
            rows = list(range(self._session.newest))
        else:
            rows = [at for at, one in enumerate(entries) if keeps is None or keeps(one)]
        if self._session.grown:
            rows.sort(key=lambda at: entries[at].number)
        if key is not None:
            rows.sort(key=lambda at: key(entries[at]))
        self.rows: list[int] = rows
        self._listed = len(entries)

    def _across(self, term: Term) -> frozenset[str]:
        """Return the hashes of the open articles that a term finds which is asked of all of them together."""
        found = self._told.get(term)
        if found is None:
            with self._session.across() as library:
                found = self._told[term] = library.hashes(term)
        return found

    def neighbour(self, index: int, by: int) -> int | None:
        """Return the article so many rows from ``index``; from one that is not shown, the first or last."""
        outside = 0 if by > 0 else len(self.rows) - 1
        at = self.rows.index(index) + by if index in self.rows else outside
        return self.rows[at] if 0 <= at < len(self.rows) else None
