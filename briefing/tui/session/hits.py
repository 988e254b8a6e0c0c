"""Hits of a search across all open articles, as one document with context."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.model import Span
from briefing.tui.ranges import Ranges
from briefing.tui.text.cells import printable
from briefing.tui.text.document import Document, Look, Paragraph

MOST = 1000  # hits that are listed
AROUND = 40  # characters of context on each side


@dataclass(frozen=True, slots=True)
class Hit:
    """Words that were found: in which article, and where."""

    entry: int
    span: Span


@dataclass(frozen=True, slots=True)
class Hits:
    """The hits in the order of the list, and the paragraph of the document that each is shown in.

    ``heads``: which hit is the first under each heading; ``whys``: why a line is there, where it is told.
    """

    document: Document
    hits: tuple[Hit, ...]
    shown: tuple[Paragraph, ...]
    heads: tuple[int, ...] = ()
    whys: tuple[str, ...] = ()


def lay_out(found: Iterable[tuple[int, str, str, list[Span]]]) -> Hits:
    """Lay out ``(entry, title, text, spans)`` of each article: its title, and a line for each hit."""
    paragraphs: list[Paragraph] = []
    looks: list[Look] = []
    hits: list[Hit] = []
    shown: list[Paragraph] = []
    parts: list[str] = []
    at = 0
    for entry, title, body, spans in found:
        head = f"{printable(title)}\n"
        paragraphs.append(Paragraph(at, at + len(head) - 1, "head", tail=str(len(spans)), gap=1))
        parts.append(head)
        at += len(head)
        for span in spans:
            before, words, after = context(body, span)
            line = f"{before}{words}{after}\n"
            paragraph = Paragraph(at, at + len(line) - 1)
            paragraphs.append(paragraph)
            shown.append(paragraph)
            looks.append(Look(at + len(before), at + len(before) + len(words), "hit"))
            hits.append(Hit(entry, span))
            parts.append(line)
            at += len(line)
    return Hits(Document("".join(parts), tuple(paragraphs), Ranges(looks)), tuple(hits), tuple(shown))


def context(text: str, span: Span) -> tuple[str, str, str]:
    """Return the words before a hit, the hit and the words after, on one line, cut between words."""
    first, last = max(span.start - AROUND, 0), min(span.end + AROUND, len(text))
    before, after = text[first : span.start], text[span.end : last]
    if first:
        before = "…" + (before.partition(" ")[2] or before)
    if last < len(text):
        after = (after.rpartition(" ")[0] or after) + "…"
    return _line(before), _line(span.of(text)), _line(after)


def _line(text: str) -> str:
    return printable(text.replace("\n\n", " ").replace("\n", " "))
