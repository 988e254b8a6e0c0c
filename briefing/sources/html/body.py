"""The tree that trafilatura makes of an article, to pieces with their inline marks."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from briefing.article import BlockKind, InlineMark, MarkKind
from briefing.sources.article import Piece
from briefing.sources.article.similarity import bare
from briefing.sources.clean import clean, clean_line
from briefing.sources.html.fragment import walk
from briefing.sources.html.tree import Element, events

_BLOCKS = frozenset({"body", "p", "head", "quote", "item", "row", "table", "list", "div", "fw", "ab"})
_RENDERED: dict[str | None, MarkKind] = {"#b": "strong", "#i": "emphasis", "#t": "code"}
_ENDED = re.compile(r"[.!?:…][\"”’')\]]*\s*$")
_CLOSING = 12  # characters at the end of a line among which its full stop is looked for
_MARKS: dict[str, MarkKind] = {"ref": "link", "code": "code"}
_SCHEMES = frozenset({"http", "https", "mailto"})


def pieces_of(body: Element, base: str = "") -> list[Piece]:
    """Return the pieces of a body; links are resolved against ``base``, those that lead nowhere are dropped."""
    reader = _Reader(base)
    for event, element in events(body):
        (reader.open if event == "start" else reader.close)(element)
    reader.flush()
    return reader.pieces


def in_paragraphs(whole: Piece, tree: Element, base: str = "") -> list[Piece]:
    """Return a body that came as one piece, as that of a short page does, in the paragraphs of the page."""
    said = bare(whole.text)
    parts = [piece for piece in walk(tree, base) if bare(piece.text) and bare(piece.text) in said]
    letters = sum(len(bare(piece.text)) for piece in parts)
    return parts if len(parts) > 1 and letters == len(said) else [whole]


def web_link(href: str | None, base: str = "") -> str | None:
    """Return a link as an absolute address of the web or of mail, or ``None`` where it is none."""
    try:
        link = urljoin(base, clean_line(href or ""))
        parts = urlsplit(link)
    except ValueError:
        return None
    named = parts.scheme == "mailto" or parts.netloc
    return link if parts.scheme in _SCHEMES and named and " " not in link else None


class _Reader:
    def __init__(self, base: str) -> None:
        self.base = base
        self.pieces: list[Piece] = []
        self.around: list[str] = []
        self.item = False  # the first words of an item have not come yet
        self.line = _Line()

    def open(self, element: Element) -> None:
        tag = str(element.tag)
        if tag in _BLOCKS:
            self.flush()
            self.around.append("title" if tag == "head" and element.get("rend") == "h1" else tag)
        if tag == "item":
            self.item = True
        elif tag == "lb":
            if self.line.ended():
                self.flush()
            else:
                self.line.add(" ")
        elif tag == "cell":
            self.line.divide()
        elif tag not in _BLOCKS:
            self.line.begin()
        self.line.add(element.text)

    def close(self, element: Element) -> None:
        tag = str(element.tag)
        if tag in _BLOCKS:
            self.flush()
            self.around.pop()
            if tag == "item":
                self.item = False
        elif tag not in {"lb", "cell"}:
            kind = _RENDERED.get(element.get("rend")) if tag == "hi" else _MARKS.get(tag)
            self.line.end(kind, web_link(element.get("target"), self.base) if tag == "ref" else None)
        self.line.add(element.tail)

    def flush(self) -> None:
        text, marks = self.line.text(), self.line.marks
        if not text:
            self.line.spaced = False
            return
        self.line = self.line.following()
        self.pieces.append(Piece(self._kind(), text, tuple(marks)))
        self.item = False

    def _kind(self) -> BlockKind:
        if "title" in self.around:
            return "title"
        if "head" in self.around:
            return "heading"
        if "quote" in self.around:
            return "quote"
        return "list_item" if self.item else "paragraph"


class _Line:
    """Words as they come, cleaned and with single spaces; marks are counted from its start."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.spaced = False
        self.marks: list[InlineMark] = []
        self.opened: list[int | None] = []

    def text(self) -> str:
        return "".join(self.parts)

    def ended(self) -> bool:
        return bool(self.parts) and _ENDED.search(self.parts[-1][-_CLOSING:]) is not None

    def add(self, said: str | None) -> None:
        if not said:
            return
        text = " ".join(said.split())
        if not (text.isascii() and text.isprintable()):
            said = clean(said)
            text = " ".join(said.split())
        if not text:
            self.spaced = self.spaced or bool(said)
            return
        self._gap(self.spaced or said[0].isspace())
        if self.opened:
            self.opened = [self.length if start is None else start for start in self.opened]
        self._put(text)
        self.spaced = said[-1].isspace()

    def divide(self) -> None:
        if self.parts:
            self._put(" |")
            self.spaced = True

    def begin(self) -> None:
        self.opened.append(None)

    def end(self, kind: MarkKind | None, href: str | None) -> None:
        start = self.opened.pop() if self.opened else None
        if kind and start is not None and start < self.length and (kind != "link" or href):
            self.marks.append(InlineMark(kind, start, self.length, href))

    def following(self) -> _Line:
        """Return an empty line within the marks that are open."""
        line = _Line()
        line.opened = [None] * len(self.opened)
        return line

    def _gap(self, wanted: bool) -> None:
        if wanted and self.parts:
            self._put(" ")

    def _put(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)
