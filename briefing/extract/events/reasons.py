"""Reasons: the words that tell why an event happened or what it is for, without their connective."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Token

from briefing.extract.document import EventNode, layers, root_of, words_of
from briefing.lexicon import Row, cells, table
from briefing.lexicon.lookup import wordlist

_MOST = 3  # reasons of one event
_LONGEST = 4  # words of a connective
_ABOVE = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "pobj", "oprd"})
_EDGES = frozenset(",;:.—–-“”‘’\"' ")

Range = tuple[int, int]


@Language.factory(
    "brf_reasons",
    assigns=["doc._.brf_events"],
    requires=["doc._.brf_events", "doc._.brf_times", "token.dep", "token.lemma"],
)
def create_reasons(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component that sets ``why`` of ``brf_events``; it comes after they are merged."""
    return find_reasons


def find_reasons(doc: Doc) -> Doc:
    """Give each event the reasons that its tellings have."""
    events = layers.of(doc).events
    reasons = ((event, _reasons(doc, event)) for event in events)
    layers.of(doc).events = tuple(replace(event, why=why) if why else event for event, why in reasons)
    return doc


def _reasons(doc: Doc, event: EventNode) -> tuple[Range, ...]:
    found: dict[Range, None] = {}
    for head in sorted({event.head, *event.tellings}):
        for teller in _tellers(doc[head]):
            for reason in _of(teller, event):
                if not any(reason[0] < end and start < reason[1] for start, end in found):
                    found[reason] = None
    return tuple(sorted(found)[:_MOST])


def _tellers(head: Token) -> Iterator[Token]:
    """Yield the words that reasons hang on: the trigger, the verb that a noun stands with, a shared verb."""
    yield head
    if head.pos_ in ("NOUN", "PROPN") and head.dep_ in _ABOVE:
        verb = head.head.head if head.dep_ == "pobj" else head.head
        if verb.pos_ in ("VERB", "AUX"):
            yield verb
    elif head.dep_ == "xcomp":
        yield head.head
    if head.dep_ != "conj":  # "killed 20 and hurt 30 when …"
        yield from (child for child in head.children if child.dep_ == "conj" and child.pos_ == "VERB")


def _of(teller: Token, event: EventNode) -> Iterator[Range]:
    for child in teller.children:
        if child.dep_ == "advcl":
            yield from _clause(child, event)
        elif child.dep_ in ("xcomp", "advcl") and _is_aim(teller, child):
            yield _trimmed(child)
        elif child.dep_ == "prep":
            yield from _object(child, event)
    for child in teller.children:  # a reason that the parser hung on the object
        if child.dep_ in ("dobj", "prep", "nsubjpass", "attr"):
            for below in child.subtree:
                if below.dep_ == "prep" and below.i > teller.i and below.lower_ in wordlist("reaching"):
                    yield from _object(below, event)


def _clause(clause: Token, event: EventNode) -> Iterator[Range]:
    if clause.tag_ == "VB" and any(c.lower_ == "to" for c in clause.children):
        yield _trimmed(clause)
        return
    for mark in clause.children:
        if mark.dep_ in ("mark", "advmod", "prep") and mark.i <= clause.i:
            row = _rows("mark").get(mark.lower_)
            if row is not None and _fits(row, event):
                start, end = clause.left_edge.i, clause.right_edge.i + 1
                yield _cut(clause.doc, mark.i + 1 if mark.i >= start else start, end)
                return


def _object(preposition: Token, event: EventNode) -> Iterator[Range]:
    doc = preposition.doc
    rows, between = _rows("prep"), words_of(doc).between
    for size in range(_LONGEST, 0, -1):
        row = rows.get(between(preposition.i, preposition.i + size).lower())
        if row is None:
            continue
        start = preposition.i + size
        end = (
            max(preposition.right_edge.i, doc[start - 1].right_edge.i) + 1
        )  # of "in protest at", "at" governs
        if start >= end or not _fits(row, event) or _is_time(doc, start):
            return
        if row["words"] == "for" and not _is_deed(root_of(doc, start, end), event):
            return
        yield _cut(doc, start, end)
        return


def _fits(row: Row, event: EventNode) -> bool:
    types = cells(row, "types")
    return not types or event.type in types


def _is_deed(token: Token, event: EventNode) -> bool:
    """Whether "for" brings in what was done: "arrested for driving drunk", "fined for the delay"."""
    return token.tag_ == "VBG" or token.lemma_.lower() in wordlist("deed")


def _is_time(doc: Doc, start: int) -> bool:
    return any(time.start <= start < time.end for time in layers.of(doc).times)


def _is_aim(teller: Token, child: Token) -> bool:
    infinitive = child.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in child.children)
    return infinitive and (child.dep_ == "advcl" or teller.lemma_.lower() in wordlist("striving"))


def _trimmed(clause: Token) -> Range:
    """Return an infinitive without "to" and what stands before it."""
    doc = clause.doc
    to = next(c for c in clause.children if c.lower_ == "to")
    return _cut(doc, to.i + 1, clause.right_edge.i + 1)


def _cut(doc: Doc, start: int, end: int) -> Range:
    """Return the range without punctuation at its ends and without a later clause of its own with a connective."""
    while end > start + 1 and (doc[end - 1].text in _EDGES or doc[end - 1].is_space):
        end -= 1
    while start < end - 1 and (
        doc[start].text in _EDGES or doc[start].is_space or doc[start].lower_ == "that"
    ):
        start += 1
    return start, end


@cache
def _rows(kind: str) -> dict[str, Row]:
    return {row["words"]: row for row in table("reasons") if row["kind"] == kind}
