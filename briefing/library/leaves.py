"""Single terms of a query in SQL, in two forms each: where its articles are listed, and what asks it of one article.

All values are bound; the SQL is put together of the constants in this module alone.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import NamedTuple

from briefing.library.index import ACTS, DENIES, SPEAKS, SUFFERS, THREATENED, THREATENS
from briefing.query.tree import Bound

MOST_ARMS = (
    16  # actors, places or types that are read newest first each, and merged; more are gathered and sorted
)
GATHERS = "IN (SELECT rowid FROM words"  # what takes time by how often a word is found, not by the page
_SIGNS = {"<=": "<=", ">=": ">=", "<": "<", ">": ">", "=": "="}


class Sql(NamedTuple):
    """A piece of SQL and the values of its marks."""

    text: str
    values: tuple[object, ...] = ()


class Range(NamedTuple):
    """The first and the last id of the articles of some days."""

    first: int = 0
    last: int = (1 << 63) - 1


class Arm(NamedTuple):
    """Rows that each give an article: from which table, which column is its id, which rows."""

    table: str
    id: str
    where: Sql


class Asked(NamedTuple):
    """Of which article a term is asked: a column, whether ``few`` are asked of, and of which days they are."""

    id: str
    few: bool
    range: Range


class Leaf(NamedTuple):
    """A term: the rows that list its articles, and the condition on an article."""

    arms: tuple[Arm, ...]
    holds: Callable[[Asked], Sql]


NOTHING = Leaf((), lambda _: Sql("0"))


def words(match: str) -> Leaf:
    """Return the leaf of words, as an expression of the full-text index.

    The index is slow to ask of one article after the other: for many, all that it finds are gathered once.
    """

    def holds(asked: Asked) -> Sql:
        if asked.few:
            return Sql(
                f"EXISTS(SELECT 1 FROM words AS w WHERE w.words MATCH ? AND w.rowid = {asked.id})", (match,)
            )
        return Sql(
            f"{asked.id} {GATHERS} WHERE words MATCH ? AND rowid BETWEEN ? AND ?)",
            (match, *asked.range),
        )

    return Leaf((Arm("words", "words.rowid", Sql("words MATCH ?", (match,))),), holds)


def keyed(table: str, column: str, keys: Sequence[object]) -> Leaf:
    """Return the leaf of a table that lists articles by a key: those of any of these."""
    if not keys:
        return NOTHING
    arms = (
        tuple(Arm(table, f"{table}.article", each) for each in _each(f"{table}.{column}", keys))
        if len(keys) <= MOST_ARMS
        else (Arm(table, f"{table}.article", _any(f"{table}.{column}", keys)),)
    )
    among = _any(f"h.{column}", keys)

    def holds(asked: Asked) -> Sql:
        return Sql(
            f"EXISTS(SELECT 1 FROM {table} AS h WHERE h.article = {asked.id} AND {among.text})", among.values
        )

    return Leaf(arms, holds)


def of_article(condition: str, *values: object) -> Leaf:
    """Return the leaf of a condition on the row of the article, in which ``@`` stands for the row's name."""

    def holds(asked: Asked) -> Sql:
        inner = condition.replace("@", "h.")
        return Sql(f"EXISTS(SELECT 1 FROM article AS h WHERE h.id = {asked.id} AND {inner})", values)

    return Leaf((Arm("article", "article.id", Sql(condition.replace("@", "article."), values)),), holds)


def of_range(found: Range) -> Leaf:
    """Return the leaf of a range of ids."""
    between = "{} BETWEEN ? AND ?"
    arm = Arm("article", "article.id", Sql(between.format("article.id"), tuple(found)))
    return Leaf((arm,), lambda asked: Sql(between.format(asked.id), tuple(found)))


def threatens(bounds: Sequence[Bound]) -> Leaf:
    """Return the leaf of the severity of an article's gravest threat."""
    condition, values = _bounded("@threat", bounds)
    return of_article(f"@threat IS NOT NULL{condition}", *values)


def site(names: Sequence[str]) -> Leaf:
    """Return the leaf of the sites that an article may be from."""
    if not names:
        return NOTHING
    leaf = of_article("@site IN (SELECT value FROM json_each(?))", json.dumps(names))
    arms = tuple(Arm("article", "article.id", each) for each in _each("article.site", names))
    return Leaf(arms, leaf.holds) if len(names) <= MOST_ARMS else leaf


def address(part: str) -> Leaf:
    """Return the leaf of a part of the address of an article; all addresses are read."""
    like = "%" + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
    arm = Arm("source", "source.article", Sql("source.uri LIKE ? ESCAPE '\\'", (like,)))
    return Leaf(
        (arm,),
        lambda asked: Sql(
            f"EXISTS(SELECT 1 FROM source AS h WHERE h.article = {asked.id} AND h.uri LIKE ? ESCAPE '\\')",
            (like,),
        ),
    )


def new() -> Leaf:
    """Return the leaf of articles with something new in their story."""
    said = "{}.change IN ('new', 'changed')"
    return Leaf(
        (Arm("news", "news.article", Sql(said.format("news"))),),
        lambda asked: Sql(
            f"EXISTS(SELECT 1 FROM news AS h WHERE h.article = {asked.id} AND {said.format('h')})"
        ),
    )


