"""Control: who is meant to do what an infinitive or a gerund tells, where it has no subject of its own."""

from __future__ import annotations

from spacy.tokens import Token

from briefing.lexicon.lookup import wordlist

_INFINITIVES = frozenset({"acl", "relcl", "xcomp", "advcl"})
_OBJECTS = frozenset({"dative", "nsubjpass", "dobj"})


def controllers(verb: Token) -> list[Token]:
    """Return the objects of the verb above that are told, given time or accused to do what ``verb`` tells.

    "told X to leave", "gave X a day to leave", "accused X of leaving"; in the order of the text, nobody elsewhere.
    """
    above = next((a for a in verb.ancestors if a.pos_ == "VERB"), None)
    if above is None:
        return []
    told = verb.tag_ == "VB" and verb.dep_ in _INFINITIVES and above.lemma_ in wordlist("object_control")
    accused = is_accusation(verb) and verb.head.head.i == above.i
    if not (told or accused):
        return []
    return [c for c in above.children if c.dep_ in _OBJECTS]


def is_accusation(verb: Token) -> bool:
    """Whether a gerund tells what somebody is accused of or kept from: "accused them of shelling"."""
    return verb.dep_ == "pcomp" and verb.head.head.lemma_ in wordlist("accusing")
