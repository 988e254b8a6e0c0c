"""Ties what an expression says to the calendar, from the day of publication and the date told last."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from briefing.extract.timex import calendar as cal
from briefing.extract.timex.specs import (
    Ahead,
    Date,
    Fixed,
    Holiday,
    Hour,
    MonthDay,
    Offset,
    Part,
    Period,
    Spec,
    Step,
    Weekday,
)
from briefing.extract.timex.years import Tense, day_of_year, first_month, year_of_part
from briefing.model import TimexType

_LATE = 21  # an hour of the evening that news of the same day does not tell as past
_NIGHT = "TNI"
_MORNING = "TMO"
_NEAR_MONTHS = range(-2, 3)  # from this month, of which each second one at least has a 31st
_OF_DAYS = frozenset({cal.DAY, cal.WEEK, cal.WEEKEND, cal.FORTNIGHT})  # units counted from the day told last


@dataclass(slots=True)
class Timeline:
    """The day of publication, and the date told last with its unit."""

    now: date | None
    told: date | None = None
    unit: str = cal.DAY
    told_day: date | None = None
    at_night: bool = False

    def reset(self) -> None:
        """Forget what was told: the body of an article begins."""
        self.told = self.told_day = None
        self.at_night = False

    def resolve(self, spec: Spec, tense: Tense) -> tuple[str, TimexType | None]:
        """Return the value and, where it is another than the reading says, the type."""
        match spec:
            case Fixed(value=value):
                self._note_fixed(value)
                return value, None
            case Ahead(step=step, duration=duration):
                if tense() > 0 and self.now is not None:
                    return self._step(step, tense), "DATE"
                return duration, None
            case Step():
                return self._step(spec, tense), None
            case Hour():
                return self._hour(spec, tense), None
            case Part():
                return self._part(spec, tense), None
            case _:
                day, unit = self._day(spec, tense)
                if day is None:
                    return self._symbol(spec), None
                return self._tell(day, unit), None

    def _tell(self, day: date | None, unit: str) -> str:
        self.told, self.unit, self.at_night = day, unit, False
        if unit == cal.DAY:
            self.told_day = day
        return cal.value(day, unit)

    def _note_fixed(self, value: str) -> None:
        if re.fullmatch(r"\d{4}", value) and value > "0000":
            self.told, self.unit = date(int(value), 1, 1), cal.YEAR

    def _base(self, unit: str, base: str) -> date | None:
        if base == "now":
            return self.now
        return self.last_told(unit) or self.now

    def last_told(self, unit: str) -> date | None:
        """Return the date told last that a unit counts from."""
        return self.told_day if unit in _OF_DAYS else self.told

    def _untold(self, spec: Step | Period, tense: Tense) -> bool:
        """Tell whether "a week later" in a tale of the past counts from a time that was not told."""
        later = spec.base == "told" and (spec.count or 0) > 0
        return later and self.told is None and tense() <= 0

    def _day(self, spec: Spec, tense: Tense) -> tuple[date | None, str]:
        match spec:
            case Date():
                return self._date(spec, tense), cal.WEEK if spec.weekly else cal.DAY
            case Weekday():
                return self._weekday(spec, tense), cal.DAY
            case Holiday():
                return self._holiday(spec, tense), spec.unit
            case MonthDay():
                return self._month_day(spec, tense), cal.DAY
            case Offset():
                return self._offset(spec, tense), _grain(spec)
            case Period():
                return self._period(spec, tense), spec.unit
            case _:
                return None, cal.DAY

    def _weekday(self, spec: Weekday, tense: Tense) -> date | None:
        if spec.base == "told" and spec.which:
            told = self.told_day or self.now
            return told and cal.weekday(told, spec.number, spec.which, strict=True)
        if self.now is None:
            return None
        if spec.weeks is not None:
            return cal.in_week(self.now, spec.number, spec.weeks)
        if spec.which == 1:
            return cal.in_week(self.now, spec.number, 1)
        if spec.which == -1:
            return cal.weekday(self.now, spec.number, -1, strict=True)
        direction = tense()
        if spec.which == 0 and not direction:
            return cal.in_week(self.now, spec.number, 0)
        return cal.weekday(self.now, spec.number, 1 if direction > 0 else -1)

    def _date(self, spec: Date, tense: Tense) -> date | None:
        return day_of_year(lambda year: cal.make(year, spec.month, spec.day), spec, self.now, tense)

    def _holiday(self, spec: Holiday, tense: Tense) -> date | None:
        return day_of_year(lambda year: cal.holiday(spec.rule, year), spec, self.now, tense)

    def _month_day(self, spec: MonthDay, tense: Tense) -> date | None:
        base = self._base(cal.MONTH, spec.base)
        if base is None:
            return None
        first = base.replace(day=1)
        if spec.count is not None:
            return _in_month(spec.rule, cal.shift(first, cal.MONTH, spec.count))
        near = [_in_month(spec.rule, cal.shift(first, cal.MONTH, count)) for count in _NEAR_MONTHS]
        if tense() > 0:
            return next((day for day in near if day and day >= base), None)
        return next((day for day in reversed(near) if day and day <= base), None)

    def _period(self, spec: Period, tense: Tense) -> date | None:
        base = self._base(spec.unit, spec.base)
        if base is None:
            return None
        if self._untold(spec, tense):
            return None
        count = spec.count
        if count is None:  # a weekend: the last one that has begun, or the one to come
            direction = tense()
            saturday = cal.weekday(base, cal.SATURDAY, -1 if direction <= 0 else 1)
            in_weekend = direction > 0 and base.isoweekday() == cal.SUNDAY
            return base if in_weekend else saturday
        return cal.shift(base, spec.unit, count)

    def _step(self, spec: Step, tense: Tense) -> str:
        base = self._base(spec.unit, spec.base)
        if spec.count is None or base is None or self._untold(spec, tense):
            return cal.value(None, spec.grain)
        day = cal.shift(base, spec.unit, spec.count)
        grain = spec.grain
        if spec.base == "told" and base is self.told:
            grain = max(self.unit, grain, key=cal.BY_LENGTH.index)
        return self._tell(day, grain) if day else cal.value(None, grain)

    def _offset(self, spec: Offset, tense: Tense) -> date | None:
        base, _ = self._day(spec.day, (lambda: spec.facing) if spec.facing else tense)
        return base and cal.shift(base, spec.unit, spec.count)

    def _part(self, spec: Part, tense: Tense) -> str:
        name = _named(spec)
        year = spec.year
        if year is None and self.now is not None:
            year = (
                self.now.year + spec.years if spec.years is not None else year_of_part(spec, self.now, tense)
            )
        if year is None or not MINYEAR <= year <= MAXYEAR:
            return f"XXXX-{name}"
        self.told = date(year, first_month(spec), 1)
        self.unit = cal.MONTH if spec.kind == cal.MONTH else cal.QUARTER
        return f"{year:04}-{name}"

    def _hour(self, spec: Hour, tense: Tense) -> str:
        if spec.night:
            base = self.now
            day = base and (base if tense() > 0 else cal.shift(base, cal.DAY, -1))
        elif spec.day is None:
            day = self._told_part(spec, tense)
        else:
            day, _ = self._day(spec.day, tense)
            if day is None:
                return self._symbol(spec.day) + _after(spec.at) + spec.zone
        if day is None:
            return cal.value(None, cal.DAY) + _after(spec.at) + spec.zone
        at = spec.at
        if spec.minutes and at[0] != "T":
            moment = timedelta(hours=int(at[:2]), minutes=int(at[3:]) + spec.minutes)
            day, rest = _add(day, moment)
            at = f"{rest // 3600:02}:{rest % 3600 // 60:02}"
        self._tell(day, cal.DAY)
        self.at_night = at == _NIGHT or (at[0] != "T" and int(at[:2]) >= _LATE)
        return day.isoformat() + _after(at) + spec.zone

    def _told_part(self, spec: Hour, tense: Tense) -> date | None:
        day = self.told_day or self.now
        if day is None:
            return None
        if self.now is not None and day > self.now and tense() < 0:
            day = self.now
        late = spec.at[0] != "T" and int(spec.at[:2]) + spec.minutes // 60 >= _LATE
        if late and day == self.now and tense() < 0:
            return cal.shift(day, cal.DAY, -1)
        if spec.at == _MORNING and self.at_night:
            return cal.shift(day, cal.DAY, 1)
        return day

    @staticmethod
    def _symbol(spec: Spec) -> str:
        match spec:
            case Weekday(number=number):
                return f"XXXX-WXX-{number}"
            case Date(month=month, day=day, year=year):
                head = f"{year:04}" if year else "XXXX"
                return f"{head}-{month:02}-{day:02}"
            case Period(unit=unit):
                return cal.value(None, unit)
            case Offset():
                return cal.value(None, _grain(spec))
            case _:
                return cal.value(None, cal.DAY)


def _named(spec: Part) -> str:
    """Return a part of a year as TIMEX3 names it: "05", "Q3", "H1", "SU"."""
    match spec.kind:
        case cal.MONTH:
            return f"{int(spec.name):02}"
        case cal.SEASON:
            return spec.name
        case kind:
            return f"{kind}{spec.name}"


def _grain(spec: Offset) -> str:
    """Return the unit that an offset is told in: "a month after Easter" is no day, "a year ago today" is one."""
    to_the_day = spec.facing or spec.unit not in {cal.MONTH, cal.YEAR}
    return cal.DAY if to_the_day else spec.unit


def _in_month(rule: str, month: date | None) -> date | None:
    return month and cal.holiday(f"{month.month:02}-{rule}", month.year)


def _after(at: str) -> str:
    return at if at.startswith("T") else f"T{at}"


def _add(day: date, moment: timedelta) -> tuple[date, int]:
    moved = cal.shift(day, cal.DAY, moment.days)
    return moved or day, moment.seconds
