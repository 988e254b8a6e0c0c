"""Articles as a list shows them: what is known of each without its text."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import NamedTuple

from briefing.library.connection import Connection, Row

COLUMNS = (  # of ``Listed`` but the last, in its order
    "id, hash, title, site, published,"
    " (SELECT uri FROM source WHERE source.article = article.id ORDER BY added LIMIT 1), threat, seen, starred"
)
_TOLD = "coalesce((SELECT articles FROM story WHERE story.id = article.story), 1)"


class Listed(NamedTuple):
    """An article of a list; ``threat`` is the severity of its gravest threat, by Goldstein's scale.

    ``told`` is how many articles tell its story, itself among them; copies count once.
    """

    id: int
    hash: str
    title: str
    site: str | None
    published: str | None
    source: str
    threat: float | None
    seen: bool
    starred: bool
    told: int


def newest(db: Connection, most: int) -> list[Listed]:
    """Return the newest articles."""
    return _listed(db.rows(f"SELECT {COLUMNS}, {_TOLD} FROM article ORDER BY id DESC LIMIT ?", (most,)))


def listed(db: Connection, ids: Sequence[int]) -> list[Listed]:
    """Return articles by their ids, in that order; what is no longer there is left out."""
    rows = db.rows(
        f"SELECT {COLUMNS}, {_TOLD} FROM article WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    found = {one.id: one for one in _listed(rows)}
    return [found[number] for number in ids if number in found]


def _listed(rows: Sequence[Row]) -> list[Listed]:
    return [
        Listed(
            number, text_hash, title, site, published, source or "", threat, bool(seen), bool(starred), told
        )
        for number, text_hash, title, site, published, source, threat, seen, starred, told in rows
    ]
