"""The view on two piles that others wrote: each story whole, what differs with its sources, what is new; by name of file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from briefing.desk.brief import DeskBrief
from briefing.desk.fitting import WORDS, fitted, words
from briefing.desk.gathering import desk_brief
from briefing.desk.writing import written_of
from briefing.extract import Briefer
from briefing.library.library import Library
from briefing.model import Briefing
from briefing.sources import read

CASES = Path(__file__).parents[3] / "shared" / "cases"
pytestmark = pytest.mark.skipif(not CASES.is_dir(), reason="the cases are not beside this checkout")
STORIES = {  # the reports of each, and the copies of them, in the order of publication
    "hormuz": (["n01-hormuz-day1", "n02-hormuz-day2", "n03-hormuz-day3"], []),
    "ferry": (["ferry-1", "ferry-4", "ferry-5"], ["ferry-2"]),
    "border": (["border-1", "border-2", "border-4"], ["border-5"]),
}
NEW = {  # words that each later report has for the first time, some of them
    "n02-hormuz-day2": ["ordered a third aircraft carrier", "denied that his country", "No one should doubt"],
    "n03-hormuz-day3": ["fired warning shots", "pay a heavy price", "seize any vessel"],
    "ferry-2": ["at least 41", "Another 69"],
    "ferry-4": ["to 38 from 41", "72 people were missing", "We have 44 names", "a trawler had struck the ferry",
                "None of our vessels", "the ship had been too full", "We sold 118 tickets", "detained"],
    "border-4": ["agreed to a ceasefire", "gendarme was killed", "opened fire on our post", "had shot at a patrol",
                 "There was no ultimatum", "free the others by Sunday", "brokered the truce"],
}  # fmt: skip
NOTHING_NEW = ["ferry-5", "border-2", "border-5"]


@pytest.fixture(scope="module")
def briefings(briefer: Briefer) -> list[Briefing]:
    files = [*(CASES / "desk").glob("n*"), *(CASES / "stories").glob("*.txt")]
    return [briefer.brief(read(str(file))) for file in sorted(files)]


@pytest.fixture(scope="module")
def brief(briefings: list[Briefing]) -> DeskBrief:
    with Library.in_memory() as library:
        for one in briefings:
            library.add(one, at=1_795_600_000.0)  # 25 November 2026
        return desk_brief(library)


def names(brief: DeskBrief, numbers: Iterable[int]) -> list[str]:
    return [Path(brief.article(one).source).stem for one in numbers]


def test_each_story_is_whole_and_nothing_foreign_is_in_it(brief: DeskBrief) -> None:
    told = sorted((names(brief, one.reports), names(brief, one.copies)) for one in brief.stories)
    assert told == sorted(STORIES.values())


def test_who_reported_first(brief: DeskBrief) -> None:
    first = {names(brief, one.reports[:1])[0]: one.first_by for one in brief.stories}
    assert first == {
        "n01-hormuz-day1": "Reuters", "ferry-1": "Atlantic Wire", "border-1": "Danube News Agency",
    }  # fmt: skip


def test_what_each_later_report_has_that_earlier_ones_had_not(brief: DeskBrief) -> None:
    told = {
        names(brief, [one.article])[0]: " | ".join(item.words for item in one.items) for one in brief.news
    }
    assert sorted(told) == sorted(NEW)
    missing = {
        f"{name}: {words}" for name, wanted in NEW.items() for words in wanted if words not in told[name]
    }
    assert not missing


def test_what_can_be_skipped(brief: DeskBrief) -> None:
    assert sorted(names(brief, (one.id for one in brief.articles if one.says_nothing_new))) == sorted(
        NOTHING_NEW
    )


def test_figures_that_changed_or_differ_have_their_sources(brief: DeskBrief) -> None:
    told = {
        one.of: [
            (count.amount, count.source, count.course, *names(brief, [count.article])) for count in one.counts
        ]
        for one in brief.tolls
        if names(brief, [one.counts[0].article])[0].startswith("ferry")
    }
    assert told["killed"][:3] == [
        ("at least 23", "navy", "", "ferry-1"), ("at least 41", "navy", "up from 23", "ferry-2"),
        ("38", "Senegal's navy", "corrected from 41", "ferry-4"),
    ]  # fmt: skip
    assert told["killed"][3] == ("44", "Red Cross", "", "ferry-4")
    (killed,) = [one for one in brief.tolls if one.of == "killed" and one.differs]
    assert [one.value for one in killed.counts if one.differs] == ["38", "44"]
    assert [(amount, name) for amount, _, _, name in told["missing"]] == [
        ("87", "ferry-1"), ("69", "ferry-2"), ("72", "ferry-4"),
    ]  # fmt: skip


def test_who_threatens_whom_and_who_denies(brief: DeskBrief) -> None:
    threats = {
        (one.by, *names(brief, [one.proofs[0].article])): one for one in brief.threats if one.kind == "threat"
    }
    hormuz = threats["Iran", "n01-hormuz-day1"]
    assert names(brief, (one.article for one in hormuz.proofs)) == ["n01-hormuz-day1", "n02-hormuz-day2"]
    assert threats["Serbia", "border-1"].against == "North Macedonia"
    denied = {names(brief, [one.proofs[0].article])[0] for one in brief.threats if one.note == "denied"}
    assert {"n02-hormuz-day2", "border-4"} <= denied
    assert "Analysts" not in {
        one.name for one in brief.speakers for said in one.statements if not said.stance
    }


def test_it_is_short(brief: DeskBrief, briefings: list[Briefing]) -> None:
    assert words(fitted(brief)) <= WORDS
    assert 500 < len(written_of(briefings, "brief").split()) <= WORDS
