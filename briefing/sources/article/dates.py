"""Dates as articles tell them: in metadata, in a dateline, on a line of their own."""

from __future__ import annotations

import re
from datetime import date, datetime

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
_YEAR = r"(?:19|20)\d\d"
DATE = (  # compiled where a date is looked for, as the names of months are: they would cost the first frame
    rf"{_WEEKDAY}(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+{_YEAR})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}(?:,?\s+{_YEAR})?|{_YEAR}-\d\d-\d\d)"
)

_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_NAMED_YEAR = re.compile(rf"(?<!\d){_YEAR}(?!\d)")
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:?\d\d.*)?", re.S)
_ZONE = re.compile(r"(?<=\d)\s+(?=[+-]\d\d:?\d\d$)")
_MAIL = re.compile(
    r"(?:[A-Z][a-z]{2},? )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|[A-Z]{1,4})"
)
_ASCTIME = (  # of mail programs and logs: the year comes last
    r"(?:[A-Z][a-z]{2},? )?[A-Z][a-z]{2} \d{1,2} \d{1,2}:\d\d(?::\d\d)? (?:[A-Z]{1,5} |[+-]\d{4} )?\d{4}"
)
_EARLIEST = 1605  # the first newspaper
_WRITTEN = 2026  # no clock of a machine is believed that shows less
_AHEAD = 1  # years; what is announced is dated ahead
_ZEROS = frozenset(  # days from which programs count: what has them has no date
    "1899-12-30 1899-12-31 1900-01-01 1904-01-01 1969-12-31 1970-01-01".split()
)
_LABELLED = re.compile(  # where the next of several dates on a line begins, with what it is
    r"(?=\b(?:(?:(?:first|originally|last|and|also) +)*(?:published|posted|issued|released|created|updated|modified"
    r"|edited|revised|corrected)|last (?:update|change))\b)(?<!first )(?<!originally )(?<!last )(?<!also )",
    re.I,
)
_CHANGED = re.compile(
    r"(?:(?:last|also|and) +)*(?:updated?|modified|edited|revised|corrected|changed?)\b(?! by\b)", re.I
)
_PUBLISHED = re.compile(r"(?:(?:first|originally) +)*(?:published|posted|issued|released|created)\b", re.I)
_LONGEST = 100  # characters of a date that is quoted
_CLOCK = re.compile(r",?\s+(?:at\s+)?\d{1,2}[:.]\d\d.*", re.S)


def iso_date(text: str) -> str | None:
    """Return a date in any of the usual spellings as ISO 8601, with its time where it is told so."""
    text = _ZONE.sub("", " ".join(text.split()))
    if _ISO.fullmatch(text):
        try:
            return _iso(datetime.fromisoformat(text), len(text) > 10)
        except ValueError:
            return date_with_year(text[:10])
    by_mail = _MAIL.fullmatch(text) or re.fullmatch(_ASCTIME, text)
    if not by_mail and re.fullmatch(DATE, _CLOCK.sub("", text), re.I):
        return date_with_year(text)
    from email.utils import parsedate_to_datetime  # imports sockets: only where it is needed

    try:
        return _iso(parsedate_to_datetime(text), True)  # as mail and feeds write it
    except (ValueError, TypeError, IndexError, OverflowError):
        return date_with_year(text) if by_mail else None  # the day of an hour that there is not


def is_possible(iso: str) -> bool:
    """Tell whether a date in ISO 8601 can be that of an article: newspapers had begun, and it has come."""
    latest = max(date.today().year, _WRITTEN) + _AHEAD
    return _EARLIEST <= int(iso[:4]) <= latest and iso[:10] not in _ZEROS


def impossible(written: str) -> str:
    """Return the sentence on a date that cannot be that of an article."""
    return f"The source dates itself “{written[:_LONGEST]}”, which cannot be its date."


def unreadable(written: str) -> str:
    """Return the sentence on what is written for a date and is none."""
    return f"The source dates itself “{written[:_LONGEST]}”, which is no date that can be read."


def date_with_year(text: str) -> str | None:
    """Return the first date in ``text`` that has a year, as an ISO date; ``None`` where there is none."""
    for found in re.finditer(DATE, text, re.I):
        words = found[0]
        year = _NAMED_YEAR.search(words)
        if not year:
            continue
        if "-" in words and (numbers := re.search(r"\d{4}-\d\d-\d\d", words)):
            return _day(*map(int, numbers[0].split("-")))
        month = re.search(_MONTH, re.sub(rf"^{_WEEKDAY}", "", words, flags=re.I), re.I)
        day = _DAY.search(words.replace(year[0], "").replace("st", "").replace("nd", "").replace("th", ""))
        if month and day:
            return _day(int(year[0]), _MONTHS.index(month[0][:3].lower()) + 1, int(day[0]))
    return None


def published_in(text: str) -> str | None:
    """Return the date with a year that a line tells, as an ISO date: of several the one of publication."""
    return date_with_year(part_of_publication(text))


def part_of_publication(text: str) -> str:
    """Return the part of a line that tells a date with a year and when a text was published; else that of a change."""
    parts = _LABELLED.split(text)
    return next((part for part in sorted(parts, key=_is_of_change) if date_with_year(part)), text)


def is_of_change(text: str) -> bool:
    """Tell whether a line or its label says when a text was changed, and not when it was published."""
    return _is_of_change(text) and not any(_PUBLISHED.match(part.strip()) for part in _LABELLED.split(text))


def named_month(text: str) -> tuple[int, int]:
    """Return how many dates in a text have the name of the month before the day, and how many after it."""
    before = len(re.findall(rf"\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?![\d:])", text))
    after = len(re.findall(rf"(?<![\d:])\d{{1,2}}(?:st|nd|rd|th)?(?: of)?\s+{_MONTH}\b", text))
    return before, after


def _is_of_change(part: str) -> bool:
    return _CHANGED.match(part.strip(" (|,;•·/–—-\n")) is not None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _iso(moment: datetime, with_time: bool) -> str:
    return moment.isoformat() if with_time else moment.date().isoformat()
