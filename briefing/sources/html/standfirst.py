"""What stands around the body on a page: its standfirst, and the captions of its pictures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from briefing.sources.article import Piece
from briefing.sources.article.lead import is_credit, names_standfirst
from briefing.sources.article.similarity import bare, same
from briefing.sources.clean import clean_line
from briefing.sources.html.names import names_of
from briefing.sources.html.tree import Element, shown

_ELSEWHERE = ("aside", "nav", "footer")
_LINES = ("p", "h2", "h3", "h4")
_PLACED = frozenset({*_LINES, "div", "span"})
_SHORTEST, _LONGEST = 20, 400  # characters of a standfirst
_PARAGRAPH = 60  # characters; what is longer and follows is the body
_RUN = 12  # paragraphs after the first among which one of the body stands
_SEARCHED = 4  # pieces at the head among which a standfirst stands
_KEY = 40  # characters by which a paragraph of the page is found in the body


def standfirsts_of(tree: Element, opening: Sequence[Element], description: str | None) -> list[str]:
    """Return the lines of a page that may be its standfirst: so named in its ``opening``, or its description."""
    told = bare(description or "")
    lines = []
    for element in opening:
        if element.tag in _PLACED and names_standfirst(names_of(element)) and not _is_elsewhere(element):
            lines.append(clean_line(shown(element)))
    for element in tree.iter(*_LINES) if told else ():
        if _may_say(element, told) and not _is_elsewhere(element) and not _leads_body(element):
            line = clean_line(shown(element))
            lines += [line] if bare(line) == told else []
    return [line for line in lines if _SHORTEST <= len(line) <= _LONGEST and not is_credit(line)]


def with_standfirst(pieces: Sequence[Piece], lines: Sequence[str]) -> list[Piece]:
    """Tell the standfirst, one of ``lines``, among the pieces at the head, or put the one that is missing there."""
    if not lines:
        return list(pieces)
    body = [number for number, piece in enumerate(pieces) if piece.kind != "title"]
    for number in body[:_SEARCHED]:
        piece = pieces[number]
        if (
            len(body) > 1
            and piece.kind in {"paragraph", "heading"}
            and any(same(piece.text, line) for line in lines)
        ):
            return [*pieces[:number], piece.part(0, len(piece.text), "standfirst"), *pieces[number + 1 :]]
    present = {bare(piece.text) for piece in pieces}
    missing = next((line for line in lines if bare(line) not in present), None)
    if missing is None or pieces[0].kind != "title":
        return list(pieces)
    return [pieces[0], Piece("standfirst", missing), *pieces[1:]]


def _may_say(element: Element, told: str) -> bool:
    """Tell whether an element begins with what is told; most differ in their first words."""
    return bool(told) and told.startswith(bare((element.text or "")[:_KEY]))


def _is_elsewhere(element: Element) -> bool:
    return next(element.iterancestors(*_ELSEWHERE), None) is not None


def _leads_body(element: Element) -> bool:
    """Tell whether an element is the first of a run of paragraphs, which CMSs repeat as the description."""
    following = islice(element.itersiblings("p"), _RUN)
    return element.tag == "p" and any(len(shown(one)) >= _PARAGRAPH for one in following)
