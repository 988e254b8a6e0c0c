"""The calendar as TIMEX3 writes it: values of days, weeks, months, quarters, and steps between them."""

from __future__ import annotations

import calendar
import re
from datetime import MAXYEAR, date, timedelta

SYMBOLS = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "N": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "Y": "XXXX",
}
_SYMBOLS = SYMBOLS | {"E": "XXX", "C": "XX", "F": "XXXX-WXX", "S": "XXXX"}
_RULE = re.compile(r"(?:(\d\d)-(\d\d)|(\d\d)-(-?\d)x(\d)|easter)([+-]\d+)?")
_SEASON_OF_MONTH = ("WI", "WI", "SP", "SP", "SP", "SU", "SU", "SU", "FA", "FA", "FA", "WI")
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
        return _SYMBOLS.get(unit, "XXXX-XX-XX")
    match unit:
        case "D":
            return day.isoformat()
        case "W" | "F" | "N":
            year, week, _ = day.isocalendar()
            return f"{year:04}-W{week:02}" + ("-WE" if unit == "N" else "")
        case "M":
            return f"{day.year:04}-{day.month:02}"
        case "Q":
            return f"{day.year:04}-Q{(day.month + 2) // 3}"
        case "E":
            return f"{day.year:04}"[:3]
        case "C":
            return f"{day.year:04}"[:2]
        case _:
            return f"{day.year:04}"


def shift(day: date, unit: str, count: float) -> date | None:
    """Return the day ``count`` units away; None where it leaves the calendar."""
    days = {"D": 1, "W": 7, "N": 7, "F": 14}.get(unit)
    try:
        if days:
            return day + timedelta(days=round(days * count))
        months = round({"M": 1, "Q": 3, "Y": 12, "S": 12, "E": 120, "C": 1200}[unit] * count)
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
    return shift(day, "D", gap)


def in_week(day: date, number: int, weeks: int) -> date | None:
    """Return a weekday of the calendar week that lies ``weeks`` away."""
    return shift(day, "D", number - day.isoweekday() + 7 * weeks)


def season(day: date) -> str:
    """Return the season of a day, by its month, north of the equator."""
    return _SEASON_OF_MONTH[day.month - 1]


def season_start(year: int, name: str) -> date:
    """Return the first day of a season; winter is told by the year it begins in."""
    return date(year, _SEASON_START[name], 1)


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
    return shift(found, "D", int(added)) if found and added else found


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
    return date(year, month, days[nth if nth < 0 else nth - 1])
