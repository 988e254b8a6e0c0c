"""Cast: of the actors without a name only those stay who have a part in a key event or in a threat."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from briefing.extract.document import layers


@Language.factory(
    "brf_cast",
    assigns=["doc._.brf_actors", "doc._.brf_events", "doc._.brf_threats"],
    requires=["doc._.brf_actors", "doc._.brf_events", "doc._.brf_threats"],
)
def create_cast(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component that takes the others out of every layer; it comes last."""
    return choose_cast


def choose_cast(doc: Doc) -> Doc:
    """Keep everybody named, and of the others those that the story cannot be told without."""
    here = layers.of(doc)
    parts = {a for event in here.events if event.key for a in (*event.who, *event.whom)}
    parts |= {a for threat in here.threats for a in (*threat.issuer, *threat.target)}
    here.actors = tuple(actor for actor in here.actors if actor.is_named or actor.id in parts)
    listed = {actor.id for actor in here.actors}

    def kept(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(one for one in ids if one in listed)

    here.events = tuple(
        replace(event, who=kept(event.who), whom=kept(event.whom), attribution=kept(event.attribution))
        for event in here.events
    )
    here.threats = tuple(replace(threat, attribution=kept(threat.attribution)) for threat in here.threats)
    return doc
