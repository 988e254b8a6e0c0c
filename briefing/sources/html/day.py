"""The day of publication as the page tells it to its readers, where its metadata tell the hour in UTC."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone

from briefing.sources.article.dates import date_with_year, is_of_change, part_of_publication

_CLOCK = re.compile(
    r"(?<!\d)(?P<hour>[012]?\d)[:.h](?P<minute>[0-5]\d)(?:[:.]\d\d)?(?!\d)\s*(?P<half>[ap])?\.?(?:m\b)?", re.I
)
_IN_ADDRESS = re.compile(r"/(?P<year>20\d\d)[/-](?P<month>[01]?\d)[/-](?P<day>[0-3]?\d)(?:[/-]|$)")
_QUARTER = timedelta(minutes=15)
_WIDEST = timedelta(hours=14)  # of any zone from UTC
_NOON = 12


def as_shown(
    published: str | None, others: Iterable[str], lines: Iterable[str], link: str | None
) -> str | None:
    """Return the date of publication with the zone or the day that the page shows.

    ``others`` are further dates that metadata tell: one of the same moment that has a zone is taken for one in
    UTC. Else the one of the ``lines`` of its head that tells day and hour shows the zone; a day that only stands
    there, or in the address, is taken alone where it is the one before or after.
    """
    moment = _moment(published)
    if published is None or moment is None or moment.utcoffset():
        return published
    for other in others:
        told = _moment(other)
        if told is not None and told.utcoffset() and told == moment:
            return other
    for line in lines:
        part = part_of_publication(line)
        found = date_with_year(part)
        if found is None or is_of_change(line):
            continue
        return _as_told(published, moment, date.fromisoformat(found), _clock(part))
    day = day_in_address(link)
    return _as_told(published, moment, date.fromisoformat(day), None) if day else published


def day_in_address(link: str | None) -> str | None:
    """Return the day that an address tells, as ``/2026/02/18/`` does, in ISO 8601."""
    found = _IN_ADDRESS.search(link or "")
    day = _day(found) if found else None
    return day.isoformat() if day else None


def _as_told(published: str, moment: datetime, day: date, clock: tuple[int, int] | None) -> str:
    if day == moment.date() or abs((day - moment.date()).days) > 1:
        return published
    if clock:
        local = datetime(day.year, day.month, day.day, *clock, moment.second, tzinfo=timezone.utc)  # noqa: UP017
        offset = local - moment.replace(microsecond=0)
        if abs(offset) <= _WIDEST and offset % _QUARTER == timedelta(0):
            return local.replace(tzinfo=timezone(offset)).isoformat()
    return day.isoformat()


def _moment(told: str | None) -> datetime | None:
    if told is None or len(told) <= len("2026-02-18"):
        return None
    try:
        moment = datetime.fromisoformat(told)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _clock(line: str) -> tuple[int, int] | None:
    found = _CLOCK.search(line)
    if not found:
        return None
    hour, minute = int(found["hour"]), int(found["minute"])
    if found["half"]:
        hour = hour % _NOON + (_NOON if found["half"].lower() == "p" else 0)
    return (hour, minute) if hour < 24 else None


def _day(found: re.Match[str]) -> date | None:
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None
