"""Which year a day or a part of a year means that is told without one: by the tense, by "last", by what is nearer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from briefing.extract.timex import calendar as cal
from briefing.extract.timex.specs import AHEAD, BACK, Date, Holiday, Part

Tense: TypeAlias = Callable[[], int]

_REACH = 8  # years: the longest between two days of 29 February
_NEAR = 60  # days within which the coming one is meant in spite of the tense, where the last is long ago
_LONG_AGO = 300  # days
_JUST = 14  # days since the last one, within which it is meant though the tense looks forward
_NEARER = 3  # times as near as the last one is the coming one that is meant where no tense tells
_SOON = 1  # months ahead
_LENGTHS = {cal.MONTH: 1, cal.QUARTER: 3, cal.SEASON: 3, cal.HALF: 6}  # in months
_WINTER = "WI"
_SPRING = 3  # the month before which a winter is that of the year before


def day_of_year(
    of: Callable[[int], date | None], spec: Date | Holiday, now: date | None, tense: Tense
) -> date | None:
    """Return the day that ``of`` gives for the year meant; None where no date of publication tells the year."""
    if spec.year is not None:
        return of(spec.year)
    if now is None:
        return None
    if spec.years is not None:
        return of(now.year + spec.years)
    near = [day for day in map(of, range(now.year - _REACH, now.year + _REACH + 1)) if day]
    past = [day for day in near if day <= now]
    coming = [day for day in near if day >= now]
    if not past or not coming:
        return None
    return coming[0] if _looks_ahead(spec, (now - past[-1]).days, (coming[0] - now).days, tense) else past[-1]


def _looks_ahead(spec: Date | Holiday, since: int, until: int, tense: Tense) -> bool:
    """Tell whether the coming day is meant rather than the last; ``since`` and ``until`` are days."""
    if spec.which is None and isinstance(spec, Holiday) and spec.unit != cal.DAY:
        return until < since
    direction = spec.which if spec.which is not None else tense()
    if spec.which is None and (isinstance(spec, Date) or spec.counted):
        direction = _corrected(direction, since, until)
    return direction > 0 if direction else until * _NEARER < since


def _corrected(direction: int, since: int, until: int) -> int:
    """Return where the tense looks, or the other way where that day lies far off and the other is at hand."""
    if direction == BACK and since > _LONG_AGO and until < _NEAR:
        return AHEAD
    if direction == AHEAD and since <= _JUST and until > _LONG_AGO:
        return BACK
    return direction


def year_of_part(spec: Part, now: date, tense: Tense) -> int:
    """Return the year of a month, quarter, half or season that is told without one."""
    year, start = now.year, first_month(spec)
    of_last_winter = spec.name == _WINTER and now.month < _SPRING
    if of_last_winter:
        year -= 1
    if spec.which == 0:
        return year
    if of_last_winter or start <= now.month < start + _LENGTHS[spec.kind]:
        return year + (spec.which or 0)
    direction = spec.which if spec.which is not None else tense()
    if direction == 0:
        direction = AHEAD if 0 < (start - now.month) % 12 <= _SOON else BACK
    if direction > 0:
        return year if start > now.month else year + 1
    return year if start <= now.month else year - 1


def first_month(spec: Part) -> int:
    """Return the month that a part of a year begins with."""
    if spec.kind == cal.SEASON:
        return cal.season_start(spec.name)
    return _LENGTHS[spec.kind] * (int(spec.name) - 1) + 1
