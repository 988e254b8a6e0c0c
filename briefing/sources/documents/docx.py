"""DOCX to an article, by python-docx: its styles tell title, headings, quotes and lists."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from typing import Any

from briefing.article import BlockKind, InlineMark
from briefing.sources.article import Draft, Piece
from briefing.sources.article.fields import Fields, draft_of
from briefing.sources.article.marked_words import Words
from briefing.sources.clean import clean, clean_line
from briefing.sources.documents.shared import REMEDY, person
from briefing.sources.errors import SourceError
from briefing.sources.intake import MAX_CHARACTERS

MAX_UNPACKED = 60_000_000  # bytes of all members together
MAX_MEMBERS = 5_000

_STYLES: tuple[tuple[re.Pattern[str], BlockKind], ...] = (
    (re.compile(r"Title\b"), "title"),
    (re.compile(r"Subtitle\b"), "standfirst"),
    (re.compile(r"(?:Heading|Überschrift)\b", re.I), "heading"),
    (re.compile(r"(?:Intense )?Quote\b"), "quote"),
    (re.compile(r"List\b"), "list_item"),
    (re.compile(r"Caption\b", re.I), "caption"),
)
_COUNTED = re.compile(r"List Number\b")
_MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT, _PARAGRAPH = f"{_MAIN}t", f"{_MAIN}p"
_OLD_WORD = b"\xd0\xcf\x11\xe0"


def parse(data: bytes, source: str) -> Draft:
    """Return the article of a DOCX file.

    Raises ``SourceError`` where it is broken, a bomb, encrypted or without text.
    """
    if data.startswith(_OLD_WORD):
        raise SourceError(
            source, "is an old or an encrypted Word document", "save it as .docx without a password"
        )
    _check_archive(data, source)
    try:
        document = import_module("docx").Document(BytesIO(data))
        pieces = list(_pieces(document, source))
        told = document.core_properties
        title, author, language = told.title, person(told.author), told.language
    except (SourceError, MemoryError):
        raise
    except Exception as error:  # a broken file makes the parser raise nearly anything
        raise SourceError(source, f"is a broken Word document ({type(error).__name__})", REMEDY) from error
    if not pieces:
        raise SourceError(source, "holds no text", "give a document with an article in it")
    headed = next((n for n, piece in enumerate(pieces) if piece.kind == "title"), None)
    if headed is not None:
        title = pieces.pop(headed).text
    elif pieces[0].kind == "heading" and len(pieces) > 1:
        title = pieces.pop(0).text
    draft = draft_of(pieces, Fields(title=title, language=language))
    return draft._replace(author=draft.author or author)


def _check_archive(data: bytes, source: str) -> None:
    try:
        members = zipfile.ZipFile(BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError) as error:
        raise SourceError(source, "is no Word document", REMEDY) from error
    if len(members) > MAX_MEMBERS or sum(member.file_size for member in members) > MAX_UNPACKED:
        raise SourceError(source, f"unpacks to more than {MAX_UNPACKED // 1_000_000} MB", REMEDY)
    if any(member.flag_bits & 1 for member in members):
        raise SourceError(source, "is encrypted", "save it without a password")


def _pieces(document: Any, source: str) -> Iterator[Piece]:
    length = 0
    for words, kind in _paragraphs(document):
        for line in words.lines():
            length += len(line.text)
            if length > MAX_CHARACTERS:
                raise SourceError(source, f"is longer than {MAX_CHARACTERS:,} characters", "split it")
            yield Piece(kind, line.text, tuple(line.marks))


def _paragraphs(document: Any) -> Iterator[tuple[Words, BlockKind]]:
    kinds = {style.style_id: _kind(str(style.name or "")) for style in document.styles}
    counted = {style.style_id for style in document.styles if _COUNTED.match(str(style.name or ""))}
    number = 0
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                cells = [
                    Words(clean_line(_shown(cell))) for cell in row._tr.tc_lst
                ]  # a span may claim millions
                joined = [cell for cell in cells if cell.text]
                if joined:
                    yield Words.joined(joined, " | "), "paragraph"
        else:
            about = block._p.pPr
            numbered = about is not None and about.numPr is not None
            words = _words(block)
            number = number + bool(words.text.strip()) if block._p.style in counted else 0
            kind = kinds.get(block._p.style) or ("list_item" if numbered else "paragraph")
            yield words.after(f"{number}. ") if number and words.text.strip() else words, kind


def _kind(style: str) -> BlockKind | None:
    return next((kind for pattern, kind in _STYLES if pattern.match(style)), None)


def _shown(cell: Any) -> str:
    return " ".join("".join(p.itertext(_TEXT)) for p in cell.iter(_PARAGRAPH))


def _words(paragraph: Any) -> Words:
    parts: list[str] = []
    marks: list[InlineMark] = []
    at = 0
    for run in paragraph.iter_inner_content():
        text = clean(run.text)
        end = at + len(text)
        if text.strip():
            address = clean_line(getattr(run, "url", "") or "")
            if address.startswith(("http://", "https://", "mailto:")):
                marks.append(InlineMark("link", at, end, address))
            if getattr(run, "bold", None):
                marks.append(InlineMark("strong", at, end))
            if getattr(run, "italic", None):
                marks.append(InlineMark("emphasis", at, end))
        parts.append(text)
        at = end
    return Words("".join(parts), marks)
