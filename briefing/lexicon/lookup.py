"""Questions to the tables: a column, a mapping, a list of words."""

from __future__ import annotations

from functools import cache

from briefing.lexicon import cells, table


@cache
def column(name: str, key: str) -> frozenset[str]:
    """Return every alternative in one column of a table."""
    return frozenset(cell for row in table(name) for cell in cells(row, key))


@cache
def mapping(name: str, key: str, value: str) -> dict[str, str]:
    """Return key -> value of a table; the first row wins."""
    found: dict[str, str] = {}
    for row in table(name):
        for cell in cells(row, key):
            found.setdefault(cell, row[value])
    return found


@cache
def wordlist(name: str) -> frozenset[str]:
    """Return one list of ``wordlists.tsv``."""
    return frozenset(
        word for row in table("wordlists") if row["list"] == name for word in cells(row, "words")
    )
