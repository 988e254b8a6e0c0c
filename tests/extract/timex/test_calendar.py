"""Days, weeks, months and the steps between them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.timex import calendar as cal
from briefing.lexicon import table


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("12-25", 2025, "2025-12-25"),
        ("02-29", 2025, None),
        ("easter", 2024, "2024-03-31"),
        ("easter", 2025, "2025-04-20"),
        ("easter", 2026, "2026-04-05"),
        ("easter-2", 2026, "2026-04-03"),
        ("11-4x4", 2025, "2025-11-27"),
        ("05--1x1", 2025, "2025-05-26"),
        ("11-1x1+1", 2024, "2024-11-05"),
        ("11-1x1+1", 2026, "2026-11-03"),
        ("nonsense", 2026, None),
        ("12-25", 0, None),
    ],
)
def test_holiday(rule: str, year: int, day: str | None) -> None:
    found = cal.holiday(rule, year)
    assert (found and found.isoformat()) == day


def test_every_holiday_of_the_table_has_a_day() -> None:
    assert all(cal.holiday(row["rule"], 2025) for row in table("times_holidays"))


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        ("D", "2024-12-30"),
        ("W", "2025-W01"),
        ("N", "2025-W01-WE"),
        ("M", "2024-12"),
        ("Q", "2024-Q4"),
        ("Y", "2024"),
        ("E", "202"),
        ("C", "20"),
    ],
)
def test_value_of_a_day(unit: str, value: str) -> None:
    assert cal.value(date(2024, 12, 30), unit) == value
    assert "X" in cal.value(None, unit)


@pytest.mark.parametrize(
    ("unit", "count", "day"),
    [
        ("D", -1, "2024-02-28"),
        ("W", 2, "2024-03-14"),
        ("F", 1, "2024-03-14"),
        ("M", 12, "2025-02-28"),
        ("M", -2, "2023-12-29"),
        ("Q", 1, "2024-05-29"),
        ("Y", 4, "2028-02-29"),
        ("E", -1, "2014-02-28"),
        ("C", 80, None),
        ("D", 10**12, None),
        ("Y", -3000, None),
    ],
)
def test_shift(unit: str, count: float, day: str | None) -> None:
    found = cal.shift(date(2024, 2, 29), unit, count)
    assert (found and found.isoformat()) == day


@given(
    st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 7), st.sampled_from([-1, 1]), st.booleans()
)
def test_weekday_lies_within_a_week_on_its_side(day: date, number: int, side: int, strict: bool) -> None:
    found = cal.weekday(day, number, side, strict=strict)
    assert found is not None
    assert found.isoweekday() == number
    assert strict <= (found - day).days * side <= 6 + strict


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2025-11-14", "2025-11-14"),
        ("2025-11-14T23:59:00+01:00", "2025-11-14"),
        ("14 November", None),
        (None, None),
    ],
)
def test_parse(published: str | None, day: str | None) -> None:
    found = cal.parse(published)
    assert (found and found.isoformat()) == day


def test_every_unit_that_can_be_told_has_a_length() -> None:
    units = {row["value"] for row in table("times") if row["class"] in {"unit", "units"}}
    assert {unit for unit in units if not unit.startswith("T")} <= set(cal.BY_LENGTH)
