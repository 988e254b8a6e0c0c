"""The body of an article that a page tells in JSON-LD, where it shows none or only the beginning."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from briefing.sources.article import Piece
from briefing.sources.article.similarity import bare
from briefing.sources.clean import clean, clean_line
from briefing.sources.html.fragment import pieces

_MARKUP = re.compile(r"</?(?:p|br|div|h[1-6]|ul|ol|li|blockquote)\b[^>]{0,300}>", re.I)
_TAG = re.compile(r"<[a-zA-Z/][^<>]{0,300}>")
_BLANK_LINE = re.compile(r"\n\s*\n")
_GLUED = re.compile(r"(?<=[a-z\d)][.!?])(?=[A-Z“])|(?<=[.!?][”\"])(?=[A-Z“])")
_CLOCK = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)[T ](?P<clock>\d\d:\d\d)")
_MOST_UPDATES = 500
_FURTHER = 1.3  # times the letters of what the page shows
_FEW = 300  # letters of a page that shows no body
_BEGINNING = 60  # letters by which two bodies begin alike


def body_in_json(told: dict[str, object], base: str = "") -> list[Piece]:
    """Return the pieces of the body that JSON-LD tells: of an article, or of the entries of a live page."""
    found = _pieces(told.get("articleBody"), base)
    updates = told.get("liveBlogUpdate")
    for update in (updates if isinstance(updates, list) else [updates])[:_MOST_UPDATES]:
        if isinstance(update, dict) and (said := _pieces(update.get("articleBody"), base)):
            found += [*_above(update), *said]
    return found


def fuller(body: Sequence[Piece], other: Sequence[Piece]) -> bool:
    """Tell whether another body holds what this one has and more of it, or the same in its paragraphs."""
    one, two = _letters(body), _letters(other)
    if not two:
        return False
    alike = one[:_BEGINNING] in two or two[:_BEGINNING] in one
    if len(two) >= _FURTHER * len(one):
        return alike or len(one) <= _FEW
    return alike and len(two) > len(one) / _FURTHER and _paragraphs(body) <= 1 < _paragraphs(other)


def _pieces(value: object, base: str) -> list[Piece]:
    text = "\n\n".join(one for one in value if isinstance(one, str)) if isinstance(value, list) else value
    if not isinstance(text, str):
        return []
    text = unescape(text) if "&lt;" in text or "&#" in text or "&quot;" in text else text
    if _MARKUP.search(text):
        return pieces(text, base)
    text = clean(unescape(_TAG.sub("", text)))
    lines = _BLANK_LINE.split(text) if _BLANK_LINE.search(text) else text.split("\n")
    if len(lines) == 1:
        lines = _GLUED.split(text)
    return [Piece("paragraph", line) for one in lines if (line := clean_line(one))]


def _above(update: dict[str, object]) -> list[Piece]:
    """Return the time and the heading of an entry."""
    published, headline = update.get("datePublished"), update.get("headline")
    found = _CLOCK.match(published) if isinstance(published, str) else None
    line = clean_line(unescape(headline)) if isinstance(headline, str) else ""
    head = [Piece("dateline", f"{found['day']} {found['clock']}")] if found else []
    return [*head, *([Piece("heading", line)] if line else [])]


def _letters(body: Sequence[Piece]) -> str:
    return bare("".join(piece.text for piece in body if piece.kind not in {"title", "dateline"}))


def _paragraphs(body: Sequence[Piece]) -> int:
    return sum(piece.kind != "title" for piece in body)
