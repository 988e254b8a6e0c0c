"""Key events: which of all that is told belongs in the briefing.

Two logistic decisions, whether an event is one of the story and whether it is key, are weighed together; their weights
are learned on annotated articles (``lexicon/learned.tsv``). The features are those of ``event_features``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from briefing.extract.document import layers
from briefing.extract.events import LEAD_VERB
from briefing.extract.summary.event_features import Features, features
from briefing.lexicon.learned import score
from briefing.lexicon.weights import weights

__all__ = ["Features", "create_key_events", "features", "mark_key", "scores"]


@Language.factory(
    "brf_key_events",
    assigns=["doc._.brf_events"],
    requires=["doc._.brf_events", "doc._.brf_actors", "doc._.brf_blocks"],
)
def create_key_events(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component that marks the key ones among ``brf_events``; it comes after they are merged."""
    return mark_key


def scores(doc: Doc) -> list[float]:
    """Return how much each event of the document matters, in their order."""
    matters = weights("key_event.limits")["matters"]
    return [score("event", found) + matters * score("key_event", found) for found in features(doc)]


def mark_key(doc: Doc) -> Doc:
    """Mark the events that belong in the briefing; of the verbs that no table knows only those among them stay."""
    here, limits, found = layers.of(doc), weights("key_event.limits"), scores(doc)
    ranked = sorted(range(len(found)), key=lambda n: -found[n])
    key = {n for n in ranked[: int(limits["most"])] if found[n] > limits["least"]} | set(ranked[:1])
    here.events = tuple(
        replace(event, key=True) if n in key else event
        for n, event in enumerate(here.events)
        if n in key or event.rule != LEAD_VERB
    )
    return doc
