"""Small questions about tokens and word tables that several components ask."""

from __future__ import annotations

from spacy.tokens import Token

POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
SUFFIXES = frozenset({"II", "III", "IV", "Jr", "Jr.", "Sr", "Sr."})  # after a surname


def starts_sentence(token: Token) -> bool:
    """Whether a capital on this token says nothing: it opens a sentence or a quotation."""
    return bool(token.is_sent_start) or token.nbor(-1).text in {"“", '"', "‘", "'", ":", "-", "—", "–"}


def is_capitalised(token: Token) -> bool:
    """Whether the token is written as part of a name."""
    return token.text[0].isupper() and not token.is_punct
