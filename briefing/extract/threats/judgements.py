"""Judgements: the words that say how dangerous something is, and whether they say that it is not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from briefing.extract.document import words_of
from briefing.lexicon.lookup import wordlist

_SUBJECTS = ("nsubj", "nsubjpass")


class Judgement(NamedTuple):
    """A noun of danger, the verb of its clause, and whether the danger is denied."""

    noun: Token
    verb: Token
    denied: bool


def judgements(doc: Doc) -> Iterator[Judgement]:
    """Yield what is judged, in the order of the text; a question judges nothing."""
    words, asked = words_of(doc), wordlist("danger") | wordlist("sign") | {"danger", "risk"}
    nouns = (i for i, pos in enumerate(words.pos) if pos == "NOUN")
    for token in (doc[i] for i in nouns if words.lemmas[i] in asked or words.lower[i] in asked):
        found = _posed(token) or _endangered(token) or _slight(token) or _unseen(token)
        if found is not None and not _is_open(found):
            yield found


def is_posed(noun: Token) -> bool:
    """Whether a danger is said to be there or not to be, rather than uttered: "poses a threat", "no threat"."""
    governor = noun.head
    if any(c.dep_ in ("acl", "relcl") and c.tag_ == "VB" and c.i > noun.i for c in noun.children):
        return False  # "the threat to tax cars"
    if noun.dep_ in _SUBJECTS and governor.lemma_ in wordlist("averting"):
        return True
    return (noun.dep_ in ("dobj", "attr", "nsubj") and governor.lemma_ in wordlist("posing")) or _is_none(
        noun
    )


def _posed(noun: Token) -> Judgement | None:
    """Return "poses a threat", "there is no danger", "the threat has passed"."""
    if noun.lemma_.lower() not in wordlist("danger") or not is_posed(noun) or _is_of_fortune(noun):
        return None
    verb = noun.head if noun.dep_ in ("dobj", "attr", *_SUBJECTS) else noun
    negations = [c for t in {noun, verb} for c in t.children if _negates(c)]
    denied = len(negations) % 2 == 1
    if noun.dep_ in _SUBJECTS and verb.lemma_ in wordlist("averting"):
        return Judgement(noun, verb, not denied)
    if noun.dep_ == "nsubj" and denied and not _is_none(noun):
        return None  # "the danger is not to carmakers": it is to somebody else
    if noun.dep_ == "nsubj" and _is_slight(verb):
        return Judgement(noun, verb, not denied)
    return Judgement(noun, verb, denied)


def _endangered(noun: Token) -> Judgement | None:
    """Return "is in danger", "were never at risk": risk only where it is denied, for jobs are at risk every day."""
    verb = noun.head.head
    if noun.dep_ != "pobj" or (noun.head.lower_, noun.lower_) not in (("in", "danger"), ("at", "risk")):
        return None
    if verb.lemma_ != "be":
        return None
    nobody = any(
        c.dep_ in _SUBJECTS and (_is_none(c) or c.lower_ in wordlist("nobody")) for c in verb.children
    )
    denied = nobody != any(_negates(c) for c in verb.children)
    return Judgement(noun, verb, denied) if denied or noun.lower_ == "danger" else None


def _slight(noun: Token) -> Judgement | None:
    """Return "the risk to the public is low"."""
    verb = noun.head
    if noun.lemma_.lower() != "risk" or noun.dep_ != "nsubj" or verb.lemma_ not in wordlist("posing"):
        return None
    negated = any(_negates(c) for c in verb.children)
    return Judgement(noun, verb, denied=True) if _is_slight(verb) and not negated else None


def _unseen(noun: Token) -> Judgement | None:
    """Return "no sign of troops massing", "no evidence that it planned an attack"."""
    if noun.lemma_ not in wordlist("sign"):
        return None
    verb = noun.head if noun.dep_ in ("dobj", "attr") else noun
    if not _is_none(noun) and not any(_negates(c) for c in verb.children):
        return None
    told = [c for c in noun.children if c.i > noun.i and c.dep_ in ("prep", "acl", "relcl", "ccomp")]
    harm = any(t.lemma_.lower() in wordlist("feared") for c in told for t in c.subtree)
    return Judgement(noun, verb, denied=True) if harm else None


def _is_open(judged: Judgement) -> bool:
    """Whether it is only asked: a question, "whether", "any"."""
    words = [c for c in judged.verb.children if c.dep_ in (*_SUBJECTS, "mark", "advmod")]
    asked = any(c.lower_ in wordlist("asked") or any(g.lower_ == "any" for g in c.children) for c in words)
    return (asked and not judged.denied) or any(t.text == "?" for t in judged.verb.sent[-2:])


def _is_slight(verb: Token) -> bool:
    return any(c.dep_ == "acomp" and c.lower_ in wordlist("slight") for c in verb.children)


def _is_none(noun: Token) -> bool:
    return any(c.dep_ == "det" and c.lower_ in wordlist("negative_det") for c in noun.children)


def _negates(token: Token) -> bool:
    return token.dep_ == "neg" or (token.dep_ == "det" and token.lower_ in wordlist("negative_det"))


def _is_of_fortune(noun: Token) -> bool:
    """Whether only fortunes are in danger: "a threat to growth", "a danger to margins"."""
    after = [t for t in noun.subtree if t.i > noun.i]
    return (
        bool(after)
        and after[0].lower_ in ("to", "for")
        and any(t.lemma_.lower() in wordlist("fortune") for t in after)
    )
