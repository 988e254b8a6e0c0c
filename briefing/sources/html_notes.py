"""What stands around the body on a page: its standfirst, and the captions of its pictures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from briefing.sources.alike import bare, same
from briefing.sources.clean import clean_line
from briefing.sources.draft import Piece
from briefing.sources.html_tree import Element, shown
from briefing.sources.lead import names_standfirst

_ELSEWHERE = frozenset({"aside", "nav", "footer"})
_NOT_AT_THE_HEAD = frozenset({"figure", "li", "blockquote"})
_SHORTEST, _LONGEST = 20, 400  # characters of a standfirst
_PARAGRAPH = 60  # characters; what is longer and follows is the body
_RUN = 12  # paragraphs after the first among which one of the body stands
_SEARCHED = 4  # pieces at the head among which a standfirst stands
_NEAR = 4  # paragraphs around a picture by which its place is found
_LONGEST_CAPTION = 1_000
_KEY = 40  # characters by which a paragraph of the page is found in the body
_PLACES = ("p", "h2", "h3", "h4", "li", "blockquote", "figcaption")


def with_standfirst(pieces: Sequence[Piece], tree: Element, description: str | None) -> list[Piece]:
    """Tell the standfirst among the pieces at the head, or put the one that the page shows there."""
    lines = list(_standfirsts(tree, description))
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
    present = {bare(piece.text) for piece in pieces}
    where = {bare(piece.text)[:_KEY]: at for at, piece in reversed(list(enumerate(pieces)))}
    near = [where.get(bare(shown(one))[:_KEY]) if one.tag != "figcaption" else None for one in places]
    before: defaultdict[int, list[Piece]] = defaultdict(list)  # number of a piece -> its captions
    for number, element in enumerate(places):
        text = clean_line(shown(element)) if element.tag == "figcaption" else ""
        if not 0 < len(text) <= _LONGEST_CAPTION or bare(text) in present or _is_elsewhere(element):
            continue
        following = (at for at in near[number + 1 : number + 1 + _NEAR] if at is not None)
        preceding = (at + 1 for at in reversed(near[max(0, number - _NEAR) : number]) if at is not None)
        at = next(following, next(preceding, None))
        if at is not None:
            present.add(bare(text))
            before[at].append(Piece("caption", text))
    return [one for at in range(len(pieces) + 1) for one in (*before[at], *pieces[at : at + 1])]


def _standfirsts(tree: Element, description: str | None) -> Iterator[str]:
    for element in tree.iter("p", "h2", "h3", "h4", "div", "span"):
        says = " ".join(element.get(name) or "" for name in ("class", "itemprop", "id", "data-testid"))
        named = names_standfirst(says)
        if not named and (description is None or element.tag in {"div", "span"} or _leads_body(element)):
            continue
        line = clean_line(shown(element))
        if not _SHORTEST <= len(line) <= _LONGEST or any(
            one.tag in _ELSEWHERE for one in element.iterancestors()
        ):
            continue
        if named or same(line, description or ""):
            yield line


def _is_elsewhere(element: Element, others: frozenset[str] = frozenset()) -> bool:
    return any(one.tag in _ELSEWHERE or one.tag in others for one in element.iterancestors())


def _leads_body(element: Element) -> bool:
    """Tell whether an element is the first of a run of paragraphs, which CMSs repeat as the description."""
    following = islice(element.itersiblings("p"), _RUN)
    return element.tag == "p" and any(len(shown(one)) >= _PARAGRAPH for one in following)
