"""Names as they are asked for, to rows of the library: the actors that go by one, merged ones as one; places, sites."""

from __future__ import annotations

import json

from briefing.library.connection import Connection
from briefing.library.keys import folded, key_of_body
from briefing.query.known import country_of
from briefing.query.tree import At, Name

MOST = 1000  # actors or places that the beginning of a name may stand for
_LAST = chr(0x10FFFF)


def actors(db: Connection, name: Name) -> list[int]:
    """Return the ids of all actors that go by a name, and of those that they were merged with.

    By one of their names in full; where nobody is called so, by words at the beginning or the end of one. Of a name
    that only begins so, whole names come before later words of a name.
    """
    wanted = folded(name.text).casefold()
    if name.begins:
        found = _between(db, "alias", "actor", wanted, wanted + _LAST) or _by_beginning(db, wanted)
    else:
        found = [row[0] for row in db.rows("SELECT DISTINCT actor FROM alias WHERE folded = ?", (wanted,))]
        found += _by_key(db, name.text)
        found = found or _by_words(db, wanted)
    return _with_same(db, found)


def places(db: Connection, at: At) -> list[int]:
    """Return the ids of the places of a name, and of those in the country of that name."""
    wanted = folded(at.name.text)
    if at.name.begins:
        return _between(db, "place", "id", wanted, wanted + _LAST)
    forms = list({wanted, wanted.casefold(), folded(at.name.text.upper())})
    return [
        int(row[0])
        for row in db.rows(
            "SELECT id FROM place WHERE folded IN (SELECT value FROM json_each(?))"
            " UNION SELECT id FROM place WHERE country = ?",
            (json.dumps(forms), at.country),
        )
    ]


def sites(db: Connection, text: str) -> list[str]:
    """Return the sites whose names have these words; they are few, and each is looked at once."""
    wanted = " ".join(text.casefold().split())
    rows = db.rows(
        "WITH RECURSIVE one(site) AS (SELECT min(site) FROM article UNION ALL"
        " SELECT (SELECT min(site) FROM article WHERE site > one.site) FROM one WHERE one.site IS NOT NULL)"
        " SELECT site FROM one WHERE site IS NOT NULL"
    )
    return [str(site) for (site,) in rows if wanted in " ".join(site.casefold().split())]


def _between(db: Connection, table: str, column: str, first: str, last: str) -> list[int]:
    found = db.rows(
        f"SELECT DISTINCT {column} FROM {table} WHERE folded >= ? AND folded < ? LIMIT {MOST}", (first, last)
    )
    return [int(row[0]) for row in found]


def _by_key(db: Connection, text: str) -> list[int]:
    """Return the actor that a country or a known body of this name is, under whatever name it was told of."""
    keys = [f"country:{country_of(text)}", key_of_body(text)]
    found = db.rows("SELECT id FROM actor WHERE key IN (?, ?)", keys)
    return [int(row[0]) for row in found]


def _by_words(db: Connection, wanted: str) -> list[int]:
    """Return the actors with these words at an end of a name: all names are read, which are far less than articles."""
    found = db.rows(
        "SELECT DISTINCT actor FROM alias WHERE substr(folded, 1, ?) = ? OR substr(folded, -?) = ?"
        f" LIMIT {MOST}",
        (len(wanted) + 1, f"{wanted} ", len(wanted) + 1, f" {wanted}"),
    )
    return [int(row[0]) for row in found]


def _by_beginning(db: Connection, wanted: str) -> list[int]:
    """Return the actors of whose names a later word begins so."""
    found = db.rows(f"SELECT DISTINCT actor FROM alias WHERE instr(folded, ?) LIMIT {MOST}", (f" {wanted}",))
    return [int(row[0]) for row in found]


def _with_same(db: Connection, ids: list[int]) -> list[int]:
    """Return the actors and all who are the same as one of them, over any number of merges."""
    found = db.rows(
        "WITH RECURSIVE same(id) AS (SELECT value FROM json_each(?)"
        " UNION SELECT actor.same_as FROM same JOIN actor ON actor.id = same.id WHERE actor.same_as IS NOT NULL"
        " UNION SELECT actor.id FROM same JOIN actor ON actor.same_as = same.id) SELECT id FROM same",
        (json.dumps(ids),),
    )
    return [int(row[0]) for row in found]
