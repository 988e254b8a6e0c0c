"""The article as a document of the screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.article import Article, Block
from briefing.tui.text.document import Document, Look, Paragraph, Ranges

_LEADS = {"list_item": "• ", "quote": "│ "}


def article_document(article: Article) -> Document:
    """Return every character of the article that is no blank, in paragraphs; offsets are the article's."""
    paragraphs: list[Paragraph] = []
    before = ""
    for kind, start, end in _stretches(article.text, article.blocks):
        lead = _LEADS.get(kind, "")
        tight = kind == before == "list_item" or (before == "byline" and kind == "dateline")
        paragraphs.append(Paragraph(start, end, kind, lead, "muted", hang=len(lead), gap=0 if tight else 1))
        before = kind
    return Document(
        article.text,
        tuple(paragraphs),
        Ranges(Look(mark.start, mark.end, mark.kind) for mark in article.marks if mark.start < mark.end),
    )


def _stretches(text: str, blocks: Iterable[Block]) -> Iterator[tuple[str, int, int]]:
    reached = 0
    for block in sorted(blocks, key=lambda one: one.start):
        start, end = max(block.start, reached), min(block.end, len(text))
        if start >= end:
            continue
        yield from _between(text, reached, start)
        yield block.kind, start, end
        reached = end
    yield from _between(text, reached, len(text))


def _between(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Yield what no block covers, so that nothing of an article can be missing on the screen."""
    for piece in text[start:end].split("\n"):
        bare = piece.strip()
        if bare:
            first = start + piece.index(bare)
            yield "paragraph", first, first + len(bare)
        start += len(piece) + 1
