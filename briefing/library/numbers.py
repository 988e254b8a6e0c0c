"""Numbers of a text by value, whether in figures or words: "72", "seventy-two" and "1.4 million" as 1400000."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from briefing.lexicon.numerals import NumberWord, number_words, together

_TOKEN = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|[^\W\d_]+")
_OF = re.compile(r"\s+of\b", re.IGNORECASE)
_FIGURE, _PART = "figure", "part"  # the kinds of a number in figures, and of "a tenth of"


def numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where each number stands and its value in digits; what words and figures tell together is one number."""
    run: list[tuple[int, int, NumberWord]] = []
    for found in _TOKEN.finditer(text):
        if run and found[0].casefold() == "and":
            continue  # "two hundred and fifty"
        value = _value(found[0])
        if value is not None and value.kind == _PART and not _OF.match(text, found.end()):
            value = None  # "a third engineer"
        if run and (value is None or not _goes_on(text[run[-1][1] : found.start()], run[-1][2], value)):
            yield run[0][0], run[-1][1], _digits([one for _, _, one in run])
            run = []
        if value is not None and (run or not value.is_scale):
            run.append((found.start(), found.end(), value))
    if run:
        yield run[0][0], run[-1][1], _digits([one for _, _, one in run])


def _value(token: str) -> NumberWord | None:
    if token[0].isdecimal() and token.isascii():
        return NumberWord(Decimal(token.replace(",", "")), _FIGURE)
    return number_words().get(token.casefold())


def _goes_on(between: str, last: NumberWord, value: NumberWord) -> bool:
    """Tell whether a numeral continues the one before it: "seventy" "two", "1.4" "million", not "six" "two"."""
    if between.strip() not in ("", "-", "‑", "and") or value.kind in (_FIGURE, _PART):
        return False
    if value.is_scale:
        return True
    return last.kind == "scale" or (last.kind == "ten" and value.kind == "unit")


def _digits(values: list[NumberWord]) -> str:
    return format(together(values).normalize(), "f")
