"""Where words stand in a text, and which lines of a document have them."""

from __future__ import annotations

import re

from briefing.model import Span
from briefing.tui.text.document import Document, Paragraph


def find(text: str, query: str) -> list[Span]:
    """Return where ``query`` stands in ``text``; a capital in it asks for that capital.

    White space in the query stands for any, a line's break too.
    """
    words = query.split()
    if not words:
        return []
    flags = 0 if any(character.isupper() for character in query) else re.IGNORECASE
    pattern = re.compile(r"\s+".join(map(re.escape, words)), flags)
    return [Span(*match.span()) for match in pattern.finditer(text)]


def narrowed(document: Document, words: str) -> Document:
    """Return the document with those paragraphs alone that have all words, in whatever case, and with their heads.

    Of a part whose head has them, all is kept.
    """
    wanted = words.casefold().split()
    if not wanted:
        return document
    kept: list[Paragraph] = []
    head: Paragraph | None = None
    whole = False
    for one in document.paragraphs:
        found = _has(document, one, wanted)
        if one.look == "head":
            head, whole = one, found
        elif found or whole:
            kept += [one] if head is None else [head, one]
            head = None
    return document._replace(paragraphs=tuple(kept))


def _has(document: Document, paragraph: Paragraph, words: list[str]) -> bool:
    told = f"{paragraph.lead} {document.text[paragraph.start : paragraph.end]}".casefold()
    return all(word in told for word in words)
