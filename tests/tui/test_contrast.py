"""Every text of every theme of ours can be read on every ground it may stand on (WCAG 2, 1.4.3: 4.5 to 1)."""

from __future__ import annotations

import re

import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem
from textual.color import Color

from briefing.tui.classes import CLASSES
from briefing.tui.theme import kind, looks, own_themes, variables

KINDS = [kind(theme) for theme in own_themes()]
TEXTS = ("foreground", "strong", "muted", *CLASSES, "error")
GROUNDS = ("background", "surface", "panel", "cursor", "evidence", "threat-tint")
COVERING = [name for name, look in looks().items() if re.search(r"\$\S+ on \$", look)]
LEAST = 4.5


def luminance(colour: str) -> float:
    parts = [part / 255 for part in Color.parse(colour).rgb]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_a_text_on_a_ground(kind: str, text: str, ground: str) -> None:
    colours = variables(kind)
    assert contrast(colours[f"brf-{text}"], colours[f"brf-{ground}"]) >= LEAST


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", COVERING)
def test_a_look_with_a_ground_of_its_own(kind: str, name: str) -> None:
    text, ground = re.search(r"\$(\S+) on \$(\S+)", looks()[name]).groups()  # type: ignore[union-attr]
    assert contrast(variables(kind)[text], variables(kind)[ground]) >= LEAST


def test_all_that_lies_over_the_hues_has_a_colour_for_its_text() -> None:
    assert {"evidence-now", "hit", "hit-now", "picked"} <= set(COVERING)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_looked_at_stands_out_from_the_rest(kind: str) -> None:
    colours = variables(kind)
    for rest, now in (("background", "cursor"), ("evidence", "evidence-now"), ("hit", "hit-now")):
        assert contrast(colours[f"brf-{rest}"], colours[f"brf-{now}"]) >= 1.1


def of_sixteen(colour: str) -> int | None:
    """Return the number of the colour that a terminal of sixteen shows instead."""
    return RichColor.parse(colour).downgrade(ColorSystem.STANDARD).number


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_a_text_on_a_ground_in_sixteen_colours(kind: str, text: str, ground: str) -> None:
    colours = variables(kind)
    assert of_sixteen(colours[f"brf-{text}"]) != of_sixteen(colours[f"brf-{ground}"])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", COVERING)
def test_a_look_with_a_ground_of_its_own_in_sixteen_colours(kind: str, name: str) -> None:
    text, ground = re.search(r"\$(\S+) on \$(\S+)", looks()[name]).groups()  # type: ignore[union-attr]
    assert of_sixteen(variables(kind)[text]) != of_sixteen(variables(kind)[ground])
