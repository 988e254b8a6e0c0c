"""Datelines: towns, regions and agencies, and the town wherever it comes back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from briefing.extract.document import layers
from briefing.sources import read_text

if TYPE_CHECKING:
    from briefing.extract import Briefer

_REST = "Nineteen people were hurt on Tuesday when a bus fell into a ravine near Quarrenby.\n\nRain fell."
TOWNS = [
    ("BERN, March 11, 2026 (Alpwire) — ", {"Bern": "CHE"}, {"Alpwire"}),
    ("CALI, March 11, 2026 (Alpwire) — ", {"Cali": "COL"}, {"Alpwire"}),
    ("GRAZ, March 11, 2026 (Alpwire) — ", {"Graz": "AUT"}, {"Alpwire"}),
    ("LYON, France, March 11 (Alpwire) - ", {"Lyon": "FRA", "France": "FRA"}, {"Alpwire"}),
    ("QUARRENBY, March 11, 2026 (Alpwire) — ", {"Quarrenby": None}, {"Alpwire"}),
    ("OTTER FLATS, Ohio (Alpwire) — ", {"Otter Flats": "USA", "Ohio": "USA"}, {"Alpwire"}),
    ("PORT-AUX-MORTS, Haiti, Monday (Alpwire) – ", {"Port-Aux-Morts": "HTI", "Haiti": "HTI"}, {"Alpwire"}),
    ("Nagpur, Mar 11 (Alpwire): ", {"Nagpur": "IND"}, {"Alpwire"}),
    ("NAGPUR: ", {"Nagpur": "IND"}, set()),
    ("Nagpur — ", {"Nagpur": "IND"}, set()),
]


@pytest.mark.parametrize(("head", "towns", "agencies"), TOWNS)
def test_a_dateline_tells_where(
    briefer: Briefer, head: str, towns: dict[str, str | None], agencies: set[str]
) -> None:
    text = f"Bus plunges into ravine\n\n{head}{_REST}"
    doc = briefer.read(read_text(text, published="2026-03-11"), before="brf_times")
    places = {place.name: place.country for place in layers.of(doc).places}
    assert places | {"Quarrenby": None} == towns | {"Quarrenby": None}
    assert {actor.name for actor in layers.of(doc).actors} == agencies


def test_a_byline_names_places_and_bodies_but_no_author(named: Callable[[str], list[str]]) -> None:
    found = named("# Bus falls\n~ By Ines Kohl in Lima\nRain fell.")
    assert found == ["Lima GPE"]


def test_credits_below_name_no_author(named: Callable[[str], list[str]]) -> None:
    assert named("Rain fell.\n(Reporting by Ines Kohl in Lima; editing by Peter Hollis)") == ["Lima GPE"]


SHORT_TOWNS = [
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


@pytest.mark.parametrize(("town", "expected"), SHORT_TOWNS)
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
