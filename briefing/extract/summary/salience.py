"""Salience: how much of the story an actor carries, and which actors a briefing must list."""

from __future__ import annotations

from spacy.tokens import Doc

from briefing.extract.actors.affiliation import is_medium
from briefing.extract.document import layers
from briefing.extract.document.layers import ActorNode
from briefing.extract.document.layout import block_of

_MOST, _LEAST, _SHARE = 7, 3, 0.3  # of the most salient actor's weight
_FORM_WEIGHT = {"name": 1.0, "alias": 1.0, "metonym": 1.0, "nominal": 0.6, "pronoun": 0.5, "demonym": 0.5}


def key_actors(doc: Doc) -> dict[str, tuple[float, bool]]:
    """Return actor id -> (salience from 0 to 1, whether it is key).

    A mention weighs more in the title and the lead; taking part in a key event or threat adds to it.
    """
    lead = next((b.start for b in layers.of(doc).blocks if b.kind == "paragraph"), 0)
    weights = {actor.id: _weight(doc, actor, lead) for actor in layers.of(doc).actors}
    for event in layers.of(doc).events:
        for actor_id in {*event.who, *event.whom}:
            weights[actor_id] += 2.5 if event.key else 0.3
    for threat in layers.of(doc).threats:
        for actor_id in {*threat.issuer, *threat.target}:
            weights[actor_id] += 1.5
    top = max(weights.values(), default=1.0) or 1.0
    ranked = sorted((a for a in layers.of(doc).actors if not is_medium(a)), key=lambda a: -weights[a.id])
    key = {a.id for n, a in enumerate(ranked[:_MOST]) if n < _LEAST or weights[a.id] >= _SHARE * top}
    return {i: (round(weight / top, 3), i in key) for i, weight in weights.items()}


def _weight(doc: Doc, actor: ActorNode, lead: int) -> float:
    weight = 0.0
    for ref in actor.mentions:
        block = block_of(doc, ref.start)
        place = 1.0
        if block and block.kind in ("title", "standfirst"):
            place = 3.0
        elif block and block.start == lead:
            place = 2.5
        weight += place * _FORM_WEIGHT[ref.form]
    return weight
