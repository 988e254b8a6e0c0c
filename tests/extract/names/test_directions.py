"""A direction is a country where it acts, or has its twin beside it, and the article names the country."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., Any]

# text, and the actor or place that the last direction in it is a mention of
ACTS = [
    ("North Korea fired a missile. The North said it was a test.", "North Korea"),
    ("North Korea fired a missile. The South condemned the launch.", "South Korea"),
    ("North Korea fired a missile. Japan condemned the North on Friday.", "North Korea"),
    ("North Korea fired a missile. Japan's talks with the North began on Friday.", "North Korea"),
    ("North Korea fired a missile. The North's army was put on alert.", "North Korea"),
    ("North Korea fired a missile. Sanctions on the North were tightened.", "North Korea"),
    ("North Korea and South Korea met. Talks between the North and the South began.", "South Korea"),
    ("South Sudan votes on Monday. The South accused Sudan of an attack.", "South Sudan"),
    ("North and South Korea agreed to talk on Friday.", "North Korea"),
    ("North Korea and North Macedonia vote. North and South Korea agreed.", "North Korea"),
    ("South Africa and North Korea agreed. The South praised the deal.", "South Africa"),
]
NOBODY = [
    "North Korea votes on Monday. Storms hit the East on Friday.",
    "North Korea votes on Monday. Storms hit the South on Friday.",
    "South Korea votes on Monday. The North of England was flooded on Friday.",
    "South Korea votes on Monday. Trains ran late in the North of England.",
    "South Korea votes on Monday. Shops in the North and South of England were shut.",
    "North Korea votes on Monday. Storms hit the North on Friday.",
    "North Korea votes on Monday. He drove North on Friday.",
    "North Korea votes on Monday. The cold came from the North on Friday.",
    "North Korea and North Macedonia vote. The North condemned the vote on Friday.",
    "Storms hit the North on Friday. The North was flooded.",
    "East Timor votes on Monday. The West condemned the vote.",
]
PLACES = [
    ("North Korea votes on Monday. Leaflets drifted into the North on Friday.", "North Korea"),
    ("South Korea votes on Monday. Leaflets drifted into the North on Friday.", "North"),
    ("South Korea votes on Monday. Trains ran late in the North of England.", ""),
]
DIRECTIONS = {"North", "South", "East", "West"}


def last_direction(told: Any, items: Any) -> str:
    text = told.briefing.article.text
    found = [
        (m.start, item.name) for item in items for m in item.mentions if text[m.start : m.end] in DIRECTIONS
    ]
    return max(found)[1] if found else ""


@pytest.mark.parametrize(("text", "country"), ACTS)
def test_a_direction_that_acts_is_the_country(tell: Tell, text: str, country: str) -> None:
    told = tell(text)
    assert last_direction(told, told.briefing.who) == country


@pytest.mark.parametrize("text", NOBODY)
def test_any_other_direction_is_nobody(tell: Tell, text: str) -> None:
    told = tell(text)
    assert last_direction(told, told.briefing.who) == ""


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_a_direction_as_a_place(tell: Tell, text: str, place: str) -> None:
    told = tell(text)
    assert last_direction(told, told.briefing.where) == place
