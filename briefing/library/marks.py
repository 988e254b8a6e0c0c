"""What the reader said of an article: read, a star, a place, a note, tags. Kept by the hash of its text."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import NamedTuple

from briefing.library.connection import Connection
from briefing.said import Remarks


class State(NamedTuple):
    """What is kept of an article; ``place`` is the reader's own JSON."""

    seen: bool = False
    starred: bool = False
    place: str | None = None
    note: str | None = None
    tags: tuple[str, ...] = ()

    @property
    def remarks(self) -> Remarks:
        """What was said, without what was read."""
        return Remarks(self.starred, self.tags, self.note)


def state_of(db: Connection, text_hash: str) -> State:
    """Return what is kept of an article, by the hash of its text."""
    found = db.rows("SELECT seen, starred, place, note FROM state WHERE hash = ?", (text_hash,))
    seen, starred, place, note = found[0] if found else (0, 0, None, None)
    tags = tuple(
        str(row[0]) for row in db.rows("SELECT tag FROM tag WHERE hash = ? ORDER BY tag", (text_hash,))
    )
    return State(bool(seen), bool(starred), place, note, tags)


def keep(db: Connection, text_hash: str, **said: object) -> None:
    """Keep ``seen``, ``starred``, ``place`` or ``note`` of an article; what is not given stays as it is."""
    with db.transaction():
        db.run(
            "INSERT INTO state(hash, changed) VALUES(?, ?) ON CONFLICT DO NOTHING", (text_hash, time.time())
        )
        for name, value in said.items():
            if name not in ("seen", "starred", "place", "note"):
                raise TypeError(f"nothing is kept under {name!r}")
            db.run(
                f"UPDATE state SET {name} = ?, changed = ? WHERE hash = ?", (value, time.time(), text_hash)
            )
        db.run(
            "UPDATE article SET (seen, starred) = (SELECT seen, starred FROM state WHERE hash = article.hash)"
            " WHERE hash = ?",
            (text_hash,),
        )


def set_tags(db: Connection, text_hash: str, tags: Iterable[str]) -> None:
    """Give an article these tags and no others."""
    with db.transaction():
        db.run("DELETE FROM tag WHERE hash = ?", (text_hash,))
        db.run_many("INSERT OR IGNORE INTO tag VALUES(?, ?)", [(text_hash, one) for one in tags])
