"""Which year is meant where none is told."""

from datetime import date

import pytest

from briefing.extract.timex import calendar as cal
from briefing.extract.timex.specs import Date, Holiday, Part
from briefing.extract.timex.years import day_of_year, first_month, year_of_part

NOW = date(2025, 11, 14)


@pytest.mark.parametrize(
    ("spec", "tense", "day"),
    [
        (Date(11, 3), -1, "2025-11-03"),
        (Date(11, 20), 1, "2025-11-20"),
        (Date(11, 14), -1, "2025-11-14"),
        (Date(11, 14), 1, "2025-11-14"),
        (Date(12, 5), -1, "2025-12-05"),  # the last one lies eleven months back
        (Date(11, 10), 1, "2025-11-10"),  # the coming one lies a year ahead
        (Date(9, 1), 1, "2026-09-01"),
        (Date(12, 20), 0, "2025-12-20"),
        (Date(6, 1), 0, "2025-06-01"),
        (Date(5, 4, year=2019), 1, "2019-05-04"),
        (Date(5, 4, years=-1), 1, "2024-05-04"),
        (Date(5, 4, which=1), -1, "2026-05-04"),
        (Date(2, 29), -1, "2024-02-29"),
        (Date(2, 30), -1, None),
        (Holiday("12-25", unit="D"), -1, "2024-12-25"),
        (Holiday("12-25", unit="D"), 1, "2025-12-25"),
        (Holiday("12-25", unit="W"), -1, "2025-12-25"),  # the week around it: the nearer one
    ],
)
def test_day(spec: Date | Holiday, tense: int, day: str | None) -> None:
    def of(year: int) -> date | None:
        return (
            cal.make(year, spec.month, spec.day) if isinstance(spec, Date) else cal.holiday(spec.rule, year)
        )

    found = day_of_year(of, spec, NOW, lambda: tense)
    assert (found and found.isoformat()) == day


def test_a_day_needs_a_year_or_a_date_of_publication() -> None:
    assert day_of_year(lambda year: date(year, 5, 4), Date(5, 4), None, lambda: -1) is None
    assert day_of_year(lambda year: date(year, 5, 4), Date(5, 4, 2019), None, lambda: -1) == date(2019, 5, 4)


@pytest.mark.parametrize(
    ("spec", "now", "tense", "year"),
    [
        (Part("M", "5"), NOW, -1, 2025),
        (Part("M", "5"), NOW, 1, 2026),
        (Part("M", "11"), NOW, 1, 2025),
        (Part("M", "12"), NOW, 0, 2025),
        (Part("M", "2"), NOW, 0, 2025),
        (Part("M", "11", which=-1), NOW, 0, 2024),
        (Part("Q", "3"), NOW, -1, 2025),
        (Part("Q", "1"), NOW, 1, 2026),
        (Part("H", "2"), NOW, 1, 2025),
        (Part("S", "SU"), NOW, -1, 2025),
        (Part("S", "SU", which=1), NOW, -1, 2026),
        (Part("S", "WI"), date(2026, 1, 10), -1, 2025),
        (Part("S", "WI"), date(2026, 5, 10), -1, 2025),
    ],
)
def test_part(spec: Part, now: date, tense: int, year: int) -> None:
    assert year_of_part(spec, now, lambda: tense) == year


@pytest.mark.parametrize(
    ("part", "month"),
    [
        (("M", "5"), 5),
        (("Q", "1"), 1),
        (("Q", "4"), 10),
        (("H", "2"), 7),
        (("S", "WI"), 12),
        (("S", "SP"), 3),
    ],
)
def test_first_month(part: tuple[str, str], month: int) -> None:
    assert first_month(Part(*part)) == month  # type: ignore[arg-type]
