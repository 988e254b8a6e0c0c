"""Names in headlines, and their short forms in the article."""

from __future__ import annotations

from collections.abc import Callable

import pytest

HEADLINES = [
    (
        "Quellor Semiconductors halted a line.\n\nIt fined Quellor twice, which Quellor denies.",
        ["Quellor Semiconductors ORG", "Quellor ORG", "Quellor ORG"],
    ),
    (
        "Ravel Cement halted a line.\n\nThe Ravel River rose, and a ravel of ropes sank.",
        ["Ravel Cement ORG", "Ravel River LOC"],
    ),
    (
        "Chipmaker Ondelis halts line\n\nOndelis Semiconductors, a maker of chips, halted a line.",
        ["Ondelis ORG", "Ondelis Semiconductors ORG"],
    ),
    (
        "# Marsh Quits as Talks With Seoul Fail\nHelen Marsh resigned on Monday.",
        ["Marsh PERSON", "Seoul GPE", "Helen Marsh PERSON"],
    ),
    (
        "# MARSH QUITS AS TALKS FAIL\nHelen Marsh resigned on Monday.",
        ["MARSH PERSON", "Helen Marsh PERSON"],
    ),
    ("# HELEN MARSH RESIGNS\nHelen Marsh resigned.", ["HELEN MARSH PERSON", "Helen Marsh PERSON"]),
    (
        "# FRANCE REJECTS OFFER\nFrance rejected the offer.",
        ["FRANCE GPE", "France GPE"],
    ),
    (
        "# Tired Nurses Walk Out of Hospital\nNurses walked out on Monday.",
        [],
    ),
    (
        "# May Walks Out of Talks With Unions\nHelen May walked out of talks on Monday.",
        ["May PERSON", "Helen May PERSON"],
    ),
    (
        "# Police Find Missing Ferry Off Busan Coast\nPolice found a ferry off Busan.",
        ["Busan GPE", "Busan GPE"],
    ),
    (
        "# Ferry sinks off Busan\n## Helen Marsh says crew are safe\nThe ferry sank.",
        ["Busan GPE", "Helen Marsh PERSON"],
    ),
    (
        "# North Korea Fires Missile Over Japan\nNorth Korea fired a missile over Japan.",
        ["North Korea GPE", "Japan GPE", "North Korea GPE", "Japan GPE"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), HEADLINES)
def test_names(named: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert named(text) == expected
