"""How fine a value tells its time, and the latest day that it can mean."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.timex.grain import Grain, day_of, grain_of, in_weeks, latest_day

VALUES = [
    ("2025-11-08T14:30", Grain.TIME, datetime.date(2025, 11, 8)),
    ("2025-11-08TMO", Grain.TIME, datetime.date(2025, 11, 8)),
    ("XXXX-WXX-6TNI", Grain.TIME, None),
    ("2025-11-08", Grain.DAY, datetime.date(2025, 11, 8)),
    ("2024-02-29", Grain.DAY, datetime.date(2024, 2, 29)),
    ("XXXX-WXX-6", Grain.DAY, None),
    ("XXXX-XX-XX", Grain.DAY, None),
    ("2025-W45-WE", Grain.WEEKEND, None),
    ("2025-W45", Grain.WEEK, None),
    ("XXXX-WXX", Grain.WEEK, None),
    ("2025-11", Grain.MONTH, datetime.date(2025, 11, 28)),
    ("XXXX-XX", Grain.MONTH, None),
    ("2025-SU", Grain.PART, datetime.date(2025, 12, 28)),
    ("2025-Q3", Grain.PART, datetime.date(2025, 12, 28)),
    ("2025-H1", Grain.PART, datetime.date(2025, 12, 28)),
    ("2025", Grain.YEAR, datetime.date(2025, 12, 28)),
    ("XXXX", Grain.YEAR, None),
    ("198", Grain.YEARS, None),
    ("19", Grain.YEARS, None),
    ("PRESENT_REF", None, None),
    ("PAST_REF", None, None),
    ("P3D", None, None),
    ("PT48H", None, None),
]


@pytest.mark.parametrize(("value", "grain", "day"), VALUES)
def test_grain_and_latest_day(value: str, grain: Grain | None, day: datetime.date | None) -> None:
    assert grain_of(value) == grain
    assert latest_day(value) == day


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025-11-08T14:30", "2025-11-08"),
        ("2025-11-08TEV", "2025-11-08"),
        ("XXXX-WXX-6T18:00", "XXXX-WXX-6"),
        ("2025-11", "2025-11"),
        ("2025-W45-WE", "2025-W45-WE"),
        ("PRESENT_REF", "PRESENT_REF"),
    ],
)
def test_a_day_is_a_value_without_its_time(value: str, day: str) -> None:
    assert day_of(value) == day


@given(st.dates())
def test_a_day_is_finer_than_its_month_and_its_year(day: datetime.date) -> None:
    value = day.isoformat()
    grains = [grain_of(value + "T09:00"), grain_of(value), grain_of(value[:7]), grain_of(value[:4])]
    assert grains == [Grain.TIME, Grain.DAY, Grain.MONTH, Grain.YEAR]
    assert latest_day(value) == day
    assert day_of(value + "T09:00") == value
    assert not in_weeks(value)
