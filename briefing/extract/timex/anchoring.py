"""Ties what an expression says to the calendar, from the day of publication and the date told last."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.extract.timex import calendar as cal
from briefing.extract.timex.specs import (
    AHEAD,
    BACK,
    Ahead,
    Date,
    Fixed,
    Holiday,
    Hour,
    Offset,
    Part,
    Period,
    Spec,
    Step,
    Weekday,
)
from briefing.model import TimexType

_ORDER = ("D", "W", "M", "Q", "S", "Y", "E", "C")
_LATE = 21  # an hour of the evening that news of the same day does not tell as past
_NEAR = 60  # days
_LONG_AGO = 300  # days
_JUST = 14  # days
_SOON = 1  # months


@dataclass(slots=True)
class Timeline:
    """The day of publication, and the date told last with its unit."""

    now: date | None
    told: date | None = None
    unit: str = "D"
    told_day: date | None = None
    at_night: bool = False

    def reset(self) -> None:
        """Forget what was told: the body of an article begins."""
        self.told = self.told_day = None
        self.at_night = False

    def resolve(self, spec: Spec, tense: Callable[[], int]) -> tuple[str, TimexType | None]:
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
            case Offset():
                return self._offset(spec, tense), None
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
        if unit == "D":
            self.told_day = day
        return cal.value(day, unit)

    def _note_fixed(self, value: str) -> None:
        if re.fullmatch(r"\d{4}", value) and value > "0000":
            self.told, self.unit = date(int(value), 1, 1), "Y"

    def _base(self, unit: str, base: str) -> date | None:
        if base == "now":
            return self.now
        return self.last_told(unit) or self.now

    def last_told(self, unit: str) -> date | None:
        """Return the date told last that a unit counts from."""
        return self.told_day if unit in {"D", "W", "N", "F"} else self.told

    def _untold(self, spec: Step | Period, tense: Callable[[], int]) -> bool:
        """Tell whether "a week later" in a tale of the past counts from a time that was not told."""
        later = spec.base == "told" and (spec.count or 0) > 0
        return later and self.told is None and tense() <= 0

    def _day(self, spec: Spec, tense: Callable[[], int]) -> tuple[date | None, str]:
        match spec:
            case Date():
                return self._date(spec, tense), "W" if spec.weekly else "D"
            case Weekday():
                return self._weekday(spec, tense), "D"
            case Holiday():
                return self._holiday(spec, tense), spec.unit
            case Period():
                return self._period(spec, tense), spec.unit
            case _:
                return None, "D"

    def _weekday(self, spec: Weekday, tense: Callable[[], int]) -> date | None:
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

    def _date(self, spec: Date, tense: Callable[[], int]) -> date | None:
        def of(year: int) -> date | None:
            return cal.make(year, spec.month, spec.day)

        return self._yearly(of, spec, tense)

    def _holiday(self, spec: Holiday, tense: Callable[[], int]) -> date | None:
        return self._yearly(lambda year: cal.holiday(spec.rule, year), spec, tense)

    def _yearly(
        self, of: Callable[[int], date | None], spec: Date | Holiday, tense: Callable[[], int]
    ) -> date | None:
        if spec.year is not None:
            return of(spec.year)
        if self.now is None:
            return None
        if spec.years is not None:
            return of(self.now.year + spec.years)
        near = [day for day in map(of, range(self.now.year - 8, self.now.year + 9)) if day]
        past = [day for day in near if day <= self.now]
        coming = [day for day in near if day >= self.now]
        if not past or not coming:
            return None
        back, ahead = past[-1], coming[0]
        direction = spec.which if spec.which is not None else tense()
        if isinstance(spec, Holiday) and spec.unit != "D" and spec.which is None:
            return ahead if ahead - self.now < self.now - back else back
        if direction < 0 and spec.which is None and isinstance(spec, Date):
            far = (self.now - back).days > _LONG_AGO
            direction = AHEAD if far and (ahead - self.now).days < _NEAR else BACK
        if (
            direction > 0
            and spec.which is None
            and (self.now - back).days <= _JUST
            and isinstance(spec, Date)
        ):
            direction = BACK if (ahead - self.now).days > _LONG_AGO else AHEAD
        if direction == 0:
            direction = 1 if (ahead - self.now) * 3 < self.now - back else -1
        return ahead if direction > 0 else back

    def _period(self, spec: Period, tense: Callable[[], int]) -> date | None:
        base = self._base(spec.unit, spec.base)
        if base is None:
            return None
        if self._untold(spec, tense):
            return None
        count = spec.count
        if count is None:  # a weekend: the last one that has begun, or the one to come
            direction = tense()
            saturday = cal.weekday(base, 6, -1 if direction <= 0 else 1)
            in_weekend = direction > 0 and base.isoweekday() == 7
            return base if in_weekend else saturday
        return cal.shift(base, spec.unit, count)

    def _step(self, spec: Step, tense: Callable[[], int]) -> str:
        base = self._base(spec.unit, spec.base)
        if spec.count is None or base is None or self._untold(spec, tense):
            return cal.SYMBOLS.get(spec.grain, "XXXX")
        day = cal.shift(base, spec.unit, spec.count)
        grain = spec.grain
        if spec.base == "told" and base is self.told and _ORDER.index(self.unit) > _ORDER.index(grain):
            grain = self.unit
        return self._tell(day, grain) if day else cal.SYMBOLS.get(grain, "XXXX")

    def _offset(self, spec: Offset, tense: Callable[[], int]) -> str:
        base, _ = self._day(spec.day, tense)
        day = base and cal.shift(base, spec.unit, spec.count)
        grain = spec.unit if spec.unit in {"M", "Y"} else "D"
        return self._tell(day, grain) if day else cal.value(None, grain)

    def _part(self, spec: Part, tense: Callable[[], int]) -> str:
        name = {"M": f"{int(spec.name):02}" if spec.kind == "M" else "", "S": spec.name}.get(
            spec.kind, f"{spec.kind}{spec.name}"
        )
        year = spec.year
        if year is None and self.now is not None:
            year = self.now.year + spec.years if spec.years is not None else self._year_of(spec, tense)
        if year is None or not 1 <= year <= 9999:
            return f"XXXX-{name}"
        self.told, self.unit = date(year, _start(spec), 1), "M" if spec.kind == "M" else "Q"
        return f"{year:04}-{name}"

    def _year_of(self, spec: Part, tense: Callable[[], int]) -> int | None:
        assert self.now is not None
        year, month, start = self.now.year, self.now.month, _start(spec)
        length = {"M": 1, "Q": 3, "S": 3, "H": 6}[spec.kind]
        if spec.kind == "S" and spec.name == "WI" and month < 3:
            year -= 1
        current = start <= month < start + length or (spec.name == "WI" and month < 3)
        direction = spec.which if spec.which is not None else tense()
        if spec.which == 0:
            return year
        if current:
            return year + (spec.which or 0)
        if direction == 0:
            ahead = (start - month) % 12
            direction = 1 if 0 < ahead <= _SOON else -1
        if direction > 0:
            return year if start > month else year + 1
        return year if start <= month else year - 1

    def _hour(self, spec: Hour, tense: Callable[[], int]) -> str:
        if spec.night:
            base = self.now
            day = base and (base if tense() > 0 else cal.shift(base, "D", -1))
        elif spec.day is None:
            day = self._told_part(spec, tense)
        else:
            day, _ = self._day(spec.day, tense)
            if day is None:
                return self._symbol(spec.day) + _after(spec.at)
        if day is None:
            return "XXXX-XX-XX" + _after(spec.at)
        at = spec.at
        if spec.minutes and at[0] != "T":
            moment = timedelta(hours=int(at[:2]), minutes=int(at[3:]) + spec.minutes)
            day, rest = _add(day, moment)
            at = f"{rest // 3600:02}:{rest % 3600 // 60:02}"
        self._tell(day, "D")
        self.at_night = at == "TNI" or (at[0] != "T" and int(at[:2]) >= _LATE)
        return day.isoformat() + _after(at)

    def _told_part(self, spec: Hour, tense: Callable[[], int]) -> date | None:
        day = self.told_day or self.now
        if day is None:
            return None
        if self.now is not None and day > self.now and tense() < 0:
            day = self.now
        late = spec.at[0] != "T" and int(spec.at[:2]) + spec.minutes // 60 >= _LATE
        if late and day == self.now and tense() < 0:
            return cal.shift(day, "D", -1)
        if spec.at == "TMO" and self.at_night:
            return cal.shift(day, "D", 1)
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
            case _:
                return "XXXX-XX-XX"


def _start(spec: Part) -> int:
    match spec.kind:
        case "M":
            return int(spec.name)
        case "Q":
            return 3 * int(spec.name) - 2
        case "H":
            return 6 * int(spec.name) - 5
        case _:
            return cal.season_start(2000, spec.name).month


def _after(at: str) -> str:
    return at if at.startswith("T") else f"T{at}"


def _add(day: date, moment: timedelta) -> tuple[date, int]:
    moved = cal.shift(day, "D", moment.days)
    return moved or day, moment.seconds
