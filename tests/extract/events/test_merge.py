"""Headline, standfirst, lead and body tell one event; what is told apart stays apart; which events are key."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., Any]


ATTACK = (
    "Iran attacks Iraqi port\n\nIran attacked a port in Iraq on Friday, Anna Brandt said.\n\n"
    "The attack lasted an hour. Kuwait condemned the attack."
)

# article, type, how many events of it, how many pieces of evidence the first has at least
ONE = [
    (ATTACK, "ASSAULT", 1, 3),
    (
        "Japan arrests Anna Brandt\n\nPolice arrested Anna Brandt in Osaka on Friday.\n\n"
        "The arrest of Anna Brandt surprised her party.",
        "COERCE",
        1,
        3,
    ),
    (
        "Germany and Japan sign trade agreement\n\nGermany signed a trade agreement with Japan on Friday.\n\n"
        "The agreement lowers tariffs.",
        "AGREE",
        1,
        3,
    ),
    (
        "Peru accuses Chile of spying\n\nPeru accused Chile of spying on its navy on Friday.",
        "ACCUSE",
        1,
        2,
    ),
    (
        "Iran threatens to close strait\n\nIran threatened on Friday to close the strait.",
        "THREATEN",
        1,
        2,
    ),
    (
        "Nurses strike in Chad\n\nNurses in Chad began a strike on Friday.\n\nThe strike closed two clinics.",
        "PROTEST",
        1,
        2,
    ),
]
SEVERAL = [
    (
        "Unrest spreads\n\nIran attacked Iraq on Friday. China attacked India on Friday.",
        "ASSAULT",
        ["Iran > Iraq", "China > India"],
    ),
    (
        "Two arrests\n\nJapan arrested Anna Brandt on Friday. Japan arrested David Orren on Saturday.",
        "COERCE",
        ["Japan > Anna Brandt", "Japan > David Orren"],
    ),
    (
        "A year of raids\n\nIran attacked Iraq on Friday.\n\nIran attacked Iraq on 3 May.",
        "ASSAULT",
        ["Iran > Iraq", "Iran > Iraq"],
    ),
    (
        "Envoys travel\n\nAnna Brandt met David Orren on Monday.\n\nAnna Brandt met Peter Lang on Friday.",
        "CONSULT",
        ["Anna Brandt > David Orren", "Anna Brandt > Peter Lang"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "count", "evidence"), ONE)
def test_one_event_told_often_is_one_item(
    tell: Tell, text: str, kind: str, count: int, evidence: int
) -> None:
    found = [event for event in tell(text).briefing.what if event.type == kind]
    assert len(found) == count
    assert len(found[0].evidence) >= evidence


IN_DOUBT = [
    pytest.param(
        "Two arrests\n\nJapan arrested Anna Brandt on Friday. It arrested David Orren on Saturday.",
        "COERCE",
        ["Japan > Anna Brandt", "Japan > David Orren"],
        marks=pytest.mark.xfail(reason="the corpus teaches doubt of what it means", strict=True),
    ),
]


@pytest.mark.parametrize(("text", "kind", "parties"), [*SEVERAL, *IN_DOUBT])
def test_several_events_of_one_type_stay_apart(tell: Tell, text: str, kind: str, parties: list[str]) -> None:
    told = tell(text)
    found = [
        f"{told.names(event.who)} > {told.names(event.whom)}"
        for event in told.briefing.what
        if event.type == kind
    ]
    assert sorted(found) == sorted(parties)


def test_what_one_telling_lacks_another_fills_in(tell: Tell) -> None:
    told = tell("Iran attacks Iraq\n\nIraq was attacked on Friday.")
    (event,) = [event for event in told.briefing.what if event.type == "ASSAULT"]
    assert told.names(event.who) == "Iran"
    assert told.names(event.when) == "2025-11-07"


def test_who_does_it_is_not_whom_another_telling_names(tell: Tell) -> None:
    told = tell("Japan and Germany sign a treaty\n\nGermany signed a treaty on fishing in Oslo on Monday.")
    assert told.parties("treaty") == "Germany > Japan"


def test_the_trigger_is_the_fullest_telling_in_the_body(tell: Tell) -> None:
    told = tell("Iran attacks Iraq\n\nIran attacked Iraq on Friday.")
    assert [e for e in told.types() if e.startswith("ASSAULT")] == ["ASSAULT attacked"]


# What a briefing must list, and what it may leave out.
CRISIS = (
    "Iran attacks Iraqi port and threatens Kuwait\n\nIran attacked a port in Iraq on Friday and threatened "
    "Kuwait.\n\nKuwait expelled two Iranian diplomats on Saturday. Iraq demanded an apology from Iran.\n\n"
    "A clerk may visit a shop. Nobody protested."
)
KEY = [
    (ATTACK, "attacked", True),
    (CRISIS, "attacked", True),
    (CRISIS, "threatened", True),
    (CRISIS, "expelled", True),
    (CRISIS, "visit", False),
    (CRISIS, "protested", False),
]


@pytest.mark.parametrize(("text", "trigger", "key"), KEY)
def test_key_events(tell: Tell, text: str, trigger: str, key: bool) -> None:
    assert tell(text).event(trigger).key is key


def test_at_most_ten_events_are_key(tell: Tell) -> None:
    countries = (
        "Chad",
        "Mali",
        "Peru",
        "Chile",
        "Japan",
        "India",
        "China",
        "Kenya",
        "Ghana",
        "Qatar",
        "Iran",
        "Cuba",
    )
    text = "A busy day\n\n" + "\n\n".join(f"Anna Brandt accused {name} of fraud." for name in countries)
    assert sum(event.key for event in tell(text).briefing.what) <= 10


def test_an_article_in_which_something_happens_has_a_key_event(tell: Tell) -> None:
    assert any(event.key for event in tell("Iran attacked Iraq.").briefing.what)


@pytest.mark.parametrize("text", [text for text, *_ in ONE + SEVERAL])
def test_ids_are_unique_and_evidence_is_not_empty(tell: Tell, text: str) -> None:
    events = tell(text).briefing.what
    assert len({event.id for event in events}) == len(events)
    assert all(event.evidence and len(set(event.evidence)) == len(event.evidence) for event in events)
