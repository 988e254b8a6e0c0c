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

    ``article``: its id in the library; ``mark`` stands before all, in a look of its own, ``right`` flush right;
    ``depth``: how far it stands below another line; ``why``: why it is there.
    """

    lead: str
    words: str
    tail: str
    article: int
    span: Span
    lead_look: str = "muted"
    mark: str = ""
    mark_look: str = ""
    right: str = ""
    depth: int = 0
    why: str = ""


@dataclass(frozen=True, slots=True)
class PagePart:
    """Lines under a heading; ``many``: how many there are, in words; ``dim``: they are not to be taken for the rest."""

    heading: str
    lines: tuple[PageLine, ...]
    many: str = ""
    dim: bool = False


DEPTH = 2  # cells that a line stands further right for each line that it is below of


def laid_out(parts: Iterable[PagePart]) -> Hits:
    """Return the document of a page and where each of its lines leads: ``Hit.entry`` is the id of the article."""
    page = _Page()
    for part in parts:
        page.add(part)
    return page.finish()


class _Page:
    """A page in the making."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._length = 0
        self._paragraphs: list[Paragraph] = []
        self._looks: list[Look] = []
        self._hits: list[Hit] = []
        self._shown: list[Paragraph] = []
        self._heads: list[int] = []
        self._whys: list[str] = []

    def add(self, part: PagePart) -> None:
        """Add a heading and its lines."""
        start, end = self._write([(printable(part.heading), "")])
        many = part.many or str(sum(line.depth == 0 for line in part.lines))
        self._paragraphs.append(Paragraph(start, end, "head", tail=many, gap=1))
        self._heads.append(len(self._hits))
        for line in part.lines:
            self._line(line, "muted" if part.dim else "")

    def finish(self) -> Hits:
        """Return the page."""
        document = Document("".join(self._text), tuple(self._paragraphs), Ranges(self._looks))
        shown, heads, whys = tuple(self._shown), tuple(self._heads), tuple(self._whys)
        return Hits(document, tuple(self._hits), shown, heads, whys)

    def _line(self, line: PageLine, look: str) -> None:
        tail = f"  {printable(line.tail)}" if line.tail else ""
        pieces = [
            (printable(line.mark), look or line.mark_look), (printable(line.lead), look or line.lead_look),
            (printable(line.words), look),
        ]  # fmt: skip
        told = [(f"{words} ", name) for words, name in pieces if words]
        told[-1:] = [(told[-1][0].rstrip(), told[-1][1])] if told else []
        start, end = self._write([*told, (tail, "muted")])
        hang = line.depth * DEPTH
        paragraph = Paragraph(start, end, hang=hang, tail=printable(line.right))
        self._paragraphs.append(paragraph)
        self._shown.append(paragraph)
        self._hits.append(Hit(line.article, line.span))
        self._whys.append(line.why)

    def _write(self, pieces: Iterable[tuple[str, str]]) -> tuple[int, int]:
        """Write a line of pieces, each with its look, and return where it stands."""
        first = self._length
        for words, look in pieces:
            start, self._length = self._length, self._length + len(words)
            self._text.append(words)
            if look and words:
                self._looks.append(Look(start, self._length, look))
        end = self._length
        self._text.append("\n")
        self._length += 1
        return first, end
