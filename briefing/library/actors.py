"""Actors over articles: who there is, and one actor's page; those that the user merged are one."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from briefing.library.connection import Connection, LibraryError
from briefing.library.index import date_of
from briefing.library.keys import folded

_ROOTS = "(SELECT same_as FROM actor WHERE same_as IS NOT NULL)"
_ALONE = f"appears JOIN actor AS root ON root.id = appears.actor WHERE root.id NOT IN {_ROOTS}"
_MERGED = (
    "actor AS root JOIN actor AS member ON member.id = root.id OR member.same_as = root.id"
    f" JOIN appears ON appears.actor = member.id WHERE root.id IN {_ROOTS}"
)
_GIVEN = "(SELECT value FROM json_each(?1))"
_CALLED = (
    "(SELECT coalesce(same_as, id) FROM alias JOIN actor ON id = actor WHERE folded >= ?1 AND folded < ?2)"
)
_COUNTED = (
    "SELECT root.id, root.key, root.name, root.kind, root.country, {count} AS n, max(article) AS last"
    " FROM {who} AND root.loose = 0 AND root.same_as IS NULL AND article >= ?3{named}"
    " GROUP BY root.id HAVING n > 1 OR max(appears.key)"
)


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An actor of the library: how many articles it appears in, and the day of the newest."""

    id: int
    key: str
    name: str
    kind: str
    country: str | None
    articles: int
    last: date | None


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that an actor does, says or is told of: its part in an item of an article, newest first."""

    article: int
    item: str
    role: str
    type: str

    @property
    def day(self) -> date:
        """The day of the article."""
        return date_of(self.article)


@dataclass(frozen=True, slots=True)
class ActorPage:
    """All that is known of an actor: names it goes by, who was merged into it, its newest lines by role."""

    actor: KnownActor
    aliases: tuple[str, ...]
    merged: tuple[KnownActor, ...]
    lines: tuple[Line, ...]


def actors(db: Connection, like: str = "", *, limit: int = 50, since: int = 0) -> list[KnownActor]:
    """Return who appears most, newest on equal terms: those with a part in a key event, or in two articles.

    Those who were merged are one: each of their articles counts once. ``like``: a part of a name; ``since``: the
    least id of the articles that count.
    """
    named = f" AND root.id IN {_CALLED}" if like else ""
    start = folded(like).casefold()
    alone = _COUNTED.format(count="count(*)", who=_ALONE, named=named)
    merged = _COUNTED.format(count="count(DISTINCT article)", who=_MERGED, named=named)
    found = db.rows(
        f"{alone} UNION ALL {merged} ORDER BY n DESC, last DESC, name LIMIT ?4",
        (start, start + "\U0010ffff", since, limit),
    )
    return [_known(row) for row in found]


def find_actors(db: Connection, name: str) -> list[KnownActor]:
    """Return the actors that go by a name or have it as their key, those in most articles first."""
    folded_name = folded(name).casefold()
    found = db.rows(
        "SELECT DISTINCT coalesce(same_as, id) FROM actor WHERE key = ? UNION"
        " SELECT DISTINCT coalesce(same_as, actor.id) FROM alias JOIN actor ON actor.id = alias.actor WHERE folded = ?"
        " AND loose = 0",
        (name, folded_name),
    )
    known = [known for row in found if (known := known_actor(db, row[0])) is not None]
    return sorted(known, key=lambda one: (-one.articles, one.name))


def by_name(db: Connection, name: str) -> KnownActor:
    """Return the actor that goes by a name, of several that in most articles; raises ``LibraryError`` for nobody."""
    found = find_actors(db, name)
    if not found:
        raise LibraryError(f"{db.path}: nobody goes by the name {name}; briefing actors lists who there is")
    return found[0]


def members(db: Connection, name: str) -> tuple[int, ...]:
    """Return the ids of the actor of a name and of those merged into it; raises ``LibraryError`` for nobody."""
    return _members(db, by_name(db, name).id)


def key_by_name(db: Connection, name: str, *, merged: bool = False) -> str:
    """Return the key of an actor by its name or key; ``merged``: of one that was merged into another."""
    if db.one("SELECT 1 FROM actor WHERE key = ?", (name,)) is not None:
        return name
    root = by_name(db, name)
    if not merged:
        return root.key
    found = db.rows(
        "SELECT key FROM actor JOIN alias ON actor.id = alias.actor WHERE same_as = ? AND folded = ?",
        (root.id, folded(name).casefold()),
    )
    return str(found[0][0]) if found else root.key


def known_actor(db: Connection, number: int) -> KnownActor | None:
    """Return an actor by its id."""
    found = db.rows(
        "SELECT id, key, name, kind, country,"
        " (SELECT count(DISTINCT article) FROM appears"
        " WHERE actor IN (SELECT id FROM actor WHERE id = ?1 OR same_as = ?1)),"
        " (SELECT max(article) FROM appears WHERE actor IN (SELECT id FROM actor WHERE id = ?1 OR same_as = ?1))"
        " FROM actor WHERE id = ?1",
        (number,),
    )
    return _known(found[0]) if found else None


def page(db: Connection, number: int, *, limit: int = 50) -> ActorPage:
    """Return the page of an actor, with up to ``limit`` lines of each role; raises ``LibraryError``."""
    root = db.one("SELECT coalesce(same_as, id) FROM actor WHERE id = ?", (number,))
    actor = known_actor(db, root) if root is not None else None
    if actor is None:
        raise LibraryError(f"{db.path}: there is no actor {number}")
    members = _members(db, actor.id)
    who = json.dumps(members)
    names = db.rows(f"SELECT DISTINCT name FROM alias WHERE actor IN {_GIVEN} ORDER BY name", (who,))
    lines: list[Line] = []
    for (role,) in db.rows(f"SELECT DISTINCT role FROM part WHERE actor IN {_GIVEN}", (who,)):
        found = db.rows(
            f"SELECT DISTINCT article, item, role, type FROM part WHERE actor IN {_GIVEN} AND role = ?2"
            " AND article NOT IN (SELECT id FROM article WHERE copy_of IS NOT NULL) ORDER BY article DESC LIMIT ?3",
            (who, role, limit),
        )
        lines += [Line(*row) for row in found]
    lines.sort(key=lambda line: (-line.article, line.role, line.item))
    merged = tuple(one for member in members if member != actor.id and (one := known_actor(db, member)))
    return ActorPage(actor, tuple(str(name) for (name,) in names), merged, tuple(lines))


def _members(db: Connection, root: int) -> tuple[int, ...]:
    return tuple(row[0] for row in db.rows("SELECT id FROM actor WHERE id = ?1 OR same_as = ?1", (root,)))


def _known(row: tuple[int, str, str, str, str | None, int, int | None]) -> KnownActor:
    number, key, name, kind, country, articles, last = row
    return KnownActor(number, key, name, kind, country, articles, date_of(last) if last else None)
