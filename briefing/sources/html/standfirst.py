"""What stands around the body on a page: its standfirst, and the captions of its pictures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

from lxml.etree import XPath  # type: ignore[import-untyped]

from briefing.sources.article import Piece
from briefing.sources.article.lead import names_standfirst
from briefing.sources.article.similarity import bare, same
from briefing.sources.clean import clean_line
from briefing.sources.html.tree import Element, shown

_ELSEWHERE = ("aside", "nav", "footer")
_LINES, _BOXES = ("p", "h2", "h3", "h4"), ("div", "span")
_NAMED_BY = ("class", "itemprop", "id", "data-testid")
_NAMES = XPath(" | ".join(f"//@{name}" for name in _NAMED_BY), smart_strings=False)
_names_standfirst = lru_cache(4_096)(names_standfirst)  # the pages of a site name their elements alike
_SHORTEST, _LONGEST = 20, 400  # characters of a standfirst
_PARAGRAPH = 60  # characters; what is longer and follows is the body
_RUN = 12  # paragraphs after the first among which one of the body stands
_SEARCHED = 4  # pieces at the head among which a standfirst stands
_NEAR = 4  # paragraphs around a picture by which its place is found
_LONGEST_CAPTION = 1_000
_KEY = 40  # characters by which a paragraph of the page is found in the body
_PLACES = ("p", "h2", "h3", "h4", "li", "blockquote", "figcaption")


def standfirsts_of(tree: Element, description: str | None) -> list[str]:
    """Return the lines of a page that may be its standfirst: so named, or those that say its description."""
    told = bare(description or "")
    naming = set(filter(_names_standfirst, set(_NAMES(tree))))
    lines = []
    for element in tree.iter(*_LINES, *_BOXES) if naming else tree.iter(*_LINES):
        named = not naming.isdisjoint(map(element.get, _NAMED_BY))
        if not named and (element.tag in _BOXES or not _may_say(element, told)):
            continue
        line = clean_line(shown(element))
        if not _SHORTEST <= len(line) <= _LONGEST or _is_elsewhere(element):
            continue
        if named or (bare(line) == told and not _leads_body(element)):
            lines.append(line)
    return lines


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


def with_captions(pieces: Sequence[Piece], tree: Element) -> list[Piece]:
    """Put the captions of pictures between the paragraphs where they stand on the page."""
    places = list(tree.iter(*_PLACES)) if next(tree.iter("figcaption"), None) is not None else []
    if not places:
        return list(pieces)
    said = [bare(piece.text) for piece in pieces]
    present = set(said)
    where = {words[:_KEY]: at for at, words in reversed(list(enumerate(said)))}
    before: defaultdict[int, list[Piece]] = defaultdict(list)  # number of a piece -> its captions
    for number, element in enumerate(places):
        text = clean_line(shown(element)) if element.tag == "figcaption" else ""
        if not 0 < len(text) <= _LONGEST_CAPTION or bare(text) in present or _is_elsewhere(element):
            continue
        following = _found(places[number + 1 : number + 1 + _NEAR], where)
        preceding = _found(reversed(places[max(0, number - _NEAR) : number]), where)
        at = next(following, next((one + 1 for one in preceding), None))
        if at is not None:
            present.add(bare(text))
            before[at].append(Piece("caption", text))
    return [one for at in range(len(pieces) + 1) for one in (*before[at], *pieces[at : at + 1])]


def _found(places: Iterable[Element], where: Mapping[str, int]) -> Iterator[int]:
    """Return the numbers of the pieces that stand at these places, of those that were found in the body."""
    keys = (bare(shown(one))[:_KEY] for one in places if one.tag != "figcaption")
    return (where[key] for key in keys if key in where)


def _may_say(element: Element, told: str) -> bool:
    """Tell whether an element begins with what is told; most differ in their first words."""
    return bool(told) and told.startswith(bare((element.text or "")[:_KEY]))


def _is_elsewhere(element: Element) -> bool:
    return next(element.iterancestors(*_ELSEWHERE), None) is not None


def _leads_body(element: Element) -> bool:
    """Tell whether an element is the first of a run of paragraphs, which CMSs repeat as the description."""
    following = islice(element.itersiblings("p"), _RUN)
    return element.tag == "p" and any(len(shown(one)) >= _PARAGRAPH for one in following)
