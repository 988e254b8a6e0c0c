"""Days as they are typed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.query.days import days, one_day

TODAY = date(2026, 11, 30)  # a Monday
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("text", "first", "end"),
    [
        ("2025", "2025-01-01", "2026-01-01"), ("2025-11", "2025-11-01", "2025-12-01"), ("2025-12", "2025-12-01", "2026-01-01"),
        ("2025-11-08", "2025-11-08", "2025-11-09"), ("2024-02-29", "2024-02-29", "2024-03-01"), ("today", "2026-11-30", "2026-12-01"),
        ("yesterday", "2026-11-29", "2026-11-30"), ("last friday", "2026-11-27", "2026-11-28"), ("friday", "2026-11-27", "2026-11-28"),
        ("last-friday", "2026-11-27", "2026-11-28"), ("last  friday", "2026-11-27", "2026-11-28"), ("monday", "2026-11-30", "2026-12-01"),
        ("last monday", "2026-11-23", "2026-11-24"), ("tuesday", "2026-11-24", "2026-11-25"), ("7d", "2026-11-23", "2026-11-24"),
        ("2w", "2026-11-16", "2026-11-17"), ("0d", "2026-11-30", "2026-12-01"), ("this week", "2026-11-30", "2026-12-07"),
        ("last week", "2026-11-23", "2026-11-30"), ("this month", "2026-11-01", "2026-12-01"), ("last month", "2026-10-01", "2026-11-01"),
        ("last year", "2025-01-01", "2026-01-01"), ("9999", "9999-01-01", "9999-12-31"), ("9999-12", "9999-12-01", "9999-12-31"),
        ("9999-12-31", "9999-12-31", "9999-12-31"), ("8 nov", "2026-11-08", "2026-11-09"), ("8th november", "2026-11-08", "2026-11-09"),
        ("nov 8", "2026-11-08", "2026-11-09"), ("30 nov.", "2026-11-30", "2026-12-01"), ("1 dec", "2025-12-01", "2025-12-02"),
        ("november 8, 2024", "2024-11-08", "2024-11-09"), ("8 sept 2027", "2027-09-08", "2027-09-09"), ("29 feb", "2024-02-29", "2024-03-01"),
    ],
)  # fmt: skip
def test_which_days_are_meant(text: str, first: str, end: str) -> None:
    assert [one.isoformat() for one in days(text, TODAY)] == [first, end]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "someday",
        "2025-13",
        "2025-02-30",
        "25",
        "last",
        "last tomorrow",
        "next friday",
        "week",
        "٢٠٢٥-١١",
        "7m",
        "32 nov",
        "8 nob",
        "8 no",
        "30 feb",
        "29 feb 2025",
        "nov",
    ],
)
def test_what_is_no_day(text: str) -> None:
    with pytest.raises(ValueError, match=r"no day|month|day is out|not enough|day .*must be in range"):
        days(text, TODAY)


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(9000, 1, 1)))
def test_a_day_is_within_its_month_and_year_and_a_weekday_is_at_most_a_week_ago(day: date) -> None:
    assert days(day.isoformat(), TODAY) == (day, day + DAY)
    for length in (7, 4):
        first, end = days(day.isoformat()[:length], TODAY)
        assert first <= day < end
    name = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")[day.weekday()]
    assert days(name, day)[0] == day
    assert days(f"last {name}", day)[0] == day - 7 * DAY


@given(st.dates(min_value=date(1990, 1, 1), max_value=TODAY))
def test_a_day_by_its_name_is_the_latest_one(day: date) -> None:
    written = f"{day.day} {day:%b}".casefold()
    found = one_day(written, TODAY)
    assert (found.month, found.day) == (day.month, day.day)
    assert day <= found <= TODAY
    assert one_day(f"{written} {day.year}", TODAY) == day


@pytest.mark.parametrize("text", ["2025", "2025-11", "last week", "this year"])
def test_more_than_a_day_is_no_single_one(text: str) -> None:
    with pytest.raises(ValueError, match="no single day"):
        one_day(text, TODAY)
