"""The calendar as TIMEX3 writes it: values of days, weeks, months, quarters, and steps between them.

A unit is a letter, as in the table of time words; a season begins with a month, a decade and a century with a year.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import MAXYEAR, date, timedelta
from typing import Final

DAY: Final = "D"
WEEK: Final = "W"
WEEKEND: Final = "N"
FORTNIGHT: Final = "F"
MONTH: Final = "M"
QUARTER: Final = "Q"
HALF: Final = "H"
SEASON: Final = "S"
YEAR: Final = "Y"
DECADE: Final = "E"
CENTURY: Final = "C"

BY_LENGTH = (DAY, WEEKEND, WEEK, FORTNIGHT, MONTH, QUARTER, SEASON, YEAR, DECADE, CENTURY)
SATURDAY: Final = 6
SUNDAY: Final = 7

_DAYS = {DAY: 1, WEEK: 7, WEEKEND: 7, FORTNIGHT: 14}
_MONTHS = {MONTH: 1, QUARTER: 3, YEAR: 12, SEASON: 12, DECADE: 120, CENTURY: 1200}
_SYMBOLS = {
    DAY: "XXXX-XX-XX",
    WEEK: "XXXX-WXX",
    FORTNIGHT: "XXXX-WXX",
    WEEKEND: "XXXX-WXX-WE",
    MONTH: "XXXX-XX",
    QUARTER: "XXXX-QX",
    SEASON: "XXXX",
    YEAR: "XXXX",
    DECADE: "XXX",
    CENTURY: "XX",
}
_RULE = re.compile(r"(?:(\d\d)-(\d\d)|(\d\d)-(-?\d)x(\d)|easter)([+-]\d+)?")
_SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def parse(published: str | None) -> date | None:
    """Return the day of an ISO date or date-time; None where there is none."""
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def make(year: int, month: int, day: int) -> date | None:
    """Return a date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def value(day: date | None, unit: str) -> str:
    """Return the value of the day, week, month … that ``day`` lies in; symbolic where it is None."""
    if day is None:
        return _SYMBOLS.get(unit, _SYMBOLS[DAY])
    return _VALUES.get(unit, _year)(day)


def _year(day: date) -> str:
    return f"{day.year:04}"


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


_VALUES: Final[dict[str, Callable[[date], str]]] = {
    DAY: date.isoformat,
    WEEK: _week,
    FORTNIGHT: _week,
    WEEKEND: lambda day: f"{_week(day)}-WE",
    MONTH: lambda day: f"{_year(day)}-{day.month:02}",
    QUARTER: lambda day: f"{_year(day)}-Q{(day.month + 2) // 3}",
    DECADE: lambda day: _year(day)[:3],
    CENTURY: lambda day: _year(day)[:2],
}


def shift(day: date, unit: str, count: float) -> date | None:
    """Return the day ``count`` units away; None where it leaves the calendar."""
    try:
        if unit in _DAYS:
            return day + timedelta(days=round(_DAYS[unit] * count))
        months = round(_MONTHS[unit] * count)
        year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
        if not 1 <= year <= MAXYEAR:
            return None
        return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    except OverflowError:
        return None


def weekday(day: date, number: int, direction: int, *, strict: bool = False) -> date | None:
    """Return the weekday (1 Monday) before (-1) or after (1) ``day``, that day included unless strict."""
    gap = (number - day.isoweekday()) % 7 if direction > 0 else -((day.isoweekday() - number) % 7)
    if strict and not gap:
        gap = 7 * direction
    return shift(day, DAY, gap)


def in_week(day: date, number: int, weeks: int) -> date | None:
    """Return a weekday of the calendar week that lies ``weeks`` away."""
    return shift(day, DAY, number - day.isoweekday() + 7 * weeks)


def season_start(name: str) -> int:
    """Return the month that a season begins with, north of the equator; winter is told by the year it begins in."""
    return _SEASON_START[name]


def holiday(rule: str, year: int) -> date | None:
    """Return the day that a rule of the table gives in a year."""
    match = _RULE.fullmatch(rule)
    if not match or not 1 <= year <= MAXYEAR - 1:
        return None
    month, day, month_of, nth, number, added = match.groups()
    if month:
        found = make(year, int(month), int(day))
    elif month_of:
        found = _nth(year, int(month_of), int(nth), int(number))
    else:
        found = easter(year)
    return shift(found, DAY, int(added)) if found and added else found


def easter(year: int) -> date:
    """Return Easter Sunday of the western churches (Meeus)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _nth(year: int, month: int, nth: int, number: int) -> date | None:
    last = calendar.monthrange(year, month)[1]
    days = [day for day in range(1, last + 1) if date(year, month, day).isoweekday() == number]
    at = nth if nth < 0 else nth - 1
    return date(year, month, days[at]) if at < len(days) else None
