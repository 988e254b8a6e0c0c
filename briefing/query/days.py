"""Days as they are typed: 2025, 2025-11, 2025-11-08, 8 nov, today, last friday, 7d."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, timedelta

FORMS: tuple[tuple[str, str], ...] = (
    ("2025-11-08", "That day; a month is 2025-11, a year 2025."),
    ("8 nov  nov 8", "The latest such day; with a year that year's: 8 nov 2025."),
    ("today  yesterday", "And friday: the latest one, today's too; last friday: one before today."),
    ("7d  2w", "So many days or weeks ago."),
    (
        "last week",
        "Seven days from its Monday on; so are this week, this and last month, this and last year.",
    ),
)
A_DAY = "2025-11-08, 8 nov, yesterday or last friday"
EXAMPLES = '2025-11-01, 2025-11, yesterday, "last friday" or 7d'
_ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", re.ASCII)
_AGO = re.compile(r"(\d{1,9})([dw])", re.ASCII)
_NAMED = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<month>[a-z]{3,9})"
    r"|(?P<month_first>[a-z]{3,9}) (?P<day_after>\d{1,2})(?:st|nd|rd|th)?)(?: (?P<year>\d{4}))?",
    re.ASCII,
)
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")  # fmt: skip
_LEAP = 8  # years that the 29th of February may be away
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = timedelta(days=1)
_DAYS_OF = {"d": 1, "w": 7}


def days(text: str, today: date) -> tuple[date, date]:
    """Return the first day that is meant, and the day after the last; raises ``ValueError`` where none is."""
    words = re.sub(r"[\s_,.-]+", " ", text).strip()
    if found := _ISO.fullmatch(text):
        return _calendar(*(int(one) if one else None for one in found.groups()))
    if found := _AGO.fullmatch(text):
        return _single(today - int(found[1]) * _DAYS_OF[found[2]] * _DAY)
    if words in ("today", "yesterday"):
        return _single(today - (words == "yesterday") * _DAY)
    if found := _NAMED.fullmatch(words):
        year = found["year"]
        return _single(
            _named(
                int(found["day"] or found["day_after"]), found["month"] or found["month_first"], year, today
            )
        )
    which, _, what = words.rpartition(" ")
    if what in _WEEKDAYS and which in ("", "last"):
        back = (today.weekday() - _WEEKDAYS.index(what)) % 7
        return _single(today - (back or 7 * (which == "last")) * _DAY)
    if what in ("week", "month", "year") and which in ("this", "last"):
        return _span(what, today, which == "last")
    raise ValueError(f"no day: {text}")


def one_day(text: str, today: date) -> date:
    """Return the day that is meant; raises ``ValueError`` where none is, or more than one."""
    first, end = days(text, today)
    if end != _after(first):
        raise ValueError(f"no single day: {text}")
    return first


def _named(day: int, month: str, year: str | None, today: date) -> date:
    """Return the day of a month by its name, at least three letters of it; without a year the latest such day."""
    number = next((at for at, name in enumerate(_MONTHS, start=1) if name.startswith(month)), 0)
    if year is not None:
        return date(int(year), number, day)
    for back in range(min(_LEAP + 1, today.year)):
        with suppress(ValueError):
            if (found := date(today.year - back, number, day)) <= today:
                return found
    raise ValueError(f"no day: {day} {month}")


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
