"""What only the looks of HTML say: raised figures, the numbers of lists, words and credits that are set apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Literal, TypeAlias

Raised: TypeAlias = Literal["exponent", "note"]

_NUMBER = re.compile(r"[+−-]?\d{1,3}")
_NOTE = re.compile(r"\[?(?:\d{1,3}|[a-z*†‡§]|note \d+)\]?", re.I)
_UNIT = re.compile(r"(?:^|[\s\d(/])(?:[kcdm]?m|ft|in|km|mi|s|h)$")
_YEAR = re.compile(r"(?:^|\D)(?:1[5-9]|20)\d\d$")
_MOST_DIGITS = 7
_ENDS_WORD = re.compile(
    r"[a-z][a-z.!?:)]$|[\d.][\d)]$|\d$"
)  # no word goes on after it with a capital or a figure
_ENDED = re.compile(r"[.!?…:;,(/|–—-][\"”’')\]]*$")
_CREDIT = re.compile(
    r"(?:photo(?:graph)?|picture|image|illustration|video|file) ?(?:credit|source|copyright|by)s?\b\s*:?\s*\S"
    r"|(?:photograph(?:er)?|photo|picture|image|credits?|source|copyright) ?:\s*\S|©",
    re.I,
)


def joined(texts: Sequence[str]) -> str:
    """Return stretches of text on one line; words that only the looks of elements keep apart are apart."""
    parts = list(texts[:1])
    for before, after in pairwise(texts):
        if are_apart(before, after):
            parts.append(" ")
        parts.append(after)
    return " ".join("".join(parts).split())


def are_apart(before: str, after: str) -> bool:
    """Tell whether two stretches that stand side by side cannot be one word."""
    opens = after[:1].isupper() or (after[:1].isdigit() and not before[-1:].isdigit())
    return opens and _ENDS_WORD.search(before[-2:]) is not None


def is_credit(words: str) -> bool:
    """Tell whether words say whose picture it is."""
    return _CREDIT.match(words) is not None


def after_caption(line: str) -> str:
    """Return what parts a caption from its credit: a space, and a full stop where it has none."""
    return "" if not line.strip() else " " if _ENDED.search(line.rstrip()) else ". "


def raised_as(words: str, before: str, linked: bool) -> Raised | None:
    """Return what a raised figure is, by the words before it and whether it is a link; ``None`` for other words."""
    exponent = (before[-1:].isdigit() and not _YEAR.search(before)) or _UNIT.search(before)
    if _NUMBER.fullmatch(words) and exponent and not linked:
        return "exponent"
    return "note" if _NOTE.fullmatch(words) and (linked or _NUMBER.fullmatch(words)) else None


def first_number(items: Any) -> tuple[int, int]:
    """Return the number of the first item of an ordered list, and the step from one to the next."""
    told = items.get("start") or ""
    step = -1 if items.get("reversed") is not None else 1
    if _is_number(told):
        return int(told), step
    return (len(items.findall("li")), step) if step < 0 else (1, step)


def number_of(item: Any, number: int) -> int:
    """Return the number of an item: ``number``, unless it tells its own."""
    told = item.get("value") or ""
    return int(told) if _is_number(told) else number


def _is_number(told: str) -> bool:
    digits = told.lstrip("-")
    return len(told) < _MOST_DIGITS and digits.isascii() and digits.isdecimal()
