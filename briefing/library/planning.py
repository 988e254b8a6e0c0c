"""A query as one statement of SQL: which of its terms lists the articles, and which are asked of each.

The term with the fewest articles leads; how many it has is counted no further than ``COUNTED``. What leads is read
newest first, and several lists are merged as they are read, so that a page costs a page, not all that is found.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from briefing.library import leaves, naming
from briefing.library.connection import Connection
from briefing.library.index import first_id
from briefing.library.leaves import Arm, Asked, Leaf, Range, Sql
from briefing.query import QueryError
from briefing.query.tree import (
    Acts,
    And,
    At,
    Deed,
    From,
    Happens,
    InStory,
    New,
    Not,
    Or,
    Says,
    Seen,
    Starred,
    Tagged,
    Term,
    Threatens,
    Within,
    Words,
)

COUNTED = 3000  # articles of a term that are counted to find the rarest
FEW = 300  # articles of which the full-text index is asked one by one
_MOST_ARMS = 64


class Plan(NamedTuple):
    """A term, planned: the rows that list its articles, if any do, what counts them, what asks it of one article."""

    arms: tuple[Arm, ...] | None
    size: Callable[[], int]
    holds: Callable[[Asked], Sql]
    match: str | None = None


class Statement(NamedTuple):
    """A query, planned; ``match``: the words that every article must have, ``rest`` what else is asked then.

    ``gathers``: all articles with some word are gathered first, so that a range of fewer days takes less.
    """

    arms: tuple[Arm, ...]
    range: Range
    match: str | None
    rest: Sql
    gathers: bool


def planned(db: Connection, term: Term, since: int = 0) -> Statement:
    """Return the statement of a query, of articles from the id ``since`` on.

    Raises ``QueryError`` where words have nothing to look for.
    """
    terms = term.terms if isinstance(term, And) else (term,)
    within = Range(first=since)
    for one in terms:
        if isinstance(one, Within):
            first, last = _range(one)
            within = Range(max(within.first, first), min(within.last, last))
    planner = _Planner(db, within)
    plans = planner.all([one for one in terms if not isinstance(one, Within)])
    words = next((plan for plan in plans if plan.match is not None), None)
    rest = _all([one.holds(Asked("words.rowid", False, within)) for one in plans if one is not words])
    arms = _led(plans, within)
    gathers = any(leaves.GATHERS in arm.where.text for arm in arms)
    return Statement(arms, within, words.match if words else None, rest, gathers)


def _led(plans: Sequence[Plan], within: Range) -> tuple[Arm, ...]:
    """Return the rows of the rarest of the terms, on the condition of the others; all articles where none lists."""
    listing = [plan for plan in plans if plan.arms is not None]
    lead = (
        min(listing, key=lambda plan: plan.size(), default=None)
        if len(plans) > 1
        else next(iter(listing), None)
    )
    arms = (Arm("article", "article.id", Sql("1")),) if lead is None or lead.arms is None else lead.arms
    others = [plan for plan in plans if plan is not lead]
    few = lead is not None and bool(others) and lead.size() <= FEW
    return tuple(
        arm._replace(where=_all([arm.where, *(one.holds(Asked(arm.id, few, within)) for one in others)]))
        for arm in arms
    )


class _Planner:
    def __init__(self, db: Connection, within: Range) -> None:
        self._db = db
        self._range = within

    def all(self, terms: Sequence[Term]) -> list[Plan]:
        """Plan terms that must all hold; those that are words alone are one question to the full-text index."""
        wordy = [one for one in terms if _matches(one)]
        positive = [one for one in wordy if not isinstance(one, Not)]
        plans = []
        if positive:
            plans.append(self._words(And(tuple(wordy))))
        plans += [self.plan(one) for one in terms if not positive or not _matches(one)]
        return plans

    def plan(self, term: Term) -> Plan:
        """Plan a term."""
        if _matches(term) and not isinstance(term, Not):
            return self._words(term)
        match term:
            case And(terms):
                return self._both(self.all(terms))
            case Or(terms):
                return self._either([self.plan(one) for one in terms])
            case Not(Seen(seen)):
                return self.plan(Seen(not seen))
            case Not(inner):
                asked = self.plan(inner).holds
                return Plan(None, _many, lambda of: _negated(asked(of)))
            case _:
                return self._counted(_leaf(self._db, term))

    def _words(self, term: Term) -> Plan:
        match = _expression(term)
        return self._counted(leaves.words(match))._replace(match=match)

    def _both(self, plans: list[Plan]) -> Plan:
        sizes = [plan.size for plan in plans if plan.arms is not None]
        arms = _led(plans, self._range) if sizes else None

        def size() -> int:
            return min((one() for one in sizes), default=_many())

        return Plan(arms, size, lambda of: _all([one.holds(of) for one in plans]))

    def _either(self, plans: list[Plan]) -> Plan:
        arms: list[Arm] | None = []
        for plan in plans:
            arms = None if arms is None or plan.arms is None else [*arms, *plan.arms]
        listing = arms is not None and len(arms) <= _MOST_ARMS

        def holds(of: Asked) -> Sql:
            return _joined(" OR ", [one.holds(of) for one in plans])

        return Plan(tuple(arms or ()) if listing else None, lambda: sum(one.size() for one in plans), holds)

    def _counted(self, leaf: Leaf) -> Plan:
        @cache
        def size() -> int:
            found = select(leaf.arms, self._range)
            return int(self._db.one(f"SELECT count(*) FROM ({found.text} LIMIT {COUNTED + 1})", found.values))

        return Plan(leaf.arms, size, leaf.holds)


def _many() -> int:
    return COUNTED + 1


def select(arms: Sequence[Arm], within: Range) -> Sql:
    """Return the statement that gives the ids of the articles that rows list, each once, in no order."""
    pieces = [
        Sql(
            f"SELECT {'DISTINCT ' if len(arms) == 1 and arm.table not in _ONCE else ''}{arm.id} AS id"
            f" FROM {arm.table} WHERE {arm.where.text} AND {arm.id} BETWEEN ? AND ?",
            (*arm.where.values, *within),
        )
        for arm in arms
    ] or [Sql("SELECT 0 AS id WHERE 0")]
    return Sql(
        " UNION ".join(one.text for one in pieces), tuple(value for one in pieces for value in one.values)
    )


_ONCE = ("words", "article")  # tables that have a row for each article


def _leaf(db: Connection, term: Term) -> Leaf:
    match term:
        case Acts(name):
            return leaves.keyed("appears", "actor", naming.actors(db, name))
        case Says(name):
            return leaves.says(naming.actors(db, name))
        case Deed(by, against, types, bounds):
            doers, done_to = ([naming.actors(db, name) for name in names] for names in (by, against))
            return leaves.deed(doers, done_to, types, bounds)
        case At():
            return leaves.keyed("stands", "place", naming.places(db, term))
        case Happens(types):
            return leaves.keyed("event_type", "type", types)
        case From(text):
            known = naming.sites(db, text)
            return leaves.site(known) if known else leaves.address(text)
        case _:
            return _leaf_of_article(term)


def _leaf_of_article(term: Term) -> Leaf:
    match term:
        case Threatens(bounds):
            return leaves.threatens(bounds)
        case Within():
            return leaves.of_range(_range(term))
        case Seen(seen):
            return leaves.of_article("@seen = 1" if seen else "@seen = 0")
        case Starred():
            return leaves.of_article("@starred = 1")
        case New():
            return leaves.new()
        case InStory(story):
            return leaves.of_article("@story = ?", story)
        case Tagged(tag):
            return leaves.tagged(tag)
        case _:
            raise TypeError(f"no leaf: {term}")


def _range(within: Within) -> Range:
    whole = Range()
    first = first_id(within.first.toordinal()) if within.first else whole.first
    last = first_id(within.end.toordinal()) - 1 if within.end else whole.last
    return Range(first, last)


def _matches(term: Term) -> bool:
    """Tell whether the full-text index alone can answer a term, or its negation beside words."""
    match term:
        case Words():
            return True
        case Not(inner):
            return not isinstance(inner, Not) and _matches(inner)
        case Or(terms):
            return all(_matches(one) and not isinstance(one, Not) for one in terms)
        case And(terms):
            return all(map(_matches, terms)) and any(not isinstance(one, Not) for one in terms)
        case _:
            return False


def _expression(term: Term) -> str:
    """Return words as an expression of FTS5: each one a string in quotation marks, which has no operators."""
    match term:
        case Words(text, begins):
            if not any(one.isalnum() for one in text):
                raise QueryError(f"{text} has no letter and no digit to look for")
            quoted = text.replace('"', '""')
            return f'"{quoted}"{" *" if begins else ""}'
        case Or(terms):
            return f"({' OR '.join(map(_expression, terms))})"
        case And(terms):
            wanted = " AND ".join(_expression(one) for one in terms if not isinstance(one, Not))
            unwanted = [_expression(one.term) for one in terms if isinstance(one, Not)]
            return f"(({wanted}){''.join(f' NOT {one}' for one in unwanted)})"
        case _:
            raise TypeError(f"no words: {term}")


def _all(pieces: Sequence[Sql]) -> Sql:
    return _joined(" AND ", pieces) if pieces else Sql("1")


def _joined(by: str, pieces: Sequence[Sql]) -> Sql:
    text = by.join(one.text for one in pieces)
    return Sql(f"({text})", tuple(value for one in pieces for value in one.values))


def _negated(piece: Sql) -> Sql:
    return Sql(f"NOT ({piece.text})", piece.values)
