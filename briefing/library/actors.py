"""Actors over articles: who there is, and one actor's page; those that the user merged are one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from briefing.library.connection import Connection, LibraryError
from briefing.library.index import date_of
from briefing.library.keys import folded

_LISTED = "actor.loose = 0 AND actor.same_as IS NULL"


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

    ``like``: a part of a name; ``since``: the least id of the articles that count.
    """
    named = " AND actor.id IN (SELECT actor FROM alias WHERE folded >= ? AND folded < ?)" if like else ""
    start = folded(like).casefold()
    values = [since, *((start, start + "\U0010ffff") if like else ()), limit]
    found = db.rows(
        "SELECT actor.id, actor.key, name, kind, country, count(*) AS n, max(article) FROM appears JOIN actor"
        " ON actor.id = appears.actor WHERE article >= ? AND " + _LISTED + named + " GROUP BY actor.id"
        " HAVING n > 1 OR max(appears.key) ORDER BY n DESC, max(article) DESC, name LIMIT ?",
        values,
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
        " (SELECT count(*) FROM appears WHERE actor IN (SELECT id FROM actor WHERE id = ?1 OR same_as = ?1)),"
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
    aliases: dict[str, None] = {}
    lines: list[Line] = []
    for member in members:
        aliases |= dict.fromkeys(
            row[0] for row in db.rows("SELECT name FROM alias WHERE actor = ? ORDER BY name", (member,))
        )
        for (role,) in db.rows("SELECT DISTINCT role FROM part WHERE actor = ?", (member,)):
            found = db.rows(
                "SELECT article, item, role, type FROM part WHERE actor = ? AND role = ? AND article NOT IN"
                " (SELECT id FROM article WHERE copy_of IS NOT NULL) ORDER BY article DESC LIMIT ?",
                (member, role, limit),
            )
            lines += [Line(*row) for row in found]
    lines.sort(key=lambda line: (-line.article, line.role, line.item))
    merged = tuple(one for member in members if member != actor.id and (one := known_actor(db, member)))
    return ActorPage(actor, tuple(aliases), merged, tuple(lines))


def _members(db: Connection, root: int) -> tuple[int, ...]:
    return tuple(row[0] for row in db.rows("SELECT id FROM actor WHERE id = ?1 OR same_as = ?1", (root,)))


def _known(row: tuple[int, str, str, str, str | None, int, int | None]) -> KnownActor:
    number, key, name, kind, country, articles, last = row
    return KnownActor(number, key, name, kind, country, articles, date_of(last) if last else None)
