"""Days as they are typed: 2025, 2025-11, 2025-11-08, today, last friday, 7d."""

from __future__ import annotations

import re
from datetime import date, timedelta

EXAMPLES = '2025-11-01, 2025-11, yesterday, "last friday" or 7d'
_ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", re.ASCII)
_AGO = re.compile(r"(\d{1,9})([dw])", re.ASCII)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = timedelta(days=1)
_DAYS_OF = {"d": 1, "w": 7}


def days(text: str, today: date) -> tuple[date, date]:
    """Return the first day that is meant, and the day after the last; raises ``ValueError`` where none is."""
    words = re.sub(r"[\s_-]+", " ", text)
    if found := _ISO.fullmatch(text):
        return _calendar(*(int(one) if one else None for one in found.groups()))
    if found := _AGO.fullmatch(text):
        return _single(today - int(found[1]) * _DAYS_OF[found[2]] * _DAY)
    if words in ("today", "yesterday"):
        return _single(today - (words == "yesterday") * _DAY)
    which, _, what = words.rpartition(" ")
    if what in _WEEKDAYS and which in ("", "last"):
        back = (today.weekday() - _WEEKDAYS.index(what)) % 7
        return _single(today - (back or 7 * (which == "last")) * _DAY)
    if what in ("week", "month", "year") and which in ("this", "last"):
        return _span(what, today, which == "last")
    raise ValueError(f"no day: {text}")


def _single(day: date) -> tuple[date, date]:
    return day, _after(day)


def _after(day: date) -> date:
    return day if day == date.max else day + _DAY


def _calendar(year: int | None, month: int | None, day: int | None) -> tuple[date, date]:
    first = date(year or 0, month or 1, day or 1)
    if day:
        return _single(first)
    if month:
        return first, _next_month(first)
    return first, date.max if first.year == date.max.year else date(first.year + 1, 1, 1)


def _next_month(first: date) -> date:
    if first.month < 12:
        return first.replace(month=first.month + 1)
    return date.max if first.year == date.max.year else date(first.year + 1, 1, 1)


def _span(what: str, today: date, last: bool) -> tuple[date, date]:
    """Return a week from Monday on, a month or a year: the one of today, or the one before it."""
    if what == "week":
        monday = today - today.weekday() * _DAY - 7 * last * _DAY
        return monday, monday + 7 * _DAY
    if what == "year":
        return _calendar(today.year - last, None, None)
    first = today.replace(day=1)
    first = (first - _DAY).replace(day=1) if last else first
    return first, _next_month(first)
