"""Places: a text and every name in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

PLACES = [
    ("North Korea fired a missile.", ["North Korea GPE"]),
    ("North and South Korea agreed.", ["North GPE", "South Korea GPE"]),
    ("North Korea fired. The South fired back.", ["North Korea GPE", "South GPE"]),
    ("The south of the town burned.", []),
    ("North Korean troops fired.", ["North Korean NORP"]),
    ("The foreign ministers of France and Germany met.", ["France GPE", "Germany GPE"]),
    ("France, Germany and Italy agreed.", ["France GPE", "Germany GPE", "Italy GPE"]),
    ("The DPRK and the ROK agreed.", ["DPRK GPE", "ROK GPE"]),
    ("The UAE agreed.", ["UAE GPE"]),
    ("U.S. officials agreed.", ["U.S. GPE"]),
    ("The United Arab Emirates agreed.", ["United Arab Emirates GPE"]),
    ("Seoul rejected the offer.", ["Seoul GPE"]),
    ("The Kremlin rejected the offer.", ["Kremlin GPE"]),
    ("The White House rejected the offer.", ["White House GPE"]),
    ("Downing Street rejected the offer.", ["Downing Street GPE"]),
    ("Troops crossed the Korean Peninsula.", ["Korean Peninsula LOC"]),
    ("Ships crossed the Black Sea.", ["Black Sea LOC"]),
    ("The Harrow Dam burst.", ["Harrow Dam FAC"]),
    ("The Harrow nuclear power plant was shut.", ["Harrow nuclear power plant FAC"]),
    ("The French and the Germans agreed.", ["French NORP", "Germans NORP"]),
    pytest.param(
        "U.S.-led forces fired.",
        ["U.S. GPE"],
        marks=pytest.mark.xfail(reason="the tokenizer leaves U.S.-led in one piece", strict=True),
    ),
    ("A French-led force fired.", ["French NORP"]),
    ("A North Korean-flagged ship sank.", ["North Korean NORP"]),
    ("The Franco-German pact failed.", ["German NORP"]),
    ("Anglo-French talks failed.", ["French NORP"]),
    ("South Korea’s and Japan’s ministers met.", ["South Korea GPE", "Japan GPE"]),
    ("St Petersburg and New York burned.", ["St Petersburg GPE", "New York GPE"]),
    ("The West Bank and Gaza burned.", ["West Bank LOC", "Gaza LOC"]),
    ("Mount Harrow erupted.", ["Mount Harrow LOC"]),
    ("Lake Harrow froze.", ["Lake Harrow LOC"]),
    ("The River Harrow froze.", ["River Harrow LOC"]),
    ("The mayor of Lyon spoke in Busan.", ["Lyon GPE", "Busan GPE"]),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_names(named: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert named(text) == expected
