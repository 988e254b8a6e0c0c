"""Small questions about tokens that several components ask."""

from __future__ import annotations

from spacy.tokens import Token

from briefing.lexicon.lookup import mapping

POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_OPENING = frozenset("“\"‘':-—–")  # after these a capital says nothing either
_ENDING = frozenset(".?!”")


def starts_sentence(token: Token) -> bool:
    """Whether a capital on this token says nothing: it opens a sentence or a quotation.

    The parse tells where sentences begin; before it, the mark or white space that stands before the token.
    """
    if not token.i:
        return True
    before = token.nbor(-1)
    if before.text in _OPENING:
        return True
    begins = token.is_sent_start
    if begins is not None or token.doc.has_annotation("SENT_START"):
        return bool(begins)
    return before.is_space or before.text in _ENDING


def is_capitalised(token: Token) -> bool:
    """Whether the token is written as part of a name."""
    return token.text[0].isupper() and not token.is_punct


def kind_of_noun(token: Token) -> str | None:
    """Return the kind of actor that a noun means, by its form or its lemma; None where the table has neither."""
    kinds = mapping("nominals", "noun", "kind")
    return kinds.get(token.lower_) or kinds.get(token.lemma_.lower())
