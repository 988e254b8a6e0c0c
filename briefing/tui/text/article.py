"""The article as a document of the screen."""

from __future__ import annotations

import re

from briefing.article import Article, stretches
from briefing.tui.ranges import Ranges
from briefing.tui.text.document import Document, Look, Paragraph

_LEADS = {"list_item": "• ", "quote": "│ "}
_NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-z])[.)] ")
_ROW = " | "  # between the cells of a table
_TIGHT = ("list_item", "row")  # kinds that stand close to their own


def article_document(article: Article) -> Document:
    """Return every character of the article that is no blank, in paragraphs; offsets are the article's."""
    paragraphs: list[Paragraph] = []
    before = ""
    for kind, start, end in stretches(article.text, article.blocks):
        numbered = kind == "list_item" and _NUMBER.match(article.text, start, end)
        lead = "" if numbered else _LEADS.get(kind, "")
        is_row = kind == "paragraph" and _ROW in article.text[start:end]
        told = "row" if is_row else kind
        tight = told == before in _TIGHT or (before == "byline" and kind == "dateline")
        paragraphs.append(Paragraph(start, end, kind, lead, "muted", hang=len(lead), gap=0 if tight else 1))
        before = told
    return Document(
        article.text,
        tuple(paragraphs),
        Ranges(Look(mark.start, mark.end, mark.kind) for mark in article.marks if mark.start < mark.end),
    )
