"""Circumstances of a trigger: where and when, by the way through the parse from the words to the trigger.

The way has a cost, the sum of steps and clauses crossed by ``[circumstance.costs]``: the nearest is told with it.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from briefing.extract.document import TimeNode, layers, root_of, sentence_of, words_of
from briefing.extract.events.triggers import Trigger
from briefing.lexicon.lookup import column
from briefing.lexicon.weights import weights

_NO_WAY = math.inf
_BARRIERS = frozenset({";", ":"})
_SIDES = frozenset({"after", "before"})
_GOVERNED = frozenset({"pobj", "pcomp"})
_CLAUSES = frozenset({"ccomp", "relcl", "advcl", "acl"})


class Circumstances:
    """Finds places and times around triggers of one document."""

    def __init__(self, doc: Doc) -> None:
        self._places: dict[tuple[int, int], list[tuple[str, Token]]] = {}  # by sentence
        for place in layers.of(doc).places:
            for ref in place.mentions:
                root = root_of(doc, ref.start, ref.end)
                self._places.setdefault(sentence_of(root), []).append((place.id, root))
        self._times: dict[tuple[int, int], list[tuple[int, Token]]] = {}
        for n, time in enumerate(layers.of(doc).times):
            if time.type in ("DATE", "TIME") and not time.value.endswith("_REF"):
                root = root_of(doc, time.start, time.end)
                self._times.setdefault(sentence_of(root), []).append((n, root))
        self._barriers = [at for at, form in enumerate(words_of(doc).forms) if form in _BARRIERS]
        self._apart = [span for time in layers.of(doc).times if (span := _set_apart(doc, time)) is not None]

    def where(self, trigger: Trigger) -> tuple[str, ...]:
        """Return the ids of the places told with the trigger, nearest first."""
        limits = weights("circumstance.limits")
        costs: dict[str, float] = {}
        for place, root in self._places.get(sentence_of(trigger.head), ()):
            cost = self._cost(root, trigger)
            if cost <= limits["far"]:
                costs[place] = min(cost, costs.get(place, cost))
        nearest = min(costs.values(), default=0.0)
        told = [place for place, cost in costs.items() if cost <= nearest + limits["together"]]
        return tuple(sorted(told, key=lambda place: costs[place]))

    def when(self, trigger: Trigger) -> tuple[int, ...]:
        """Return the index in ``brf_times`` of the time told with the trigger, if one is."""
        told = self._times.get(sentence_of(trigger.head), ())
        within = next((span for span in self._apart if trigger.head.i in span), None)
        near = ((n, root) for n, root in told if within is None or root.i in within)
        cost, n = min(((self._cost(root, trigger), n) for n, root in near), default=(_NO_WAY, 0))
        return (n,) if cost <= weights("circumstance.limits")["far"] else ()

    def _cost(self, root: Token, trigger: Trigger) -> float:
        heads = [trigger.head] if trigger.verb is None else [trigger.head, trigger.verb]
        return min(_distance(root, head, self._barriers) for head in heads)


def _set_apart(doc: Doc, time: TimeNode) -> range | None:
    """Return the tokens of what lies a length of time away: "four days after a quake struck"."""
    if time.type != "DURATION" or time.end >= len(doc) or doc[time.end].lower_ not in _SIDES:
        return None
    side = doc[time.end]
    governed = [side.head] if side.dep_ == "mark" else [c for c in side.children if c.dep_ in _GOVERNED]
    if not governed or governed[0].i < side.i:
        return None
    return range(side.i, governed[0].right_edge.i + 1)


def _distance(token: Token, trigger: Token, barriers: Sequence[int]) -> float:
    """Return the cost of the way from a token to a trigger: clauses crossed weigh more than steps."""
    above = {t.i for t in (trigger, *trigger.ancestors)}
    costs = weights("circumstance.costs")
    cost = 0.0
    for step, t in enumerate((token, *token.ancestors)):
        if t.i in above:
            if bisect_left(barriers, token.i) != bisect_left(barriers, trigger.i):
                return _NO_WAY
            return cost + costs["step_down"] * step + _climb(trigger, t)
        if step and t.dep_ in _CLAUSES and t.pos_ in ("VERB", "AUX"):
            cost += costs["other_clause"]
    return _NO_WAY


def _climb(trigger: Token, top: Token) -> float:
    """Return the cost of the way up from the trigger to one of its governors."""
    costs = weights("circumstance.costs")
    cost = 0.0
    for t in (trigger, *trigger.ancestors):
        if t.i == top.i:
            break
        clause = t.pos_ == "VERB" and (t.dep_ in _CLAUSES or t.dep_ == "conj")
        said = t.dep_ == "ccomp" and t.head.lemma_.lower() in column("speech", "verb")
        cost += costs["step_up"] + clause * costs["clause"] + said * costs["said"]
    return cost
