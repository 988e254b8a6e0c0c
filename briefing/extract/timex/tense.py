"""Which way a time looks: the tense of the verb that governs it, and the words that tie it to a plan."""

from __future__ import annotations

from spacy.tokens import Span, Token

from briefing.extract.timex.specs import AHEAD, BACK, UNTOLD
from briefing.extract.timex.tables import plans

_UP_TO = frozenset({"until", "till", "by", "before"})
_WILL = frozenset({"will", "'ll", "’ll", "wo", "shall"})
_MODAL = _WILL | {"would", "'d", "’d", "may", "might", "could", "can", "must", "should", "ca"}
_BEING = frozenset({"am", "is", "are", "'s", "’s", "'re", "’re", "'m", "’m", "be"})
_BASE = frozenset({"be", "have", "'ve", "’ve", "get"})
_HAVING = frozenset({"have", "has", "'ve", "’ve", "had", "was", "were", "did", "been", "got"})
_PRESENT_PERFECT = frozenset({"have", "has", "'ve", "’ve"})
_WAS = frozenset({"was", "were", "been"})
_IF = frozenset({"if", "unless", "once"})
_PREMODIFIERS = frozenset({"compound", "nmod", "amod", "nummod", "npadvmod", "poss"})
_CLIMB = 12  # the deepest parse that is followed


def direction(span: Span, *, title: bool = False) -> int:
    """Return -1 where the time is past, 1 where it is to come, 0 where nothing tells.

    In a title the present tense tells what has happened.
    """
    before = span.doc[span.start - 1].lower_ if span.start else ""
    if before == "since":
        return BACK
    if not span.doc.has_annotation("DEP"):
        return UNTOLD
    noun = _modified(span)
    if noun is not None:
        lemma = noun.lemma_.lower()
        if lemma in plans("deadline"):
            return AHEAD
        if lemma not in plans("occasion") or title:
            return UNTOLD  # "calls a Christmas strike" in a title: it is called, not held
    verb, nominal = _governor(noun or span.root, span)
    if verb is None:
        return UNTOLD
    if before in _UP_TO and verb.i < span.start and verb.lemma_.lower() in plans("plan") | plans("task"):
        return AHEAD
    tense = _tense(verb, title=title, nominal=nominal and noun is None)
    return AHEAD if before in _UP_TO and tense == UNTOLD else tense


def _modified(span: Span) -> Token | None:
    """Return the noun that the time stands before ("Monday deadline", "Saturday's match")."""
    root = span.root
    head = root.head
    return (
        head if root.dep_ in _PREMODIFIERS and head.i >= span.end and head.pos_ in {"NOUN", "PROPN"} else None
    )


def _governor(token: Token, span: Span) -> tuple[Token | None, bool]:
    """Return the verb above a token and whether a noun lies between ("a landslide on Tuesday")."""
    nominal = False
    for _ in range(_CLIMB):
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass"}:
            return token, nominal
        if token.head is token:
            return None, nominal
        outside = not span.start <= token.i < span.end
        nominal = nominal or (outside and token.pos_ in {"NOUN", "PROPN"} and token.dep_ != "attr")
        token = token.head
    return None, nominal


def _tense(verb: Token, *, title: bool, nominal: bool) -> int:
    for _ in range(_CLIMB):
        told = _finite(verb, title=title, nominal=nominal)
        if told is not None:
            return told
        if any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children):
            ahead = _infinitive(verb)
            if ahead is not None:
                return ahead
        elif verb.tag_ == "VBG":
            nominal = True
        if verb.head is verb:
            break
        above, between = _governor(verb.head, verb.doc[verb.i : verb.i + 1])
        if above is None:
            break
        verb, nominal = above, nominal or between
    return UNTOLD


def _finite(verb: Token, *, title: bool, nominal: bool) -> int | None:
    """Return the direction of a verb with a tense, None where another verb must tell."""
    aux = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if any(c.dep_ == "acomp" and c.lemma_.lower() in plans("outlook") for c in verb.children):
        return AHEAD
    if aux & _PRESENT_PERFECT and any(child.lower_ in _IF for child in verb.children):
        return AHEAD  # "if it has not answered by Friday"
    planned = verb.tag_ == "VBN" and verb.lemma_.lower() in plans("plan")
    present = BACK if title else UNTOLD if nominal else AHEAD
    if verb.tag_ == "MD" or (aux & _MODAL and (verb.tag_ not in {"VBD", "VBN"} or aux & _BASE)):
        return BACK if aux & {"have", "'ve", "’ve"} and not aux & _WILL else AHEAD
    if "to" in aux:
        return BACK if "have" in aux else None
    if aux & _HAVING or verb.tag_ == "VBD":
        if verb.lemma_ == "schedule" or (planned and aux & _WAS):
            return AHEAD
        return UNTOLD if nominal else BACK
    if verb.tag_ in {"VBZ", "VBP"} or (verb.tag_ == "VBG" and aux & _BEING):
        return present
    if verb.tag_ == "VBN":
        if (planned and verb.dep_ in {"acl", "relcl"}) or (planned and aux & _BEING):
            return AHEAD
        if any(child.lower_ in _IF for child in verb.children):
            return AHEAD
        return present if aux & _BEING else UNTOLD if nominal else BACK
    if verb.tag_ == "VB" and verb.dep_ == "conj" and verb.head.tag_ in {"VBN", "VBD"}:
        return present
    return AHEAD if verb.tag_ == "VB" and verb.dep_ == "ROOT" else None


def _infinitive(verb: Token) -> int | None:
    """Return where "to do" looks, None where the verb above tells."""
    head = verb.head
    lemma = head.lemma_.lower()
    if head is verb:
        return AHEAD
    if verb.dep_ == "advcl" and head.tag_ in {"VBD", "VBN"}:
        return AHEAD if lemma in plans("plan") | plans("task") else None
    if head.pos_ in {"NOUN", "PROPN"}:
        bare = _governor(head, verb.doc[verb.i : verb.i + 1])[0] is None  # "Lisbon to hold a referendum"
        return AHEAD if bare or lemma in plans("intent") else None
    return None if lemma in plans("done") else AHEAD
