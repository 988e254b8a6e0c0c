"""Headline verbs that are plural nouns too: "Ford strikes deal with union" is no strike that deals with a union."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from briefing.extract.document import in_headline
from briefing.lexicon.lookup import mapping, wordlist

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


def verbs_of_attack(doc: Doc) -> Iterator[tuple[Token, Token | None]]:
    """Yield verb and object, if any, of every headline that begins with attackers and the parser took for nouns."""
    for verb in doc:
        if verb.pos_ == "VERB" or verb.lower_ not in wordlist("attacking_verb") or not _is_headline(verb):
            continue
        before = doc[verb.sent.start : verb.i]
        many = verb.lower_.endswith("s")
        if not 1 <= len(before) <= _LONGEST or not all(t.pos_ in _NAMING or t.pos_ == "NUM" for t in before):
            continue
        if before[-1].pos_ == "PROPN" if many else _is_plural(before[-1]):
            noun = _thing_after(verb)
            if noun is not None or (
                verb.i + 1 < verb.sent.end and verb.nbor().lower_ in wordlist("aimed_at")
            ):
                yield verb, noun


def _is_plural(token: Token) -> bool:
    return (
        token.tag_ in ("NNS", "NNPS")
        or (token.lower_.endswith("s") and token.is_sent_start)
        or (mapping("nominals", "noun", "number").get(token.lower_) == "pl")
    )


def _thing_after(verb: Token) -> Token | None:
    """Return the last noun of the phrase right after a verb; None where another verb follows it."""
    found = None
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.pos_ not in ("NOUN", "PROPN", "NUM", "ADJ", "DET") and token.i > verb.i + 1:
            return None if token.pos_ in ("VERB", "AUX") and token.tag_ not in ("VBG", "VBN") else found
        if token.is_punct or token.pos_ in ("ADP", "SCONJ", "CCONJ"):
            return found
        found = token
    return found


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
    if noun.pos_ != "PROPN":
        noun.pos_, noun.tag_ = "NOUN", "NN"


def lead(verb: Token) -> None:
    """Make a noun that heads a headline its verb, and the word before it the subject: "Police fire on crowd"."""
    subject = verb.nbor(-1)
    if subject.head.i == verb.i:
        subject.dep_ = "nsubj"
        verb.pos_, verb.tag_ = "VERB", "VBP"
