"""The decisions that are learned: what each one's examples are, and how often it is right on articles it did not see."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import combinations

from briefing.extract import Briefer
from briefing.extract.coreference import pronouns
from briefing.extract.coreference.component import resolve_nouns
from briefing.extract.coreference.descriptions import Described
from briefing.extract.document import layers
from briefing.extract.events.likeness import Likeness
from briefing.extract.summary import cast, key_events
from briefing.gold import Gold
from learning.aligned import Aligned
from learning.fitting import Features, Weights, logistic, score

PENALTY = 1.0


@dataclass(slots=True)
class Examples:
    """What one article teaches: rows of features, and which of them are right."""

    rows: list[Features] = field(default_factory=list)
    right: list[bool] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision between yes and no, by its name in ``learned.tsv``, and how its examples are made."""

    name: str
    examples: Callable[[Gold, Briefer], Examples]

    def fit(self, many: Sequence[Examples]) -> Weights:
        """Return the weights that the examples teach."""
        return logistic(
            [row for one in many for row in one.rows], [yes for one in many for yes in one.right], PENALTY
        )

    def right(self, weights: Weights, seen: Examples) -> int:
        """Return how many examples the weights decide rightly."""
        return sum((score(weights, row) > 0) == yes for row, yes in zip(seen.rows, seen.right, strict=True))


def _events(gold: Gold, briefer: Briefer, *, key: bool) -> Examples:
    """Return the events of an article, right where the gold marks one there (``key``: a key one)."""
    aligned = Aligned(gold, briefer, "brf_key_events")
    found = Examples()
    for event, features in zip(layers.of(aligned.doc).events, key_events.features(aligned.doc), strict=True):
        told = set(aligned.events_at(event.start, event.end))
        found.rows.append(features)
        found.right.append(bool(told & aligned.key_events if key else told))
    return found


def _same_event(gold: Gold, briefer: Briefer) -> Examples:
    """Return the pairs of tellings that may be one event, right where the gold marks one event at both.

    Of two that the gold does not mark nobody knows whether they are one.
    """
    aligned = Aligned(gold, briefer, "brf_merge")
    likeness, found = Likeness(aligned.doc), Examples()
    told = [(one, set(aligned.events_at(one.start, one.end))) for one in layers.of(aligned.doc).events]
    for (one, keys), (other, others) in combinations(told, 2):
        features = likeness.features(one, other) if keys or others else None
        if features is not None and not likeness.are_apart(one, other):
            found.rows.append(features)
            found.right.append(bool(keys & others))
    return found


def _cast(gold: Gold, briefer: Briefer) -> Examples:
    """Return the actors without a name that have a part, right where the gold lists one without a name there."""
    aligned = Aligned(gold, briefer, "brf_cast")
    found, considered = Examples(), cast.features(aligned.doc)
    for actor in layers.of(aligned.doc).actors:
        if actor.id in considered:
            found.rows.append(considered[actor.id])
            found.right.append(any(aligned.is_unnamed_at(ref.start, ref.end) for ref in actor.mentions))
    return found


def _descriptions(gold: Gold, briefer: Briefer) -> Examples:
    """Return the named actors that a noun phrase may mean, right where the gold ties both to one actor."""
    aligned = Aligned(gold, briefer, "brf_references")
    keys = {actor.id: aligned.key_of(actor) for actor in layers.of(aligned.doc).actors}
    found = Examples()

    def noted(one: Described) -> None:
        told = aligned.keys_of_noun(one.phrase.start, one.phrase.end)
        found.rows.extend(one.rows.values())
        found.right.extend(keys[i] in told for i in one.rows)

    resolve_nouns(aligned.doc, noted)
    return found


def _pronouns(gold: Gold, briefer: Briefer, *, kind: str) -> Examples:
    """Return those whom the pronouns of a kind may mean, right where the gold ties both to one actor.

    What was decided of the pronouns before is taken from the gold.
    """
    aligned = Aligned(gold, briefer, "brf_references")
    resolve_nouns(aligned.doc)
    keys = {actor.id: aligned.key_of(actor) for actor in layers.of(aligned.doc).actors}
    found = Examples()

    def meant(one: pronouns.Considered) -> str | None:
        told = aligned.keys_at(one.token.i)
        return next((i for i in one.rows if keys[i] in told), None)

    for one, _, _ in pronouns.resolved(aligned.doc, meant):
        if one.kind == kind:
            told = aligned.keys_at(one.token.i)
            found.rows += one.rows.values()
            found.right += [keys[i] in told for i in one.rows]
    return found


DECISIONS = (
    Decision("description", _descriptions),
    *(
        Decision(f"pronoun_{kind}", partial(_pronouns, kind=kind))
        for kind in dict.fromkeys(pronouns.KINDS.values())
    ),
    Decision("same_event", _same_event),
    Decision("event", partial(_events, key=False)),
    Decision("key_event", partial(_events, key=True)),
    Decision("cast", _cast),
)
