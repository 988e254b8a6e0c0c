"""Numbers of a text by value, whether in figures or words: "72", "seventy-two" and "1.4 million" as 1400000."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from briefing.lexicon import Row, table

_TOKEN = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|[^\W\d_]+")


def numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where each number stands and its value in digits; what words and figures tell together is one number."""
    run: list[tuple[int, int, Decimal | Row]] = []
    for found in _TOKEN.finditer(text):
        if run and found[0].casefold() == "and":
            continue  # "two hundred and fifty"
        value = _value(found[0])
        if run and (value is None or not _goes_on(text[run[-1][1] : found.start()], run[-1][2], value)):
            yield run[0][0], run[-1][1], _sum([one for _, _, one in run])
            run = []
        if value is not None and (run or not _is_scale(value)):
            run.append((found.start(), found.end(), value))
    if run:
        yield run[0][0], run[-1][1], _sum([one for _, _, one in run])


def _value(token: str) -> Decimal | Row | None:
    if token[0].isdecimal() and token.isascii():
        return Decimal(token.replace(",", ""))
    return _words().get(token.casefold())


def _goes_on(between: str, last: Decimal | Row, value: Decimal | Row) -> bool:
    """Tell whether a numeral continues the one before it: "seventy" "two", "1.4" "million", not "six" "two"."""
    if between.strip() not in ("", "-", "‑", "and") or isinstance(value, Decimal):
        return False
    if _is_scale(value):
        return True
    if isinstance(last, Decimal):
        return False
    return last["kind"] == "scale" or (last["kind"] == "ten" and value["kind"] == "unit")


def _sum(values: list[Decimal | Row]) -> str:
    total, part = Decimal(0), Decimal(0)
    for one in values:
        number = one if isinstance(one, Decimal) else Decimal(one["value"])
        if not _is_scale(one):
            part += number
        elif number == 100 or number == 12:
            part *= number
        else:
            total, part = total + part * number, Decimal(0)
    return format((total + part).normalize(), "f")


def _is_scale(one: Decimal | Row) -> bool:
    return not isinstance(one, Decimal) and one["kind"] in ("scale", "glued")


@cache
def _words() -> dict[str, Row]:
    return {row["word"]: row for row in table("numerals")}
