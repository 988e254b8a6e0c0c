"""Who is first, third or latest to do something: "the third cyclone to hit Haiti", "the only state to object"."""

from __future__ import annotations

from spacy.tokens import Token

from briefing.lexicon.lookup import wordlist


def ranked(verb: Token) -> Token | None:
    """Return the noun that an infinitive tells the deed of, where it is counted among those that did the same."""
    if verb.tag_ not in ("VB", "VBN") or not any(c.dep_ == "aux" and c.tag_ == "TO" for c in verb.children):
        return None
    head = verb.head
    if verb.dep_ in ("acl", "relcl") and head.i < verb.i:
        return head if _is_counted(head) else None
    if verb.dep_ not in ("advcl", "xcomp", "ccomp"):
        return None
    named = (c for c in head.children if c.dep_ in ("attr", "dobj", "oprd") and c.i < verb.i)
    return next((c for c in named if _is_counted(c)), None)


def _is_counted(noun: Token) -> bool:
    return noun.pos_ in ("NOUN", "PROPN") and any(
        c.dep_ in ("amod", "nummod") and c.lower_ in wordlist("counting_doers") for c in noun.children
    )
