"""Salience: how much of the story an actor carries, and which actors a briefing must list.

The score is a sum: over the mentions, the weight of the part of the article times that of the form of mention; and
the weights ``[key_actor.points]`` of the events and threats that the actor has a part in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import product

from spacy.tokens import Doc

from briefing.extract.actors import is_medium
from briefing.extract.document import ActorNode, layers
from briefing.extract.summary.prominence import Prominence
from briefing.lexicon.weights import weights


def key_actors(doc: Doc) -> dict[str, tuple[float, bool]]:
    """Return actor id -> (salience from 0 to 1, whether it is key); media are never key."""
    actors, limits = layers.of(doc).actors, weights("key_actor.limits")
    salience = ActorSalience(doc)
    scores = {actor.id: salience.score(actor) for actor in actors}
    top = max(scores.values(), default=1.0) or 1.0
    ranked = sorted((a for a in actors if not is_medium(a)), key=lambda a: -scores[a.id])
    key = {
        actor.id
        for n, actor in enumerate(ranked[: int(limits["most"])])
        if n < limits["least"] or scores[actor.id] >= limits["share"] * top
    }
    return {i: (round(score / top, 3), i in key) for i, score in scores.items()}


class ActorSalience:
    """Weighs the actors of one document, whose events are marked as key or not."""

    def __init__(self, doc: Doc) -> None:
        self._prominence = Prominence(doc)
        events, threats = layers.of(doc).events, layers.of(doc).threats
        self._key = Counter(a for event in events if event.key for a in {*event.who, *event.whom})
        self._other = Counter(a for event in events if not event.key for a in {*event.who, *event.whom})
        self._threats = Counter(a for threat in threats for a in {*threat.issuer, *threat.target})

    def score(self, actor: ActorNode) -> float:
        """Return how much an actor matters; only the proportions mean anything."""
        found = self.features(actor)
        parts, forms = weights("prominence.parts"), weights("key_actor.forms")
        mentions = sum(
            parts[part] * forms[form] * found[f"{part}_{form}"] for part, form in product(parts, forms)
        )
        return mentions + weights("key_actor.points").total(found)

    def features(self, actor: ActorNode) -> Mapping[str, float]:
        """Return what speaks for an actor, by name.

        ``title_name`` … ``body_pronoun``: mentions by part of the article and by form, those of the body less the
        further down they stand; then the names of ``[key_actor.points]``.
        """
        pairs = product(weights("prominence.parts"), weights("key_actor.forms"))
        found = {f"{part}_{form}": 0.0 for part, form in pairs}
        for ref in actor.mentions:
            part, share = self._prominence.at(ref.start)
            found[f"{part}_{ref.form}"] += share
        return found | {
            "key_event": float(self._key[actor.id]),
            "other_event": float(self._other[actor.id]),
            "threat": float(self._threats[actor.id]),
        }
