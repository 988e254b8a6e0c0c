"""Relative pronouns: what "who", "which" and "that" stand for."""

from __future__ import annotations

from spacy.tokens import Token

from briefing.lexicon.lookup import wordlist

_SETTINGS = frozenset({"GPE", "LOC", "FAC", "DATE", "EVENT"})


def antecedent(token: Token) -> Token | None:
    """Return the noun that a relative pronoun stands for; None for any other word."""
    if token.lower_ not in wordlist("relative"):
        return None
    clause = token.head
    while clause.dep_ == "conj" and clause.head.i != clause.i:
        clause = clause.head
    noun = clause.head
    if clause.dep_ != "relcl" or noun.i >= token.i:
        return None
    governor = noun.head.head if noun.dep_ == "pobj" else noun
    if token.lower_ == "who" and noun.ent_type_ in _SETTINGS and governor.pos_ == "NOUN":
        return governor  # "people in Lima who said": the people
    return noun
