"""TIMEX3 values in words."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from contextlib import suppress

from briefing.model import Time

_SYMBOLS = {"PRESENT_REF": "now", "PAST_REF": "the past", "FUTURE_REF": "the future"}
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "MIN": "minute", "S": "second"}
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_FIRST_MONTH = {
    "Q1": "01", "Q2": "04", "Q3": "07", "Q4": "10", "H1": "01", "H2": "07",
    "SP": "03", "SU": "06", "FA": "09", "WI": "12",
}  # fmt: skip
_DURATION = re.compile(r"P(T)?(\d+)([YMWDHS])$")


def date_of(time: Time) -> str:
    """Return the date a time stands for, at most ten characters, or nothing where it is none."""
    if time.type not in ("DATE", "TIME") or not time.value[:4].isdigit():
        return ""
    return time.value.split("T", 1)[0][:10]


def first_date(times: Iterable[Time]) -> str:
    """Return the first date that one of these times has, or nothing."""
    return next((found for found in map(date_of, times) if found), "")


def first_day(value: str) -> str:
    """Return the first day of a TIMEX3 date in ISO 8601, to sort by; unknown parts are the first of theirs."""
    week = _WEEK.match(value)
    if week is not None:
        with suppress(ValueError):  # a week that the year does not have
            return datetime.date.fromisocalendar(int(week[1]), int(week[2]), 1).isoformat()
    if not value:
        return ""
    year, month, day = [*value.split("-"), "", ""][:3]
    month = _FIRST_MONTH.get(month, month if month.isdigit() else "01")
    return f"{year}-{month}-{day if day.isdigit() else '01'}"


def time_words(time: Time, published: str | None) -> tuple[str, str]:
    """Return a time's value in at most ten characters, and a note on it or nothing."""
    if not time.resolved:
        return "–", "not resolved" if published else "date of publication unknown"
    if time.value in _SYMBOLS:
        return _SYMBOLS[time.value], ""
    date, _, clock = time.value.partition("T")
    if time.type in ("DATE", "TIME") and date:
        return date[:10], clock if clock[:1].isdigit() else ""  # the words say "evening" themselves
    duration = _DURATION.match(time.value)
    if duration is None:
        return time.value[:10], time.value if len(time.value) > 10 else ""
    hours, count, unit = duration.groups()
    name = _UNITS["MIN" if hours and unit == "M" else unit]
    return f"{count} {name}{'' if count == '1' else 's'}", ""
