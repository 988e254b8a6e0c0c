"""The lines and dates by which mail programs of several languages head a message that is sent on or answered."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from briefing.sources.article.moments import moment
from briefing.sources.article.numeric import read_numeric

_TABLE = Path(__file__).with_name("heads.tsv")
_DAY_AND_MONTH = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})(?:\.|er|º)?\s+(?:de\s+)?(?P<month>[^\W\d_]{3,})\.?,?\s+(?:de\s+)?(?P<year>20\d\d)"
)
_ENCLOSED = re.compile(r"\((<[^<>]*>)\)")  # an address, as some programs write it
_NUMBERS = re.compile(r"(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:20)?\d\d(?!\d)")

_WHEN = r"(?P<{0}_date>[^\n@<>]{{1,60}}?\d(?:\s?[ap]\.?m\.?|\s?Uhr|\s?h)?)"
_WRITER = r"(?P<{0}_from>[^\W\d][^\n:<>@\d]{{0,70}}?(?:\s*\(?<\s?[^\s<>]+@[^\s<>]+>\)?)?|\S+@\S+)"


def date_in_head(written: str, known: str | None) -> str | None:
    """Return the date that a head of a message tells in one of several languages, in ISO 8601, or ``None``.

    ``known`` is a date near it, as that of the mail that sends it on: it tells the order of figures.
    """
    if day := moment(written):
        return day
    found = _DAY_AND_MONTH.search(written)
    month = _months().get(found["month"].casefold().rstrip(".")) if found else None
    if found and month:
        return moment(f"{found['year']}-{month:02d}-{int(found['day']):02d}")
    numbers = _NUMBERS.search(written)
    return read_numeric(numbers[0], None, [known] if known else ()).date if numbers else None


@cache
def attribution() -> re.Pattern[str]:
    """Return what matches the line above the words of another, as ``date`` and ``from``: "Am 3. März schrieb Eve:"."""
    lines = []
    for number, told in enumerate(_rows("wrote")):
        opens, wrote = (re.escape(part.strip()).replace(r"\ ", r"\s+") for part in told.split("|"))
        for order, ends in enumerate((rf"{{who}},?\s+{wrote}", rf"{wrote}\s+{{who}}")):
            who = _WRITER.format(f"w{number}{order}")
            lines.append(rf"{opens}\s+{_WHEN.format(f'd{number}{order}')},?\s+{ends.format(who=who)}\s*:")
    return re.compile("|".join(lines), re.I)


def attributed(found: re.Match[str]) -> dict[str, str]:
    """Return who wrote the words below such a line, and when."""
    told = {name.partition("_")[2]: value for name, value in found.groupdict().items() if value}
    return {name: _ENCLOSED.sub(r"\1", " ".join(value.split())) for name, value in told.items()}


def beginnings() -> str:
    """Return a pattern of the lines that say that a message follows."""
    return "|".join(re.escape(one).replace(r"\ ", " ") for one in _rows("begins"))


@cache
def _months() -> dict[str, int]:
    months: dict[str, int] = {}
    for told in _rows("month"):
        number, *names = told.split()
        months |= dict.fromkeys(names, int(number))
    return months


@cache
def _rows(sort: str) -> tuple[str, ...]:
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    return tuple(line.partition("\t")[2] for line in lines if line.startswith(f"{sort}\t"))
