"""Number words, durations and times of the clock."""

import pytest
import spacy

from briefing.extract.timex.line import read
from briefing.extract.timex.numbers import clock_time, count_of, duration


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (3, "D", "P3D"),
        (None, "D", "PXD"),
        (48, "TH", "PT48H"),
        (5.5, "TH", "PT5H30M"),
        (0.5, "TH", "PT30M"),
        (2.5, "Y", "P2Y6M"),
        (1, "E", "P10Y"),
        (None, "E", "PXY"),
        (2, "C", "P200Y"),
        (1, "F", "P2W"),
        (2, "Q", "P6M"),
        (1.5, "W", "P1.5W"),
        (None, "TM", "PTXM"),
    ],
)
def test_duration(count: float | None, unit: str, value: str) -> None:
    assert duration(count, unit) == value


@pytest.mark.parametrize(
    ("text", "half", "value"),
    [
        ("5", "PM", "17:00"),
        ("12", "AM", "00:00"),
        ("12", "PM", "12:00"),
        ("9.30am", "", "09:30"),
        ("0735", "", "07:35"),
        ("17:05", "", "17:05"),
        ("13", "PM", None),
        ("25:00", "", None),
        ("9:75", "", None),
        ("x", "", None),
    ],
)
def test_clock_time(text: str, half: str, value: str | None) -> None:
    assert clock_time(text, half) == value


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("3", 3),
        ("2.5", 2.5),
        ("5½", 5.5),
        ("1,000", 1000),
        ("1/2", 0.5),
        ("a", 1),
        ("half", 0.5),
        ("twenty-five", 25),
        ("two hundred", 200),
        ("two thousand five hundred", 2500),
        ("two dozen", 24),
        ("two-three", 3),
        ("several", None),
    ],
)
def test_count(words: str, count: float | None) -> None:
    assert count_of(read(spacy.blank("en").make_doc(words)).elements) == count
