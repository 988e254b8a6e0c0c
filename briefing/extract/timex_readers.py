"""From what the grammar found to what it says: one reader a rule."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypedDict

from briefing.extract.timex_grammar import Found
from briefing.extract.timex_line import Element
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

_CODES: Final = {"E": ("Y", 10), "C": ("Y", 100), "F": ("W", 2), "Q": ("M", 3)}
_MINUTES: Final = {"TH": 60, "TM": 1}
_MULTIPLIERS: Final = {12, 100, 1000, 1_000_000}
_FRACTIONS: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_Result = tuple[TimexType, Spec] | None


def read(found: Found) -> Reading | None:
    """Return what a match says, or None where it says no time after all."""
    result = _READERS[found.rule](found)
    return Reading(found.start, found.end, *result, found.rule) if result else None


def duration(count: float | None, unit: str) -> str:
    """Return the value of a stretch of time; ``count`` None is an unknown number."""
    mark = "PT" if unit.startswith("T") else "P"
    code, times = _CODES.get(unit, (unit.removeprefix("T"), 1))
    if count is None:
        return f"{mark}X{code}"
    count *= times
    whole, rest = divmod(count, 1)
    smaller = {"TH": ("M", 60), "Y": ("M", 12)}.get("TH" if unit == "TH" else code)
    if rest and smaller and mark + code in {"PTH", "PY"}:
        head = f"{int(whole)}{code}" if whole else ""
        return f"{mark}{head}{round(rest * smaller[1])}{smaller[0]}"
    return f"{mark}{count:g}{code}" if rest else f"{mark}{int(count)}{code}"


def count_of(elements: list[Element]) -> float | None:
    """Return the number that words give; None for "several", "a few"."""
    total = current = 0.0
    single = len(elements) == 1
    for element in elements:
        senses = element.senses
        text = senses.get("num") or senses.get("few") or senses.get("half") or senses.get("a")
        if not text or (element.word in {"a", "an"} and not single):
            continue
        if text == "X":
            return None
        number = _amount(text)
        if number not in _MULTIPLIERS or element.word[0].isdigit():
            current += number
        else:
            current = (current or 1) * number
            if number >= 1000:
                total, current = total + current, 0.0
    return total + current or 1.0


def _amount(text: str) -> float:
    if "/" in text:
        over, _, under = text.partition("/")
        return int(over) / (int(under) or 1)
    if text[-1] in _FRACTIONS:
        return float(text[:-1] or 0) + _FRACTIONS[text[-1]]
    text = re.sub(r",(?=\d{3}\b)", "", text).replace(",", ".").replace(":", ".")
    return float(text) if text.count(".") <= 1 else 0.0


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


def _iso(found: Found) -> _Result:
    year, month, day = map(int, (found.value("iso") or "").split("-"))
    return "DATE", Date(month, day, year)


def _ymd(found: Found) -> _Result:
    return "DATE", Date(found.number("num", "d12") or 0, found.number("day") or 0, found.number("year"))


def _slashed(found: Found) -> _Result:
    first, second, year = map(int, (found.value("slashed") or "").split("/"))
    if year < 100:
        year += 1900 if year > 60 else 2000
    month, day = (second, first) if first > 12 else (first, second)
    return ("DATE", Date(month, day, year)) if month <= 12 else None


def _date(found: Found) -> _Result:
    which, _ = _which(found)
    year = _year(found)
    return "DATE", Date(found.number("month") or 0, found.number("day") or 0, **year, which=which)


def _days(found: Found) -> _Result:
    first = re.match(r"\d+", found.groups["days"][0].word)
    return "DATE", Date(found.number("month") or 0, int(first[0]) if first else 0, found.number("year"))


def _weekof(found: Found) -> _Result:
    month, day = found.number("month") or 0, found.number("day") or 0
    return "DATE", Date(month, day, found.number("year"), weekly=True)


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
    if unit in {"N", "S"}:
        return "DURATION", Fixed(duration(_count(found), unit).replace("N", "WE").replace("S", "Y"))
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


def _time(found: Found) -> str | None:
    word = found.value("clockword")
    if word:
        return f"{int(word):02}:00"
    elements = found.groups.get("clock") or found.groups.get("full")
    if not elements:
        return None
    senses = elements[0].senses
    text = senses.get("full") or senses.get("clock") or senses.get("d4") or senses.get("num") or ""
    match = re.match(r"(\d\d?)(?:[:.]?(\d\d))?(?!\d)", text)
    if not match:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    half = found.value("ampm") or ("PM" if "p" in text else "AM" if "a" in text else "")
    half = half or {"TMO": "AM", "TAF": "PM", "TEV": "PM", "TNI": "PM"}.get(found.value("part") or "", "")
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "PM" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


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
