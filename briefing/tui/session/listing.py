"""Which of the open articles the list shows, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from rich.cells import cell_len

from briefing.aside import aside
from briefing.tui.session.entries import Session
from briefing.tui.session.entry import Entry

if TYPE_CHECKING:
    from briefing.library.listing import Listed
    from briefing.query.tree import Term
    from briefing.tui.session.filtering import Filter
    from briefing.tui.session.shelf import Shelf

Value: TypeAlias = "Callable[[Entry], str | float | None]"


class Order(NamedTuple):
    """An order of the list: its name, what it sorts by, and whether the greatest comes first.

    Without a value it is the order in which the articles were opened. What has no value comes last, either way.
    """

    name: str
    value: Value | None = None
    downwards: bool = False


def _date(entry: Entry) -> str | None:
    return entry.facts.date or None


def _title(entry: Entry) -> str | None:
    return entry.facts.words


def _threat(entry: Entry) -> float | None:
    return entry.facts.threat


OPENED = (Order("as opened"), Order("opened last first", downwards=True))
ORDERS = (
    Order("newest first", _date, downwards=True),
    Order("oldest first", _date),
    Order("title, A to Z", _title),
    Order("title, Z to A", _title, downwards=True),
    Order("gravest first", _threat),
    Order("mildest first", _threat, downwards=True),
)


class Listing:
    """The rows of the list: places in ``Session.entries``."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._filter: Filter | None = None
        self._found: list[int] | None = None  # what a library found, in its order
        self.orders = ORDERS if session.shelf else (*OPENED, *ORDERS)
        left = session.pile.left if session.pile is not None else None
        self._order = next((one for one in self.orders if left and one.name == left.order), self.orders[0])
        self._told: dict[
            Term, frozenset[str]
        ] = {}  # what the library of open articles told since the last look
        self.line = ""
        self.error = ""
        self.latest = ""  # the day of the newest article that is known, in ISO 8601
        self.outlets = 0  # cells of the longest outlet that is known; without one there is no column
        self.renew()
        if line := session.query or (left.line if left else ""):
            self.narrow(line)

    @property
    def order(self) -> str:
        """The order, in words; a library's own is that of the days."""
        return self._order.name

    @property
    def plain(self) -> bool:
        """Whether every article is shown, in the order in which they come by themselves."""
        narrowed = self._filter is not None or self._found is not None
        return self._order is self.orders[0] and not narrowed and self._listed == len(self._session.entries)

    def learn(self, entry: Entry) -> None:
        """Take in what is known of an article now."""
        self.latest = max(self.latest, entry.facts.date)
        self.outlets = max(self.outlets, cell_len(entry.outlet))

    def sort(self, name: str) -> None:
        """Take the order of this name; one that there is not leaves the list as it is."""
        self._order = next((one for one in self.orders if one.name == name), self._order)
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

    def compares(self, line: str) -> bool:
        """Tell whether a line makes the open library compare articles, for which nobody shall wait."""
        from briefing.query import QueryError, parse
        from briefing.query.tree import New, leaves

        try:
            return self._session.shelf is not None and any(
                isinstance(one, New) for one in leaves(parse(line))
            )
        except QueryError:
            return False

    async def narrow_aside(self, line: str) -> None:
        """Show what a line keeps once another thread has asked the library for it, unless another line was typed."""
        from briefing.library.connection import LibraryError

        self.line = line
        try:
            found = await aside(self._find_apart, line)
        except LibraryError as error:
            self.error = str(error)
            return
        if self.line == line:
            self._take(found)

    def _find_apart(self, line: str) -> list[Listed]:
        from briefing.tui.session.shelf import Shelf

        with self._session.apart() as (library, _):
            return Shelf(library).find(line)

    def _narrow_shelf(self, shelf: Shelf, line: str) -> None:
        """Ask the library: it finds articles that the list does not hold yet."""
        from briefing.library.connection import LibraryError
        from briefing.query import QueryError

        try:
            self._take(shelf.find(line) if line.strip() else None)
        except (QueryError, LibraryError) as error:
            self.error = str(error)

    def _take(self, found: Sequence[Listed] | None) -> None:
        """Show what the library found; without it, all that the list holds."""
        self._found = None if found is None else self._session.places(found)
        self.error = ""
        self.renew()

    def renew(self) -> None:
        """Filter and sort again: articles were read, briefed or added."""
        self._told.clear()
        entries = self._session.entries
        keeps = self._filter.keeps if self._filter is not None else None
        if self._found is not None:
            rows = list(self._found)
        elif self._session.shelf is not None:
            rows = list(self._session.newest)
        else:
            rows = [at for at, one in enumerate(entries) if keeps is None or keeps(one)]
        if self._session.grown:
            rows.sort(key=lambda at: entries[at].number)
        self.rows: list[int] = self._sorted(rows)
        self._listed = len(entries)

    def _across(self, term: Term) -> frozenset[str]:
        """Return the hashes of the open articles that a term finds which is asked of all of them together."""
        found = self._told.get(term)
        if found is None:
            with self._session.across() as library:
                found = self._told[term] = library.hashes(term)
        return found

    def _sorted(self, rows: list[int]) -> list[int]:
        order = self._order
        if order.value is None:
            return rows[::-1] if order.downwards else rows
        if self._session.shelf is not None and order is self.orders[0]:
            return rows
        known, unknown = [], []
        for at in rows:
            value = order.value(self._session.entries[at])
            if value is None:
                unknown.append(at)
            else:
                known.append((value, at))
        known.sort(key=lambda one: one[0], reverse=order.downwards)
        return [*(at for _, at in known), *unknown]

    def place(self, index: int) -> int | None:
        """Return which of the rows an article is, from 0; nothing where it is not shown."""
        return self.rows.index(index) if index in self.rows else None

    def neighbour(self, index: int, by: int) -> int | None:
        """Return the article so many rows from ``index``; from one that is not shown, the first or last."""
        here = self.place(index)
        at = here + by if here is not None else 0 if by > 0 else len(self.rows) - 1
        return self.rows[at] if 0 <= at < len(self.rows) else None

    @property
    def why_empty(self) -> str:
        """Tell that the filter keeps no article, where it is so."""
        kept_out = self.line.strip() and not self.rows
        return "no article is as the filter says · Esc in the list shows all" if kept_out else ""

    def unread(self, index: int | None, by: int) -> int | None:
        """Return the next unread article after ``index``, or before it; after the last comes the first."""
        here = None if index is None else self.place(index)
        around = self.rows if here is None else self.rows[here + 1 :] + self.rows[:here]
        in_turn: Iterable[int] = around if by > 0 else reversed(around)
        return next((at for at in in_turn if not self._session.entries[at].seen), None)
