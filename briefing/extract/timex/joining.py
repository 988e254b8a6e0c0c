"""Joins what was found apart: an hour and its day, a step and its date, the day or the year that several share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import TypeAlias

from briefing.extract.timex import calendar as cal
from briefing.extract.timex.line import Element, Line
from briefing.extract.timex.specs import Date, Fixed, Hour, Offset, Part, Period, Reading, Spec, Weekday
from briefing.lexicon.lookup import wordlist

Join: TypeAlias = Callable[[Reading, list[Element], Reading], Reading | None]

_COMMA = ","
_LONGEST_JOINT = 2  # words between a time of day and its day: "5pm on the"
_LONGEST_LINK = 2  # of a list: ", and"
_STEPS = frozenset({"duration", "dayside"})
_ONLY_JOINED = frozenset({"barepart", "baresun", "dayside"})
_MORNING = "12:00"  # when one has ended
_SIDES = {"before": -1, "after": 1}
_LENGTH = re.compile(r"P(\d+)([DWMY])")
_DASHES = frozenset("-–")
_DAYS = frozenset(
    {
        "date",
        "wday",
        "deictic",
        "holiday",
        "iso",
        "ymd",
        "slashed",
        "dmy",
        "dayby",
        "nthday",
        "monthday",
        "weekoff",
    }
)


def join(readings: list[Reading], line: Line) -> list[Reading]:
    """Return the readings, sorted, with those joined that are one time, and with the day or year that they share."""
    joined: list[Reading] = []
    for reading in readings:
        last = joined[-1] if joined else None
        one = last and _one(last, line.elements[last.end : reading.start], reading)
        if one:
            joined[-1] = one
        else:
            joined.append(reading)
    return list(_shared([reading for reading in joined if reading.rule not in _ONLY_JOINED], line))


def linked(gap: list[Element]) -> bool:
    """Tell whether a word between two times makes a range of them."""
    return len(gap) == 1 and (gap[0].word in _DASHES or gap[0].word in wordlist("range_link"))


def _one(first: Reading, gap: list[Element], second: Reading) -> Reading | None:
    """Return two readings as one: "5pm on Monday", "Tuesday night", "two days after Christmas"."""
    told = _of_week(first.spec, second) if not gap else None
    if told is not None:
        return replace(first, end=second.end, spec=told)
    offset = _offset(first, gap, second)
    if offset is not None:
        return replace(first, end=second.end, type="DATE", spec=offset, rule="joined")
    pair = _pair(first, second, near=not gap) if _joins(gap) else None
    if pair is None:
        return None
    hour, day = pair
    governed = (day.start, day.end) if any(e.word == _COMMA for e in gap) else None
    return replace(first, end=second.end, type="TIME", spec=hour, rule="joined", governed=governed)


def _of_week(spec: Spec, week: Reading) -> Spec | None:
    """Return a part of a weekday in the week told behind it: "Tuesday night last week"."""
    period = week.spec
    if not isinstance(period, Period) or period.unit != cal.WEEK or not isinstance(spec, Hour):
        return None
    day = spec.day
    alone = isinstance(day, Weekday) and day.which is None
    return replace(spec, day=replace(day, weeks=period.count)) if isinstance(day, Weekday) and alone else None


def _joins(gap: list[Element]) -> bool:
    """Tell whether the words between a time of day and a day make one of them."""
    words = wordlist("time_joint")
    return len(gap) <= _LONGEST_JOINT and all(e.word == _COMMA or e.word in words for e in gap)


def _pair(first: Reading, second: Reading, *, near: bool) -> tuple[Hour, Reading] | None:
    """Return the hour on its day, and the reading of the day; "9pm last night" only where nothing stands between."""
    for hour, day in ((first, second), (second, first)):
        if not isinstance(hour.spec, Hour) or hour.spec.day is not None or hour.spec.night:
            continue
        of_part = near and hour is first and day.rule in {"partof", "joined"}
        if day.rule in _DAYS or of_part:
            told = _day_of(day.spec)
            return (replace(hour.spec, day=told), day) if told else None
    return None


def _day_of(spec: Spec) -> Spec | None:
    """Return the day that an hour can be put on; of a part of a day ("early on Friday", "last night") its day."""
    if isinstance(spec, Hour):
        return spec.day if spec.at.startswith("T") else None
    return None if isinstance(spec, Fixed) else spec


def _offset(first: Reading, gap: list[Element], day: Reading) -> Offset | None:
    if first.rule not in _STEPS or day.rule not in _DAYS or len(gap) != 1 or gap[0].word not in _SIDES:
        return None
    length = _LENGTH.fullmatch(first.spec.value) if isinstance(first.spec, Fixed) else None
    return Offset(day.spec, length[2], int(length[1]) * _SIDES[gap[0].word]) if length else None


def _shared(readings: list[Reading], line: Line) -> Iterator[Reading]:
    """Yield the readings with what the next tells of them too: "4 May and 11 June 2025", "from 4pm to 7pm today"."""
    told: list[Reading] = readings[-1:]
    listed = False  # whether what follows shares with what stands behind it
    for first, _ in reversed(list(pairwise(readings))):
        second = told[-1]
        gap = line.elements[first.end : second.start]
        spec = _with_year(first.spec, second.spec, gap, listed=listed) or _on_day(
            first.spec, second.spec, gap
        )
        listed = spec is not None
        told.append(replace(first, spec=spec) if spec else first)
    return reversed(told)


def _with_year(first: Spec, second: Spec, gap: list[Element], *, listed: bool) -> Spec | None:
    """Return a day or month with the year of the one that it is listed with; one behind it lies in the year before."""
    match first, second:
        case Date(), Date():
            later = (first.month, first.day) > (second.month, second.day)
        case Part(kind=cal.MONTH), Part(kind=cal.MONTH):
            later = int(first.name) > int(second.name)
            listed = listed or any(e.word != _COMMA for e in gap)
        case _:
            return None
    if not gap or len(gap) > _LONGEST_LINK or not (listed or isinstance(first, Date)):
        return None
    if first.year is not None or first.years is not None or first.which is not None:
        return None
    if not all(e.word == _COMMA or linked([e]) for e in gap):
        return None
    if second.year is not None:
        return replace(first, year=second.year - later)
    return replace(first, years=second.years - later) if second.years is not None else None


def _on_day(first: Spec, second: Spec, gap: list[Element]) -> Spec | None:
    """Return an hour on the day of the hour that it makes a range with."""
    if not isinstance(first, Hour) or not isinstance(second, Hour) or not linked(gap):
        return None
    if first.day is not None or first.night or first.at.startswith("T") or second.day is None:
        return None
    ends = _MORNING if second.at == "TMO" else second.at
    before = first.at > ends and not ends.startswith("T")  # "from 9pm to 5am on Sunday"
    return replace(first, day=Offset(second.day, cal.DAY, -1) if before else second.day)
