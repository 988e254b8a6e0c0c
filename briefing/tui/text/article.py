"""The article as a document of the screen."""

from __future__ import annotations

from briefing.article import Article, stretches
from briefing.tui.text.document import Document, Look, Paragraph, Ranges

_LEADS = {"list_item": "• ", "quote": "│ "}


def article_document(article: Article) -> Document:
    """Return every character of the article that is no blank, in paragraphs; offsets are the article's."""
    paragraphs: list[Paragraph] = []
    before = ""
    for kind, start, end in stretches(article.text, article.blocks):
        lead = _LEADS.get(kind, "")
        tight = kind == before == "list_item" or (before == "byline" and kind == "dateline")
        paragraphs.append(Paragraph(start, end, kind, lead, "muted", hang=len(lead), gap=0 if tight else 1))
        before = kind
    return Document(
        article.text,
        tuple(paragraphs),
        Ranges(Look(mark.start, mark.end, mark.kind) for mark in article.marks if mark.start < mark.end),
    )
