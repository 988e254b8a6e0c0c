"""Weights that were learned on annotated articles: ``learned.tsv``, by decision and feature."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from briefing.lexicon import table


@cache
def learned(decision: str) -> Mapping[str, float]:
    """Return the weights of a decision by feature; a user's row for a feature stands before ours."""
    return {row["feature"]: float(row["weight"]) for row in table("learned") if row["decision"] == decision}


def score(decision: str, features: Mapping[str, float]) -> float:
    """Return the sum of weight times feature; a feature that was never seen weighs nothing."""
    weights, total = learned(decision), 0.0
    for name, value in features.items():
        if name in weights:
            total += weights[name] * value
    return total


def likeliest(decision: str, rows: Mapping[str, Mapping[str, float]], least: float) -> str | None:
    """Return the candidate for which most speaks, of features by candidate; None where no score is above ``least``."""
    scores = {candidate: score(decision, features) for candidate, features in rows.items()}
    best = max(scores, key=lambda candidate: scores[candidate], default=None)
    return best if best is not None and scores[best] > least else None
