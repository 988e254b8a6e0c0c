"""What the reader said of an article."""

from __future__ import annotations

from typing import NamedTuple

STAR = "★"


class Remarks(NamedTuple):
    """A star, tags, a note."""

    starred: bool = False
    tags: tuple[str, ...] = ()
    note: str | None = None
