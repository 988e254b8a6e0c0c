"""Headline verbs that are plural nouns too: "Ford strikes deal with union" is no strike that deals with a union."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from briefing.extract.document import in_headline
from briefing.lexicon.lookup import wordlist

_NAMING = frozenset({"NOUN", "PROPN", "PRON", "ADJ"})  # the parser takes a name for an adjective now and then
_ONWARD = frozenset({"NOUN", "ADJ", "DET", "VERB", "AUX"})  # "strikes deal a blow", "strikes deal agreed"
_LONGEST = 3  # words of the object: "new trade deal"


def verbs_of_agreement(doc: Doc) -> Iterator[tuple[Token, Token]]:
    """Yield verb and object of every headline in which the parser took the one for a noun or the other for a verb."""
    for verb in doc:
        if verb.lower_ not in wordlist("agreeing_verb") or not _is_headline(verb):
            continue
        noun = _object_of(verb)
        if noun is None or verb.i == verb.sent.start or verb.nbor(-1).pos_ not in _NAMING:
            continue
        if verb.pos_ != "VERB" or noun.pos_ != "NOUN" or noun.head.i != verb.i:
            yield verb, noun


def _is_headline(token: Token) -> bool:
    """Whether a token stands in a headline, or in a line of its own without a full stop."""
    return in_headline(token) or not any(t.text in ".?!" for t in token.sent[-2:])


def _object_of(verb: Token) -> Token | None:
    """Return the noun of agreement right after a verb, "new trade deal" too, where no bare noun or verb follows."""
    doc, end = verb.doc, verb.sent.end
    found = None
    for i in range(verb.i + 1, min(verb.i + 1 + _LONGEST, end)):
        if doc[i].is_stop or not doc[i].is_alpha:
            break
        if doc[i].lower_ in wordlist("agreed"):
            found = doc[i]
    onward = found is not None and found.i + 1 < end and doc[found.i + 1].pos_ in _ONWARD
    return None if onward else found


def govern(verb: Token, noun: Token) -> None:
    """Make a verb the head of its clause, the noun its object, and the words before the verb its subject."""
    words = verb.doc[verb.i : noun.i + 1]
    tops = [t for t in words if t.head.i == t.i or not verb.i <= t.head.i <= noun.i]
    if len(tops) != 1:
        return
    top = tops[0]
    above, dep = (verb, "ROOT") if top.head.i == top.i else (top.head, top.dep_)
    outside = [c for t in words for c in t.children if not verb.i <= c.i <= noun.i]
    verb.head, verb.dep_ = above, dep
    for token in words[1:-1]:
        token.head, token.dep_ = noun, "compound" if token.pos_ != "ADJ" else "amod"
    noun.head, noun.dep_ = verb, "dobj"
    for child in outside:
        before = child.i < verb.i
        child.head = verb if before else noun
        if before and child.i == max(c.i for c in outside if c.i < verb.i):
            child.dep_ = "nsubj"
    verb.pos_, verb.tag_ = "VERB", "VBZ" if verb.lower_.endswith("s") else "VBP"
    noun.pos_, noun.tag_ = "NOUN", "NN"
