"""A plain body below a title."""

from __future__ import annotations

from briefing.sources.article import Piece
from briefing.sources.clean import clean, clean_line
from briefing.sources.plain import reader as plain_text


def pieces_below(title: str, text: str) -> list[Piece]:
    """Return the pieces of a plain body below ``title``, which is not among them."""
    text, title = clean(text), clean_line(title)
    pieces = list(plain_text.parse(f"{title}\n\n{text}" if title else text).pieces)
    if title and pieces and pieces[0].text == title:
        pieces = pieces[1:]
    return [one._replace(kind="heading") if one.kind == "title" else one for one in pieces]
