"""Number words, durations and times of the clock as TIMEX3 writes them."""

from __future__ import annotations

import re
from typing import Final

from briefing.extract.timex import calendar as cal
from briefing.extract.timex.line import Element

_CODES: Final = {  # unit -> as durations are written in, and how many of those it has
    cal.DECADE: ("Y", 10),
    cal.CENTURY: ("Y", 100),
    cal.FORTNIGHT: ("W", 2),
    cal.QUARTER: ("M", 3),
    cal.SEASON: ("Y", 1),
    cal.WEEKEND: ("WE", 1),
}
_SMALLER: Final = {"PTH": ("M", 60), "PY": ("M", 12)}  # the unit that half of one is told in
_MULTIPLIERS: Final = {12, 100, 1000, 1_000_000}  # "two dozen", "three hundred"
_THOUSAND: Final = 1000  # from which what follows is added: "two thousand five hundred"
_TENS: Final = range(20, 100, 10)  # which a hyphen joins to ones: "twenty-five"
_HALF_DAY: Final = 12  # hours
_FRACTIONS: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_CLOCK: Final = re.compile(r"(\d\d?)(?:[:.]?(\d\d))?(?!\d)")


def duration(count: float | None, unit: str) -> str:
    """Return the value of a stretch of time; ``count`` None is an unknown number."""
    mark = "PT" if unit.startswith("T") else "P"
    code, times = _CODES.get(unit, (unit.removeprefix("T"), 1))
    if count is None:
        return f"{mark}X{code}"
    count *= times
    whole, rest = divmod(count, 1)
    smaller = _SMALLER.get(mark + code)
    if rest and smaller:
        head = f"{whole:.0f}{code}" if whole else ""
        return f"{mark}{head}{round(rest * smaller[1])}{smaller[0]}"
    return f"{mark}{round(count, 2) if rest else f'{count:.0f}'}{code}"


def count_of(elements: list[Element]) -> float | None:
    """Return the number that words give; None for "several", "a few"."""
    total = current = 0.0
    single = len(elements) == 1
    dashed = False
    for element in elements:
        senses = element.senses
        text = senses.get("num") or senses.get("few") or senses.get("half") or senses.get("a")
        if not text or (element.word in {"a", "an"} and not single):
            dashed = "dash" in senses
            continue
        if text == "X":
            return None
        number = _amount(text)
        if dashed and number >= 1 and not (current in _TENS and number < 10):
            total = current = 0.0  # "two-three days"
        dashed = False
        if number not in _MULTIPLIERS or element.word[0].isdigit():
            current += number
        else:
            current = (current or 1) * number
            if number >= _THOUSAND:
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


def clock_time(text: str, half: str) -> str | None:
    """Return "17:00" for "5", "5.00", "5pm", "1700"; ``half`` is AM, PM or nothing; None for no time."""
    match = _CLOCK.match(text)
    if not match:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    half = half or ("PM" if "p" in text else "AM" if "a" in text else "")
    if half:
        if not 1 <= hour <= _HALF_DAY:
            return None
        hour = hour % _HALF_DAY + (_HALF_DAY if half == "PM" else 0)
    return f"{hour:02}:{minute:02}" if hour < 2 * _HALF_DAY and minute < 60 else None
