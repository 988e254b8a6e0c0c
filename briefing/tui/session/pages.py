"""Pages over articles: headed lines, each of which leads to words of an article of the library."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.model import Span
from briefing.tui.ranges import Ranges
from briefing.tui.session.hits import Hit, Hits
from briefing.tui.text.cells import printable
from briefing.tui.text.document import Document, Look, Paragraph


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line: what stands before it, its words, where it is from, and the words that it leads to.

    ``article``: its id in the library.
    """

    lead: str
    words: str
    tail: str
    article: int
    span: Span


@dataclass(frozen=True, slots=True)
class PagePart:
    """Lines under a heading."""

    heading: str
    lines: tuple[PageLine, ...]


def laid_out(parts: Iterable[PagePart]) -> Hits:
    """Return the document of a page and where each of its lines leads: ``Hit.entry`` is the id of the article."""
    paragraphs: list[Paragraph] = []
    looks: list[Look] = []
    hits: list[Hit] = []
    shown: list[Paragraph] = []
    text = ""
    for part in parts:
        head = printable(part.heading)
        paragraphs.append(
            Paragraph(len(text), len(text) + len(head), "head", tail=str(len(part.lines)), gap=1)
        )
        text += f"{head}\n"
        for line in part.lines:
            start, lead = len(text), printable(line.lead)
            words = " ".join(one for one in (lead, printable(line.words)) if one)
            tail = f"  {printable(line.tail)}" if line.tail else ""
            text += f"{words}{tail}\n"
            paragraph = Paragraph(start, len(text) - 1)
            paragraphs.append(paragraph)
            shown.append(paragraph)
            looks += [Look(start, start + len(lead), "muted")] if lead else []
            looks += [Look(start + len(words), start + len(words) + len(tail), "muted")] if tail else []
            hits.append(Hit(line.article, line.span))
    return Hits(Document(text, tuple(paragraphs), Ranges(looks)), tuple(hits), tuple(shown))
