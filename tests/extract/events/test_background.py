"""What an article tells as history: acts long before it, asides that name a month or year; and numbers that are no years."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., Any]

# sentences of an article of 8 November 2025; an attack that is news is a hostile act, one of history is no threat
NEWS = [
    # numbers that are no years
    "Iran fired 2000 rockets at Iraq on Friday.",
    "Iran fired 3000 rockets at Iraq on Friday.",
    "Iran fired 1950 rockets at Iraq on Friday.",
    "Iran attacked Iraq with 2000 drones.",
    "Iran attacked 2000 Iraqi tanks on Friday.",
    "Iran attacked more than 2000 tanks of Iraq.",
    "Iran attacked Iraq at 2000 GMT on Friday.",
    "Iran attacked Iraq and 2000 people fled.",
    "On Friday, when Iran attacked Iraq, oil rose.",
    "Iran bombed a port 2000 km from Iraq on Friday.",
    "Iran attacked Iraq with some 2010 drones.",
    "Iran shelled Iraq on Friday and paid 2000 dollars.",
    # years of something else
    "Iran bombed a bridge in Iraq that had stood since 1931.",
    "Iran shelled an Iraqi town that it had held until 1988.",
    # years that are the article's own, or to come
    "Iran attacked Iraq in November 2025.",
    "Iran attacked Iraq, which votes in 2026.",
]
HISTORY = [
    "Iran attacked Iraq in 1980.",
    "Iran attacked Iraq in the autumn of 1980.",
    "Iran attacked Iraq on 3 May 2019.",
    "Iran has attacked Iraq since 2019.",
    "Iran attacked Iraq from 1980 to 1988.",
    "Iran attacked Iraq after the 2003 invasion.",
    "The Iranian attack on Iraq of 1980 lasted an hour.",
    "Iran attacked Iraq in July.",
    "Iran attacked Iraq on 3 May.",
    "Iran attacked Iraq in 1898.",
    "David Orren praised the port of Basra, where Iran attacked Iraq earlier this year.",
]


@pytest.mark.parametrize("sentence", NEWS)
def test_an_attack_that_is_news_is_a_threat(tell: Tell, sentence: str) -> None:
    assert [threat.split(":")[0] for threat in tell(sentence).threats()] == ["hostile_act"]


@pytest.mark.parametrize("sentence", HISTORY)
def test_an_attack_of_history_is_none(tell: Tell, sentence: str) -> None:
    assert "ASSAULT" in {event.type for event in tell(sentence).briefing.what}
    assert tell(sentence).threats() == []


def test_without_a_date_of_publication_nothing_is_history(tell: Tell) -> None:
    assert tell("Iran attacked Iraq in 1980.", published=None).threats() == ["hostile_act: Iran > Iraq"]
