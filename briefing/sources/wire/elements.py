"""Elements of XML by their local names, and the words in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from briefing.sources.intake.xml_json import local

# Within a line; what other elements hold is words of its own.
_INLINE = frozenset("a abbr b code em font i inline num q s small span strong sub sup tt u".split())
_APART = frozenset("byttl city country location org person region state story.date sublocation".split())
_OFFICE = "byttl"  # stands apart from a bare name too
_BY = frozenset({"by", "from"})
_RAW_DATE = re.compile(r"\d{8}(?:T\d{4,6}(?:Z|[+-]\d\d:?\d\d)?)?|\d{4}-\d\d-\d\dT\S+")
_SPACE_BEFORE = re.compile(r"\s+(?=[,;:.!?)\]])")
_SPACE_AFTER = re.compile(r"(?<=[(\[])\s+")
_DOUBLED = re.compile(r",(?:\s*,)+|,\s*(?=[;:.])")
_OPENS = ("(", "[", ",", ";", ":", "/", "–", "-")


def named(element: Any, name: str) -> Iterator[Any]:
    """Yield the elements of a local name within an element, itself too; none within ``None``."""
    return iter(()) if element is None else (one for one in element.iter() if local(one) == name)


def first(element: Any, name: str) -> Any:
    """Return the first element of a local name, or ``None``."""
    return next(named(element, name), None)


def words(element: Any, name: str) -> str:
    """Return the words of the first element of a local name."""
    return text(first(element, name))


def text(element: Any) -> str:
    """Return the words of an element on one line; those of a block in it stand apart from others."""
    if element is None:
        return ""
    said: list[str] = []
    _say(element, said)
    return " ".join("".join(said).split())


def line_of(element: Any) -> str:
    """Return a byline or dateline: names, offices and places apart, dates for machines left out."""
    line, above = "", ""  # the element that the last words stood in
    for name, said in _chunks(element):
        if not said or _RAW_DATE.fullmatch(said):
            continue
        joined = name not in _APART or line.endswith(_OPENS) or line.lower() in _BY
        between = "" if not line else " " if joined or not (above in _APART or name == _OFFICE) else ", "
        line, above = f"{line}{between}{said}", name
    return _DOUBLED.sub(",", _SPACE_AFTER.sub("", _SPACE_BEFORE.sub("", line))).strip(" ,;")


def code(element: Any) -> str:
    """Return the code of a controlled value, without the scheme that it is of."""
    told = element.get("qcode") or element.get("uri") or element.get("literal") or ""
    return re.split(r"[:/#]", told)[-1].strip().lower()


def _say(element: Any, said: list[str]) -> None:
    """Gather the words of an element in their order, however deep they stand."""
    for event, one in _walked(element):
        apart = one is not element and local(one).lower() not in _INLINE
        if apart:
            said.append(" ")
        if event == "start":
            said.append(one.text or "")
        elif one is not element:
            said.append(one.tail or "")


def _walked(element: Any) -> Iterator[tuple[str, Any]]:
    return iter(import_module("lxml.etree").iterwalk(element, events=("start", "end")))


def _chunks(element: Any) -> Iterator[tuple[str, str]]:
    """Yield runs of words with the name of the element that they stand in; empty for the outermost."""
    if element is None:
        return
    around: list[str] = []
    for event, one in _walked(element):
        if event == "start":
            around.append("" if one is element else local(one))
            yield around[-1], " ".join((one.text or "").split())
            continue
        around.pop()
        if one is not element:
            yield around[-1], " ".join((one.tail or "").split())
