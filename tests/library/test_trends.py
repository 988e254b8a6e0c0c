"""Threats a week: counted by the day of the article, by and against whom, denied and judged ones not."""

from __future__ import annotations

import csv
import dataclasses
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefing.library.connection import LibraryError
from briefing.library.library import Library
from briefing.model import Briefing, Threat

Another = Callable[..., Briefing]


def threatening(briefing: Briefing, *threats: tuple[str, float, str]) -> Briefing:
    """The briefing with threats (form, severity, polarity) by its first actor against its second."""
    one, other = briefing.who[0].id, briefing.who[1].id
    made: list[Threat] = [
        dataclasses.replace(
            briefing.threats[0],
            id=f"h{n}",
            form=form,
            severity=severity,
            polarity=polarity,
            issuer=(one,),
            target=(other,),
        )  # type: ignore[arg-type]
        for n, (form, severity, polarity) in enumerate(threats, start=1)
    ]
    return dataclasses.replace(briefing, threats=tuple(made))


@pytest.fixture
def kept(library: Library, another_story: Another) -> Library:
    fill(library, another_story)
    return library


def fill(library: Library, another_story: Another) -> None:
    told = [
        ("2025-11-03", [("verbal_threat", -4.4, "positive"), ("hostile_act", -10.0, "positive")]),  # a Monday
        ("2025-11-09", [("ultimatum", -7.0, "positive"), ("assessment", -4.0, "positive")]),  # its Sunday
        ("2025-11-10", [("ultimatum", -7.0, "negative"), ("warning", -4.0, "positive")]),
        ("2025-11-24", [("demonstration", -3.0, "positive")]),
    ]
    for n, (day, threats) in enumerate(told):
        library.add(threatening(another_story(n, published=day), *threats))


def test_a_week_goes_from_monday_to_sunday_and_empty_ones_are_told(kept: Library) -> None:
    told = [(str(week.monday), week.threats, week.grave, week.severity) for week in kept.weeks()]
    assert told == [
        ("2025-11-03", 3, 2, -10.0),
        ("2025-11-10", 0, 0, None),
        ("2025-11-17", 0, 0, None),
        ("2025-11-24", 1, 0, -3.0),
    ]


def test_days_bound_it(kept: Library) -> None:
    assert [week.threats for week in kept.weeks(since=date(2025, 11, 4), until=date(2025, 11, 9))] == [1]
    assert kept.weeks(until=date(2025, 11, 2)) == []


def test_by_and_against(kept: Library, sample: Briefing) -> None:
    one, other = sample.who[0].name, sample.who[1].name
    assert sum(week.threats for week in kept.weeks(by=one)) == 4
    assert sum(week.threats for week in kept.weeks(by=one, against=other)) == 4
    assert kept.weeks(by=other) == kept.weeks(against=one) == []
    with pytest.raises(LibraryError, match="Nemo"):
        kept.weeks(by="Nemo")


def test_the_command(file: Path, another_story: Another, sample: Briefing) -> None:
    from click.testing import CliRunner

    from briefing.cli import main

    with Library.open(file) as library:
        fill(library, another_story)
    run = CliRunner().invoke
    rows = list(csv.reader(io.StringIO(run(main, ["trends", "--csv", "--library", str(file)]).output)))
    assert rows[:2] == [["week", "threats", "grave", "gravest severity"], ["2025-11-03", "3", "2", "-10.0"]]
    picture = run(
        main, ["trends", "--by", sample.who[0].name, "--library", str(file)], catch_exceptions=False
    ).output
    assert f"by {sample.who[0].name}" in picture
    assert "█" in picture
    assert run(main, ["trends", "--by", sample.who[1].name, "--library", str(file)]).output == "no threats\n"
