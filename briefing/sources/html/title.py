"""The title of a page: the heading that it shows, or what its mark-up tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.sources.article import Piece
from briefing.sources.article.similarity import same
from briefing.sources.clean import clean_line
from briefing.sources.html.tree import Element, shown

_SEARCHED = 4  # pieces at the head among which the title stands
_LONGEST = 300
_SITE_NAME = re.compile(r"\s+[|–—·»-]\s+(?P<site>[^|–—·»]{2,60})$")
_MOST_SITE_WORDS = 4


def title_of(tree: Element, told: str | None, site: str | None) -> str | None:
    """Return the title; ``told`` and ``site`` are the title and the site that metadata tell."""
    headings = [line for one in tree.iter("h1") if 0 < len(line := clean_line(shown(one))) <= _LONGEST]
    told = told or next((line for one in tree.iter("title") if (line := clean_line(shown(one)))), None)
    if told is None:
        return headings[0] if headings else None
    for line in headings:
        if same(told[: len(line)], line) or same(line[: len(told)], told):
            return line
    if len(headings) == 1 and len(headings[0].split()) > 2 and not same(headings[0], site or ""):
        return headings[0]
    return _without_site(told, site or "")


def titled(body: Sequence[Piece], title: str | None) -> list[Piece]:
    """Put the title first, taken from the head of the body where it stands there; other titles are headings."""
    out: list[Piece] = []
    placed = False
    for number, piece in enumerate(body):
        early = number < _SEARCHED and not placed
        if early and piece.kind in {"title", "heading", "paragraph"} and title and same(piece.text, title):
            placed = True
            out.insert(0, piece.part(0, len(piece.text), "title"))
        else:
            out.append(piece.part(0, len(piece.text), "heading") if piece.kind == "title" else piece)
    return out if placed or not title else [Piece("title", title), *out]


def _without_site(told: str, site: str) -> str:
    end = _SITE_NAME.search(told)
    if end and (same(end["site"], site) or (len(end["site"].split()) <= _MOST_SITE_WORDS and "|" in end[0])):
        return told[: end.start()]
    return told
