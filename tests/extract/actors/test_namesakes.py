"""Towns of the State of Georgia and of the country, states that are no more, and firms that are named as possessives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.extract.document import layers
from briefing.sources import read_text

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from briefing.extract import Briefer

STATES = [
    ("A church in Athens, Georgia, burned down.", {"Athens": "USA", "Georgia state": "USA"}),
    ("A mill in Rome, Georgia, burned down.", {"Rome": "USA", "Georgia state": "USA"}),
    ("A court in Atlanta, Georgia, sat.", {"Atlanta": "USA", "Georgia state": "USA"}),
    ("A port in Savannah, Georgia, was shut.", {"Savannah": "USA", "Georgia state": "USA"}),
    (
        "A school in Quarrenby, Georgia, and one in Texas burned down.",
        {"Quarrenby": "USA", "Georgia state": "USA", "Texas": "USA"},
    ),
    ("A church in Batumi, Georgia, burned down.", {"Batumi": "GEO", "Georgia": "GEO"}),
    ("A church in Tbilisi, Georgia, burned down.", {"Tbilisi": "GEO", "Georgia": "GEO"}),
    ("A church in Athens, Greece, burned down.", {"Athens": "GRC", "Greece": "GRC"}),
    ("A church in Moscow, Idaho, burned down.", {"Moscow": "USA", "Idaho": "USA"}),
    ("A church in Georgia burned down.", {"Georgia": "GEO"}),
]
GONE = [
    ("The Soviet Union protested.", "SUN"),
    ("The USSR expelled two spies.", "SUN"),
    ("Czechoslovakia expelled two spies.", "CSK"),
    ("Yugoslavia accused Italy of spying.", "YUG"),
    ("East Germany paid the ring.", "DDR"),
    ("South Yemen protested.", "YMD"),
    ("West Germany protested.", "DEU"),
    ("Zaire protested.", "COD"),
]
FIRMS = [
    ("Macy’s closed two branches.", "Macy’s"),
    ("Christie's sold a painting.", "Christie's"),
    ("Moody’s said that it was wrong.", "Moody’s"),
    ("The treasury accused Wendy’s of haste.", "Wendy’s"),
    ("Lloyd’s of London raised its rates.", "Lloyd’s of London"),
    ("Levi’s sued a tailor.", "Levi’s"),
    ("A tailor sued Kellogg’s.", "Kellogg’s"),
    ("Sainsbury’s stopped buying flowers.", "Sainsbury’s"),
]
QUALIFIED = [
    ("A Paris court jailed him.", {"Paris": "FRA"}),
    ("A Nairobi start-up built it.", {"Nairobi": "KEN"}),
    ("They were airlifted to Nairobi.", {"Nairobi": "KEN"}),
    ("The trader was extradited to India.", {"India": "IND"}),
    ("A cable to Finland failed.", {"Finland": "FIN"}),
    ("Seoul officials left.", {}),
]


def read(briefer: Briefer, text: str) -> Doc:
    return briefer.read(read_text(text, published="2025-11-08"), before="brf_times")


@pytest.mark.parametrize(("text", "places"), STATES + QUALIFIED)
def test_where(briefer: Briefer, text: str, places: dict[str, str]) -> None:
    assert {place.name: place.country for place in layers.of(read(briefer, text)).places} == places


@pytest.mark.parametrize(("text", "code"), GONE)
def test_a_state_that_is_no_more_acts(briefer: Briefer, text: str, code: str) -> None:
    actor = layers.of(read(briefer, text)).actors[0]
    assert (actor.kind, actor.country) == ("country", code)


@pytest.mark.parametrize(("text", "name"), FIRMS)
def test_a_firm_may_be_named_as_a_possessive(briefer: Briefer, text: str, name: str) -> None:
    found = [(actor.name, actor.kind) for actor in layers.of(read(briefer, text)).actors]
    assert (name, "organization") in found


def test_the_possessive_of_a_person_is_no_firm(briefer: Briefer) -> None:
    found = [actor.kind for actor in layers.of(read(briefer, "The court heard Mr McDonald's lawyer.")).actors]
    assert found == ["person"]
