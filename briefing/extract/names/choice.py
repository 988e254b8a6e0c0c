"""Choice: of candidates for a name that overlap, the one for which most speaks.

The score is linear: the sum of weight times feature over ``[name.points]``. A word more counts so little that it only
decides between candidates of one rank.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefing.extract.names.candidate import Candidate, Rank
from briefing.lexicon.weights import weights


def features(candidate: Candidate) -> Mapping[str, float]:
    """Return what speaks for a candidate, by the names of ``[name.points]``: its rank, and its length in tokens."""
    ranks = {rank.name.lower(): float(rank is candidate.rank) for rank in Rank}
    return ranks | {"length": float(candidate.end - candidate.start)}


def choose(found: Iterable[Candidate]) -> list[Candidate]:
    """Keep the best of those that overlap; of two that are equal, the one that begins first."""
    points: dict[tuple[Rank, int], float] = {}  # by all that the features look at
    for c in (candidates := list(found)):
        if (kind := (c.rank, c.end - c.start)) not in points:
            points[kind] = weights("name.points").total(features(c))
    chosen: list[Candidate] = []
    taken: set[int] = set()
    for candidate in sorted(candidates, key=lambda c: (-points[c.rank, c.end - c.start], c.start)):
        covered = range(candidate.start, candidate.end)
        if not taken.intersection(covered):
            taken.update(covered)
            chosen.append(candidate)
    return chosen
