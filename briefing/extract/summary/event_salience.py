"""Which events belong in the briefing, by where and how often they are told, by whom, and how surely.

The score is a product of three: how prominently an event is told, a sum over its tellings; who and when, a sum; and
the weights ``[key_event.factors]`` of what holds for it. Its logarithm is linear in the logarithms of the three.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import get_args

from spacy.language import Language
from spacy.tokens import Doc, Token

from briefing.extract.document import EventNode, layers
from briefing.extract.events import LEAD_VERB, is_background
from briefing.extract.summary.prominence import Prominence
from briefing.lexicon.weights import weights
from briefing.model import EventType

_EMBEDDED = frozenset({"relcl", "acl", "compound", "amod", "xcomp", "pcomp"})


@Language.factory(
    "brf_key_events",
    assigns=["doc._.brf_events"],
    requires=["doc._.brf_events", "doc._.brf_actors", "doc._.brf_blocks"],
)
def create_key_events(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component that marks the key ones among ``brf_events``; it comes after they are merged."""
    return mark_key


def mark_key(doc: Doc) -> Doc:
    """Mark the events that belong in the briefing: a few, and one more for so many words."""
    events, limits = layers.of(doc).events, weights("key_event.limits")
    salience = EventSalience(doc)
    scores = [salience.score(event) for event in events]
    words = sum(not token.is_punct for token in doc)
    count = min(limits["most"], limits["least"] + words // limits["words"])
    key = set(sorted(range(len(events)), key=lambda n: -scores[n])[: int(count)])
    layers.of(doc).events = tuple(replace(event, key=n in key) for n, event in enumerate(events))
    return doc


class EventSalience:
    """Weighs the events of one document."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._prominence = Prominence(doc)
        self._shares = _shares_of_mentions(doc)

    def score(self, event: EventNode) -> float:
        """Return how much an event matters; only the order means anything."""
        found = self.features(event)
        return _told(found) * _involved(found) * weights("key_event.factors").product(found)

    def features(self, event: EventNode) -> Mapping[str, float]:
        """Return what speaks for an event and against it, by name.

        ``title lead standfirst body``: its tellings there, those of the body less the further down they stand;
        ``first_in_body``: the highest of these; then the names of ``[key_event.involved]`` and ``[key_event.factors]``.
        """
        return self._tellings(event) | self._parties(event) | self._circumstances(event)

    def _tellings(self, event: EventNode) -> dict[str, float]:
        found = dict.fromkeys((*weights("prominence.parts"), "first_in_body"), 0.0)
        for head in (event.head, *event.tellings):
            part, share = self._prominence.at(head)
            found[part] += share
            if part == "body":
                found["first_in_body"] = max(found["first_in_body"], share)
        return found

    def _parties(self, event: EventNode) -> dict[str, float]:
        return {
            "main_actor": max((self._shares.get(a, 0.0) for a in event.who + event.whom), default=0.0),
            "both_sides": float(bool(event.who and event.whom)),
            "dated": float(bool(event.when)),
        }

    def _circumstances(self, event: EventNode) -> dict[str, float]:
        head = self._doc[event.head]
        types = {f"type_{kind.lower()}": float(event.type == kind) for kind in get_args(EventType)}
        return types | {
            "background": float(is_background(self._doc, event)),
            "unknown_verb": float(event.rule == LEAD_VERB),
            "adjective": float(head.pos_ == "ADJ"),
            "bare_noun": float(_is_bare(head, event)),
            "embedded": float(head.dep_ in _EMBEDDED),
            "future": float(event.status == "future"),
            "hypothetical": float(event.status == "hypothetical"),
            "negative": float(event.polarity == "negative"),
        }


def _told(features: Mapping[str, float]) -> float:
    """Return the weight of the most prominent telling, and a part of the others', which count up to a bound."""
    parts, limits = weights("prominence.parts"), weights("key_event.limits")
    first = {part: float(features[part] > 0) for part in parts} | {"body": features["first_in_body"]}
    best = max(parts[part] * first[part] for part in parts)
    return best + limits["repeated"] * min(parts.total(features) - best, limits["enough"])


def _involved(features: Mapping[str, float]) -> float:
    return 1.0 + weights("key_event.involved").total(features)


def _is_bare(head: Token, event: EventNode) -> bool:
    """Whether a noun tells neither who nor when, and is told once."""
    return head.pos_ == "NOUN" and not (event.who or event.whom or event.when or event.tellings)


def _shares_of_mentions(doc: Doc) -> dict[str, float]:
    """Return actor id -> share of the mentions of the one mentioned most."""
    counts = {actor.id: len(actor.mentions) for actor in layers.of(doc).actors}
    top = max(counts.values(), default=1)
    return {i: count / top for i, count in counts.items()}
