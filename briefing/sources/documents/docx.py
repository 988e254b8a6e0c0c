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
from briefing.sources.article.labels import is_label
from briefing.sources.article.marked_words import Words
from briefing.sources.clean import clean, clean_line
from briefing.sources.documents.package import mended
from briefing.sources.documents.shared import REMEDY, person
from briefing.sources.documents.shown import as_shown
from briefing.sources.errors import SourceError
from briefing.sources.intake import MAX_CHARACTERS
from briefing.sources.plain import title_at

MAX_UNPACKED = 60_000_000  # bytes of all members together
MAX_MEMBERS = 5_000
_HEAD = 20  # pieces among which a title is looked for
_STORY = 3  # paragraphs of a cell that is a column of a page, not a value
_TELLING = 4  # letters of a word that says something

_STYLES: tuple[tuple[re.Pattern[str], BlockKind], ...] = (
    (re.compile(r"Title\b"), "title"),
    (re.compile(r"Subtitle\b"), "standfirst"),
    (re.compile(r"(?:Heading|Überschrift)\b", re.I), "heading"),
    (re.compile(r"(?:Intense )?Quote\b"), "quote"),
    (re.compile(r"List\b"), "list_item"),
    (re.compile(r"Caption\b", re.I), "caption"),
)
_WORD = re.compile(r"\w+")
_COUNTED = re.compile(r"List Number\b")
_MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH = f"{_MAIN}p"
_OLD_WORD = b"\xd0\xcf\x11\xe0"


def parse(data: bytes, source: str) -> Draft:
    """Return the article of a DOCX file.

    Raises ``SourceError`` where it is broken, a bomb, encrypted or without text.
    """
    if data.startswith(_OLD_WORD):
        raise SourceError(
            source, "is an old or an encrypted Word document", "save it as .docx without a password"
        )
    archive = _checked_archive(data, source)
    try:
        document = import_module("docx").Document(BytesIO(mended(archive)))
        remarks = as_shown(document.element.body)
        pieces = list(_pieces(document, source))
        told = document.core_properties
        title, author, language = told.title, person(told.author), told.language
    except (SourceError, MemoryError):
        raise
    except Exception as error:  # a broken file makes the parser raise nearly anything
        raise SourceError(source, f"is a broken Word document ({type(error).__name__})", REMEDY) from error
    if not pieces:
        raise SourceError(source, "holds no text", "give a document with an article in it")
    pieces, title = _titled(pieces, clean_line(title or ""))
    draft = draft_of(pieces, Fields(title=title, language=language))
    return draft._replace(author=draft.author or author, remarks=remarks)


def _titled(pieces: list[Piece], property_title: str) -> tuple[list[Piece], str]:
    """Return the pieces and the title above them: by its style, the first heading, the first line that reads like one.

    The property "Title" is as often that of the template: it counts where the text has no title, and says its words.
    """
    pieces = [
        one._replace(kind="heading") if one.kind == "title" and is_label(one.text) else one for one in pieces
    ]
    for kind, within in (("title", len(pieces)), ("heading", 1)):
        for number, piece in enumerate(pieces[:within]):
            if piece.kind == kind and not is_label(piece.text) and len(pieces) > (kind == "heading"):
                return [*pieces[:number], *pieces[number + 1 :]], piece.text
    at = title_at([piece.text for piece in pieces[:_HEAD]])
    if at is not None and pieces[at].kind in {"paragraph", "heading", "title"}:
        return [*pieces[:at], Piece("title", *pieces[at][1:]), *pieces[at + 1 :]], ""
    words = set(_WORD.findall(" ".join(piece.text for piece in pieces).casefold()))
    told = [word for word in _WORD.findall(property_title.casefold()) if len(word) >= _TELLING]
    return pieces, property_title if told and 2 * len(words.intersection(told)) >= len(told) else ""


def _checked_archive(data: bytes, source: str) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError) as error:
        raise SourceError(source, "is no Word document", REMEDY) from error
    if len(members) > MAX_MEMBERS or sum(member.file_size for member in members) > MAX_UNPACKED:
        raise SourceError(source, f"unpacks to more than {MAX_UNPACKED // 1_000_000} MB", REMEDY)
    if any(member.flag_bits & 1 for member in members):
        raise SourceError(source, "is encrypted", "save it without a password")
    return archive


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
    for block in _blocks(document):
        if isinstance(block, Words):
            yield block, "paragraph"
            continue
        about = block._p.pPr
        numbered = about is not None and about.numPr is not None
        words = _words(block)
        number = number + bool(words.text.strip()) if block._p.style in counted else 0
        kind = kinds.get(block._p.style) or ("list_item" if numbered else "paragraph")
        yield words.after(f"{number}. ") if number and words.text.strip() else words, kind


def _blocks(container: Any) -> Iterator[Any]:
    """Yield the paragraphs of a document or a cell; a row as its ``Words``, but for one that only sets text apart."""
    for block in container.iter_inner_content():
        if not hasattr(block, "rows"):
            yield block
            continue
        for row in block.rows:
            cells = list(row._tr.tc_lst)  # a span may claim millions
            shown = [Words(clean_line(_shown(cell))) for cell in cells]
            if not _is_layout(cells, shown):
                joined = [words for words in shown if words.text]
                yield from [Words.joined(joined, " | ")] if joined else []
                continue
            for cell in cells:
                yield from _blocks(import_module("docx.table")._Cell(cell, block))


def _is_layout(cells: list[Any], shown: list[Words]) -> bool:
    """Tell whether a row is no row of a table: one cell alone, or one with several paragraphs, holds text."""
    if sum(bool(words.text) for words in shown) == 1:
        return True
    return any(sum(bool(p.text.strip()) for p in cell.iter(_PARAGRAPH)) >= _STORY for cell in cells)


def _kind(style: str) -> BlockKind | None:
    return next((kind for pattern, kind in _STYLES if pattern.match(style)), None)


def _shown(cell: Any) -> str:
    return " ".join(paragraph.text for paragraph in cell.iter(_PARAGRAPH))


def _address(run: Any) -> str:
    """Return where a hyperlink leads; nowhere where the document does not say it, or for a run."""
    link = getattr(run, "_hyperlink", None)
    known = link is not None and (not link.rId or link.rId in run._parent.part.rels)
    return clean_line(run.url) if known else ""


def _words(paragraph: Any) -> Words:
    parts: list[str] = []
    marks: list[InlineMark] = []
    at = 0
    for run in paragraph.iter_inner_content():
        text = clean(run.text)
        end = at + len(text)
        if text.strip():
            address = _address(run)
            if address.startswith(("http://", "https://", "mailto:")):
                marks.append(InlineMark("link", at, end, address))
            if getattr(run, "bold", None):
                marks.append(InlineMark("strong", at, end))
            if getattr(run, "italic", None):
                marks.append(InlineMark("emphasis", at, end))
        parts.append(text)
        at = end
    return Words("".join(parts), marks)
