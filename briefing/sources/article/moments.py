"""Which of the dates that metadata tell is that of the article, and what is said of those that cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from briefing.sources.article.dates import impossible, is_possible, iso_date, unreadable
from briefing.sources.clean import clean_line

_MAIL_DATE = re.compile(r"\d{1,2}\s+[A-Za-z]{3,9}\s+\d{2,4}\s+\d{1,2}[:.]\d\d")
_OLD_YEAR = re.compile(r"(?<![\d+:-])0\d{2,3}(?![\d:])")  # the library takes the year 0001 for 2001
_BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)(T\d{4,6}(?:Z|[+-]\d\d:?\d\d)?)?")  # as NITF writes it
_HALF_DAY = re.compile(r"\b(\d{1,2})([:.]\d\d(?:[:.]\d\d)?)\s*([AP])\.?M\b\.?", re.I)


class Chosen(NamedTuple):
    """The date of publication in ISO 8601, or ``None``, and sentences on those told before it that cannot be."""

    date: str | None
    remarks: tuple[str, ...]


def chosen(written: Iterable[str]) -> Chosen:
    """Return the first of several dates, as they are written, that can be that of an article."""
    said: dict[str, None] = {}
    for one in written:
        line = clean_line(one)
        if not line:
            continue
        date = moment(line)
        if date and is_possible(date):
            return Chosen(date, tuple(said))
        said[impossible(line) if date else unreadable(line)] = None
    return Chosen(None, tuple(said))


def moment(value: str) -> str | None:
    """Return a date as metadata write it, in ISO 8601 with its time and zone where they are told."""
    value = _HALF_DAY.sub(_whole_day, clean_line(value))
    if _MAIL_DATE.search(value):
        if _OLD_YEAR.search(value):
            return None
        with suppress(ValueError, TypeError, IndexError, OverflowError):  # then its day is read below
            return parsedate_to_datetime(value).isoformat()
    if found := _BASIC.fullmatch(value):
        value = f"{found[1]}-{found[2]}-{found[3]}{_clock(found[4] or '')}"
    return iso_date(value) if value else None


def _whole_day(told: re.Match[str]) -> str:
    """Return an hour before or after noon as one of 24."""
    hour = int(told[1])
    if not 1 <= hour <= 12:
        return f"{told[1]}{told[2]}"
    return f"{hour % 12 + (12 if told[3] in 'Pp' else 0):02d}{told[2]}"


def _clock(basic: str) -> str:
    return re.sub(r"T(\d\d)(\d\d)(\d\d)?", lambda m: f"T{m[1]}:{m[2]}:{m[3] or '00'}", basic)
