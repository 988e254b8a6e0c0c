"""Datelines: the town that stands first is a place, however short and whether or not the tables know it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

TOWNS = [
    ("CALI", "Cali COL"),
    ("GRAZ", "Graz AUT"),
    ("BERN", "Bern CHE"),
    ("LOME", "Lome TGO"),
    ("BARI", "Bari ITA"),
    ("SUVA", "Suva FJI"),
    ("PUNE", "Pune IND"),
    ("CORK", "Cork IRL"),
    ("OSH", "Osh KGZ"),
    ("CHAD", "Chad TCD"),
    ("HELSINKI", "Helsinki FIN"),
    ("SKARDAL", "Skardal None"),
    ("UPPER BRENNICK", "Upper Brennick None"),
    ("Skardal", "Skardal None"),
]


@pytest.mark.parametrize(("town", "expected"), TOWNS)
def test_the_town_of_a_dateline_is_a_place_and_no_actor(
    tell: Callable[..., Any], town: str, expected: str
) -> None:
    told = tell(f"Tram leaves rails\n\n{town}, Nov. 7, 2025 — A tram left the rails at noon.\n")
    assert [f"{place.name} {place.country}" for place in told.briefing.where] == [expected]
    assert not told.briefing.who


def test_the_body_tells_of_the_same_town(tell: Callable[..., Any]) -> None:
    told = tell("Dam fails\n\nSKARDAL, Nov. 7, 2025 — Two dams failed.\n\nIt rained in Skardal on Friday.\n")
    (place,) = told.briefing.where
    assert (place.name, len(place.mentions)) == ("Skardal", 2)
