"""Grain: how fine a TIMEX3 value tells its time, and the days that it can mean."""

from __future__ import annotations

import datetime
import re
from enum import IntEnum


class Grain(IntEnum):
    """From fine to coarse."""

    TIME = 0
    DAY = 1
    WEEKEND = 2
    WEEK = 3
    MONTH = 4
    PART = 5  # a season, quarter or half of a year
    YEAR = 6
    YEARS = 7  # a decade or century


_FORMS = (
    (Grain.TIME, re.compile(r"[\dXW-]+T.+")),
    (Grain.DAY, re.compile(r"[\dX]{4}-([\dX]{2}-[\dX]{2}|W[\dX]{2}-\d)")),
    (Grain.WEEKEND, re.compile(r"[\dX]{4}-W[\dX]{2}-WE")),
    (Grain.WEEK, re.compile(r"[\dX]{4}-W[\dX]{2}")),
    (Grain.MONTH, re.compile(r"[\dX]{4}-[\dX]{2}")),
    (Grain.PART, re.compile(r"[\dX]{4}-(SP|SU|FA|WI|[QH][\dX])")),
    (Grain.YEAR, re.compile(r"[\dX]{4}")),
    (Grain.YEARS, re.compile(r"[\dX]{2,3}")),
)
_LAST = (12, 28)  # month and day: every month has a 28th


def grain_of(value: str) -> Grain | None:
    """Return how fine a value is; None for a duration, a set or a mere reference ("now")."""
    return next((grain for grain, form in _FORMS if form.fullmatch(value)), None)


def day_of(value: str) -> str:
    """Return a value without its time of day."""
    return value.partition("T")[0] if grain_of(value) is Grain.TIME else value


def in_weeks(value: str) -> bool:
    """Whether a value counts by weeks, which no month or year begins with."""
    return value[4:6] == "-W"


def latest_day(value: str) -> datetime.date | None:
    """Return a day at the end of what a value means, not after the 28th; None where it names no year or a week."""
    year, *rest = day_of(value).split("-")
    if not (year.isdigit() and len(year) == 4) or in_weeks(value):
        return None
    told = [int(part) for part in rest if part.isdigit()]  # month and day: a season or quarter is no number
    month, day = (*told, *_LAST[len(told) :])
    return datetime.date(int(year), month, day)
