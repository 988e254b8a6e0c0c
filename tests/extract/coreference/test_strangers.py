"""Strangers: a phrase in [brackets] and those whom it means by name; most mean somebody whom the text does not name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.extract.document import layers
from briefing.sources import read_text

if TYPE_CHECKING:
    from briefing.extract import Briefer

OF_OTHERS = [
    ("[Serbia's president] threatened to send troops. Kosovan President Arta Hoti appealed to NATO.", []),
    ("Chad closed the road. [Its defence minister] spoke. Libyan Defence Minister Omar Saleh smiled.", []),
    ("Thailand shut a bridge. [Its prime minister] spoke. Sok Chea, Cambodia’s prime minister, laughed.", []),
    ("Nepal expelled two men and [its president] left. Bhutan's President Karma Dorji wept.", []),
    ("[A NATO spokesman] said no. The Red Crescent Army spokesman, Adil Khan, said yes.", []),
    ("Adil Khan, the Red Crescent Army spokesman, said yes. [The NATO spokesman] said no.", []),
    ("Croatian Foreign Minister Ana Kovac met aides. [The Greek minister] did not come.", []),
    # but those who are of the country that is named
    ("Croatian Foreign Minister Ana Kovac met aides. [The Croatian minister] left early.", ["Ana Kovac"]),
    ("Croatia shut a road. Croatian Foreign Minister Ana Kovac spoke. [Its minister] left.", ["Ana Kovac"]),
    ("Peter Vogt, the NATO spokesman, smiled. [The NATO spokesman] said no.", ["Peter Vogt"]),
]
OF_ANOTHER_OFFICE = [
    ("Prime Minister Anna Kohl met the king. [The defence minister] stayed away.", []),
    ("Finance Minister Paul Reed resigned. [The health minister] stayed.", []),
    ("Finance Minister Paul Reed resigned. [The finance minister] was tired.", ["Paul Reed"]),
    ("Defense Minister Paul Reed resigned. [The defence minister] was tired.", ["Paul Reed"]),
    ("Finance Minister Paul Reed resigned. [The minister] was tired.", ["Paul Reed"]),
]
NOT_NAMED_YET = [
    (
        "[A militia] had threatened to burn the mill, its owner said.\n\n"
        "Police blamed the Red Heron Front, a militia that runs the valley, for a fire.",
        [],
    ),
    (
        "[A union] had threatened to block the port. The Dockers League, a union of cooks, ended its strike.",
        [],
    ),
    (
        "[A company] had threatened to sue. The judge fined Orrin Chemicals, a company that makes paint.",
        [],
    ),
    (
        "[Junta] shuts borders\n\nSoldiers held the palace in Benda on Monday.\n\nSpain, which has ships there, was worried.",
        [],
    ),
    (
        "[Government] bans masks\n\nEgypt banned masks in schools on Monday.",
        ["Egypt"],
    ),
]


@pytest.mark.parametrize(("marked", "expected"), [*OF_OTHERS, *OF_ANOTHER_OFFICE, *NOT_NAMED_YET])
def test_whom_a_phrase_does_not_mean(briefer: Briefer, marked: str, expected: list[str]) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    doc = briefer.read(read_text(marked.replace("[", "").replace("]", "")), before="brf_events")
    found = [
        actor.name
        for actor in layers.of(doc).actors
        if actor.is_named
        for ref in actor.mentions
        if ref.form == "nominal" and doc[ref.start].idx >= start and doc[ref.end - 1].idx < end
    ]
    assert found == expected
