"""Judgements of a danger: that there is one, that there is none, and what only sounds like one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., Any]

DENIED = [
    "No guest was in danger at any time, Anna Brandt said.",
    "Flights are not at risk, Anna Brandt said.",
    "The vote itself was never in danger, Anna Brandt said.",
    "The risk to bathers is low, Anna Brandt said.",
    "The danger of a second slide is small, Anna Brandt said.",
    "There is no sign that the riots will spread, Anna Brandt said.",
    "Anna Brandt saw no indication of an attack.",
    "The ministry has no evidence of a plot to bomb the port.",
    "The threat has passed, Anna Brandt said.",
    "“It’s not a danger to swimmers,” Anna Brandt said.",
    "“There isn’t any threat to the dam,” Anna Brandt said.",
    "Nobody in the school was in danger, Anna Brandt said.",
]

TOLD = [
    "Villages below the dam are in danger, Anna Brandt said.",
    "The danger is that the bridge will fall, Anna Brandt said.",
    "The wreck remains a danger to ships.",
]

NONE = [
    "Inflation is a threat to growth, Anna Brandt said.",
    "Anna Brandt sees no threat to profits.",
    "The main threat to the recovery was no longer oil but wheat.",
    "The threat to close the airport is no different.",
    "The real danger is not to bankers.",
    "Who is he a danger to?",
    "Thousands of jobs are at risk.",
    "Anna Brandt asked whether any guest was in danger.",
    "There is no sign of rain.",
    "The risk of rain is high.",
]


@pytest.mark.parametrize("text", DENIED)
def test_there_is_no_danger(tell: Tell, text: str) -> None:
    (threat,) = tell(text).briefing.threats
    assert (threat.form, threat.polarity) == ("assessment", "negative")


@pytest.mark.parametrize("text", TOLD)
def test_there_is_a_danger(tell: Tell, text: str) -> None:
    (threat,) = tell(text).briefing.threats
    assert (threat.form, threat.polarity) == ("assessment", "positive")


@pytest.mark.parametrize("text", NONE)
def test_what_judges_no_danger(tell: Tell, text: str) -> None:
    assert tell(text).briefing.threats == ()


# article, the one threat that it shows, whom its danger is to
ENDANGERED = [
    ("Oman saw no sign of a danger to the pilgrims.", "not assessment: Oman > pilgrims"),
    ("There was no indication that peacekeepers were at risk.", "not assessment: > peacekeepers"),
    ("The candidates are in no danger, Anna Brandt said.", "not assessment: Anna Brandt > candidates"),
    ("Chad saw no danger of a war between Kenya and Uganda.", "not assessment: Chad > Kenya & Uganda"),
    # the public is nobody
    ("The risk to the public is low, Anna Brandt said.", "not assessment: Anna Brandt >"),
    ("There is no wider threat to the public, Anna Brandt said.", "not assessment: Anna Brandt >"),
]


@pytest.mark.parametrize(("text", "expected"), ENDANGERED)
def test_whom_a_danger_is_to(tell: Tell, text: str, expected: str) -> None:
    assert tell(text).threats() == [expected]


def test_a_judge_who_says_twice_that_there_is_no_danger_judges_once(tell: Tell) -> None:
    told = tell(
        "Nobody was in danger, Anna Brandt said. “There was never a threat to the school,” Anna Brandt said."
    )
    assert told.threats() == ["not assessment: Anna Brandt > school"]
    told = tell("Nobody was in danger, Anna Brandt said. Iran saw no danger to Iraq.")
    assert told.threats() == ["not assessment: Anna Brandt >", "not assessment: Iran > Iraq"]
