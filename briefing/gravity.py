"""How grave a threat is, in three words: what the numbers of Goldstein's scale come to."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Gravity: TypeAlias = Literal["grave", "serious", "low"]


class Band(NamedTuple):
    """A word for gravity: up to which severity it goes, and what it means to a reader."""

    word: Gravity
    most: float
    meaning: str


GRAVITY = (
    Band("grave", -7.0, "Attacks, killings, shows of force, ultimatums, threats to use force (−7 or below)."),
    Band("serious", -4.0, "Threats of sanctions, blockades, expulsions, boycotts and the like (−4 to −7)."),
    Band("low", 10.0, "Warnings and what is milder (above −4)."),
)
"""Gravest first; the numbers are those of Goldstein's scale, from −10 to 10."""


def gravity_of(severity: float | None) -> Gravity | None:
    """Return the word for the gravest threat of an article; none where it has no threat."""
    return None if severity is None else gravity(severity)


def gravity(severity: float) -> Gravity:
    """Return the word for a severity."""
    return next((band.word for band in GRAVITY if severity <= band.most), "low")
