"""A logistic model fitted with numpy by AdaGrad (Duchi, Hazan and Singer 2011) over the whole data, with an L2 penalty.

The model is convex and nothing is drawn at random, so that the same data give the same weights.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

Features = Mapping[str, float]
Weights = dict[str, float]
RARE = 3  # a feature seen less often than this is left out
_RATE, _ROUNDS = 0.3, 400
_LEAST = 0.02  # weights below this are not kept


def logistic(rows: Sequence[Features], right: Sequence[bool], penalty: float) -> Weights:
    """Return the weights of a decision between yes and no, by the names of the features."""
    seen = Counter(name for row in rows for name in row)
    names = sorted(name for name, times in seen.items() if times >= RARE)
    place = {name: n for n, name in enumerate(names)}
    cells = [
        (n, place[name], value) for n, row in enumerate(rows) for name, value in row.items() if name in place
    ]
    row = np.array([cell[0] for cell in cells], dtype=int)
    column = np.array([cell[1] for cell in cells], dtype=int)
    value = np.array([cell[2] for cell in cells], dtype=float)
    target = np.array(right, dtype=float)
    weights, squares = np.zeros(len(names)), np.full(len(names), 1e-8)
    for _ in range(_ROUNDS):
        scores = np.bincount(row, weights=value * weights[column], minlength=len(rows))
        errors = 1 / (1 + np.exp(-scores)) - target
        slope = np.bincount(column, weights=value * errors[row], minlength=len(names))
        slope = (slope + penalty * weights) / len(rows)
        squares += slope * slope
        weights -= _RATE * slope / np.sqrt(squares)
    return {name: round(float(w), 3) for name, w in zip(names, weights, strict=True) if abs(w) >= _LEAST}


def score(weights: Mapping[str, float], row: Features) -> float:
    """Return weights times features."""
    return sum(weights.get(name, 0.0) * value for name, value in row.items())
