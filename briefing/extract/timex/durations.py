"""Readers of stretches of time: durations, steps ("two weeks later"), sets, and references ("recently")."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from briefing.extract.timex import calendar as cal
from briefing.extract.timex.grammar import Found
from briefing.extract.timex.numbers import count_of, duration
from briefing.extract.timex.specs import Ahead, Base, Fixed, Spec, Step
from briefing.model import TimexType

Said: TypeAlias = tuple[TimexType, Spec] | None
CLOCK = "T"  # begins the units of the clock
_SECONDS = "TS"
_INEXACT = frozenset({cal.QUARTER, cal.SEASON, cal.WEEKEND})  # which are counted from no day
_GRAINS: Final = {cal.FORTNIGHT: cal.DAY, cal.WEEK: cal.DAY, cal.DECADE: cal.YEAR, cal.CENTURY: cal.YEAR}
_REPEATED: Final = {cal.WEEKEND: cal.WEEK, cal.SEASON: cal.YEAR}


def count_in(found: Found) -> float | None:
    """Return the number of units; None where the words tell none."""
    words = found.groups["n"]
    if len(words) == 1 and words[0].senses.keys() & {"past", "which"}:
        return 1.0
    count = count_of(words)
    return count + 0.5 if count is not None and "half" in found.groups else count


def unit_in(found: Found) -> tuple[str, bool]:
    """Return the unit and whether it stands in the plural."""
    senses = found.groups["unit"][0].senses
    return (senses["units"], True) if "units" in senses else (senses["unit"], False)


def which_in(found: Found, group: str = "which") -> tuple[int | None, Base]:
    """Return -1 for last, 0 for this, 1 for next, and what it counts from."""
    value = found.value(group, "which")
    if value is None:
        return None, "now"
    return int(value.removesuffix("t")), "told" if value.endswith("t") else "now"


def _spanned(found: Found) -> Said:
    if found.value("n", "which") not in {None, "-1", "1"}:
        return None
    return "DURATION", Fixed(duration(count_in(found), unit_in(found)[0]))


def _recent(found: Found) -> Said:
    return "DATE", Fixed(found.value("recent") or "PAST_REF")


def _ago(found: Found) -> Said:
    return _step(found, -1, "now")


def _fromnow(found: Found) -> Said:
    return _step(found, 1, "now")


def _later(found: Found) -> Said:
    direction = found.value("dir", "later") or found.value("dir", "earlier") or "1"
    return _step(found, int(direction), "told")


def _step(found: Found, direction: int, base: Base) -> Said:
    count = count_in(found)
    unit, _ = unit_in(found)
    if unit.startswith(CLOCK) or unit in _INEXACT:
        return "DURATION", Fixed(duration(count, unit))
    if count is None and base == "now":
        return "DATE", Fixed("PAST_REF" if direction < 0 else "FUTURE_REF")
    return "DATE", Step(unit, None if count is None else count * direction, base, _GRAINS.get(unit, unit))


def _ahead(found: Found) -> Said:
    plain, step = _duration(found), _step(found, 1, "now")
    if plain is None or step is None or not isinstance(plain[1], Fixed) or not isinstance(step[1], Step):
        return plain
    return "DURATION", Ahead(step[1], plain[1].value)


def _duration(found: Found) -> Said:
    unit, plural = unit_in(found)
    words = found.groups["n"]
    if len(words) == 1 and "a" in words[0].senses and not plural and (unit in _INEXACT or unit == _SECONDS):
        return None
    if len(words) == 1 and words[0].word in {"a", "an"} and plural:
        return None
    if unit == _SECONDS and not plural and not words[0].word[0].isdigit():
        return None
    return "DURATION", Fixed(duration(count_in(found), unit))


def _bare(found: Found) -> Said:
    unit, plural = unit_in(found)
    if unit in _INEXACT or unit == _SECONDS:
        return None
    return "DURATION", Fixed(duration(None if plural else 1, unit))


def _long(found: Found) -> Said:
    plural = found.groups["long"][0].word.removesuffix("long").endswith("s")
    return "DURATION", Fixed(duration(None if plural else 1, found.value("long") or cal.DAY))


def _set(found: Found) -> Said:
    return "SET", Fixed(found.value("set") or "")


def _every(found: Found) -> Said:
    unit, _ = unit_in(found)
    count = count_in(found) if "n" in found.groups else 2 if "other" in found.groups else 1
    return "SET", Fixed(duration(count, _REPEATED.get(unit, unit)))


def _rate(_: Found) -> Said:
    return None  # "200 cars a day", "twice a week" tell no time


def _everypart(found: Found) -> Said:
    part = found.value("part")
    return "SET", Fixed(f"XXXX-XX-XX{part}" if part else f"XXXX-{found.value('season')}")


def _ref(found: Found) -> Said:
    return "DATE", Fixed(found.value("ref") or "")


def _pastfuture(found: Found) -> Said:
    future = "future" in found.groups["ref"][0].senses
    return "DATE", Fixed("FUTURE_REF" if future else "PAST_REF")


READERS: Final[dict[str, Callable[[Found], Said]]] = {
    "spanned": _spanned, "recent": _recent, "ago": _ago, "fromnow": _fromnow, "later": _later,
    "ahead": _ahead, "duration": _duration, "bare": _bare, "long": _long, "set": _set, "every": _every, "rate": _rate,
    "everypart": _everypart, "ref": _ref, "pastfuture": _pastfuture,
}  # fmt: skip
