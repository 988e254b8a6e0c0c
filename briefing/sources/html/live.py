"""The times of the entries of a live page, which stand outside of their paragraphs, as lines of their own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from lxml.etree import XPath  # type: ignore[import-untyped]

from briefing.sources.article import Piece
from briefing.sources.html.tree import Element, shown

_CLOCK = re.compile(
    r"(?:(?:\w{3,9}\.? )?\d{1,2}(?: \w{3,9}\.?)?,? (?:\d{4},? )?(?:at )?)?\d{1,2}[:.h]\d\d(?::\d\d)?"
    r"(?: ?[ap]\.?m\.?)?(?: ?(?:[A-Z]{2,4}|\(?[A-Z]{2,4}\)?))?",
    re.I,
)
_TOLD = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)[T ](?P<clock>\d\d:\d\d)")
_LEAVES = XPath(
    "//time | //*[self::span or self::div or self::p or self::a or self::b or self::strong]"
    "[not(*)][string-length(text()) < 40][translate(text(), '0123456789', '') != text()]"
)
_MOST = 300  # times that are looked at
_FEWEST = 2  # entries that make a live page
_WORDS = 40  # characters of a paragraph of an entry
_HELD = ("h1", "h2", "h3", "h4", "h5", "h6")


def with_times(tree: Element) -> frozenset[str]:
    """Put the time of each entry of a live page above it; return these lines."""
    moments = [one for one in islice(_LEAVES(tree), _MOST) if _said(one)]
    if len(moments) < _FEWEST:
        return frozenset()
    around = Counter(box for one in moments for box in one.iterancestors())
    entries = [(one, _entry(one, around)) for one in moments]
    alike = Counter((entry.getparent(), entry.tag) for _, entry in entries)
    live = [
        pair for pair in entries if alike[pair[1].getparent(), pair[1].tag] >= _FEWEST and _tells(pair[1])
    ]
    if len(live) < _FEWEST:
        return frozenset()
    days = {found["day"] for one, _ in live if (found := _TOLD.match(one.get("datetime") or ""))}
    return frozenset(_put(one, entry, len(days) > 1) for one, entry in live)


def _said(moment: Element) -> str | None:
    words = shown(moment)
    if _CLOCK.fullmatch(words):
        return words
    found = _TOLD.match(moment.get("datetime") or "") if moment.tag == "time" else None
    return found["clock"] if found else None


def _entry(moment: Element, around: Counter[Element]) -> Element:
    """Return the widest box that holds no other time."""
    entry = moment
    for box in moment.iterancestors():
        if around[box] > 1 or box.tag in {"body", "html"}:
            break
        entry = box
    return entry


def _tells(entry: Element) -> bool:
    return any(len(shown(one)) >= _WORDS for one in entry.iter("p"))


def _put(moment: Element, entry: Element, with_day: bool) -> str:
    """Put the line above an entry, where it is not in its heading already; return it."""
    line = _said(moment) or ""
    found = _TOLD.match(moment.get("datetime") or "")
    if found and with_day and not re.search(r"[A-Za-z]{3}", line):
        line = f"{found['day']} {line}"
    if next(moment.iterancestors(*_HELD), None) is not None:  # the heading holds it
        return line
    paragraph = entry.makeelement("p")
    paragraph.text = line
    paragraph.tail, entry.text = entry.text, None
    entry.insert(0, paragraph)
    if moment.tag != "time":  # the date of publication is looked for in these
        moment.drop_tree()
    if entry.tag == "li":
        entry.tag = entry.getparent().tag = "div"
    return line


def with_moments(body: Sequence[Piece], times: frozenset[str]) -> list[Piece]:
    """Tell the lines with the times of entries among the pieces of a body."""
    return [
        piece.part(0, len(piece.text), "dateline")
        if piece.kind == "paragraph" and piece.text in times
        else piece
        for piece in body
    ]
