"""The title of a page: the heading or the part of one on which most of what the page tells agrees."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.sources.article import Piece
from briefing.sources.article.similarity import bare, same
from briefing.sources.clean import clean_line
from briefing.sources.html.tree import Element, shown

_SEARCHED = 4  # pieces at the head among which the title stands
_LONGEST = 300
_SITE_NAME = re.compile(r"\s+[|–—·»-]\s+(?P<site>[^|–—·»]{2,60})$")
_PARTS = re.compile(r"\s+[|–—·»:-]+\s+|\s*\|\s*|:\s+")
_MOST_SITE_WORDS = 4
_SHORTEST = 8  # letters of a beginning or an end by which a heading and a title agree
_SHARE = 0.5  # of the longer of the two
_BANNERS = ("header", "nav", "footer", "aside")
_SCOPES = ("article", "main")
_OF_SITE = re.compile(
    r"(?<![a-z])(?:sections?|site|brand|logo|masthead|banner|channel|category|navbar|topbar)(?![a-z])", re.I
)
_EXACT, _PARTLY, _OUTSIDE = 2, 1, -3


class Heading(NamedTuple):
    """A heading of the page, or a part of one, that may be the title."""

    text: str
    element: Element
    main: bool  # of the first rank


class Title(NamedTuple):
    """A title, and the heading that shows it."""

    text: str | None
    element: Element | None


def title_of(tree: Element, told: Sequence[str], site: str | None) -> Title:
    """Return the title; ``told`` and ``site`` are the titles, best first, and the site that metadata tell."""
    page = next((line for one in tree.iter("title") if (line := clean_line(shown(one)))), None)
    signs = [*told, *([page] if page else [])]
    headings = list(_headings(tree))
    if not signs:
        first = next((one for one in headings if one.main), None)
        return Title(first.text, first.element) if first else Title(None, None)
    scored = [(_agreement(one, told, page, site) + _place(one), one) for one in headings]
    best = max(scored, key=lambda one: one[0], default=None)
    if best is not None and best[0] > 0:
        return Title(best[1].text, best[1].element)
    shown_once = {one.element: one for one in reversed(headings) if one.main}
    if len(shown_once) == 1:
        (one,) = shown_once.values()
        if len(one.text.split()) > 2 and not same(one.text, site or "") and not _place(one):
            return Title(one.text, one.element)
    return Title(_without_site(_most_told(told, page, site), site or ""), None)


def titled(body: Sequence[Piece], title: str | None) -> list[Piece]:
    """Put the title first, taken from the head of the body where it stands there; other titles are headings."""
    out: list[Piece] = []
    placed = False
    for number, piece in enumerate(body):
        early = number < _SEARCHED and not placed
        if early and piece.kind in {"title", "heading", "paragraph"} and title and _says(piece, title):
            placed = True
            out.insert(0, _as_title(piece, title))
        else:
            out.append(piece.part(0, len(piece.text), "heading") if piece.kind == "title" else piece)
    return out if placed or not title else [Piece("title", title), *out]


def _headings(tree: Element) -> Iterator[Heading]:
    """Return the headings of the first rank, and those of the second above the text, whole and in their parts."""
    for element in tree.iter("h1", "h2"):
        main = element.tag == "h1"
        if not main and next(element.iterancestors("aside", "nav", "footer", "li"), None) is not None:
            continue
        own = " ".join(
            filter(None, (element.text, *(one.tail for one in element)))
        )  # without a kicker within it
        parts = (shown(one) for one in element if len(element) > 1 or element.text)
        for line in dict.fromkeys(clean_line(text) for text in (shown(element), own, *parts)):
            if 0 < len(line) <= _LONGEST:
                yield Heading(line, element, main)


def _agreement(heading: Heading, told: Sequence[str], page: str | None, site: str | None) -> float:
    """Return how much of what the page tells agrees with a heading; the whole of one counts more than a part."""
    line = heading.text
    votes = sum(_alike(line, one) for one in told)
    if page:
        parts = _PARTS.split(page)
        exact = (
            same(line, page)
            or same(line, _without_site(page, site or ""))
            or any(same(line, one) for one in parts)
        )
        votes += _EXACT * (1 + len(bare(line)) / len(bare(page) or "x")) / 2 if exact else _alike(line, page)
    if same(line, site or ""):
        return 0
    whole = same(line, clean_line(shown(heading.element)))
    return votes + (0.2 * heading.main + 0.1 * whole if votes else 0)


def _alike(line: str, told: str) -> float:
    if same(line, told):
        return _EXACT
    one, other = sorted((bare(line), bare(told)), key=len)
    enough = len(one) >= _SHORTEST and len(one) >= _SHARE * len(other)
    return _PARTLY if enough and other.startswith(one) else 0


def _place(heading: Heading) -> int:
    """Return what speaks against a heading: it stands in the banner of the site or of a section."""
    element = heading.element
    around = [element, *element.iterancestors()]
    if any(one.tag in _SCOPES for one in around):
        around = around[: next(n for n, one in enumerate(around) if one.tag in _SCOPES)]
    elif any(one.tag in _BANNERS for one in around):
        return _OUTSIDE if next(element.getroottree().iter(*_SCOPES), None) is not None else 0
    named = (one.get("class") or "" for one in around if one.tag not in {"body", "html"})
    return _OUTSIDE if any(map(_OF_SITE.search, named)) else 0


def _most_told(told: Sequence[str], page: str | None, site: str | None) -> str:
    """Return the title that most of those told agree with, the first of several."""
    signs = [*told, *([_without_site(page, site or "")] if page else [])]
    return max(signs, key=lambda one: sum(same(one, other) for other in signs))


def _says(piece: Piece, title: str) -> bool:
    return same(piece.text, title) or (
        piece.kind == "title" and bare(piece.text).endswith(bare(title)) and bool(bare(title))
    )


def _as_title(piece: Piece, title: str) -> Piece:
    if same(piece.text, title):
        return piece.part(0, len(piece.text), "title")
    return Piece("title", title)


def _without_site(told: str, site: str) -> str:
    end = _SITE_NAME.search(told)
    if end and (same(end["site"], site) or (len(end["site"].split()) <= _MOST_SITE_WORDS and "|" in end[0])):
        return told[: end.start()]
    return told