def tagged(tag: str) -> Leaf:
    """Return the leaf of a tag, as it is written or in small letters."""
    forms = (tag, tag.casefold())
    return Leaf(
        (Arm("tag JOIN article ON article.hash = tag.hash", "article.id", Sql("tag.tag IN (?, ?)", forms)),),
        lambda asked: Sql(
            "EXISTS(SELECT 1 FROM article AS h JOIN tag ON tag.hash = h.hash"
            f" WHERE h.id = {asked.id} AND tag.tag IN (?, ?))",
            forms,
        ),
    )


def says(speakers: Sequence[int]) -> Leaf:
    """Return the leaf of who is quoted, saying or denying something."""
    return _with_part([speakers], [(SPEAKS, DENIES)], Sql(""), None)


def deed(
    by: Sequence[Sequence[int]],
    against: Sequence[Sequence[int]],
    types: Sequence[str] | None,
    bounds: Sequence[Bound] | None,
) -> Leaf:
    """Return the leaf of one event or threat with all these doers and all these that it is done to.

    What is denied is none: "X did not attack" is nothing that X did.
    """
    does: tuple[str, ...] = (ACTS,)
    done_to: tuple[str, ...] = (SUFFERS,)
    if types is not None:
        more = Sql(f" AND @.type IN ({_marks(types)})", tuple(types))
    elif bounds is not None:
        does, done_to = (THREATENS,), (THREATENED,)
        condition, values = _bounded("t.severity", bounds)
        more = Sql(
            " AND EXISTS(SELECT 1 FROM threat AS t WHERE t.article = @.article AND t.item = @.item"
            f" AND NOT t.denied{condition})",
            values,
        )
    else:
        does, done_to = (ACTS, THREATENS), (SUFFERS, THREATENED)
        more = Sql(" AND substr(@.type, 1, 4) <> 'not '")
    return _with_part(
        [*by, *against],
        [*[does] * len(by), *[done_to] * len(against)],
        more,
        None if types is None else types,
    )


def _with_part(
    actors: Sequence[Sequence[int]],
    roles: Sequence[tuple[str, ...]],
    more: Sql,
    types: Sequence[str] | None,
) -> Leaf:
    """Return the leaf of an item in which actors, each of them one of some ids, have these roles."""
    if not all(actors):
        return NOTHING
    rest = _sum(more, *(_beside(who, role) for who, role in zip(actors[1:], roles[1:], strict=True)))
    lead, role = actors[0], roles[0]
    asked_of = _sum(_any("@.actor", lead), Sql(f" AND @.role IN ({_marks(role)})", role), rest)

    def holds(asked: Asked) -> Sql:
        return Sql(
            f"EXISTS(SELECT 1 FROM part AS h WHERE h.article = {asked.id} AND {asked_of.text.replace('@', 'h')})",
            asked_of.values,
        )

    if len(role) > 1:
        return Leaf(_appearing(actors, holds), holds)
    here = Sql(rest.text.replace("@", "part"), rest.values)
    if len(lead) * len(types or "1") > MOST_ARMS:
        whole = _sum(_any("part.actor", lead), Sql(" AND part.role = ?", role), here)
        return Leaf((Arm("part", "part.article", whole),), holds)
    keys = [
        Sql("part.actor = ? AND part.role = ? AND part.type = ?", (one, role[0], kind))
        for one in lead
        for kind in types or ()
    ] or [Sql("part.actor = ? AND part.role = ?", (one, role[0])) for one in lead]
    return Leaf(tuple(Arm("part", "part.article", _sum(key, here)) for key in keys), holds)


def _appearing(actors: Sequence[Sequence[int]], holds: Callable[[Asked], Sql]) -> tuple[Arm, ...]:
    """Return the rows of those who appear, newest first, which the table of parts is not: it is asked of each.

    Where somebody else must appear too, that is asked before: it is the smaller question.
    """
    arms = keyed("appears", "actor", actors[0]).arms
    if len(actors) == 1:
        held = _sum(Sql(" AND "), holds(Asked("appears.article", True, Range())))
    else:
        others = _any("other.actor", actors[1])
        arms = tuple(arm._replace(table="appears CROSS JOIN appears AS other") for arm in arms)
        here = Sql(f" AND {others.text} AND other.article = appears.article AND ", others.values)
        held = _sum(here, holds(Asked("other.article", True, Range())))
    return tuple(arm._replace(where=_sum(arm.where, held)) for arm in arms)


def _beside(actors: Sequence[int], roles: tuple[str, ...]) -> Sql:
    """Return the condition that one of some actors has a role in the same item."""
    among = _any("q.actor", actors)
    return Sql(
        " AND EXISTS(SELECT 1 FROM part AS q WHERE q.article = @.article AND q.item = @.item"
        f" AND {among.text} AND q.role IN ({_marks(roles)}))",
        (*among.values, *roles),
    )


def _bounded(column: str, bounds: Sequence[Bound]) -> Sql:
    text = "".join(f" AND {column} {_SIGNS[bound.sign]} ?" for bound in bounds)
    return Sql(text, tuple(bound.number for bound in bounds))


def _each(column: str, keys: Sequence[object]) -> list[Sql]:
    return [Sql(f"{column} = ?", (key,)) for key in keys]


def _any(column: str, keys: Sequence[object]) -> Sql:
    if len(keys) == 1:
        return Sql(f"{column} = ?", (keys[0],))
    return Sql(f"{column} IN (SELECT value FROM json_each(?))", (json.dumps(list(keys)),))


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _sum(*pieces: Sql) -> Sql:
    return Sql("".join(one.text for one in pieces), tuple(value for one in pieces for value in one.values))
