"""What an expression says before it is tied to the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from briefing.extract.timex import calendar as cal
from briefing.model import TimexType

BACK: Final = -1
AHEAD: Final = 1
UNTOLD: Final = 0  # nothing says which way a time looks

Base: TypeAlias = Literal["now", "told"]


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that needs no anchor: a duration, a reference, a decade."""

    value: str


@dataclass(frozen=True, slots=True)
class Date:
    """A day by month and number; ``years`` counts from this year, ``which`` is -1 last, 0 this, 1 next."""

    month: int
    day: int
    year: int | None = None
    years: int | None = None
    which: int | None = None
    weekly: bool = False  # the week that the day lies in


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week; ``weeks`` counts from this week ("Monday next week")."""

    number: int
    which: int | None = None
    weeks: int | None = None
    base: Base = "now"


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day of every year, by its rule: a holiday, the last Sunday of March.

    ``unit``: W or N for the week or weekend around it.
    """

    rule: str
    year: int | None = None
    years: int | None = None
    which: int | None = None
    unit: str = cal.DAY
    counted: bool = False  # "the last Sunday of March", a date like any other


@dataclass(frozen=True, slots=True)
class Part:
    """A month, quarter, half or season of a year."""

    kind: Literal["M", "Q", "H", "S"]
    name: str  # "11", "3", "1", "SU"
    year: int | None = None
    years: int | None = None
    which: int | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """The day, week, month … that lies ``count`` away; ``count`` None: the one that the tense asks for."""

    unit: str
    count: int | None
    base: Base = "now"


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of time away ("two weeks later")."""

    unit: str
    count: float | None
    base: Base
    grain: str


@dataclass(frozen=True, slots=True)
class Ahead:
    """A step ("in two weeks") where the tense looks forward, otherwise a duration."""

    step: Step
    duration: str


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of the day or a part of it, on ``day`` or on the day told last."""

    at: str  # "17:00" or "TNI"
    day: Spec | None = None
    minutes: int = 0  # to be added
    night: bool = False  # "overnight": the night before, or the night to come
    zone: str = ""  # "Z" where it is told in GMT or UTC


@dataclass(frozen=True, slots=True)
class Offset:
    """A day told from another ("two days after Christmas", "a week on Sunday")."""

    day: Spec
    unit: str
    count: float
    facing: int = UNTOLD  # where the day lies that it is told from, whatever the tense


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of the month that lies ``count`` away; ``count`` None: of the one that the tense asks for.

    ``rule`` as in the table of holidays without its month: "27", "1x5" the first Friday, "-1x7" the last Sunday.
    """

    rule: str
    count: int | None = None
    base: Base = "now"


Spec: TypeAlias = Fixed | Date | Weekday | Holiday | MonthDay | Part | Period | Step | Ahead | Hour | Offset


def base_of(spec: Spec) -> Base | None:
    """Return what a time is read against: the day of publication, the date told last, or nothing."""
    match spec:
        case Fixed():
            return None
        case Ahead(step=inner) | Offset(day=inner):
            return base_of(inner)
        case Hour(day=None, night=night):
            return "now" if night else "told"
        case Hour(day=day) if day is not None:
            return base_of(day)
        case Date(year=year) | Holiday(year=year) | Part(year=year):
            return None if year is not None else "now"
        case Weekday(base=base) | MonthDay(base=base) | Period(base=base) | Step(base=base):
            return base
        case _:
            return None


@dataclass(frozen=True, slots=True)
class Reading:
    """Elements of the line (end exclusive) read as a time expression.

    ``governed``: those whose place in the parse tells the tense, where they are not all.
    """

    start: int
    end: int
    type: TimexType
    spec: Spec
    rule: str
    governed: tuple[int, int] | None = None
