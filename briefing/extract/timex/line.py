"""A document as a line of word classes, one character an element, that regular expressions can read.

A character stands for a set of classes ("second" is an ordinal and a unit); a block's end is a wall.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from spacy.tokens import Doc

from briefing.extract.document import layers, words_of
from briefing.extract.timex.tables import Senses, phrases, words

WALL = "|"
_OTHER = "."
_FIRST = 0xE000  # the characters of private use begin here
_DAYS = range(1, 32)  # of a month
_YEARS = range(1500, 2101)  # what four digits may mean
_NONE: Senses = MappingProxyType({})
_SHAPES = (  # (pattern, classes); the value of each class is the match's first group
    (r"(\d{1,2})", ("num", "d12")),
    (r"(\d{4})", ("num", "d4")),
    (r"(\d*[½¼¾])", ("num",)),
    (r"(\d/\d)", ("num", "fraction")),
    (r"(\d{1,2})(?:st|nd|rd|th)", ("ord", "nth")),
    (r"((?:1[5-9]|20)\d0)['’]?s", ("decade",)),
    (r"['’]?(\d0)['’]?s", ("short",)),
    (r"(\d{1,2}[:.]\d\d)", ("clock", "num")),
    (r"(\d+(?:[.,]\d+)*)", ("num",)),
    (r"(\d{1,2}(?:[:.]\d\d)?(?:am|pm|a\.m\.?|p\.m\.?))", ("full",)),
    (r"(\d{4}-\d\d-\d\d)(?:T.*)?", ("iso",)),
    (r"(\d{1,2}/\d{1,2}/(?:\d\d|\d{4}))", ("slashed",)),
    (r"((?:0?[1-9]|1[0-2])/(?:1[5-9]|20)\d\d)", ("slashmonth",)),
    (r"(?:mid|post|pre|early|late)[-–]((?:1[5-9]|20)\d\d)", ("edgeyear",)),
    (r"(?:mid|post|pre|early|late)[-–]((?:1[5-9]|20)\d0)s", ("decade",)),
    (r"fy((?:19|20)\d\d)", ("edgeyear",)),
    (r"((?:1[89]|20)\d\d[/–-]\d\d)", ("season2",)),
    (r"(?:[\w]+-)?q([1-4])", ("qn",)),
    (r"h([12])", ("hn",)),
    (r"(\d{1,2})[–-](\d{1,2})", ("days",)),
    (r"((?:1[5-9]|20)\d\d)[–-](?:1[5-9]|20)?\d\d", ("years",)),
)
_COMPILED = tuple((re.compile(pattern, re.I), classes) for pattern, classes in _SHAPES)
_MID = re.compile(r"(?:mid|early|late)[-–](?P<month>[a-z]+\.?)", re.I)
_MONTH_YEAR = re.compile(
    r"(?P<month>[a-z]{3,9})[-–/](?P<year>\d\d|\d{4})", re.I
)  # of "04-Mar-26", behind its day


class Element(NamedTuple):
    """One or more tokens (end exclusive) read as a unit, with a value for each class."""

    start: int
    end: int
    word: str
    senses: Senses


class Line(NamedTuple):
    """The elements of a text and the string of their classes: ``classes[i]`` is that of ``elements[i]``."""

    elements: list[Element]
    classes: str


_CHARS: dict[frozenset[str], str] = {}


def character(classes: frozenset[str]) -> str:
    """Return the character that stands for a set of classes."""
    if not classes:
        return _OTHER
    return _CHARS.setdefault(classes, chr(_FIRST + len(_CHARS)))


@cache
def alphabet() -> dict[str, str]:
    """Return, for each class, the characters of all sets that hold it."""
    sets = {frozenset(senses) for group in words() for senses in group.values()}
    sets |= {frozenset(p.senses) for group in phrases().values() for p in group}
    sets |= {frozenset(classes) | extra for _, classes in _SHAPES for extra in ({"year"}, {"day"}, set())}
    sets |= {frozenset({"edgemonth"}), frozenset({"monyear"})}
    found: dict[str, str] = {}
    for classes in sorted(sets, key=sorted):
        for name in classes:
            found[name] = found.get(name, "") + character(classes)
    return found


def read(doc: Doc) -> Line:
    """Return the line of ``doc``: blank tokens are left out, a wall stands between blocks."""
    alphabet()
    starts = {block.start for block in layers.of(doc).blocks}
    forms, lower = words_of(doc).forms, words_of(doc).lower
    elements: list[Element] = []
    classes: list[str] = []
    at = 0
    while at < len(forms):
        form = forms[at]
        if at in starts or (form.isspace() and not starts and form.count("\n") > 1):
            elements.append(Element(at, at, WALL, _NONE))
            classes.append(WALL)
        if form.isspace():
            at += 1
            continue
        end, senses = _phrase(form, lower, at, starts) or (at + 1, _senses(form, lower[at]))
        elements.append(Element(at, end, lower[at], senses))
        classes.append(character(frozenset(senses)) if senses else _OTHER)
        at = end
    return Line(elements, "".join(classes))


def _phrase(form: str, lower: tuple[str, ...], at: int, starts: set[int]) -> tuple[int, Senses] | None:
    """Return the end of the set phrase that begins with a token, within its block, and its senses."""
    for phrase in phrases().get(lower[at], ()):
        stop = at + len(phrase.words)
        named = "holiday" not in phrase.senses or form[0].isupper()
        if named and lower[at:stop] == phrase.words and starts.isdisjoint(range(at + 1, stop)):
            return stop, phrase.senses
    return None


def _senses(text: str, lower: str) -> Senses:
    plain, capital = words()
    found = (capital if text[0].isupper() else plain).get(lower)
    if found is not None:
        return found
    if text[0].isalpha() and text.isalpha():
        return _NONE
    return _shape(lower)


@lru_cache(maxsize=4096)
def _shape(lower: str) -> Senses:
    for pattern, classes in _COMPILED:
        match = pattern.fullmatch(lower)
        if not match:
            continue
        senses = dict.fromkeys(classes, match[1])
        if senses.keys() & {"d12", "nth"} and int(match[1]) in _DAYS:
            senses["day"] = match[1]
        if "d4" in senses and int(match[1]) in _YEARS:
            senses["year"] = match[1]
        return MappingProxyType(senses)
    return _named_month(lower)


def _named_month(lower: str) -> Senses:
    """Return the senses of a word that a month is a part of: "mid-March", the "Mar-26" of "04-Mar-26"."""
    match = _MID.fullmatch(lower) or _MONTH_YEAR.fullmatch(lower)
    month = words()[1].get(match["month"], _NONE).get("month") if match else None
    if match is None or month is None:
        return _NONE
    year = match.groupdict().get("year")
    return MappingProxyType({"monyear": f"{month}-{year}"} if year else {"edgemonth": month})
