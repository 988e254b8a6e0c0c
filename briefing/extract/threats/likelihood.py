"""Likelihood: phrases of probability, and the bands of ICD 203 that they stand for."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Doc

from briefing.lexicon import table
from briefing.lexicon.lookup import column, mapping

_TOKEN = re.compile(r"\w+|[^\w\s]")


def likelihood_in(doc: Doc, bounds: tuple[int, int]) -> tuple[int, int] | None:
    """Return the token range of the first phrase of likelihood in a range, or None."""
    for start in range(*bounds):
        if doc[start].text.lower() not in _beginnings():
            continue
        for end in range(min(bounds[1], start + _longest()), start, -1):
            if doc[start:end].text.lower() in column("likelihood", "phrase"):
                return start, end
    return None


def band_of(doc: Doc, bounds: tuple[int, int] | None) -> tuple[float, float] | None:
    """Return the probabilities that a phrase of likelihood stands for, by ICD 203 (2015), part D.6.e."""
    if bounds is None:
        return None
    words = doc[slice(*bounds)].text.lower()
    return _bands()[mapping("likelihood", "phrase", "band")[words]]


@cache
def _beginnings() -> frozenset[str]:
    """Return what the first token of a phrase can be: its first word or, as "can" of "cannot", the head of it."""
    words = (phrase.split()[0] for phrase in column("likelihood", "phrase"))
    return frozenset(word[:size] for word in words for size in range(1, len(word) + 1))


@cache
def _longest() -> int:
    """Return the tokens of the longest phrase, no fewer."""
    return max(len(_TOKEN.findall(phrase)) for phrase in column("likelihood", "phrase"))


@cache
def _bands() -> dict[str, tuple[float, float]]:
    return {row["band"]: (float(row["low"]), float(row["high"])) for row in table("bands")}
