"""Articles in a library: put in, taken out, indexed anew; each whole or not at all."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from briefing.library import corrections, merges
from briefing.library.bodies import load
from briefing.library.carrying import carry
from briefing.library.connection import Connection, LibraryError
from briefing.library.copies import let_go
from briefing.library.correcting import corrected
from briefing.library.index import Rows, Somebody, day_of, first_id
from briefing.library.keys import compatible
from briefing.library.packing import shape
from briefing.library.preparing import indexed
from briefing.library.ready import Indexed, Ready
from briefing.library.schema import DAY_BITS
from briefing.library.stories import index_story, leave_story, unindex_story
from briefing.model import Briefing, MadeBy

_INDEXES = (
    "appears", "stands", "event_type", "part", "threat_pair", "threat", "news",
)  # fmt: skip


class Head(NamedTuple):
    """What the full-text index takes of an article, and what it is known by."""

    hash: str
    title: str
    text: str


class Added(NamedTuple):
    """The id of an article in the library, and whether it was not there before."""

    id: int
    new: bool


def add(db: Connection, one: Ready, *, uri: str | None = None, at: float | None = None) -> Added:
    """Put a briefing in; a text that is there gets one source more, and this briefing in place of the older one.

    ``uri``: where the article was found, by default its own source; ``at``: seconds since 1970, by default now.
    """
    moment = time.time() if at is None else at
    with db.transaction():
        known = db.rows("SELECT id, added FROM article WHERE hash = ?", (one.hash,))
        if known:
            number, moment_first = known[0]
            _unindex(db, number)
            number = _placed(db, number, one.published, moment_first)
        else:
            number, moment_first = _new_id(db, one.published, moment), moment
        _write(db, number, one, moment_first)
        db.run(
            "INSERT INTO source VALUES(?, ?, ?) ON CONFLICT DO NOTHING",
            (number, uri or one.source, moment),
        )
        if not known and carry(db, number, one.hash, one.text):
            index_again(db, number)
    return Added(number, not known)


def remove(db: Connection, number: int) -> None:
    """Take an article out; what the user said of it is kept for its coming back."""
    with db.transaction():
        _unindex(db, number)
        leave_story(db, number)
        db.run("DELETE FROM article WHERE id = ?", (number,))


def rebuild(db: Connection) -> Iterator[int]:
    """Make all tables anew from the briefings; yield the id of each article done. What the user said stays."""
    with db.transaction():
        for table in (*_INDEXES, "gist", "sketch", "df"):
            db.run(f"DELETE FROM {table}")
        db.run("INSERT INTO words(words) VALUES('delete-all')")
        for table in ("alias", "actor", "place"):
            db.run(f"DELETE FROM {table}")
        for (number,) in db.rows("SELECT article FROM body ORDER BY article"):
            briefing = load(db, number)
            assert briefing is not None
            _index(db, number, *_told(db, briefing))
            yield number
        merges.apply(db)


def _new_id(db: Connection, published: str | None, moment: float) -> int:
    day = day_of(published) or date.fromtimestamp(moment).toordinal()
    last = db.one("SELECT max(id) FROM article WHERE id >= ? AND id < ?", (first_id(day), first_id(day + 1)))
    return first_id(day) if last is None else int(last) + 1


def _placed(db: Connection, number: int, published: str | None, moment: float) -> int:
    """Return the id of an article that is there: another one where it is of another day now."""
    day = day_of(published) or date.fromtimestamp(moment).toordinal()
    if number >> DAY_BITS == day:
        return number
    other = _new_id(db, published, moment)
    db.run("DELETE FROM body WHERE article = ?", (number,))
    let_go(db, number)
    db.run("UPDATE article SET id = ? WHERE id = ?", (other, number))
    return other


def _write(db: Connection, number: int, one: Ready, moment: float) -> None:
    seen, starred = next(iter(db.rows("SELECT seen, starred FROM state WHERE hash = ?", (one.hash,))), (0, 0))
    db.run(
        "INSERT INTO article(id, hash, title, site, published, published_from, length, added, seen, starred, made)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT(id) DO UPDATE SET title = excluded.title, site = excluded.site, published = excluded.published,"
        " published_from = excluded.published_from, length = excluded.length, made = excluded.made",
        (
            number, one.hash, one.title, one.site, one.published, one.published_from, len(one.text), moment, seen,
            starred, _made(db, one.made),
        ),
    )  # fmt: skip
    db.run(
        "INSERT OR REPLACE INTO body VALUES(?, ?, ?)",
        (number, one.packed_text, one.packed),
    )
    head = Head(one.hash, one.title, one.text)
    if corrections.corrections(db, one.hash) and (briefing := load(db, number)):
        _index(db, number, *_told(db, briefing))
    else:
        _index(db, number, head, one.indexed)


def index_again(db: Connection, number: int) -> None:
    """Index an article anew: the reader corrected something in it. Raises ``LibraryError`` where it is not there."""
    briefing = load(db, number)
    if briefing is None:
        raise LibraryError(f"{db.path}: there is no article {number}")
    with db.transaction():
        _unindex(db, number)
        _index(db, number, *_told(db, briefing))


def _told(db: Connection, briefing: Briefing) -> tuple[Head, Indexed]:
    """Return what is indexed of a briefing, as the reader corrected it; what the pipeline found stays in the body."""
    article = briefing.article
    said = corrections.corrections(db, article.id)
    return Head(article.id, article.title, article.text), indexed(corrected(briefing, said))


def _index(db: Connection, number: int, head: Head, told: Indexed) -> None:
    rows = told.rows
    db.run("UPDATE article SET threat = ? WHERE id = ?", (rows.gravest, number))
    db.run("INSERT INTO words(rowid, title, text) VALUES(?, ?, ?)", (number, head.title, head.text))
    _index_actors(db, number, rows)
    places = {_place(db, *place) for place in rows.places}
    db.run_many("INSERT INTO stands VALUES(?, ?)", [(place, number) for place in sorted(places)])
    db.run_many("INSERT INTO event_type VALUES(?, ?)", [(one, number) for one in rows.types])
    index_story(db, number, head.hash, told)


def _index_actors(db: Connection, number: int, rows: Rows) -> None:
    ids = {one.id: _actor(db, one) for one in rows.actors}
    aliases = [(ids[one.id], *alias) for one in rows.actors for alias in one.aliases]
    db.run_many("INSERT OR IGNORE INTO alias VALUES(?, ?, ?)", aliases)
    db.run_many(
        "INSERT INTO appears VALUES(?, ?, ?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n,"
        " key = max(key, excluded.key)",
        [(ids[one.id], number, one.mentions, one.is_key) for one in rows.actors],
    )
    parts = [(ids[one.actor], one.role, one.type, number, one.item) for one in rows.parts if one.actor in ids]
    db.run_many("INSERT OR IGNORE INTO part VALUES(?, ?, ?, ?, ?)", parts)
    for threat in rows.threats:
        db.run(
            "INSERT INTO threat VALUES(?, ?, ?, ?, ?)",
            (number, threat.item, threat.form, threat.severity, threat.denied),
        )
        pairs = [(ids[a], ids[b], number, threat.item) for a, b in threat.pairs if a in ids and b in ids]
        db.run_many("INSERT OR IGNORE INTO threat_pair VALUES(?, ?, ?, ?)", pairs)


def _actor(db: Connection, one: Somebody) -> int:
    """Return the id of an actor: of one that may be the same by key, middle name and country, else a new one's."""
    key = _chosen_key(db, one)
    known = db.rows("SELECT id, country FROM actor WHERE key = ?", (key,))
    if not known:
        db.run(
            "INSERT INTO actor(key, name, kind, country, loose, same_as) VALUES(?, ?, ?, ?, ?, ?)",
            (key, one.name, one.kind, one.country, one.key.loose, merges.same_as(db, key)),
        )
        return db.last_id
    number, country = known[0]
    if one.country and not country:
        db.run("UPDATE actor SET country = ? WHERE id = ?", (one.country, number))
    return int(number)


