"""Several short stories in one source, as newsletters and columns of news in brief have them: it is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.article import InlineMark
from briefing.sources.article.boilerplate import points_on
from briefing.sources.article.lead import dateline_end
from briefing.sources.article.piece import Piece

REMARK = "This is a digest of several stories: they are briefed as one article."

_FEWEST = 3  # stories
_SHARE = 0.6  # of the sections that are stories of their own
_MOST_PARAGRAPHS, _LONGEST = 6, 1_500  # of a story, paragraphs and characters
_SHORTEST_HEADLINE, _SHORTEST_ITEM = 3, 8  # words
_LEADS = re.compile(r"(?:(?:read|full|more|continue|see|details|link)[\w ]{0,40}:?\s*)https?://\S+", re.I)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_CALLED_SO = re.compile(
    r"\b(?:digest|round-?up|newsletter|bulletin|in brief|briefs|headlines|wrap-?up|top stories|news summary"
    rf"|(?:morning|evening|daily|weekly|midday|your|the|{_DAY}) (?:briefing|brief|edition|read|wrap|digest)"
    r"|what (?:to|you need to) know|this week in|the week in)\b",
    re.I,
)
_LINK_SAYS = re.compile(r"(?:read|see|full|more|continue|go to)\b.{0,40}", re.I)


class _Section(NamedTuple):
    heading: Piece | None
    body: list[Piece]


def is_digest(pieces: Sequence[Piece], title: str) -> bool:
    """Tell whether pieces are several stories: sections with places, links or ends of their own, or called so."""
    headed = [one for one in _sections(pieces) if one.heading is not None and one.body]
    short = [one for one in headed if _is_short(one)]
    stories = [one for one in short if _stands_alone(one)]
    if len(stories) >= _FEWEST and len(stories) >= _SHARE * len(headed):
        return True
    if sum(_leads_on(piece) for piece in pieces) >= _FEWEST:
        return True
    if not _CALLED_SO.search(title):
        return False
    told = [
        one
        for one in short
        if one.heading is not None and len(one.heading.text.split()) >= _SHORTEST_HEADLINE
    ]
    return len(told) >= _FEWEST or _opened_in_bold(pieces) >= _FEWEST or _are_listed(pieces)


def title_of_digest(pieces: Sequence[Piece], title: str) -> str:
    """Return the title of a digest; where it is that of the first story alone, with how many more there are."""
    sections = _sections(pieces)
    first = next((one for one in sections if one.body), None)
    if _CALLED_SO.search(title) or first is None or first.heading is None:
        return title
    others = sum(one is not first and bool(one.body) and one.heading is not None for one in sections)
    own = first.heading.text == title and _stands_alone(first)
    return f"{title}, and {others} more stories" if own and others else title


def _sections(pieces: Sequence[Piece]) -> list[_Section]:
    found = [_Section(None, [])]
    for piece in pieces:
        if piece.kind in {"title", "heading"}:
            found.append(_Section(piece, []))
        else:
            found[-1].body.append(piece)
    return found


def _is_short(section: _Section) -> bool:
    length = sum(len(piece.text) for piece in section.body)
    return len(section.body) <= _MOST_PARAGRAPHS and length <= _LONGEST


def _stands_alone(section: _Section) -> bool:
    """Tell whether a section begins with a place, ends with what leads to its story, or its heading leads there."""
    first, last = section.body[0], section.body[-1]
    if dateline_end(first.text) is not None:
        return True
    return _leads_on(last) or (section.heading is not None and _is_linked(section.heading))


def _leads_on(piece: Piece) -> bool:
    """Tell whether a piece only leads to the whole of a story."""
    if points_on(piece.text) or _LEADS.fullmatch(piece.text):
        return True
    return _is_linked(piece) and _LINK_SAYS.fullmatch(piece.text) is not None


def _is_linked(piece: Piece) -> bool:
    return any(mark.kind == "link" and mark.end - mark.start >= len(piece.text) - 2 for mark in piece.marks)


def _are_listed(pieces: Sequence[Piece]) -> bool:
    """Tell whether most pieces are items that tell something each."""
    items = sum(_is_item(piece) and len(piece.text.split()) >= _SHORTEST_ITEM for piece in pieces)
    return items >= _FEWEST and items >= _SHARE * sum(piece.kind != "title" for piece in pieces)


def _is_item(piece: Piece) -> bool:
    return piece.kind == "list_item" or piece.text[:2] in {"* ", "• ", "- "}


def _opened_in_bold(pieces: Sequence[Piece]) -> int:
    """Return how many paragraphs begin with words in bold that stand for a headline."""
    bold = (
        piece
        for piece in pieces
        if piece.kind in {"paragraph", "list_item"} and any(map(_opens, piece.marks))
    )
    return sum(len(piece.text[: next(filter(_opens, piece.marks)).end].split()) > 1 for piece in bold)


def _opens(mark: InlineMark) -> bool:
    return mark.kind == "strong" and mark.start == 0
