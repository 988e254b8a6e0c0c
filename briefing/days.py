"""A day as people write it in a list: "26 Nov"."""

from __future__ import annotations

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def month_name(month: int) -> str:
    """Return the three letters of a month, from 1 to 12."""
    return _MONTHS[month - 1]


def short_day(month: int, day: int) -> str:
    """Return a day of the year: "26 Nov"."""
    return f"{day} {month_name(month)}"
