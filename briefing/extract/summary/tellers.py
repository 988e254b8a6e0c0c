"""Which verb tells an event, and who is its subject: a shared one, that of the verb above, the noun before it."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Token

from briefing.extract.document import EventNode
from briefing.extract.syntax.control import controllers

_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_OBJECTS = ("dobj", "dative")


def teller_of(head: Token, event: EventNode) -> Token:
    """Return the light verb of a noun that leans on one ("held talks"), else the trigger."""
    governor = head.head.head if head.dep_ == "pobj" else head.head
    return governor if governor.i == event.light else head


def is_told_fully(teller: Token) -> bool:
    """Whether a verb has a subject of its own, or one that it shares."""
    return teller.pos_ in ("VERB", "AUX") and subject_of(teller)[0] is not None


def subject_of(verb: Token, apart: Collection[int] = ()) -> tuple[Token | None, Token, list[Token]]:
    """Return the subject of what a verb tells, the verb that the telling begins with, and the auxiliaries before it.

    "Iran plans to attack" begins with "plans", unless that is one of those told ``apart``; in "X was held and beaten"
    the subject and "was" are those of "held".
    """
    top = _governor(verb, apart)
    own = _own_subject(top)
    if own is not None:
        return own, top, []
    if top.dep_ == "acl" and top.tag_ in ("VBN", "VBG"):
        return top.head, top, []  # "a missile fired by Iran"
    above, helpers = top, _helpers(top)
    while above.dep_ == "conj" and above.head.pos_ in ("VERB", "AUX"):
        above = above.head
        helpers = helpers or _helpers(above)
        shared = _own_subject(above)
        if shared is not None:
            return shared, top, [] if _helpers(top) else helpers
    return None, top, []


def told_to(verb: Token) -> tuple[Token, Token] | tuple[None, None]:
    """Return the verb by which somebody is told to do what an infinitive tells, as "urged", and who is told."""
    told = controllers(verb)
    above = next((one.head for one in told[:1]), None)
    if (
        verb.tag_ != "VB"
        or above is None
        or above.tag_ not in ("VBD", "VBN")
        or not above.text.endswith("ed")
    ):
        return None, None
    return above, told[0]


def _governor(verb: Token, apart: Collection[int]) -> Token:
    """Return the verb whose subject does what an infinitive or a gerund tells: "plans to attack", "is to attack"."""
    top = verb
    while top.dep_ == "xcomp" and top.head.pos_ in ("VERB", "AUX") and _own_subject(top) is None:
        if top.head.i in apart or any(c.dep_ in _OBJECTS and c.i < top.i for c in top.head.children):
            break
        top = top.head
    return top


def _own_subject(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ in _SUBJECTS and c.i < verb.i), None)


def _helpers(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ in ("aux", "auxpass") and c.i < verb.i]
