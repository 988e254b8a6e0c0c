"""When an article was published, as its page tells it: in its metadata, else in its head, else as it most likely is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import NamedTuple
from urllib.parse import urlsplit

from lxml.etree import XPath  # type: ignore[import-untyped]

from briefing.sources.article.dates import is_of_change, iso_date, published_in
from briefing.sources.article.moments import moment
from briefing.sources.article.numeric import NUMERIC, Numeric, Order, order_of, read_numeric
from briefing.sources.clean import clean_line
from briefing.sources.html.dated import Dated, Others, is_called_change, of_publication, within_words
from briefing.sources.html.day import as_shown, day_in_address
from briefing.sources.html.head import Head
from briefing.sources.html.tree import Element, shown

_BEFORE_NEWS = "1970-01-02"  # dates up to here stand for no date
_MOST_DATES = 5
_MOST_CHILDREN = 6  # elements of such a line
_MOST_TEXTS = 2_000  # of a page, in which dates are looked for
_SHORTEST_LINE, _LONGEST_LINE = 6, 160  # characters of a line of the head that tells a date
_PARAGRAPH = 120  # characters of a sentence, whose dates are of what it tells
_ENDED = re.compile(r"[.!?…][\"”’')\]]*$")
_LONGEST_TEXT = 50_000  # characters by which the order of figures in dates is told
_TEXTS = XPath("descendant::text()[not(parent::script)]", smart_strings=True)
_BOXES = (
    "header",
    "footer",
    "aside",
    "nav",
    "figure",
    "figcaption",
    "blockquote",
    "div",
    "section",
    "ul",
    "li",
    "p",
)


class Publication(NamedTuple):
    """The date that metadata tell and the one that is guessed, in ISO 8601, and what is said of one that is neither."""

    published: str | None
    guessed: str | None = None
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Told:
    """What a page tells of the dates of its article beside the text: the order of figures, and dates near its own."""

    tree: Element
    tags: tuple[str, ...]
    host: str
    near: tuple[str, ...]

    @cached_property
    def order(self) -> Order | None:
        """The order of figures; looked for where a date is in figures alone, since it takes all words of the page."""
        return order_of(" ".join(_TEXTS(self.tree))[:_LONGEST_TEXT], self.tags, self.host)

    def read(self, written: str) -> str | None:
        """Return a date as metadata write it, in ISO 8601."""
        line = clean_line(written)
        return iso_date(line) or moment(line) or read_numeric(line, self.order, self.near).date


def told_of_dates(tree: Element, head: Head, found: Sequence[Dated]) -> Told:
    """Return by what the dates of a page are read."""
    host = urlsplit(head.link or "").hostname or ""
    near = [head.changed, *head.dates, *(one.written for one in found), day_in_address(head.link)]
    known = (iso_date(clean_line(one)) for one in near if one)
    return Told(tree, tuple(head.tags), host, tuple(one for one in known if one))


def published_on(
    tree: Element, head: Head, found: Sequence[Dated], opening: Sequence[Element], heading: Element | None
) -> Publication:
    """Return when an article was published; ``found`` are the elements of its page that tell dates."""
    told = told_of_dates(tree, head, found)
    elements = [one.written for one in of_publication(found, opening, heading)]
    dates, lines = _read((*head.dates, *elements), told), list(_lines(opening, tree))
    if dates:
        return Publication(as_shown(dates[0], dates[:_MOST_DATES], lines, head.link))
    seen = _shown(lines, told)
    if seen.guessed or (seen.remarks and not head.doubtful):
        return seen
    if doubtful := _read(head.doubtful, told):
        return Publication(as_shown(doubtful[0], (), lines, head.link))
    return Publication(None, _guessed(tree, head.link, told))


def _read(written: Sequence[str], told: Told) -> list[str]:
    return [day for one in written if (day := told.read(one)) and day > _BEFORE_NEWS]


def _shown(lines: Sequence[str], told: Told) -> Publication:
    """Return the first date that the head of an article shows: of lines that say what it is, that of publication."""
    changed = doubt = None
    for line in lines:
        numeric = read_numeric(line, told.order, told.near) if re.search(NUMERIC, line) else Numeric()
        day = published_in(line) or numeric.date
        if day and not is_of_change(line):
            return Publication(None, day)
        changed, doubt = changed or day, doubt or numeric.doubt
    return Publication(None, changed, (doubt,) if doubt and not changed else ())


def _lines(opening: Sequence[Element], tree: Element) -> Iterator[str]:
    """Return the lines of the head of an article that may tell when it was published, or else when it was changed."""
    others = Others(tree)
    for element in opening:
        if element.tag in {"script", "h1", "article", "main"} or len(element) > _MOST_CHILDREN:
            continue
        line = shown(element)
        if (
            not _SHORTEST_LINE <= len(line) <= _LONGEST_LINE
            or not any(map(str.isdigit, line))
            or _is_sentence(line)
        ):
            continue
        if not is_called_change(element) and not others.hold(element) and not within_words(element):
            yield line


def _is_banner(header: Element) -> bool:
    """Tell whether a header is that of a site, which shows the day on which it is read."""
    return not any(True for _ in (*header.iterancestors("article", "main"), *header.iter("h1")))


def _is_sentence(line: str) -> bool:
    return len(line) > _PARAGRAPH and _ENDED.search(line) is not None


def _guessed(tree: Element, link: str | None, told: Told) -> str | None:
    from htmldate import find_date

    page = _of_article(tree, told)
    date = find_date(page, original_date=True, extensive_search=True, url=link)
    if not date or date.endswith("-01"):  # a month or a year alone is found as its first day
        return None
    return iso_date(date)


def _of_article(tree: Element, told: Told) -> Element:
    """Return a copy of a page with only the dates that may be its article's, those in figures in ISO 8601."""
    page = deepcopy(tree)
    others = Others(page)
    for element in islice(page.iter("time"), _MOST_TEXTS):
        if within_words(element) or others.hold(element):
            element.attrib.clear()
    for header in list(page.iter("header")):
        if header.getparent() is not None and _is_banner(header):
            header.drop_tree()
    for text in islice((one for one in _TEXTS(page) if any(map(str.isdigit, one))), _MOST_TEXTS):
        box = text.getparent() if text.is_text else text.getparent().getparent()
        written = re.sub(NUMERIC, lambda one: read_numeric(one[0], told.order, told.near).date or "", text)
        if others.hold(box) or (box.tag == "p" and _is_sentence(text)):
            written = ""
        if text.is_text:
            text.getparent().text = written
        else:
            text.getparent().tail = written
    return page