def _chosen_key(db: Connection, one: Somebody) -> str:
    """Return the key in full: namesakes whose middle names or countries exclude each other get keys of their own."""
    base = one.key.base
    if not base.startswith("person:") or one.key.loose:
        return base
    alike = "SELECT key, country FROM actor WHERE key = ? OR (key >= ? AND key < ?) ORDER BY id"
    for key, country in db.rows(alike, (base, f"{base}/", f"{base}0")):
        middle = tuple(key[len(base) + 1 :].split("@")[0].split())
        if compatible(middle, one.key.middle) and (not country or not one.country or country == one.country):
            return str(key)
    told_apart = db.one("SELECT 1 FROM actor WHERE key = ?", (base,)) is not None
    own = " ".join(one.key.middle)
    if not told_apart and not own:
        return base
    return f"{base}/{own}@{one.country or ''}" if told_apart else f"{base}/{own}"


def _place(db: Connection, plain: str, name: str, country: str | None) -> int:
    key = f"{plain}@{country or ''}"
    known = db.one("SELECT id FROM place WHERE key = ?", (key,))
    if known is not None:
        return int(known)
    db.run("INSERT INTO place(key, name, country, folded) VALUES(?, ?, ?, ?)", (key, name, country, plain))
    return db.last_id


def _unindex(db: Connection, number: int) -> None:
    unindex_story(db, number)
    db.run("DELETE FROM words WHERE rowid = ?", (number,))
    for table in _INDEXES:
        db.run(f"DELETE FROM {table} WHERE article = ?", (number,))


def _made(db: Connection, made: MadeBy) -> int:
    values = (made.briefing, made.model, made.spacy, shape())
    known = db.one("SELECT id FROM made WHERE briefing = ? AND model = ? AND spacy = ? AND shape = ?", values)
    if known is not None:
        return int(known)
    db.run("INSERT INTO made(briefing, model, spacy, shape) VALUES(?, ?, ?, ?)", values)
    return db.last_id
