"""Control: who is meant to do what an infinitive or a gerund tells, where it has no subject of its own."""

from __future__ import annotations

from spacy.tokens import Token

from briefing.extract.syntax.voice import is_passive
from briefing.lexicon.lookup import wordlist

_INFINITIVES = frozenset({"acl", "relcl", "xcomp", "advcl"})
_OBJECTS = frozenset({"dative", "nsubjpass", "dobj"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


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


def shared_subjects(verb: Token) -> list[Token]:
    """Return the subjects that a passive without one of its own takes from what it hangs on.

    "She is to be sentenced", "he walked out after being accused", "he pleaded guilty and was released".
    """
    if not is_passive(verb) or any(c.dep_ in _SUBJECTS for c in verb.children):
        return []
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if verb.dep_ not in ("xcomp", "conj", "pcomp") or above.i == verb.i:
        return []
    if above.pos_ == "ADJ" and above.head.pos_ == "AUX":  # "is due to be sentenced"
        above = above.head
    while above.dep_ in ("conj", "xcomp") and not any(c.dep_ in _SUBJECTS for c in above.children):
        above = above.head
    if verb.dep_ == "xcomp" and above.lemma_ in wordlist("object_control"):
        told = [c for c in above.children if c.dep_ == "dobj"]
        if told:
            return told  # "ordered the two to be released"
    return [c for c in above.children if c.dep_ in _SUBJECTS and c.i < verb.i]
