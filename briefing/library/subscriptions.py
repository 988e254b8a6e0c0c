"""The feeds that the user subscribed to: how each was when it was asked last, and when it may be asked again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from briefing.library.connection import Connection

FIRST_PAUSE, LONGEST_PAUSE = (
    300.0,
    86_400.0,
)  # seconds that a feed is left alone after a failure, and after many
LONGEST_ASKED = 7 * 86_400.0  # seconds that a server may ask for
_COLUMNS = "url, title, etag, modified, next, failures, reason, gone"


class Subscription(NamedTuple):
    """A feed: its address and title, its validators, when it may be asked again, and what went wrong."""

    url: str
    title: str = ""
    etag: str | None = None
    modified: str | None = None
    next: float = 0.0  # seconds since 1970
    failures: int = 0  # in a row
    reason: str | None = None
    gone: bool = False


def subscriptions(db: Connection) -> list[Subscription]:
    """Return all feeds in the order of their addresses."""
    rows = db.rows(f"SELECT {_COLUMNS} FROM feed ORDER BY url")
    return [Subscription(*row)._replace(gone=bool(row[-1])) for row in rows]


def subscribe(db: Connection, feeds: Iterable[tuple[str, str]]) -> int:
    """Add feeds, each by its address and a title; return how many were not there. One that was gone is asked again."""
    added = 0
    with db.transaction():
        for url, title in feeds:
            added += db.run("INSERT INTO feed(url, title) VALUES(?, ?) ON CONFLICT DO NOTHING", (url, title))
            db.run(
                "UPDATE feed SET gone = 0, next = 0, failures = 0, reason = NULL WHERE url = ? AND gone",
                (url,),
            )
    return added


def unsubscribe(db: Connection, url: str) -> bool:
    """Take a feed out; its articles stay. Return whether it was there."""
    return bool(db.run("DELETE FROM feed WHERE url = ?", (url,)))


def was_read(db: Connection, url: str, title: str, etag: str | None, modified: str | None) -> None:
    """Note that a feed was read, when all that was new in it is stored: from now on it may say that nothing changed."""
    db.run(
        "UPDATE feed SET title = CASE WHEN ? = '' THEN title ELSE ? END, etag = ?, modified = ?, next = 0,"
        " failures = 0, reason = NULL WHERE url = ?",
        (title, title, etag, modified, url),
    )


def was_unchanged(db: Connection, url: str) -> None:
    """Note that a feed has nothing new."""
    db.run("UPDATE feed SET next = 0, failures = 0, reason = NULL WHERE url = ?", (url,))


def went_wrong(db: Connection, feed: Subscription, reason: str, now: float, asked: float = 0.0) -> float:
    """Note a failure; return the seconds until the feed is asked again: longer each time, and what its server asks."""
    pause = min(FIRST_PAUSE * 2.0 ** min(feed.failures, 20), LONGEST_PAUSE)
    pause = max(pause, min(asked, LONGEST_ASKED))
    db.run(
        "UPDATE feed SET failures = failures + 1, reason = ?, next = ? WHERE url = ?",
        (reason, now + pause, feed.url),
    )
    return pause


def is_gone(db: Connection, url: str, reason: str) -> None:
    """Note that a feed is no more: it is not asked again."""
    db.run("UPDATE feed SET gone = 1, reason = ? WHERE url = ?", (reason, url))
