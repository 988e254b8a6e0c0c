"""Dates in figures alone, which one country writes day first and another month first: 11/07/2025."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from briefing.sources.article.dates import named_month

Order: TypeAlias = Literal["day", "month"]  # which stands first

NUMERIC = (  # compiled where figures stand: it would cost the first frame
    r"(?<![\w/.,:-])(?P<one>\d{1,2})(?P<mark>[/.-])(?P<two>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d|\d\d)(?![\w/-])"
)
_MONTH_FIRST = frozenset("US PH PR GU VI AS FM MH PW UM".split())  # regions of a tag such as en-US
_EITHER_WAY = frozenset(("CA", ""))
_MONTH_FIRST_DOMAINS = frozenset("us gov mil".split())
_OF_ALL_COUNTRIES = frozenset("ca co io me tv ai fm ly cc ws to gg im sh st vc".split())  # sold to anybody
_REGION = re.compile(r"[A-Za-z]{2,3}[-_](?:[A-Za-z]{4}[-_])?(?P<region>[A-Za-z]{2})(?![A-Za-z])")
_NEAR = 3  # days between two dates of one article
_SURER = 3  # times as often, as one order is written than the other, to tell
_CENTURY = 2000


class Numeric(NamedTuple):
    """The day that such a date is, ISO; where it may be either of two, ``None`` and what is said of it."""

    date: str | None = None
    doubt: str | None = None


def read_numeric(text: str, order: Order | None, near: Iterable[str] = ()) -> Numeric:
    """Return the first date in figures in ``text``; ``order`` is what else speaks for one order.

    ``near`` are other dates of the same article in ISO 8601: of two days the one next to them is meant.
    """
    for found in re.finditer(NUMERIC, text):
        days = _days(found)
        if not days:
            continue
        choices = set(days.values())
        close = {day for day in choices if any(_is_near(day, other) for other in near)}
        if len(choices) == 1 or len(close) == 1:
            return Numeric(next(iter(close or choices)).isoformat())
        if order:
            return Numeric(days[order].isoformat())
        return Numeric(doubt=_doubtful(found[0], days["day"], days["month"]))
    return Numeric()


def order_of(text: str, tags: Iterable[str] = (), host: str = "") -> Order | None:
    """Return in which order a source writes its dates, or ``None`` where nothing tells.

    What it writes in figures that can be read in one way only goes first, then the region in the ``tags`` of its
    language, the country of its ``host``, and how it writes dates with the names of months.
    """
    return _by_figures(text) or _by_region(tags) or _by_host(host) or _by_words(text)


def _days(found: re.Match[str]) -> dict[Order, date]:
    one, two, year = int(found["one"]), int(found["two"]), int(found["year"])
    year += _CENTURY if year < 100 else 0
    out: dict[Order, date] = {}
    orders: dict[Order, tuple[int, int]] = {"day": (two, one)}
    if found["mark"] != ".":  # no country writes the month before a full stop
        orders["month"] = (one, two)
    for order, (month, day) in orders.items():
        try:
            out[order] = date(year, month, day)
        except ValueError:
            continue
    return out


def _is_near(day: date, other: str) -> bool:
    try:
        return abs((date.fromisoformat(other[:10]) - day).days) <= _NEAR
    except ValueError:
        return False


def _by_figures(text: str) -> Order | None:
    told = [days for found in re.finditer(NUMERIC, text) if found["mark"] != "." and (days := _days(found))]
    orders = {next(iter(days)) for days in told if len(days) == 1}
    return orders.pop() if len(orders) == 1 else None


def _by_region(tags: Iterable[str]) -> Order | None:
    for tag in tags:
        found = _REGION.match(tag.strip())
        region = found["region"].upper() if found else ""
        if region not in _EITHER_WAY:
            return "month" if region in _MONTH_FIRST else "day"
    return None


def _by_host(host: str) -> Order | None:
    country = host.rstrip(".").rpartition(".")[2].lower()
    if country in _MONTH_FIRST_DOMAINS:
        return "month"
    return "day" if len(country) == 2 and country not in _OF_ALL_COUNTRIES else None


def _by_words(text: str) -> Order | None:
    month, day = named_month(text)
    if month >= max(1, _SURER * day):
        return "month"
    return "day" if day >= max(1, _SURER * month) else None


def _doubtful(written: str, one: date, other: date) -> str:
    return f"The source dates itself “{written}”, which may be {one} or {other}: neither is taken."
