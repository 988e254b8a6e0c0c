"""Small questions about tokens and word tables that several components ask."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from briefing.lexicon import cells, table

POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
SUFFIXES = frozenset({"II", "III", "IV", "Jr", "Jr.", "Sr", "Sr."})  # after a surname


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


def starts_sentence(token: Token) -> bool:
    """Whether a capital on this token says nothing: it opens a sentence or a quotation."""
    return bool(token.is_sent_start) or token.nbor(-1).text in {"“", '"', "‘", "'", ":", "-", "—", "–"}


def is_capitalised(token: Token) -> bool:
    """Whether the token is written as part of a name."""
    return token.text[0].isupper() and not token.is_punct
