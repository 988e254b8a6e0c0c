"""Agency: whether the name of a place stands where somebody acts or is dealt with, rather than where something is."""

from __future__ import annotations

from spacy.tokens import Token

from briefing.lexicon.lookup import wordlist

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent", "csubj"})
_OBJECTS = frozenset({"dobj", "dative", "iobj", "oprd"})


def acts(token: Token, *, is_country: bool) -> bool:
    """Whether a name is an actor by its place in the sentence; a country is one sooner than a capital."""
    head = token.head
    if token.dep_ == "conj":
        return acts(head, is_country=is_country) if head.ent_type_ or head.pos_ == "PROPN" else is_country
    if token.dep_ in _SUBJECTS:
        obliged = any(child.dep_ == "xcomp" for child in head.children)  # "Seoul is to answer"
        return is_country or obliged or head.lemma_ not in wordlist("staying")
    if token.dep_ in _OBJECTS:
        return head.lemma_ not in wordlist("place_object")
    if token.dep_ == "appos":
        return is_country and head.ent_type_ not in ("GPE", "LOC", "FAC") and head.pos_ != "PROPN"
    if token.dep_ == "pobj":
        return _is_dealt_with(head, is_country=is_country)
    if token.dep_ == "poss":
        return True
    return is_country and token.dep_ in ("ROOT", "attr") and token.ent_type_ == "GPE"


def _is_dealt_with(preposition: Token, *, is_country: bool) -> bool:
    """Whether a preposition brings in somebody: "talks with X", "sanctions against X", "according to X"."""
    word, governor = preposition.lower_, preposition.head
    lemma = governor.lemma_.lower()
    if word in ("towards", "toward") and is_country:
        return lemma not in wordlist("motion")
    if word in wordlist("placing") or word not in wordlist("dealing"):
        return False
    if lemma in wordlist(f"addressed_{word}") or (word == "to" and governor.lower_ in wordlist("sourcing")):
        return True
    if _says_where(word, governor):
        return False
    if word == "from":
        return governor.pos_ == "VERB" and is_country
    return is_country or word not in wordlist("country_only")


def _says_where(word: str, governor: Token) -> bool:
    """Whether the word before the preposition makes a place of what follows: "flew to X", "the north of X"."""
    if word in ("to", "from"):
        return governor.lemma_.lower() in wordlist("motion") or governor.dep_ == "prep"
    if word == "of":
        return governor.lower_ in wordlist("place_head")
    return word in ("with", "between") and governor.lower_ in wordlist("limit")
