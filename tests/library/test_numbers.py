"""Numbers by value, in figures and words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.library.numbers import numbers


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Seventy-two people have not been found", ["72"]),
        ("1.4 million customers, 900 million crowns", ["1400000", "900000000"]),
        ("two of the six surveyors", ["2", "6"]),
        ("eight thousand marched", ["8000"]),
        ("two hundred and fifty", ["250"]),
        ("9,500 left", ["9500"]),
        ("three dozen boats", ["36"]),
        ("one hundred thousand", ["100000"]),
        ("nobody counts a million", []),
        ("batch 7Q of 2026, 7k", ["7", "2026", "7000"]),
        ("two and fifty", ["2", "50"]),
        ("four, five or six", ["4", "5", "6"]),
        ("Eleven", ["11"]),
        ("a tenth of the people, two thirds of them women", ["10", "2", "3"]),
        ("a third engineer, the fifth man", []),
        ("nothing or 0 million", ["0"]),
    ],
)
def test_numbers_by_value(text: str, values: list[str]) -> None:
    assert [value for _, _, value in numbers(text)] == values


@given(st.text(max_size=80))
def test_any_text_gives_numbers_that_stand_in_it(text: str) -> None:
    last = 0
    for start, end, value in numbers(text):
        assert last <= start < end <= len(text)
        assert float(value) >= 0
        last = end
