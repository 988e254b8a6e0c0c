"""What was taken into a library and what could not be, so that the next run passes it over; no article is read for it.

``taken`` tells files whose articles are all in, by their time of change and size; ``failed`` what could not be read
or briefed, with the reason; ``entry`` the entries of feeds that were seen, by the feed and the name they have in it.
"""

from __future__ import annotations

import time
from typing import Literal, NamedTuple, TypeAlias

from briefing.library.connection import Connection
from briefing.model import MadeBy

Standing: TypeAlias = Literal["new", "taken", "failed"]


class Stamp(NamedTuple):
    """By what a file that has changed is told: seconds since 1970, bytes."""

    mtime: float
    size: int


class Failure(NamedTuple):
    """What could not be taken: where it is, why not, how often it was tried, and when last, in seconds since 1970."""

    uri: str
    reason: str
    tries: int
    at: float


class Entry(NamedTuple):
    """An entry of a feed: the feed, its name there, and the hash of the text that it had."""

    feed: str
    guid: str
    hash: str


def standing(db: Connection, uri: str, stamp: Stamp) -> Standing:
    """Tell whether a file was taken or failed as it is now; one that has changed since is new."""
    for name in ("failed", "taken"):  # the one article of a file may have failed
        if db.rows(f"SELECT mtime, size FROM {name} WHERE uri = ?", (uri,)) == [stamp]:
            return "taken" if name == "taken" else "failed"
    return "new"


def take(db: Connection, uri: str, stamp: Stamp) -> None:
    """Note that all articles of a file are dealt with."""
    db.run("INSERT OR REPLACE INTO taken VALUES(?, ?, ?)", (uri, *stamp))


def fail(db: Connection, uri: str, reason: str, stamp: Stamp | None = None) -> None:
    """Note that a file or an article of it could not be taken; an address has no stamp."""
    db.run(
        "INSERT INTO failed VALUES(?, ?, ?, ?, 1, ?) ON CONFLICT DO UPDATE SET mtime = excluded.mtime,"
        " size = excluded.size, reason = excluded.reason, tries = tries + 1, at = excluded.at",
        (uri, *(stamp or (None, None)), reason, time.time()),
    )


def forgive(db: Connection, uri: str, *, within: bool = False) -> None:
    """Forget that something failed, or articles ``within`` it: it is in now, or gone, or read anew."""
    db.run("DELETE FROM failed WHERE uri = ?", (uri,))
    if within:
        db.run("DELETE FROM failed WHERE uri > ? AND uri < ?", _within(uri))


def failures(db: Connection) -> list[Failure]:
    """Return what could not be taken, the latest first."""
    rows = db.rows("SELECT uri, reason, tries, at FROM failed ORDER BY at DESC, uri")
    return [Failure(*row) for row in rows]


def has_failed(db: Connection, uri: str) -> bool:
    """Tell whether something failed when it was tried last."""
    return bool(db.rows("SELECT 1 FROM failed WHERE uri = ?", (uri,)))


def failed_within(db: Connection, uri: str) -> bool:
    """Tell whether an article of a file failed: ``mails.mbox#3`` of ``mails.mbox``."""
    return bool(db.rows("SELECT 1 FROM failed WHERE uri > ? AND uri < ? LIMIT 1", _within(uri)))


def known(db: Connection, text_hash: str, made: MadeBy) -> int | None:
    """Return the id of an article with this text whose briefing these versions made, or None."""
    found: int | None = db.one(
        "SELECT article.id FROM article JOIN made ON made.id = article.made"
        " WHERE hash = ? AND made.briefing = ? AND model = ? AND spacy = ?",
        (text_hash, made.briefing, made.model, made.spacy),
    )
    return found


def found_at(db: Connection, number: int, uri: str) -> None:
    """Note one more place where an article stands."""
    db.run("INSERT INTO source VALUES(?, ?, ?) ON CONFLICT DO NOTHING", (number, uri, time.time()))


def stale(db: Connection, made: MadeBy) -> list[tuple[int, str]]:
    """Return the ids of articles that other versions or another model briefed, and where each was first found."""
    return [
        (number, uri)
        for number, uri in db.rows(
            "SELECT article.id, (SELECT uri FROM source WHERE source.article = article.id ORDER BY added, uri LIMIT 1)"
            " FROM article WHERE made IN (SELECT id FROM made WHERE briefing != ? OR model != ? OR spacy != ?)"
            " ORDER BY article.id",
            (made.briefing, made.model, made.spacy),
        )
    ]


def seen_entry(db: Connection, feed: str, guid: str) -> str | None:
    """Return the hash that an entry of a feed had when it was seen last, or None."""
    found: str | None = db.one("SELECT hash FROM entry WHERE feed = ? AND guid = ?", (feed, guid))
    return found


def see_entry(db: Connection, entry: Entry) -> None:
    """Note how an entry of a feed is now, unless the feed was taken out meanwhile."""
    db.run(
        "INSERT OR REPLACE INTO entry SELECT url, ?, ? FROM feed WHERE url = ?",
        (entry.guid, entry.hash, entry.feed),
    )


def _within(uri: str) -> tuple[str, str]:
    """Return the bounds of the names of what a file holds: ``$`` comes after ``#``."""
    return f"{uri}#", f"{uri}$"
