"""Threats over time: how many a week, by whom against whom; copies of one report count once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.gravity import GRAVITY
from briefing.library.connection import Connection
from briefing.library.index import first_id
from briefing.library.schema import DAY_BITS

_FIRST_MONDAY = 1  # the ordinal of a Monday: 1 January of the year 1
_BY = "by_threat"
_OF = "of_threat"


@dataclass(frozen=True, slots=True)
class Week:
    """A week from its Monday on: the threats told in it, how many of them grave, and the gravest severity."""

    monday: date
    threats: int
    grave: int
    severity: float | None


def weeks(
    db: Connection,
    *,
    issuers: Sequence[int] = (),
    targets: Sequence[int] = (),
    since: date | None = None,
    until: date | None = None,
) -> list[Week]:
    """Return every week from the first with a threat to the last; by and against actors (ids), of days in the range.

    Denied threats, assessments and warnings are no threats; weeks without one are there with none.
    """
    where = ["denied = 0", "form NOT IN ('assessment', 'warning')"]
    where.append("article NOT IN (SELECT id FROM article WHERE copy_of IS NOT NULL)")
    values: list[object] = []
    for bound, sign in ((since, ">="), (until + timedelta(days=1) if until else None, "<")):
        if bound is not None:
            where.append(f"article {sign} ?")
            values.append(first_id(bound.toordinal()))
    for actors, role in ((issuers, _BY), (targets, _OF)):
        if actors:
            marks = ",".join("?" * len(actors))
            where.append(
                f"(article, item) IN (SELECT article, item FROM part WHERE actor IN ({marks}) AND role = '{role}')"
            )
            values += actors
    found = db.rows(
        f"SELECT ((article >> {DAY_BITS}) - {_FIRST_MONDAY}) / 7 AS week, count(*), sum(severity <= {GRAVITY[0].most}),"
        f" min(severity) FROM threat WHERE {' AND '.join(where)} GROUP BY week ORDER BY week",
        values,
    )
    told = {week: Week(_monday(week), count, grave, severity) for week, count, grave, severity in found}
    if not told:
        return []
    return [told.get(week, Week(_monday(week), 0, 0, None)) for week in range(min(told), max(told) + 1)]


def _monday(week: int) -> date:
    return date.fromordinal(week * 7 + _FIRST_MONDAY)
