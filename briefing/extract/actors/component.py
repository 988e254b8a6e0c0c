"""Actors and places: mentions of names gathered under whom or what they mean."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc, Span

from briefing.extract.actors.gathering import Gathering, in_dateline
from briefing.extract.actors.metonyms import common_places, is_located, stands_for_government, towns
from briefing.extract.document import POSSESSIVE, layers
from briefing.extract.names import gazetteer
from briefing.lexicon.lookup import column, wordlist


@Language.factory(
    "brf_actors",
    assigns=["doc._.brf_actors", "doc._.brf_places"],
    requires=["doc.spans", "doc._.brf_roles", "token.dep"],
)
def create_actors(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component that sets ``brf_actors`` and ``brf_places``."""
    return gather


def gather(doc: Doc) -> Doc:
    """Sort every name into an actor or a place and gather the mentions of each."""
    gathering = Gathering(doc)
    town_names = towns(doc)
    for span in _fullest_first(doc):
        entry = gathering.entry(span)
        if span.label_ == "PERSON":
            gathering.person(span)
        elif span.label_ == "NORP":
            gathering.demonym(span, entry)
        elif span.label_ == "ASSET":
            gathering.asset(span)
        elif span.label_ == "ORG":
            _gather_body(gathering, span, entry, is_town=span.text in town_names)
        elif in_dateline(span):
            gathering.place(span, entry)
        elif _describes(span) and (
            entry is None or entry.place == "country" or _is_describing_city(span, entry)
        ):
            gathering.describing(span, entry)
        elif stands_for_government(span, entry):
            gathering.government(span, entry)
        else:
            gathering.place(span, entry)
    for common in common_places(doc):
        gathering.place(common, None, "common")
    layers.of(doc).actors, layers.of(doc).places = gathering.close()
    return doc


def _gather_body(gathering: Gathering, span: Span, entry: gazetteer.Entry | None, *, is_town: bool) -> None:
    """Add the name of a body, as a place where it is a town here or a building in which something happens."""
    if is_town:
        gathering.place(span, None, "town")
    elif is_located(span):
        gathering.place(span, entry, "building")
    else:
        gathering.organization(span, entry)


def _fullest_first(doc: Doc) -> list[Span]:
    """Full names come before the short forms that lean on them."""
    return sorted(layers.of(doc).names, key=lambda span: (-len(span), span.start))


def _describes(span: Span) -> bool:
    """Whether a place name only qualifies what follows: "US sanctions", "South Korea's navy"."""
    doc, end = span.doc, span.end
    if (
        end < len(doc)
        and doc[end].text in POSSESSIVE
        and span.root.dep_ in ("poss", "nmod", "compound", "nsubj")
    ):
        return end + 1 < len(doc) and doc[end + 1].pos_ not in ("VERB", "AUX", "PUNCT")
    direction = span.text in column("directions", "direction")
    if direction and (end == len(doc) or doc[end].pos_ not in ("NOUN", "PROPN")):
        return False
    following = doc[end] if end < len(doc) else None
    if following is not None and following.text in ("-", "–") and end + 1 < len(doc):
        return (
            not following.whitespace_
            and doc[end - 1].whitespace_ == ""
            and span.root.dep_ not in ("nsubj", "pobj")
        )
    return (
        span.root.dep_ in ("compound", "nmod", "amod")
        and span.root.head.i >= end
        and not _is_place_name(span.root.head.text)
    )


def _is_describing_city(span: Span, entry: gazetteer.Entry) -> bool:
    """Whether a city qualifies a noun of its government: "Seoul officials", not "the Seoul suburb", "a Seoul court"."""
    head = span.root.head
    return entry.place == "city" and bool({head.lower_, head.lemma_} & wordlist("of_government"))


def _is_place_name(word: str) -> bool:
    return gazetteer.lookup(word) is not None
