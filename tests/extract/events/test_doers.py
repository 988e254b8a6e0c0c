"""Who can attack: weather, outages, prices and illness hit a town, and nobody did it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., Any]

NOBODY = [
    "Blackout hits Nairobi",
    "Layoffs hit Detroit",
    "Inflation hits Turkey",
    "Dengue hits Jakarta",
    "Sandstorm batters Kuwait",
    "Wildfires hit Valencia",
    "Typhoon Ada pounds Taiwan",
    "Bus strike hits Lisbon",
    "Tariffs hit Canada",
    "Frost strikes Moldova",
    "A shortage of insulin hit Dakar on Monday.",
    "The slump hit Sheffield in January.",
    "A downturn in tourism has hit Malta.",
    "The scandal rocked Lima on Tuesday.",
    "Dust from the desert battered Baku.",
    "Tremors shook Quito on Sunday.",
]

SOMEBODY = [
    ("Rockets hit Tripoli", "hostile_act: >"),
    ("Militants strike Maiduguri", "hostile_act: Militants >"),
    ("Jets hit Damascus", "hostile_act: >"),
    ("Israel strikes Beirut", "hostile_act: Israel >"),
    ("Iraq was hit on Friday by Iran.", "hostile_act: Iran > Iraq"),
    ("Tripoli was hit overnight.", "hostile_act: > Libya"),
    ("The army hit Damascus on Monday.", "hostile_act: army >"),
]


@pytest.mark.parametrize("text", NOBODY)
def test_what_hits_without_anybody_doing_it_is_no_attack(tell: Tell, text: str) -> None:
    told = tell(text)
    assert told.threats() == []
    assert not any(event.type == "ASSAULT" for event in told.briefing.what)


@pytest.mark.parametrize(("text", "expected"), SOMEBODY)
def test_who_hits_attacks(tell: Tell, text: str, expected: str) -> None:
    assert expected in tell(text).threats()
