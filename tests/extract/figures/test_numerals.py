"""Numerals: where a number stands, what it is worth, and in which money."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.figures.numerals import numerals

CASES = [
    ("At least 107 were killed.", [("107", "107", None)]),
    ("The gang wants £4.2m by noon.", [("£4.2m", "4200000", "GBP")]),
    ("It cancelled 1,100 operations.", [("1,100", "1100", None)]),
    ("The fund has 1.3bn euros.", [("1.3bn euros", "1300000000", "EUR")]),
    ("Delhi released Rs 650 crore.", [("Rs 650 crore", "6500000000", "INR")]),
    ("About 3.8 lakh people fled.", [("3.8 lakh", "380000", None)]),
    ("The bridge costs RM38mil.", [("RM38mil", "38000000", "MYR")]),
    ("The offer is worth $48 million.", [("$48 million", "48000000", "USD")]),
    ("Two to three hundred cars burned.", [("Two to three hundred", "200-300", None)]),
    ("from 2,000 to 10,000 fighters", [("2,000 to 10,000", "2000-10000", None)]),
    ("between 10 and 15 people", [("10 and 15", "10-15", None)]),
    ("more than two dozen men", [("two dozen", "24", None)]),
    ("half a million US dollars", [("half a million US dollars", "500000", "USD")]),
    ("Forty-one people were held.", [("Forty-one", "41", None)]),
    ("one hundred and twelve homes", [("one hundred and twelve", "112", None)]),
    ("a dozen sheep and half the barn", [("a dozen", "12", None)]),
    ("It costs 75 cents.", [("75 cents", "0.75", "USD")]),
    ("Shares closed at ₹487.30.", [("₹487.30", "487.30", "INR")]),
    ("a fine of N500 million", [("N500 million", "500000000", "NGN")]),
    ("three million, two thousand", [("three million", "3000000", None), ("two thousand", "2000", None)]),
    ("The rate is 51.3% now.", []),
    ("a 34-year-old and a 2-1 win", []),
    ("an F-16 over Highway A7", []),
    ("nobody, none and no one", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_numbers_are_found_with_their_value(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [(text[one.start : one.end], one.value, one.money) for one in numerals(text)] == expected


@given(st.text())
def test_any_text_gives_numerals_that_lie_in_it(text: str) -> None:
    found = numerals(text)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)


@given(st.integers(1, 10**12))
def test_a_number_in_figures_is_worth_itself(number: int) -> None:
    for text in (f"{number} people", f"{number:,} people"):
        (found,) = numerals(text)
        assert found.low == Decimal(number)
        assert found.value == str(number)
