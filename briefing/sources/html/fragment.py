"""A fragment of HTML, XHTML or NITF to the pieces of an article: text and its marks, nothing that acts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from briefing.article import BlockKind, InlineMark, MarkKind
from briefing.sources.addresses import resolved
from briefing.sources.article import Piece
from briefing.sources.article.lead import names_standfirst
from briefing.sources.article.marked_words import Words
from briefing.sources.clean import clean, clean_line
from briefing.sources.html.looks import (
    after_caption,
    are_apart,
    first_number,
    is_credit,
    number_of,
    raised_as,
)
from briefing.sources.html.set_apart import INLINE, block_classes, is_block
from briefing.sources.html.unseen import STRUCK, is_unseen, unseen_classes
from briefing.sources.intake.xml_json import local

_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys("h1 h2 h3 h4 h5 h6 hl1 hl2".split(), "heading"),
    **dict.fromkeys("blockquote bq".split(), "quote"),
    **dict.fromkeys("figcaption media-caption caption".split(), "caption"),
    "standfirst": "standfirst",
}
_MAY_BE_STANDFIRST = frozenset("p h2 h3 h4".split())
_HEAD = 3  # pieces below which none is a standfirst
_BLOCKS = frozenset(
    "address article aside block body body.content center dd details div dl dt fieldset figure footer form"
    " header hr html legend li main media ol p pre section summary table tbody tfoot thead tr ul".split()
) | frozenset(_KINDS)
_MARKS: dict[str, MarkKind] = {
    **dict.fromkeys("em i".split(), "emphasis"),
    **dict.fromkeys("strong b".split(), "strong"),
    **dict.fromkeys("code tt".split(), "code"),
    "a": "link",
}
_HIDDEN = frozenset(
    "audio button canvas embed head iframe media-metadata media-producer media-reference nav noscript object"
    " script select style svg template textarea title video".split()
) | frozenset(STRUCK)
_OPENED = ("http://", "https://", "mailto:")
_SEEN = 8  # characters before a raised figure that tell what it is
_SENTENCE_END = tuple(".!?:…\"”’')]")


def pieces(markup: str, base: str = "") -> list[Piece]:
    """Return the pieces of a string of HTML, broken or not; scripts, styles and frames are left out.

    ``base`` is the address that relative links start from.
    """
    etree = import_module("lxml.etree")
    parser = etree.HTMLParser(no_network=True, huge_tree=True, remove_comments=True, remove_pis=True)
    text = clean(markup).strip()
    if not text:
        return []
    try:
        root = etree.fromstring(f"<html><body>{text}</body></html>", parser)
    except etree.LxmlError:
        root = None
    if root is None:
        line = clean_line(text)
        return [Piece("paragraph", line)] if line else []
    return walk(root, base)


def walk(root: Any, base: str = "") -> list[Piece]:
    """Return the pieces of an element and all that it shows, or of all that it holds; its depth does not matter."""
    shown = _reading(root, base, hides=True)
    return shown or _reading(root, base, hides=False)


def _reading(root: Any, base: str, *, hides: bool) -> list[Piece]:
    """Return the pieces of an element; ``hides`` leaves out what its style does not show."""
    reader = _Reader(base)
    classes, blocks = unseen_classes(root), block_classes(root)
    hidden = 0
    for event, element in import_module("lxml.etree").iterwalk(root, events=("start", "end")):
        name = local(element).lower()
        if name in INLINE and is_block(element, blocks):
            name = "div"
        if event == "start":
            unseen = name in _HIDDEN or (hides and is_unseen(element, classes))
            if hidden or unseen or reader.is_note(name, element):
                hidden += 1
            else:
                reader.start(name, element)
                reader.say(element.text or "")
            continue
        if hidden:
            hidden -= 1
        else:
            reader.end(name)
        if not hidden and element is not root:
            reader.say(element.tail or "")
    reader.flush()
    return reader.pieces


def one_line(markup: str) -> str:
    """Return the words of a string that may hold HTML, as a title has them, on one line."""
    if "<" not in markup and "&" not in markup:
        return clean_line(markup)
    return " ".join(piece.text for piece in pieces(markup))


class _Reader:
    def __init__(self, base: str) -> None:
        self._base = base
        self.pieces: list[Piece] = []
        self._parts: list[str] = []
        self._length = 0
        self._last = ""  # the last character that is no space
        self._broken = False  # a line break was the last thing said
        self._around: list[str] = []  # the blocks that hold the next words
        self._lists: list[
            tuple[int, int] | None
        ] = []  # of each list the next number and the step, None for bullets
        self._item_opened = False
        self._number = ""  # of the item whose first words have not come yet
        self._marks: list[InlineMark] = []
        self._opened: dict[MarkKind, tuple[int, str | None]] = {}  # of each kind the outermost
        self._depths: Counter[MarkKind] = Counter()

    def start(self, name: str, element: Any) -> None:
        if name in _BLOCKS:
            self.flush()
            first = name in _MAY_BE_STANDFIRST and len(self.pieces) < _HEAD
            says = first and names_standfirst(element.get("class") or "")
            self._around.append("standfirst" if says else name)
            if name in {"ol", "ul"}:
                self._lists.append(first_number(element) if name == "ol" else None)
            elif name == "li":
                self._open_item(element)
        elif name in _MARKS:
            self._depths[_MARKS[name]] += 1
            self._opened.setdefault(_MARKS[name], (self._length, element.get("href")))
        elif name == "br":
            self._add("\n" if self._broken or self._last in _SENTENCE_END else " ")
            self._broken = True
        elif name in {"td", "th"} and self._length:
            self._add(" | ")
        elif name == "sup" and raised_as(self._words(element), self._before(), False) == "exponent":
            self._add("^")

    def end(self, name: str) -> None:
        if name in _BLOCKS:
            self.flush()
            if self._around:
                self._around.pop()
            if name in {"ol", "ul"} and self._lists:
                self._lists.pop()
            elif name == "li":
                self._item_opened, self._number = False, ""
        elif name in _MARKS:
            kind = _MARKS[name]
            self._depths[kind] -= 1
            if not self._depths[kind]:
                self._mark(kind, *self._opened.pop(kind))

    def say(self, text: str) -> None:
        if not text:
            return
        text = clean(text)
        if self._parts and self._kind() == "caption":
            self._part_caption(text)
        self._add(text if "pre" in self._around else text.replace("\n", " "))
        if kept := text.rstrip():
            self._last, self._broken = kept[-1], False

    def is_note(self, name: str, element: Any) -> bool:
        """Tell whether an element is the raised number of a note."""
        if name != "sup":
            return False
        linked = any(local(one).lower() == "a" for one in element.iter())
        return raised_as(self._words(element), self._before(), linked) == "note"

    def flush(self) -> None:
        """End the piece that is being read."""
        for mark, (start, href) in self._opened.items():
            self._mark(mark, start, href)
            self._opened[mark] = (0, href)
        words = Words("".join(self._parts), sorted(self._marks, key=lambda mark: (mark.start, -mark.end)))
        self._parts, self._marks, self._length, self._last, self._broken = [], [], 0, "", False
        for one in words.lines():
            kind = self._kind()
            shown = one.after(self._number) if self._number else one
            self.pieces.append(Piece(kind, shown.text, tuple(shown.marks)))
            self._item_opened, self._number = False, ""

    def _open_item(self, element: Any) -> None:
        self._item_opened = True
        if self._lists and (told := self._lists[-1]) is not None:
            number = number_of(element, told[0])
            self._number = f"{number}. "
            self._lists[-1] = (number + told[1], told[1])

    def _part_caption(self, text: str) -> None:
        """Part the words of a caption from its credit, where only their looks do."""
        before = self._parts[-1]
        if before[-1:].isspace() or text[:1].isspace():
            return
        if is_credit(text):
            self._add(after_caption(before))
        elif are_apart(before, text):
            self._add(" ")

    def _before(self) -> str:
        return self._parts[-1][-_SEEN:] if self._parts else ""

    @staticmethod
    def _words(element: Any) -> str:
        return " ".join("".join(element.itertext()).split())

    def _kind(self) -> BlockKind:
        told: Iterator[BlockKind] = (_KINDS[name] for name in reversed(self._around) if name in _KINDS)
        return next(told, "list_item" if self._item_opened else "paragraph")

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _mark(self, kind: MarkKind, start: int, href: str | None) -> None:
        if start >= self._length:
            return
        if kind != "link":
            self._marks.append(InlineMark(kind, start, self._length))
        elif (target := clean_line(resolved(self._base, href or ""))).startswith(_OPENED):
            self._marks.append(InlineMark(kind, start, self._length, target))
