"""Copies: which article is printed from which, with light edits; a rewording is none.

Candidates share some of the 16 smallest hashes of their runs of five words (table ``sketch``); what they truly share is
then counted. A copy hangs on the report that came first (``article.copy_of``) and counts once with it.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from functools import lru_cache

from briefing.lexicon.weights import weights
from briefing.library.connection import Connection
from briefing.library.index import first_id
from briefing.library.packing import unpack_text
from briefing.library.schema import DAY_BITS

_RUN = 5  # words
_HASHES = 16
_KEPT = 256  # texts whose runs are kept in memory: those that were compared last
_SPREAD = 2_654_435_761  # by which a checksum becomes a hash that has no order
_WORD = re.compile(r"\w+")


def index_copies(db: Connection, number: int, own: frozenset[int]) -> None:
    """Write the sketch of an article's runs and hang it on the report that it copies, or those that copy it on it."""
    sketch = _sketch(own)
    db.run_many("INSERT INTO sketch VALUES(?, ?)", [(one, number) for one in sketch])
    alike = [one for one in _candidates(db, number, sketch) if _is_copy(own, _text(db, one))]
    if alike:
        _hang(db, [number, *alike])


def unindex_copies(db: Connection, number: int, text: str) -> None:
    """Take out the sketch of an article's text."""
    rows = [(one, number) for one in _sketch(runs(text))]
    db.run_many("DELETE FROM sketch WHERE h = ? AND article = ?", rows)


def let_go(db: Connection, number: int) -> None:
    """Let the copies of an article that is taken out hang on the first among them."""
    left = [row[0] for row in db.rows("SELECT id FROM article WHERE copy_of = ? ORDER BY id", (number,))]
    db.run("UPDATE article SET copy_of = NULL WHERE copy_of = ? OR id = ?", (number, number))
    if left:
        _hang(db, left)


@lru_cache(maxsize=_KEPT)
def runs(text: str) -> frozenset[int]:
    """Return the hashes of a text's runs of five words, whatever their case; a shorter text is one run."""
    words = _WORD.findall(text.casefold())
    if not words:
        return frozenset()
    joined = (" ".join(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1)))
    return frozenset(
        zlib.crc32(one.encode("utf-8", "surrogatepass")) * _SPREAD & 0xFFFFFFFF for one in joined
    )


def _sketch(own: frozenset[int]) -> list[int]:
    return sorted(own)[:_HASHES]


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """Return which part of the runs of two texts they share."""
    return len(one & other) / len(one | other) if one and other else 0.0


def order_of(number: int, published: str | None) -> tuple[int, str, int]:
    """Return what reports are put in order by: day, time where it is told, arrival."""
    told = (published or "")[11:16]
    return number >> DAY_BITS, told or "24:00", number


def _candidates(db: Connection, number: int, sketch: Sequence[int]) -> list[int]:
    """Return the articles of the days around that share enough of a sketch, and those that they hang on."""
    limits = weights("copies.limits")
    day, days = number >> DAY_BITS, int(limits["days"])
    marks = ", ".join("?" * len(sketch))
    found = db.rows(
        f"SELECT article FROM sketch WHERE h IN ({marks}) AND article >= ? AND article < ? AND article <> ?"
        " GROUP BY article HAVING count(*) >= ? ORDER BY count(*) DESC, article LIMIT ?",
        (
            *sketch, first_id(day - days), first_id(day + days + 1), number, int(limits["hashes"]),
            int(limits["candidates"]),
        ),
    )  # fmt: skip
    return [row[0] for row in found]


def _is_copy(own: frozenset[int], other: str) -> bool:
    return likeness(own, runs(other)) >= weights("copies.limits")["least"]


def _text(db: Connection, number: int) -> str:
    return unpack_text(db.one("SELECT text FROM body WHERE article = ?", (number,)))


def _hang(db: Connection, numbers: Sequence[int]) -> None:
    """Hang articles that are copies of each other, and all that hang on them, on the one reported first."""
    marks = ", ".join("?" * len(numbers))
    rows = db.rows(f"SELECT id, copy_of FROM article WHERE id IN ({marks})", numbers)
    roots = sorted({row[1] or row[0] for row in rows})
    marks = ", ".join("?" * len(roots))
    group = db.rows(
        f"SELECT id, published FROM article WHERE id IN ({marks}) OR copy_of IN ({marks})", (*roots, *roots)
    )
    first = min((order_of(number, published), number) for number, published in group)[1]
    db.run_many(
        "UPDATE article SET copy_of = ? WHERE id = ?",
        [(None if number == first else first, number) for number, _ in group],
    )
