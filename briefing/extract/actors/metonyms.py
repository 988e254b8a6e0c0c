"""Metonyms: a place name that speaks, decides or is dealt with is its government."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from briefing.extract.document import layers, sentence_of, written
from briefing.extract.names import Entry, gazetteer
from briefing.extract.syntax.agency import acts
from briefing.lexicon.lookup import column, mapping, wordlist


def stands_for_government(span: Span, entry: Entry | None) -> bool:
    """Whether the name is an actor here: a country, a capital or a seat of government by its syntax."""
    if entry is None or entry.label == "NORP":
        return False
    if entry.label == "SEAT":
        return span.root.dep_ != "pobj" or span.root.head.lower_ not in wordlist("placing")
    if not (entry.capital or entry.place == "country"):
        return False
    root = span.root
    if span.text in column("directions", "direction") and root.dep_ in ("nmod", "amod", "compound"):
        root = root.head  # "North and South Korea"
    if _closes_entry(span):
        return False
    return acts(root, is_country=entry.place == "country")


def _closes_entry(span: Span) -> bool:
    """Whether a name ends an entry of a diary and says where: "1400: Trial of X opens, Oslo."."""
    doc, (first, _) = span.doc, sentence_of(span.root)
    alone = (
        span.start > first
        and doc[span.start - 1].text == ","
        and doc[span.end : span.end + 1].text in ("", ".", ";")
    )
    timed = (doc[i].like_num and doc[i + 1].text == ":" for i in range(max(0, first - 2), span.start - 1))
    return alone and any(timed)


def is_located(span: Span) -> bool:
    """Whether a building's name says where ("outside the German consulate") rather than who."""
    root = span.root
    return (
        root.dep_ == "pobj"
        and root.head.lower_ in wordlist("placing")
        and root.head.head.lemma_ not in wordlist("involved")
        and root.lower_ in mapping("geonouns", "noun", "kind")
    )


def towns(doc: Doc) -> set[str]:
    """Return what looks like a body and is a town in this article: "the Oldham district", a club "in Everton"."""
    bodies = [span for span in layers.of(doc).names if span.label_ == "ORG"]
    acting = {span.text for span in bodies if span.root.dep_ == "nsubj"}
    return {span.text for span in bodies if _is_town_here(span)} - acting


def _is_town_here(span: Span) -> bool:
    root, entry = span.root, gazetteer.lookup(span.text)
    if entry is None:
        return (
            len(span) == 1 and root.dep_ in ("compound", "nmod") and root.head.lower_ in wordlist("quarter")
        )
    located = (
        root.dep_ == "pobj" and root.head.lower_ == "in" and root.head.head.lemma_ not in wordlist("involved")
    )
    return entry.klass == "sport" and located


def common_places(doc: Doc) -> Iterator[Span]:
    """Yield places told by a common noun: "the border with X", "the sea off its east coast"."""
    common = {noun: how for noun, how in mapping("geonouns", "noun", "common").items() if how}
    named = {i for span in layers.of(doc).names for i in range(span.start, span.end)}
    for token in written(doc, common):
        if token.pos_ != "NOUN" or token.i in named or token.dep_ not in ("pobj", "dobj"):
            continue
        if token.dep_ == "pobj" and (
            token.head.lower_ not in wordlist("placing") | wordlist("bounding")
            or token.head.head.lower_ in common
        ):
            continue
        tail = [
            c
            for c in (*token.children, *doc[token.i + 1 : token.i + 2])
            if c.dep_ == "prep" and c.lower_ in wordlist("fixing")
        ]
        if common[token.lower_] == "with" and not tail:
            continue
        yield doc[token.i : (tail[-1].right_edge.i + 1 if tail else token.i + 1)]
