"""From what the grammar found to what it says: one reader a rule."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypedDict

from briefing.extract.timex_calendar import make
from briefing.extract.timex_grammar import Found
from briefing.extract.timex_numbers import clock_time, count_of, duration
from briefing.extract.timex_specs import (
    Ahead,
    Base,
    Date,
    Fixed,
    Holiday,
    Hour,
    Part,
    Period,
    Reading,
    Spec,
    Step,
    Weekday,
)
from briefing.model import TimexType

_LEAP: Final = 2000
_MINUTES: Final = {"TH": 60, "TM": 1}
_HALVES: Final = {"TMO": "AM", "TAF": "PM", "TEV": "PM", "TNI": "PM"}
_Result = tuple[TimexType, Spec] | None


def read(found: Found) -> Reading | None:
    """Return what a match says, or None where it says no time after all."""
    result = _READERS[found.rule](found)
    return Reading(found.start, found.end, *result, found.rule) if result else None


def _count(found: Found) -> float | None:
    if len(found.groups["n"]) == 1 and found.groups["n"][0].senses.keys() & {"past", "which"}:
        return 1.0
    count = count_of(found.groups["n"])
    return count + 0.5 if count is not None and "half" in found.groups else count


def _unit(found: Found) -> tuple[str, bool]:
    senses = found.groups["unit"][0].senses
    return (senses["units"], True) if "units" in senses else (senses["unit"], False)


def _which(found: Found, group: str = "which") -> tuple[int | None, Base]:
    value = found.value(group, "which")
    if value is None:
        return None, "now"
    return int(value.removesuffix("t")), "told" if value.endswith("t") else "now"


class _Years(TypedDict):
    year: int | None
    years: int | None


def _year(found: Found) -> _Years:
    return {"year": found.number("year"), "years": _which(found, "ywhich")[0]}


def _day(month: int, day: int, year: int | None = None, *, weekly: bool = False) -> _Result:
    """Return a day of the calendar; a year that is not told may be a leap year."""
    if make(_LEAP if year is None else year, month, day) is None:
        return None
    return "DATE", Date(month, day, year, weekly=weekly)


def _iso(found: Found) -> _Result:
    year, month, day = map(int, (found.value("iso") or "").split("-"))
    return _day(month, day, year)


def _ymd(found: Found) -> _Result:
    return _day(found.number("num", "d12") or 0, found.number("day") or 0, found.number("year"))


def _slashed(found: Found) -> _Result:
    first, second, year = map(int, (found.value("slashed") or "").split("/"))
    if year < 100:
        year += 1900 if year > 60 else 2000
    month, day = (second, first) if first > 12 else (first, second)
    return _day(month, day, year)


def _date(found: Found) -> _Result:
    which, _ = _which(found)
    month, day, year = found.number("month") or 0, found.number("day") or 0, _year(found)
    return _day(month, day, year["year"]) and ("DATE", Date(month, day, **year, which=which))


def _days(found: Found) -> _Result:
    first = re.match(r"\d+", found.groups["days"][0].word)
    return _day(found.number("month") or 0, int(first[0]) if first else 0, found.number("year"))


def _weekof(found: Found) -> _Result:
    month, day = found.number("month") or 0, found.number("day") or 0
    return _day(month, day, found.number("year"), weekly=True)


def _month(found: Found) -> _Result:
    which, _ = _which(found)
    name = found.value("month") or found.value("edgemonth") or ""
    return "DATE", Part("M", name, **_year(found), which=which)


def _wday(found: Found) -> _Result:
    which, base = _which(found)
    weeks = _which(found, "wwhich")[0]
    return "DATE", Weekday(found.number("wday") or 1, None if base == "told" else which, weeks)


def _wdayset(found: Found) -> _Result:
    number = found.value("wday") or found.value("wday", "wdays")
    part = found.value("part") or ""
    return "SET", Fixed(f"XXXX-WXX-{number}{part}")


def _deictic(found: Found) -> _Result:
    day = Period("D", found.number("today"))
    return ("TIME", Hour("TNI", day)) if found.groups["today"][0].word == "tonight" else ("DATE", day)


def _dayby(found: Found) -> _Result:
    return "DATE", Period("D", (found.number("today") or 0) + (-1 if "back" in found.groups else 1))


def _partof(found: Found) -> _Result:
    which, base = _which(found)
    return "TIME", Hour(found.value("part") or "", Period("D", which or 0, base))


def _part(found: Found) -> _Result:
    return "TIME", Hour(found.value("part") or "")


def _overnight(_: Found) -> _Result:
    return "TIME", Hour("TNI", night=True)


def _period(found: Found) -> _Result:
    which, base = _which(found)
    unit, _ = _unit(found)
    if unit.startswith("T"):
        return None
    return "DATE", Period(unit, which or 0, base)


def _edgeperiod(found: Found) -> _Result:
    unit, _ = _unit(found)
    return None if unit.startswith("T") or unit == "D" else ("DATE", Period(unit, 0))


def _weekend(_: Found) -> _Result:
    return "DATE", Period("N", None)


def _spanned(found: Found) -> _Result:
    if found.value("n", "which") not in {None, "-1", "1"}:
        return None
    return "DURATION", Fixed(duration(_count(found), _unit(found)[0]))


def _recent(found: Found) -> _Result:
    return "DATE", Fixed(found.value("recent") or "PAST_REF")


def _ago(found: Found) -> _Result:
    return _step(found, -1, "now")


def _fromnow(found: Found) -> _Result:
    return _step(found, 1, "now")


def _later(found: Found) -> _Result:
    direction = found.value("dir", "later") or found.value("dir", "earlier") or "1"
    return _step(found, int(direction), "told")


def _step(found: Found, direction: int, base: Base) -> _Result:
    count = _count(found)
    unit, _ = _unit(found)
    if unit.startswith("T") or unit in {"Q", "S", "N"}:
        return "DURATION", Fixed(duration(count, unit))
    if count is None and base == "now":
        return "DATE", Fixed("PAST_REF" if direction < 0 else "FUTURE_REF")
    grain = {"F": "D", "E": "Y", "C": "Y", "W": "W" if base == "now" and direction < 0 else "D"}.get(
        unit, unit
    )
    return "DATE", Step(unit, None if count is None else count * direction, base, grain)


def _ahead(found: Found) -> _Result:
    plain = _duration(found)
    step = _step(found, 1, "now")
    if plain is None or step is None or not isinstance(plain[1], Fixed) or not isinstance(step[1], Step):
        return plain
    return "DURATION", Ahead(step[1], plain[1].value)


def _duration(found: Found) -> _Result:
    unit, plural = _unit(found)
    single = "a" in found.groups["n"][0].senses and len(found.groups["n"]) == 1
    if single and not plural and unit in {"N", "S", "Q", "TS"}:
        return None
    if unit == "TS" and not plural and not found.groups["n"][0].word[0].isdigit():
        return None
    return "DURATION", Fixed(duration(_count(found), unit))


def _bare(found: Found) -> _Result:
    unit, plural = _unit(found)
    if unit in {"N", "S", "Q", "TS"}:
        return None
    return "DURATION", Fixed(duration(None if plural else 1, unit))


def _long(found: Found) -> _Result:
    plural = found.groups["long"][0].word.removesuffix("long").endswith("s")
    return "DURATION", Fixed(duration(None if plural else 1, found.value("long") or "D"))


def _set(found: Found) -> _Result:
    return "SET", Fixed(found.value("set") or "")


def _every(found: Found) -> _Result:
    unit, _ = _unit(found)
    count = _count(found) if "n" in found.groups else 2 if found.groups.get("other") else 1
    return "SET", Fixed(duration(count, {"N": "W", "S": "Y"}.get(unit, unit)))


def _ref(found: Found) -> _Result:
    return "DATE", Fixed(found.value("ref") or "")


def _pastfuture(found: Found) -> _Result:
    future = "future" in found.groups["ref"][0].senses
    return "DATE", Fixed("FUTURE_REF" if future else "PAST_REF")


def _bare_year(found: Found) -> _Result:
    for group in ("year", "edgeyear", "years", "season2"):
        value = found.value(group)
        if value:
            return "DATE", Fixed(value[:4])
    return None


def _decade(found: Found) -> _Result:
    return "DATE", Fixed((found.value("decade") or "")[:3])


def _short(found: Found) -> _Result:
    tens = (found.value("short") or "")[0]
    return "DATE", Fixed(("20" if tens in "01" else "19") + tens)


def _century(found: Found) -> _Result:
    return "DATE", Fixed(f"{(found.number('ord') or 1) - 1:02}")


def _quarter(found: Found) -> _Result:
    number = found.value("ord") or found.value("ord", "qn")
    which, _ = _which(found)
    return ("DATE", Part("Q", number, **_year(found), which=which)) if number in set("1234") else None


def _half(found: Found) -> _Result:
    number = found.value("ord") or found.value("ord", "hn")
    return ("DATE", Part("H", number, **_year(found))) if number in set("12") else None


def _season(found: Found) -> _Result:
    which, _ = _which(found)
    return "DATE", Part("S", found.value("season") or "", **_year(found), which=which)


def _holiday(found: Found) -> _Result:
    which, _ = _which(found)
    around = found.groups.get("hunit")
    unit = "D" if not around else "W" if "weekword" in around[0].senses else "N"
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
    return clock_time(text, found.value("ampm") or _HALVES.get(found.value("part") or "", ""))


def _clock(found: Found) -> _Result:
    time = _time(found)
    if time is None:
        return None
    minutes = 0
    if "n" in found.groups:
        count, size = _count(found), _MINUTES.get(_unit(found)[0])
        if count is None or size is None:
            return None
        minutes = round(count * size) * (-1 if "back" in found.groups else 1)
    return "TIME", Hour(time, minutes=minutes)


_READERS: Final[dict[str, Callable[[Found], _Result]]] = {
    "iso": _iso, "ymd": _ymd, "slashed": _slashed, "date": _date, "days": _days, "weekof": _weekof,
    "month": _month, "edgemonth": _month, "wday": _wday, "wdayset": _wdayset, "deictic": _deictic,
    "dayby": _dayby, "barepart": _part, "pastfuture": _pastfuture, "partof": _partof, "part": _part,
    "overnight": _overnight, "period": _period, "edgeperiod": _edgeperiod, "weekend": _weekend,
    "spanned": _spanned, "recent": _recent, "ago": _ago, "later": _later, "fromnow": _fromnow,
    "ahead": _ahead, "duration": _duration, "bare": _bare, "long": _long, "set": _set, "every": _every,
    "ref": _ref, "year": _bare_year, "decade": _decade, "short": _short, "century": _century,
    "quarter": _quarter, "half": _half, "season": _season, "holiday": _holiday, "clock": _clock,
}  # fmt: skip
