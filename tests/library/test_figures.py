"""How numbers changed: by the same source, beside another one, against another source; never more than is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.library.figures import counts
from briefing.model import Briefing
from briefing.sources import read_text

if TYPE_CHECKING:
    from briefing.extract import Briefer

CASES = [
    (
        "an update by the same source",
        ("A mine flooded in Karsk, killing five people, the rescue service said.", "2026-03-01"),
        ("The flood in the Karsk mine killed nine people, the rescue service said.", "2026-03-02"),
        [("killed", "5", "first", None), ("killed", "9", "up", "5")],
        False,
    ),
    (
        "a correction that says so",
        ("A mine flooded in Karsk, killing nine people, the rescue service said.", "2026-03-01"),
        ("The rescue service on Monday cut the number of dead in Karsk to seven from nine.", "2026-03-02"),
        [("killed", "9", "first", None), ("killed", "7", "corrected", "9")],
        False,
    ),
    (
        "fewer, but nobody says that it was wrong",
        ("Forty people are missing after the flood in Karsk, police said.", "2026-03-01"),
        ("Thirty people are missing in Karsk, police said.", "2026-03-02"),
        [("missing", "40", "first", None), ("missing", "30", "down", "40")],
        False,
    ),
    (
        "two sources on one day",
        ("The flood in Karsk killed 12 people, the interior ministry said.", "2026-03-01"),
        ("The flood in Karsk killed 20 people, the Red Cross said.", "2026-03-01"),
        [("killed", "12", "first", None), ("killed", "20", "first", None)],
        True,
    ),
    (
        "two sources on two days",
        ("The flood in Karsk killed 12 people, the interior ministry said.", "2026-03-01"),
        ("The flood in Karsk killed 20 people, the Red Cross said.", "2026-03-03"),
        [("killed", "12", "first", None), ("killed", "20", "first", None)],
        False,
    ),
    (
        "at least 12 and 20 exclude nothing",
        ("The flood in Karsk killed at least 12 people, the interior ministry said.", "2026-03-01"),
        ("The flood in Karsk killed 20 people, the Red Cross said.", "2026-03-01"),
        [("killed", "12", "first", None), ("killed", "20", "first", None)],
        False,
    ),
    (
        "hours apart, but many",
        ("The flood in Karsk killed 12 people, the interior ministry said.", "2026-03-01T05:00"),
        ("The flood in Karsk killed 20 people, the Red Cross said.", "2026-03-01T22:30"),
        [("killed", "12", "first", None), ("killed", "20", "first", None)],
        False,
    ),
]


@pytest.mark.parametrize(
    ("first", "second", "told", "differ"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_numbers_side_by_side(
    briefer: Briefer,
    first: tuple[str, str],
    second: tuple[str, str],
    told: list[tuple[object, ...]],
    differ: bool,
) -> None:
    reports: dict[int, Briefing] = {
        n: briefer.brief(read_text(text, published=day)) for n, (text, day) in enumerate((first, second))
    }
    found = counts(reports)
    assert [(one.of, one.value, one.change, one.was) for one in found] == told
    assert any(one.differs for one in found) is differ
    for one in found:
        assert one.span.of(reports[one.article].article.text) == one.words


def test_a_part_is_no_update(briefer: Briefer) -> None:
    text = "The flood in Karsk killed nine people, police said. Three people were killed in one house, police said."
    found = counts({1: briefer.brief(read_text(text, published="2026-03-01"))})
    assert [(one.value, one.change) for one in found] == [("9", "first"), ("3", "other")]


@pytest.mark.parametrize(
    ("after", "told"),
    [
        ('The Red Cross gave a higher figure. "We have 16 names," it said.', [("9", "interior ministry"), ("16", "Red Cross")]),
        ('The Red Cross gave a lower toll. "We have 16 names," it said.', [("9", "interior ministry")]),  # it is not lower
        ('The Red Cross sent a higher number of tents. It has 16 cars in Karsk.', [("9", "interior ministry")]),
        ('The Red Cross keeps a list. "We have 16 names," it said.', [("9", "interior ministry")]),
    ],
)  # fmt: skip
def test_another_count_of_the_same_is_told_with_who_counts(
    briefer: Briefer, after: str, told: list[tuple[str, str]]
) -> None:
    text = f"The flood in Karsk killed nine people, the interior ministry said.\n\n{after}"
    found = counts({1: briefer.brief(read_text(text, published="2026-03-01"))})
    assert [(one.value, one.source) for one in found if one.of == "killed"] == told
    assert any(one.differs for one in found) is (len(told) == 2)
