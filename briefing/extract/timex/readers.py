"""From what the grammar found to what it says: one reader a rule."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypedDict

from briefing.extract.timex import calendar as cal
from briefing.extract.timex import counted_days, durations
from briefing.extract.timex.durations import CLOCK, Said, count_in, unit_in, which_in
from briefing.extract.timex.grammar import Found
from briefing.extract.timex.numbers import clock_time
from briefing.extract.timex.specs import Date, Fixed, Holiday, Hour, Part, Period, Reading, Spec, Weekday

_LEAP: Final = 2000  # a leap year
_MINUTES: Final = {"TH": 60, "TM": 1}
_ENDS: Final = frozenset({"end", "close"})  # of a year, its last month
_SUNRISE: Final = "TMO"
_HALVES: Final = {"TMO": "AM", "TAF": "PM", "TEV": "PM", "TNI": "PM"}
_NIGHT: Final = "TNI"
_THIS_CENTURY: Final = "01"  # the tens of short decades that are of this century: "the 10s"
_LAST_CENTURY: Final = 60  # years of two digits above are of the last century, the others of this


def read(found: Found) -> Reading | None:
    """Return what a match says, or None where it says no time after all."""
    result = _READERS[found.rule](found)
    return Reading(found.start, found.end, *result, found.rule) if result else None


class _Years(TypedDict):
    year: int | None
    years: int | None


def _year(found: Found) -> _Years:
    return {"year": found.number("year"), "years": which_in(found, "ywhich")[0]}


def _day(month: int, day: int, year: int | None = None, *, weekly: bool = False) -> Said:
    """Return a day of the calendar; a year that is not told may be a leap year."""
    if cal.make(_LEAP if year is None else year, month, day) is None:
        return None
    return "DATE", Date(month, day, year, weekly=weekly)


def _iso(found: Found) -> Said:
    year, month, day = map(int, (found.value("iso") or "").split("-"))
    return _day(month, day, year)


def _ymd(found: Found) -> Said:
    return _day(found.number("num", "d12") or 0, found.number("day") or 0, found.number("year"))


def _slashed(found: Found) -> Said:
    first, second, year = map(int, (found.value("slashed") or "").split("/"))
    month, day = (second, first) if first > 12 else (first, second)  # what is no month is the day
    return _day(month, day, _full_year(year))


def _full_year(year: int) -> int:
    """Return the year that two figures mean; one in four stays as it is."""
    if year >= 100:
        return year
    return year + (1900 if year > _LAST_CENTURY else 2000)


def _date(found: Found) -> Said:
    which, _ = which_in(found)
    month, day, year = found.number("month") or 0, found.number("day") or 0, _year(found)
    return _day(month, day, year["year"]) and _at_side(found, Date(month, day, **year, which=which))


def _at_side(found: Found, day: Spec) -> Said:
    """Return a day, or the part of it that "early", "late" or "the small hours of" tells; "late on" is loose."""
    part = found.value("side", "edge") or found.value("hours", "edge") or found.value("hours", "small")
    loose = part == _NIGHT and "sideon" in found.groups
    return ("TIME", Hour(part, day)) if part and not loose else ("DATE", day)


def _dmy(found: Found) -> Said:
    month, year = map(int, (found.value("monyear") or "").split("-"))
    return _day(month, found.number("day") or 0, _full_year(year))


def _days(found: Found) -> Said:
    first = re.match(r"\d+", found.groups["days"][0].word)
    return _day(found.number("month") or 0, int(first[0]) if first else 0, found.number("year"))


def _weekof(found: Found) -> Said:
    month, day = found.number("month") or 0, found.number("day") or 0
    return _day(month, day, found.number("year"), weekly=True)


def _month(found: Found) -> Said:
    if "slashmonth" in found.groups:
        month, _, year = (found.value("slashmonth") or "").partition("/")
        return "DATE", Part(cal.MONTH, str(int(month)), int(year))
    which, _ = which_in(found)
    name = found.value("month") or found.value("edgemonth") or ""
    return "DATE", Part(cal.MONTH, name, **_year(found), which=which)


def _wday(found: Found) -> Said:
    which, base = which_in(found)
    weeks = which_in(found, "wwhich")[0]
    return _at_side(found, Weekday(found.number("wday") or 1, which, weeks, base))


def _wdayset(found: Found) -> Said:
    number = found.value("wday") or found.value("wday", "wdays")
    part = found.value("part") or ""
    return "SET", Fixed(f"XXXX-WXX-{number}{part}")


def _deictic(found: Found) -> Said:
    day = Period(cal.DAY, found.number("today"))
    at_night = found.groups["today"][0].word == "tonight"
    return ("TIME", Hour(_NIGHT, day)) if at_night else _at_side(found, day)


def _dayby(found: Found) -> Said:
    return "DATE", Period(cal.DAY, (found.number("today") or 0) + (-1 if "back" in found.groups else 1))


def _dayside(_: Found) -> Said:
    return "DURATION", Fixed("P1D")


def _partof(found: Found) -> Said:
    which, base = which_in(found)
    return "TIME", Hour(found.value("part") or "", Period(cal.DAY, which or 0, base))


def _part(found: Found) -> Said:
    return "TIME", Hour(found.value("part") or "")


def _sun(found: Found) -> Said:
    if "ord" in found.groups:  # "first light"
        return ("TIME", Hour(_SUNRISE)) if found.number("ord") == 1 else None
    return "TIME", Hour(found.value("sun") or "")


def _overnight(_: Found) -> Said:
    return "TIME", Hour(_NIGHT, night=True)


def _period(found: Found) -> Said:
    unit, _ = unit_in(found)
    if "which" not in found.groups:
        return "DATE", Period(unit, -1)
    which, base = which_in(found)
    if unit.startswith(CLOCK):
        return None
    return "DATE", Period(unit, which or 0, base)


def _allperiod(found: Found) -> Said:
    unit, _ = unit_in(found)
    return None if unit.startswith(CLOCK) else ("DATE", Period(unit, 0, "told" if unit == cal.DAY else "now"))


def _edgeperiod(found: Found) -> Said:
    unit, _ = unit_in(found)
    if unit == cal.YEAR and "edgenoun" in found.groups and found.groups["edgenoun"][0].word in _ENDS:
        return "DATE", Part(cal.MONTH, "12", years=0)
    return None if unit.startswith(CLOCK) or unit == cal.DAY else ("DATE", Period(unit, 0))


def _weekend(_: Found) -> Said:
    return "DATE", Period(cal.WEEKEND, None)


def _bare_year(found: Found) -> Said:
    for group in ("year", "edgeyear", "years", "season2"):
        value = found.value(group)
        if value:
            return "DATE", Fixed(value[:4])
    return None


def _decade(found: Found) -> Said:
    return "DATE", Fixed((found.value("decade") or "")[:3])


def _short(found: Found) -> Said:
    tens = (found.value("short") or "")[0]
    return "DATE", Fixed(("20" if tens in _THIS_CENTURY else "19") + tens)


def _century(found: Found) -> Said:
    return "DATE", Fixed(f"{(found.number('ord') or 1) - 1:02}")


def _quarter(found: Found) -> Said:
    number = found.value("ord") or found.value("ord", "qn")
    which, _ = which_in(found)
    return ("DATE", Part(cal.QUARTER, number, **_year(found), which=which)) if number in set("1234") else None


def _half(found: Found) -> Said:
    number = found.value("ord") or found.value("ord", "hn")
    return ("DATE", Part(cal.HALF, number, **_year(found))) if number in set("12") else None


def _season(found: Found) -> Said:
    which, _ = which_in(found)
    return "DATE", Part(cal.SEASON, found.value("season") or "", **_year(found), which=which)


def _holiday(found: Found) -> Said:
    which, _ = which_in(found)
    around = found.groups.get("hunit")
    unit = cal.DAY if not around else cal.WEEK if "weekword" in around[0].senses else cal.WEEKEND
    return "DATE", Holiday(found.value("holiday") or "", **_year(found), which=which, unit=unit)


def _time(found: Found) -> str | None:
    word = found.value("clockword")
    if word:
        return f"{int(word):02}:00"
    elements = found.groups.get("clock") or found.groups.get("full")
    if not elements:
        return None
    senses = elements[0].senses
    text = senses.get("full") or senses.get("clock") or senses.get("d4") or senses.get("num") or ""
    if elements[0] is not found.groups.get("full", elements)[0]:
        return clock_time(text, _half_of(found.value("full") or ""))  # "between 7 and 9.30pm"
    return clock_time(text, found.value("ampm") or _HALVES.get(found.value("part") or "", ""))


def _half_of(time: str) -> str:
    return "PM" if "p" in time.lower() else "AM"


def _clock(found: Found) -> Said:
    time = _time(found)
    if time is None:
        return None
    minutes = 0
    if "n" in found.groups:
        count, size = count_in(found), _MINUTES.get(unit_in(found)[0])
        if count is None or size is None:
            return None
        minutes = round(count * size) * (-1 if "back" in found.groups else 1)
    return "TIME", Hour(time, _day_beside(found), minutes, zone=found.value("zone") or "")


def _day_beside(found: Found) -> Spec | None:
    """Return the day that a part of it behind the hour tells: "at nine on Monday night", "at 4.40 this morning"."""
    if "wday" in found.groups:
        return Weekday(found.number("wday") or 1)
    day = found.number("today") if "today" in found.groups else which_in(found)[0]
    return None if day is None else Period(cal.DAY, day)


_READERS: Final[dict[str, Callable[[Found], Said]]] = {
    **durations.READERS, **counted_days.READERS,
    "iso": _iso, "ymd": _ymd, "slashed": _slashed, "dmy": _dmy, "date": _date, "days": _days, "weekof": _weekof,
    "month": _month, "edgemonth": _month, "wday": _wday, "wdayset": _wdayset, "deictic": _deictic,
    "dayby": _dayby, "dayside": _dayside, "barepart": _part, "partof": _partof, "part": _part,
    "sun": _sun, "baresun": _sun, "overnight": _overnight, "period": _period, "edgeperiod": _edgeperiod,
    "allperiod": _allperiod, "weekend": _weekend, "year": _bare_year, "decade": _decade, "short": _short,
    "century": _century, "quarter": _quarter, "half": _half, "season": _season, "holiday": _holiday, "clock": _clock,
}  # fmt: skip
