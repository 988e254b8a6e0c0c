"""Which way a time looks: the tense of the verb that governs it, and the words that tie it to a plan."""

from __future__ import annotations

from spacy.tokens import Span, Token

from briefing.extract.timex_tables import plans

_BACK_WORDS = frozenset({"since", "ago", "after"})
_UP_TO = frozenset({"until", "till", "by", "before"})
_AHEAD_AUX = frozenset(
    {"will", "'ll", "’ll", "wo", "shall", "would", "'d", "may", "might", "could", "can", "must", "should"}
)
_BEING = frozenset({"am", "is", "are", "'s", "’s", "'re", "’re", "'m", "’m"})
_HAVING = frozenset({"have", "has", "'ve", "’ve", "had", "was", "were", "did", "been"})


def direction(span: Span, *, title: bool = False) -> int:
    """Return -1 where the time is past, 1 where it is to come, 0 where nothing tells.

    In a title the present tense tells what has happened.
    """
    doc = span.doc
    before = doc[span.start - 1] if span.start else None
    word = before.lower_ if before is not None else ""
    if word == "since":
        return -1
    if not doc.has_annotation("DEP"):
        return 0
    root = span.root
    noun = _noun(span)
    if noun is not None and noun.lemma_.lower() in plans("noun"):
        return 1
    verb = _verb(root)
    if verb is None:
        return 0
    if word in _UP_TO and _looks_ahead(verb):
        return 1
    tense = _tense(verb, title)
    if word in _UP_TO and tense == 0:
        return 1
    return tense


def _noun(span: Span) -> Token | None:
    """Return the noun that the time modifies ("Monday deadline")."""
    after = span.end
    head = span.root.head
    return head if head.i >= after and head.pos_ == "NOUN" else None


def _verb(token: Token) -> Token | None:
    for _ in range(12):
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass"}:
            return token
        if token.head is token or token.head.sent != token.sent:
            return None
        token = token.head
    return None


def _looks_ahead(verb: Token) -> bool:
    return verb.lemma_.lower() in plans("verb") and verb.tag_ in {"VBN", "VBZ", "VBP", "VBD"}


def _tense(verb: Token, title: bool) -> int:
    for _ in range(8):
        aux = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
        if aux & _AHEAD_AUX:
            return -1 if "have" in aux else 1
        if verb.tag_ == "MD":
            return 1
        if aux & _HAVING:
            ahead = verb.tag_ == "VBN" and verb.lemma_.lower() in {"schedule", "expect", "plan"}
            return 1 if ahead and "have" not in aux else -1
        if verb.tag_ == "VBD":
            return 1 if verb.lemma_.lower() == "schedule" else -1
        if verb.tag_ in {"VB", "VBG"} and (up := _above(verb)) is not None and "to" in aux:
            return 1
        if verb.tag_ == "VBG" and aux & _BEING:
            return 1
        if verb.tag_ in {"VBZ", "VBP"}:
            return -1 if title else 1
        if verb.tag_ == "VBN" and aux & _BEING:
            return 1 if verb.lemma_.lower() in plans("verb") else -1
        if verb.tag_ == "VBN":
            return 1 if verb.lemma_.lower() in {"schedule", "expect", "plan", "slate", "set"} else -1
        up = _above(verb)
        if up is None:
            return 1 if "to" in aux else 0
        verb = up
    return 0


def _above(verb: Token) -> Token | None:
    return _verb(verb.head) if verb.head is not verb else None
