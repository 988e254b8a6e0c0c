"""A plain body below a title."""

from __future__ import annotations

from briefing.sources.article import Piece
from briefing.sources.article.similarity import same
from briefing.sources.clean import clean, clean_line
from briefing.sources.plain import reader as plain_text

_HEAD = 8  # pieces among which a body may say its title again, below notices and letterheads


def pieces_below(title: str, text: str) -> list[Piece]:
    """Return the pieces of a plain body below ``title``, which is not among them."""
    text, title = clean(text), clean_line(title)
    pieces = list(plain_text.parse(f"{title}\n\n{text}" if title else text).pieces)
    if title:
        pieces = [one for at, one in enumerate(pieces) if at >= _HEAD or not same(one.text, title)]
    return [one._replace(kind="heading") if one.kind == "title" else one for one in pieces]
