"""The words by which pages of news name what stands beside an article, from their table."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).with_name("page_words.tsv")


@cache
def pattern(sort: str, around: str = "{}") -> re.Pattern[str]:
    """Return what matches any row of a sort, set ``around`` them; raise ``KeyError`` where there is no such sort."""
    return re.compile(around.format("|".join(_rows()[sort])), re.I)


@cache
def _rows() -> dict[str, list[str]]:
    rows: dict[str, list[str]] = {}
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            sort, words = line.split("\t")
            rows.setdefault(sort, []).append(f"(?:{words})")
    return rows
