"""Readers of days that are counted out: "the first Friday of May", "the 27th of last month", "a week on Sunday"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from briefing.extract.timex import calendar as cal
from briefing.extract.timex.durations import Said, count_in, unit_in, which_in
from briefing.extract.timex.grammar import Found
from briefing.extract.timex.specs import AHEAD, BACK, UNTOLD, Holiday, MonthDay, Offset, Period, Weekday

_LAST: Final = -1
_WEEKS: Final = frozenset({cal.WEEK, cal.FORTNIGHT})
_YEARS: Final = frozenset({*_WEEKS, cal.MONTH, cal.YEAR})  # "a year ago today"
_DAYS: Final = range(1, 32)  # of a month


def _nthday(found: Found) -> Said:
    nth = _LAST if "last" in found.groups else found.number("ord") or 0
    if found.value("last", "which") not in {None, str(_LAST)}:
        return None  # "next Friday in March"
    rule = f"{nth}x{found.value('wday')}"
    if "month" in found.groups:
        years = which_in(found, "ywhich")[0]
        return "DATE", Holiday(
            f"{found.number('month'):02}-{rule}", found.number("year"), years, counted=True
        )
    of_year = f"{1 if nth > 0 else 12:02}-{rule}"
    if "year" in found.groups:
        return "DATE", Holiday(of_year, found.number("year"), counted=True)
    which, base = which_in(found)
    match unit_in(found)[0]:
        case cal.MONTH:
            return "DATE", MonthDay(rule, which or 0, base)
        case cal.YEAR:
            return "DATE", Holiday(of_year, years=which or 0, counted=True)
        case _:
            return None


def _monthday(found: Found) -> Said:
    number = found.number("ord") or 0
    if unit_in(found)[0] != cal.MONTH or number not in _DAYS:
        return None
    which, base = which_in(found)
    return "DATE", MonthDay(f"{number:02}", which or 0, base)


def _theday(found: Found) -> Said:
    number = found.number("nth", "day") or 0
    return ("DATE", MonthDay(f"{number:02}")) if number in _DAYS else None


def _weekoff(found: Found) -> Said:
    unit, _ = unit_in(found)
    ago, today = "ago" in found.groups, found.number("today")
    count = count_in(found) if "n" in found.groups else 1
    if unit not in (_YEARS if ago else _WEEKS) or count is None:
        return None
    which, _ = which_in(found)
    back = ago or which == _LAST or (today or 0) < 0
    day = Period(cal.DAY, today) if today is not None else Weekday(found.number("wday") or 1, which)
    facing = UNTOLD if which else BACK if back else AHEAD
    return "DATE", Offset(day, unit, -count if back else count, facing)


READERS: Final[dict[str, Callable[[Found], Said]]] = {
    "nthday": _nthday, "monthday": _monthday, "theday": _theday, "weekoff": _weekoff,
}  # fmt: skip
