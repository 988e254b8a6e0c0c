"""Which events belong in the briefing, by where and how often they are told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from briefing.extract.document import layers
from briefing.extract.document.layers import BlockNode, EventNode
from briefing.extract.document.layout import block_of
from briefing.extract.events.background import is_background
from briefing.extract.events.triggers import LEAD_VERB

_LEAST_KEY, _MOST_KEY, _WORDS = 3, 7, 110  # key events: three, and one more for so many words


@Language.factory(
    "brf_key_events",
    assigns=["doc._.brf_events"],
    requires=["doc._.brf_events", "doc._.brf_actors", "doc._.brf_blocks"],
)
def create_key_events(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component that marks the key ones among ``brf_events``; it comes after they are merged."""
    return mark_key


def mark_key(doc: Doc) -> Doc:
    """Mark the events that belong in the briefing."""
    key = _key(doc, list(layers.of(doc).events))
    layers.of(doc).events = tuple(
        replace(event, key=n in key) for n, event in enumerate(layers.of(doc).events)
    )
    return doc


def _key(doc: Doc, events: list[EventNode]) -> set[int]:
    """Return the indices of the events that belong in the briefing, by where and how often they are told."""
    lead = next((b for b in layers.of(doc).blocks if b.kind == "paragraph"), None)
    main = _main_actors(doc)
    weights = {n: _weight(doc, event, lead, main) for n, event in enumerate(events)}
    ranked = sorted(weights, key=lambda n: -weights[n])
    words = sum(not token.is_punct for token in doc)
    return set(ranked[: min(_MOST_KEY, _LEAST_KEY + words // _WORDS)])


_UNKNOWN, _BARE = 0.7, 0.6  # verbs that no table knows; nouns that tell neither who nor when


_REPEATED, _ENOUGH = 0.5, 6.0  # further tellings count half, and no more than so much


_TYPE_WEIGHT = {"OTHER": 0.75, "CONSULT": 0.95, "SUPPORT": 0.8, "AID": 0.85}


def _weight(doc: Doc, event: EventNode, lead: BlockNode | None, main: dict[str, float]) -> float:
    places = sorted((_place_weight(doc, head, lead) for head in (event.head, *event.tellings)), reverse=True)
    weight = places[0] + _REPEATED * min(sum(places[1:]), _ENOUGH)
    token = doc[event.head]
    if is_background(doc, event):
        weight *= 0.3
    if event.rule == LEAD_VERB:
        weight *= _UNKNOWN
    if token.pos_ == "ADJ":
        weight *= _BARE
    if token.pos_ == "NOUN" and not (event.who or event.whom or event.when or event.tellings):
        weight *= _BARE
    depth = 0.6 if token.dep_ in ("relcl", "acl", "compound", "amod", "xcomp", "pcomp") else 1.0
    carried = max((main.get(a, 0.0) for a in event.who + event.whom), default=0.0)
    known = 1.0 + 0.8 * carried + 0.15 * bool(event.who and event.whom) + 0.25 * bool(event.when)
    certain = {"actual": 1.0, "future": 0.9, "hypothetical": 0.35}[event.status]
    if event.polarity == "negative":
        certain *= 0.6
    return weight * depth * known * certain * _TYPE_WEIGHT.get(event.type, 1.0)


def _place_weight(doc: Doc, head: int, lead: BlockNode | None) -> float:
    """Return what a telling weighs by where it stands: title, lead, standfirst, then ever less."""
    block = block_of(doc, head)
    if block is None:
        return 0.0
    if block is lead:
        return 2.0
    return {"title": 2.5, "standfirst": 1.5}.get(block.kind) or max(0.4, 1.3 - head / len(doc))


def _main_actors(doc: Doc) -> dict[str, float]:
    """Return actor id -> share of the mentions of the one mentioned most."""
    counts = {actor.id: len(actor.mentions) for actor in layers.of(doc).actors}
    top = max(counts.values(), default=1)
    return {i: count / top for i, count in counts.items()}
