"""Metonyms: a place name that speaks, decides or is dealt with is its government."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from briefing.extract.document import layers
from briefing.extract.names import gazetteer
from briefing.extract.names.gazetteer import Entry
from briefing.lexicon.lookup import mapping, wordlist

_SOURCING = frozenset({"according", "due", "thanks", "owing"})
_ADDRESSED = {  # "pressure on Moscow", "a letter from Seoul", "it is up to Washington"
    "on": frozenset("pressure sanction tariff embargo".split()),
    "from": frozenset(
        "letter message statement reply response reaction signal offer demand envoy support".split()
    ),
    "to": frozenset({"up"}),
}
_FIXING = frozenset({"with", "between", "off"})
_INVOLVED = frozenset("attack interest role part confidence trust faith stake share raid".split())
_DIRECTIONS = frozenset({"North", "South", "East", "West"})
_STAYS = frozenset("be lie remain become".split())


def stands_for_government(span: Span, entry: Entry | None) -> bool:
    """Whether the name is an actor here: a country, a capital or a seat of government by its syntax."""
    if entry is None or entry.label == "NORP":
        return False
    if entry.label == "SEAT":
        return span.root.dep_ != "pobj" or span.root.head.lower_ not in wordlist("placing")
    if not (entry.capital or entry.place == "country"):
        return False
    root = span.root
    if span.text in _DIRECTIONS and root.dep_ in ("nmod", "amod", "compound"):
        root = root.head  # "North and South Korea"
    return _acts(root, is_country=entry.place == "country")


def is_located(span: Span) -> bool:
    """Whether a building's name says where ("outside the German consulate") rather than who."""
    root = span.root
    return (
        root.dep_ == "pobj"
        and root.head.lower_ in wordlist("placing")
        and root.head.head.lemma_ not in _INVOLVED
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
    located = root.dep_ == "pobj" and root.head.lower_ == "in" and root.head.head.lemma_ not in _INVOLVED
    return entry.klass == "sport" and located


def common_places(doc: Doc) -> Iterator[Span]:
    """Yield places told by a common noun: "the border with X", "the sea off its east coast"."""
    common = {noun: how for noun, how in mapping("geonouns", "noun", "common").items() if how}
    named = {i for span in layers.of(doc).names for i in range(span.start, span.end)}
    for token in doc:
        if (
            token.lower_ not in common
            or token.pos_ != "NOUN"
            or token.i in named
            or token.dep_ not in ("pobj", "dobj")
        ):
            continue
        if token.dep_ == "pobj" and (
            token.head.lower_ not in wordlist("placing") | {"to", "of", "from"}
            or token.head.head.lower_ in common
        ):
            continue
        tail = [
            c
            for c in (*token.children, *doc[token.i + 1 : token.i + 2])
            if c.dep_ == "prep" and c.lower_ in _FIXING
        ]
        if common[token.lower_] == "with" and not tail:
            continue
        yield doc[token.i : (tail[-1].right_edge.i + 1 if tail else token.i + 1)]


def _acts(token: Token, *, is_country: bool) -> bool:
    head = token.head
    if token.dep_ == "conj":
        return _acts(head, is_country=is_country) if head.ent_type_ or head.pos_ == "PROPN" else is_country
    if token.dep_ in ("nsubj", "nsubjpass", "agent", "csubj"):
        obliged = any(child.dep_ == "xcomp" for child in head.children)  # "Seoul is to answer"
        return is_country or obliged or head.lemma_ not in _STAYS
    if token.dep_ in ("dobj", "dative", "iobj", "oprd"):
        return head.lemma_ not in wordlist("place_object")
    if token.dep_ == "appos":
        return is_country and head.ent_type_ not in ("GPE", "LOC", "FAC") and head.pos_ != "PROPN"
    if token.dep_ == "pobj":
        return _prepositional(head, is_country=is_country)
    if token.dep_ == "poss":
        return True
    return (
        is_country
        and token.dep_ in ("ROOT", "attr", "npadvmod")
        and token.ent_type_ == "GPE"
        and token.dep_ != "npadvmod"
    )


def _prepositional(preposition: Token, *, is_country: bool) -> bool:
    word, governor = preposition.lower_, preposition.head
    if word in ("towards", "toward") and is_country:
        return governor.lemma_.lower() not in wordlist("motion")
    if word in wordlist("placing"):
        return False
    if word not in wordlist("dealing"):
        return False
    if governor.lemma_.lower() in _ADDRESSED.get(word, ()):
        return True
    if word == "to" and governor.lower_ in _SOURCING:
        return True
    if word in ("to", "from") and (governor.lemma_.lower() in wordlist("motion") or governor.dep_ == "prep"):
        return False
    if word == "of" and governor.lower_ in wordlist("place_head"):
        return False
    if word in ("with", "between") and governor.lower_ in ("border", "frontier"):
        return False
    if word in ("for", "of", "from", "on", "via") and not is_country:
        return False
    if word == "from":
        return governor.pos_ == "VERB" and is_country
    return True
