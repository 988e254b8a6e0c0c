"""Lines of the page among the paragraphs of a body: advertising, sharing, other stories, sign-up, subscription."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.sources.article import Piece
from briefing.sources.article.similarity import bare
from briefing.sources.html.clearing import tells_others
from briefing.sources.html.page_words import pattern

_LONGEST = 320  # characters of such a line
_WHOLE = ("line.alone", "line.dialog")
_LINE = r"\W*(?:{})\W*"
_BEFORE = r"\W*(?:{})\s*[:|»›>→–—-]+\s*(?=\S)"
_OPENS = r"\W*(?:{})"
_SAYS = frozenset('“”"')


def without_lines(pieces: Sequence[Piece]) -> tuple[list[Piece], bool]:
    """Return the pieces that are of the article, and whether one of the others asks for a subscription."""
    asked = [piece.kind != "title" and asks_for_subscription(piece.text) for piece in pieces]
    kept = [
        piece for piece, asks in zip(pieces, asked, strict=True) if not asks and not is_line_of_page(piece)
    ]
    while kept and kept[-1].kind == "heading":
        kept.pop()
    return kept, any(asked)


def is_line_of_page(piece: Piece) -> bool:
    """Tell whether a piece is a line of the page: an advertisement, a way to other stories, a form, a button."""
    text = piece.text
    if piece.kind == "title" or len(text) > _LONGEST:
        return False
    if not bare(text) or any(pattern(sort, _LINE).fullmatch(text) for sort in _WHOLE):
        return True
    if piece.kind == "heading" and (
        tells_others(text) or pattern("heading.furniture", _LINE).fullmatch(text)
    ):
        return True
    if pattern("line.plain", _BEFORE).match(text):
        return True
    return not _SAYS.intersection(text) and pattern("line.signup", _LINE).fullmatch(text) is not None


def asks_for_subscription(text: str) -> bool:
    """Tell whether a line says that the rest of an article is for those who subscribe or log in."""
    return (
        len(text) <= _LONGEST
        and not _SAYS.intersection(text)
        and pattern("line.locked", _OPENS).match(text) is not None
    )
