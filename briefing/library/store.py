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
from briefing.library.index import Rows, Somebody, day_of, first_id, rows_of
from briefing.library.keys import compatible, folded
from briefing.library.packing import pack_briefing, pack_text, shape
from briefing.library.schema import DAY_BITS
from briefing.library.stories import index_story, leave_story, unindex_story
from briefing.model import Article, Briefing, MadeBy

_INDEXES = (
    "appears", "stands", "event_type", "part", "threat_pair", "threat", "news",
)  # fmt: skip


class Added(NamedTuple):
    """The id of an article in the library, and whether it was not there before."""

    id: int
    new: bool


def add(db: Connection, briefing: Briefing, *, uri: str | None = None, at: float | None = None) -> Added:
    """Put a briefing in; a text that is there gets one source more, and this briefing in place of the older one.

    ``uri``: where the article was found, by default its own source; ``at``: seconds since 1970, by default now.
    """
    article, moment = briefing.article, time.time() if at is None else at
    with db.transaction():
        known = db.rows("SELECT id, added FROM article WHERE hash = ?", (article.id,))
        if known:
            number, moment_first = known[0]
            _unindex(db, number)
            number = _placed(db, number, article, moment_first)
        else:
            number, moment_first = _new_id(db, article, moment), moment
        _write(db, number, briefing, moment_first)
        db.run(
            "INSERT INTO source VALUES(?, ?, ?) ON CONFLICT DO NOTHING",
            (number, uri or article.source, moment),
        )
        if not known and carry(db, number, article):
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
            _index(db, number, briefing)
            yield number
        merges.apply(db)


def _new_id(db: Connection, article: Article, moment: float) -> int:
    day = day_of(article) or date.fromtimestamp(moment).toordinal()
    last = db.one("SELECT max(id) FROM article WHERE id >= ? AND id < ?", (first_id(day), first_id(day + 1)))
    return first_id(day) if last is None else int(last) + 1


def _placed(db: Connection, number: int, article: Article, moment: float) -> int:
    """Return the id of an article that is there: another one where it is of another day now."""
    day = day_of(article) or date.fromtimestamp(moment).toordinal()
    if number >> DAY_BITS == day:
        return number
    other = _new_id(db, article, moment)
    db.run("DELETE FROM body WHERE article = ?", (number,))
    let_go(db, number)
    db.run("UPDATE article SET id = ? WHERE id = ?", (other, number))
    return other


def _write(db: Connection, number: int, briefing: Briefing, moment: float) -> None:
    article = briefing.article
    seen, starred = next(
        iter(db.rows("SELECT seen, starred FROM state WHERE hash = ?", (article.id,))), (0, 0)
    )
    db.run(
        "INSERT INTO article(id, hash, title, site, published, published_from, length, added, seen, starred, made)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT(id) DO UPDATE SET title = excluded.title, site = excluded.site, published = excluded.published,"
        " published_from = excluded.published_from, length = excluded.length, made = excluded.made",
        (
            number, article.id, article.title, article.site, article.published, article.published_from,
            len(article.text), moment, seen, starred, _made(db, briefing.made_by),
        ),
    )  # fmt: skip
    db.run(
        "INSERT OR REPLACE INTO body VALUES(?, ?, ?)",
        (number, pack_text(article.text), pack_briefing(briefing)),
    )
    _index(db, number, briefing)


def index_again(db: Connection, number: int) -> None:
    """Index an article anew: the reader corrected something in it. Raises ``LibraryError`` where it is not there."""
    briefing = load(db, number)
    if briefing is None:
        raise LibraryError(f"{db.path}: there is no article {number}")
    with db.transaction():
        _unindex(db, number)
        _index(db, number, briefing)


def _index(db: Connection, number: int, briefing: Briefing) -> None:
    """Index a briefing as the reader corrected it; what the pipeline found stays in the body."""
    briefing = corrected(briefing, corrections.corrections(db, briefing.article.id))
    rows = rows_of(briefing)
    article = briefing.article
    db.run("UPDATE article SET threat = ? WHERE id = ?", (rows.gravest, number))
    db.run("INSERT INTO words(rowid, title, text) VALUES(?, ?, ?)", (number, article.title, article.text))
    _index_actors(db, number, rows)
    for folded_name, name, country in rows.places:
        place = _id_of(
            db,
            "place",
            f"{folded_name}@{country or ''}",
            {"name": name, "country": country, "folded": folded_name},
        )
        db.run("INSERT OR IGNORE INTO stands VALUES(?, ?)", (place, number))
    db.run_many("INSERT INTO event_type VALUES(?, ?)", [(one, number) for one in rows.types])
    index_story(db, number, briefing)


def _index_actors(db: Connection, number: int, rows: Rows) -> None:
    ids = {one.id: _actor(db, one) for one in rows.actors}
    for one in rows.actors:
        db.run(
            "INSERT INTO appears VALUES(?, ?, ?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n,"
            " key = max(key, excluded.key)",
            (ids[one.id], number, one.mentions, one.is_key),
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
    number = _id_of(
        db, "actor", key,
        {"name": one.name, "kind": one.kind, "country": one.country, "loose": one.key.loose,
         "same_as": merges.same_as(db, key)},
    )  # fmt: skip
    if one.country:
        db.run("UPDATE actor SET country = ? WHERE id = ? AND country IS NULL", (one.country, number))
    aliases = [(number, alias, folded(alias).casefold()) for alias in one.aliases]
    db.run_many("INSERT OR IGNORE INTO alias VALUES(?, ?, ?)", aliases)
    return number


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


def _id_of(db: Connection, table: str, key: str, values: dict[str, object]) -> int:
    """Return the id of the row with this key, made where there is none."""
    known = db.one(f"SELECT id FROM {table} WHERE key = ?", (key,))
    if known is not None:
        return int(known)
    names = ", ".join(values)
    marks = ", ".join("?" * len(values))
    db.run(f"INSERT INTO {table}(key, {names}) VALUES(?, {marks})", (key, *values.values()))
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
