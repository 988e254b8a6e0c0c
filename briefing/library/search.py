"""Search: a query to the articles that it finds, newest first or by how much they speak of its words."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from briefing.library import naming, snippets
from briefing.library.connection import Connection, Row
from briefing.library.leaves import Range
from briefing.library.listing import COLUMNS
from briefing.library.packing import unpack_text
from briefing.library.planning import Statement, planned, select
from briefing.query import QueryError, parse
from briefing.query.tree import Acts, At, Deed, New, Says, Term, leaves

RECENT = 3000
_TITLE, _TEXT = 6.0, 1.0  # how much a word weighs there, by relevance


class Hit(NamedTuple):
    """An article that was found; ``threat``: the severity of its gravest threat, ``snippet``: its words around."""

    id: int
    hash: str
    title: str
    site: str | None
    published: str | None
    source: str
    threat: float | None
    seen: bool
    starred: bool
    story: int | None
    snippet: snippets.Snippet


class Count(NamedTuple):
    """How many articles were found; ``more``: at least so many, they were not counted to the end."""

    number: int
    more: bool

    def __str__(self) -> str:
        return f"{self.number:,}{'+' if self.more else ''}"


def search(
    db: Connection,
    query: str,
    *,
    limit: int = 50,
    offset: int = 0,
    relevance: bool = False,
    today: date | None = None,
) -> list[Hit]:
    """Return the hits of a query, newest first; raises ``QueryError`` where it is none."""
    term = parse(query, today)
    return hits(db, ids(db, term, limit=limit, offset=offset, relevance=relevance), term)


def ids(
    db: Connection, term: Term, *, limit: int = 50, offset: int = 0, relevance: bool = False
) -> list[int]:
    """Return the ids of the articles that a query finds, in order."""
    made = _planned(db, term)
    if relevance:
        if made.match is None:
            raise QueryError("relevance is that of words; ask for words that every article must have")
        found = db.rows(
            f"SELECT words.rowid FROM words WHERE words MATCH ? AND words.rowid BETWEEN ? AND ? AND {made.rest.text}"
            f" ORDER BY bm25(words, {_TITLE}, {_TEXT}), words.rowid DESC LIMIT ? OFFSET ?",
            (made.match, *made.range, *made.rest.values, limit, offset),
        )
        return [int(row[0]) for row in found]
    if made.gathers and (since := _since(db, made.range)):
        found_lately = _page(db, planned(db, term, since), limit, offset)
        if len(found_lately) == limit:
            return found_lately
    return _page(db, made, limit, offset)


def _planned(db: Connection, term: Term) -> Statement:
    """Return the statement of a query; what is new in stories is compared now, where it is asked for."""
    if any(isinstance(one, New) for one in leaves(term)):
        from briefing.library.fresh import compare_newest  # what compares is not loaded for any query

        compare_newest(db)
    return planned(db, term)


def _page(db: Connection, made: Statement, limit: int, offset: int) -> list[int]:
    listed = select(made.arms, made.range)
    found = db.rows(f"{listed.text} ORDER BY id DESC LIMIT ? OFFSET ?", (*listed.values, limit, offset))
    return [int(row[0]) for row in found]


def _since(db: Connection, within: Range) -> int:
    """Return from which article on there are some thousands: a first page is nearly always among them."""
    found = db.one(
        "SELECT id FROM article WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1 OFFSET ?", (*within, RECENT)
    )
    return int(found or 0)


def count(db: Connection, query: str, most: int = 1000, today: date | None = None) -> Count:
    """Return how many articles a query finds, counted up to ``most``."""
    made = _planned(db, parse(query, today))
    listed = select(made.arms, made.range)
    number = int(db.one(f"SELECT count(*) FROM ({listed.text} LIMIT ?)", (*listed.values, most + 1)))
    return Count(min(number, most), number > most)


def unknown(db: Connection, query: str, today: date | None = None) -> list[str]:
    """Return the names of a query that nobody and nothing in the library has."""
    names: list[tuple[str, bool]] = []
    for term in leaves(parse(query, today)):
        match term:
            case Acts(name) | Says(name):
                names.append((name.text, bool(naming.actors(db, name))))
            case Deed(by, against):
                names += [(name.text, bool(naming.actors(db, name))) for name in (*by, *against)]
            case At(name):
                names.append((name.text, bool(naming.places(db, term))))
    return list(dict.fromkeys(text for text, known in names if not known))


def hits(db: Connection, found: list[int], term: Term) -> list[Hit]:
    """Return what is shown of articles, by their ids and in their order."""
    rows = db.rows(
        f"SELECT {COLUMNS}, story, text FROM article JOIN body ON body.article = article.id"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(found),),
    )
    wanted = snippets.wanted(term)
    made = {row[0]: _hit(row, wanted) for row in rows}
    return [made[one] for one in found if one in made]


def _hit(row: Row, wanted: Sequence[re.Pattern[str]]) -> Hit:
    number, text_hash, title, site, published, source, threat, seen, starred, story, text = row
    found = snippets.snippet(title, unpack_text(text), wanted)
    return Hit(
        number,
        text_hash,
        title,
        site,
        published,
        source or "",
        threat,
        bool(seen),
        bool(starred),
        story,
        found,
    )
