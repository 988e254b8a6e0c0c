"""Words that mean one act or another by their company: strikes of workers and of jets, deals, talks that fail."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., Any]

# headline or sentence, and the events that it holds
STRIKES = [
    ("Explosions heard in Tehran as strikes continue", "ASSAULT strikes"),
    ("Sirens sound in Kyiv as strikes continue", "ASSAULT strikes"),
    ("Drones seen over Kyiv as strikes continue", "ASSAULT strikes"),
    ("Strikes continue despite ceasefire", "ASSAULT Strikes"),
    ("Drones and warplanes were seen on Friday as strikes continued.", "ASSAULT strikes"),
    ("Blasts rock Kyiv as Russian strikes resume", "ASSAULT strikes"),
    ("Rail strikes continue after blast at depot", "PROTEST strikes"),
    ("Workers at a missile maker went on strike on Friday.", "PROTEST strike"),
    ("Nurses' strikes continue despite truce with union", "PROTEST strikes"),
    ("Union calls strike at rocket factory", "PROTEST strike"),
    ("Strike closes two clinics", "PROTEST Strike"),
]
DEALS = [
    ("Germany strikes deal with Japan", "AGREE deal", "Germany > Japan"),
    ("Germany strikes accord with Japan", "AGREE accord", "Germany > Japan"),
    ("Germany strikes trade deal with Japan", "AGREE deal", "Germany > Japan"),
    ("Germany signs deal with Japan", "AGREE deal", "Germany > Japan"),
    ("Germany and Japan strike deal", "AGREE strike", "Germany & Japan > Germany & Japan"),
]
FAILURES = [
    "Talks failed on Friday.",
    "Talks between Iran and Iraq have failed.",
    "Peace talks collapsed in Oslo on Friday.",
    "Negotiations broke down on Friday.",
    "The talks foundered on Friday.",
    "Talks in Oslo stalled on Friday.",
    "The collapse of the talks surprised Oslo.",
    "The breakdown of the talks surprised Oslo.",
    "Rail talks fail",
    "Talks collapse in Oslo",
]


@pytest.mark.parametrize(("text", "event"), STRIKES)
def test_strikes_are_of_workers_or_of_arms(tell: Tell, text: str, event: str) -> None:
    found = [one for one in tell(text).types() if one.split()[0] in ("ASSAULT", "PROTEST") and "trike" in one]
    assert found == [event]


def test_strikes_that_kill_are_told_with_the_killing(tell: Tell) -> None:
    told = tell("US strikes kill 12 in Yemen")
    assert told.types() == ["ASSAULT kill"]


@pytest.mark.parametrize(("text", "event", "parties"), DEALS)
def test_a_deal_that_is_struck_is_an_agreement(tell: Tell, text: str, event: str, parties: str) -> None:
    told = tell(text)
    assert told.types() == [event]
    assert told.parties(event.split()[1]) == parties


@pytest.mark.parametrize("text", FAILURES)
def test_talks_that_fail_are_nobodys_sanction(tell: Tell, text: str) -> None:
    types = {event.type for event in tell(text).briefing.what}
    assert "SANCTION" not in types
    assert "OTHER" in types


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Iran called off the talks on Friday.", "SANCTION"),
        ("Iran suspended talks with Iraq on Friday.", "SANCTION"),
        ("Iran broke off talks with Iraq on Friday.", "SANCTION"),
    ],
)
def test_talks_that_somebody_ends_are(tell: Tell, text: str, event: str) -> None:
    assert event in {event.type for event in tell(text).briefing.what}


@pytest.mark.parametrize(
    "text",
    ["Explosions heard in Tehran as strikes continue", "Sirens sound in Kyiv as strikes continue"],
)
def test_strikes_on_a_place_in_a_headline_are_a_threat(tell: Tell, text: str) -> None:
    title = f"{text}\n\nIt rained on Friday."
    assert [threat.form for threat in tell(title).briefing.threats] == ["hostile_act"]
