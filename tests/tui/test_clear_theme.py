"""The clear theme: its classes stay apart in every kind of colour blindness."""

from __future__ import annotations

from itertools import combinations

import pytest
from textual.color import Color

from briefing.tui import classes
from briefing.tui.theme import CLEAR, DARK, LIGHT, following, variables

CLASSES = [name for name in classes.CLASSES if name != "threat"]  # a threat has a ground of its own
# Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB; and no hue at all
SIGHT = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "achromat": ((0.2126, 0.7152, 0.0722),) * 3,
}


def linear(colour: str) -> list[float]:
    return [
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4
        for one in (part / 255 for part in Color.parse(colour).rgb)
    ]


def lab(rgb: list[float]) -> tuple[float, float, float]:
    red, green, blue = (min(max(part, 0.0), 1.0) for part in rgb)
    xyz = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
    )
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen(colour: str, sight: str) -> tuple[float, float, float]:
    parts = linear(colour)
    return lab([sum(w * part for w, part in zip(row, parts, strict=True)) for row in SIGHT[sight]])


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize(("one", "other"), list(combinations(CLASSES, 2)))
def test_two_classes_stay_apart(sight: str, one: str, other: str) -> None:
    colours = variables("clear")
    pairs = zip(seen(colours[f"brf-{one}"], sight), seen(colours[f"brf-{other}"], sight), strict=True)
    assert sum((a - b) ** 2 for a, b in pairs) ** 0.5 >= 9


@pytest.mark.parametrize(("theme", "after"), [(DARK, LIGHT), (LIGHT, CLEAR), (CLEAR, DARK), ("nord", DARK)])
def test_the_round_of_themes(theme: str, after: str) -> None:
    assert following(theme) == after
