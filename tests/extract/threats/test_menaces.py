"""Threats without a word of threat: "leave or face arrest", "will pay a heavy price", "vowed to crush"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., Any]

MENACES = [
    (
        "“Leave the island or face prison,” Anna Brandt told Peter Lang.",
        "ultimatum: Anna Brandt > Peter Lang",
    ),
    ("“Surrender or die,” General Karim Saleh told Chad.", "ultimatum: Karim Saleh > Chad"),
    ("Resign or be tried, Anna Brandt told Peter Lang.", "ultimatum: Anna Brandt > Peter Lang"),
    ("Anna Brandt said Iran would pay a heavy price.", "verbal_threat: Anna Brandt > Iran"),
    ("“Iran will regret this,” Anna Brandt said.", "verbal_threat: Anna Brandt > Iran"),
    ("Anna Brandt said Iran would pay dearly if it bombed Iraq.", "ultimatum: Anna Brandt > Iran"),
    ("“Iraq will face consequences,” Anna Brandt said.", "verbal_threat: Anna Brandt > Iraq"),
    ("“You will regret it,” Anna Brandt told Iraq.", "verbal_threat: Anna Brandt > Iraq"),
    ("“Any attack will be met with force,” Anna Brandt said.", "verbal_threat: Anna Brandt >"),
    ("Anna Brandt vowed to crush the rebels.", "verbal_threat: Anna Brandt > rebels"),
    ("Anna Brandt promised to punish Iran.", "verbal_threat: Anna Brandt > Iran"),
    ("Anna Brandt vowed to hunt down the killers.", "verbal_threat: Anna Brandt > killers"),
]

NONE = [
    "Customers will pay a price of nine euros, Anna Brandt said.",
    "“We will regret this,” Anna Brandt said.",
    "“Taxpayers will not pay for it,” Anna Brandt said.",
    "Anna Brandt vowed to fight the ruling.",
    "Anna Brandt vowed to fight poverty.",
    "Anna Brandt vowed to respond to every letter, or to most.",
    "Take the bus or walk, Anna Brandt told tourists.",
    "“Stay at home or come to the hall,” Anna Brandt said.",
    "The council will face an election in May, Anna Brandt said.",
    "Anna Brandt promised to kill the tax.",
]

# who is from there does not act for it
FROM_THERE = [
    ("Chinese hackers stole design files from a bank.", "hostile_act: > bank"),
    ("Lufthansa pilots threatened to strike over Easter.", "verbal_threat: >"),
    ("Somali pirates kidnapped two sailors on Monday.", "hostile_act: > two sailors"),
    ("Peruvian miners threatened to block the road.", "verbal_threat: >"),
    ("Syrian rebels shelled a village on Monday.", "hostile_act: >"),
]


@pytest.mark.parametrize(("text", "expected"), MENACES)
def test_a_threat_without_its_word(tell: Tell, text: str, expected: str) -> None:
    assert tell(text).threats() == [expected]


@pytest.mark.parametrize("text", NONE)
def test_what_menaces_nobody(tell: Tell, text: str) -> None:
    assert tell(text).threats() == []


@pytest.mark.parametrize(("text", "expected"), FROM_THERE)
def test_people_are_not_where_they_are_from(tell: Tell, text: str, expected: str) -> None:
    assert tell(text).threats() == [expected]
