"""PDF to an article, by pypdf: its words as they stand on the page, running heads left out, joined to paragraphs."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from importlib import import_module
from io import BytesIO
from typing import Any, NamedTuple

from briefing.sources.article import Draft, Piece
from briefing.sources.article.labels import is_notice
from briefing.sources.article.lead import read_lead
from briefing.sources.clean import clean
from briefing.sources.documents.layout import Line, in_order, rows
from briefing.sources.documents.placed import UnplacedError, shown_on
from briefing.sources.documents.shared import REMEDY, person
from briefing.sources.documents.typography import Block, blocks, body_height, is_heading, parted, title_among
from briefing.sources.errors import SourceError
from briefing.sources.intake import MAX_CHARACTERS
from briefing.sources.plain import reader as plain_text
from briefing.sources.plain.pages import joined, kept

MAX_PAGES = 200
_HEAD = 1024  # bytes among which a PDF says that it is one
MAX_PAGE = 5_000_000  # bytes of what draws a page, unpacked; the parser reads under a million a second
MAX_PLACED = 100_000  # strings of a document whose places are reckoned: they are on its first pages
_LEADING = 14.0  # points between lines whose places are not known
_MOST_LISTED = 8  # numbers of pages
_DRAWN = "Words may stand in another order than they are read in, or run into each other, on page"
_TURNED = "Words that are turned on the page are left out."


class _Page(NamedTuple):
    """The rows of a page from its top, how many strings were placed, and whether some of its words are turned.

    ``drawn``: its words come in the order in which they are drawn, as nothing tells where they stand.
    """

    rows: list[list[Line]]
    strings: int = 0
    turned: bool = False
    drawn: bool = False


def parse(data: bytes, source: str) -> Draft:
    """Return the article of a PDF.

    Raises ``SourceError`` where it is broken, encrypted, too long or holds pictures of text only.
    """
    if b"%PDF-" not in data[:_HEAD]:
        raise SourceError(source, "is no PDF", "check the file")
    pypdf = import_module("pypdf")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its warnings would be written over the screen
    try:
        reader = pypdf.PdfReader(BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise _encrypted(source)
        pages, author = _pages(reader, source), person(reader.metadata and reader.metadata.author)
    except (SourceError, MemoryError):
        raise
    except pypdf.errors.DependencyError as error:
        raise _encrypted(source) from error
    except Exception as error:  # a broken file makes the parser raise nearly anything
        raise SourceError(source, f"is a broken PDF ({type(error).__name__})", REMEDY) from error
    draft = _draft([page.rows for page in pages])
    if not draft.pieces:
        raise SourceError(
            source, "holds no text, only pictures", "run it through text recognition (OCR) first"
        )
    return draft._replace(author=draft.author or author, remarks=(*draft.remarks, *_remarks(pages)))


def _remarks(pages: Sequence[_Page]) -> tuple[str, ...]:
    """Return what is said of pages whose words are not all read, or not in the order in which they stand."""
    drawn = [str(number) for number, page in enumerate(pages, start=1) if page.drawn]
    listed = ", ".join(drawn[:_MOST_LISTED]) + ("…" if len(drawn) > _MOST_LISTED else "")
    turned = [_TURNED] if any(page.turned for page in pages) else []
    return (*turned, *([f"{_DRAWN} {listed}."] if drawn else []))


def _pages(reader: Any, source: str) -> list[_Page]:
    count = len(reader.pages)
    if count > MAX_PAGES:
        raise SourceError(source, f"has {count:,} pages, more than {MAX_PAGES}", "split it into articles")
    pages: list[_Page] = []
    length = placed = 0
    for page in reader.pages:
        contents = page.get_contents()
        if contents is not None and len(contents.get_data()) > MAX_PAGE:
            raise SourceError(source, "holds a page too large to read", REMEDY)
        pages.append(_page(page) if placed < MAX_PLACED else _unplaced(page))
        placed += pages[-1].strings
        length += sum(len(line.text) for row in pages[-1].rows for line in row)
        if length > MAX_CHARACTERS:
            raise SourceError(
                source, f"is longer than {MAX_CHARACTERS:,} characters", "split it into articles"
            )
    return pages


def _page(page: Any) -> _Page:
    """Return what stands on a page, as it is drawn where its places cannot be reckoned or most of it is turned."""
    try:
        shown, turned = shown_on(page)
    except UnplacedError:  # it still has words: pypdf gives them without places
        return _unplaced(page)
    if turned > sum(len(one.text) for one in shown):
        return _unplaced(page)._replace(drawn=False)
    safe = [one._replace(text=clean(one.text)) for one in shown]
    return _Page(rows([one for one in safe if one.text.strip()]), len(shown), turned > 0)


def _unplaced(page: Any) -> _Page:
    lines = [line.strip() for line in clean(page.extract_text()).strip().split("\n")]
    placed = [[Line(text, 0.0, 0.0, -_LEADING * at, 0.0, False)] for at, text in enumerate(lines) if text]
    return _Page(placed, drawn=bool(placed))


def _draft(pages: Sequence[list[list[Line]]]) -> Draft:
    """Return the article of pages: the title by its look, or else as in a text without looks."""
    texts = [["   ".join(line.text for line in row) for row in page] for page in pages]
    flows = [
        in_order([line for row in page[first:end] for line in row])
        for page, (first, end) in zip(pages, kept(texts), strict=True)
    ]
    body = body_height([line for flow in flows for line in flow])
    sides = [parted(flow, body) for flow in flows]
    found = [blocks(flow) for flow, _ in sides]
    notes = [block.text for _, small in sides for block in blocks(small)]
    at = title_among(found[0], body) if found and body else None
    above: list[Block] = []
    title = ""
    if at is not None:
        above, title, found[0] = found[0][:at], found[0][at].text, found[0][at + 1 :]
    headings = {block.text for page in found for block in page if body and is_heading(block, body)}
    text = "\n\n".join([joined([_lines(page, headings) for page in found]), *notes])
    draft = plain_text.parse(f"{title}\n\n{text}" if title else text)
    pieces = [_as_it_looks(piece, title, headings) for piece in draft.pieces]
    lead = read_lead([_above(line) for block in above for line in block.lines])
    return draft._replace(
        pieces=[*lead.pieces, *pieces],
        author=draft.author or lead.author,
        dateline=draft.dateline or lead.dateline,
    )


def _lines(page: Sequence[Block], headings: set[str]) -> list[str]:
    """Return the lines of a page, a blank one between blocks; a heading is one line."""
    out: list[str] = []
    for block in page:
        out += [*([""] if out else []), *([block.text] if block.text in headings else block.lines)]
    return out


def _above(line: str) -> Piece:
    return Piece("heading" if is_notice(line) else "paragraph", " ".join(line.split()))


def _as_it_looks(piece: Piece, title: str, headings: set[str]) -> Piece:
    if title and piece.text == title:
        return piece._replace(kind="title")
    if title and piece.kind == "title":
        return piece._replace(kind="heading")
    return piece._replace(kind="heading") if piece.kind == "paragraph" and piece.text in headings else piece


def _encrypted(source: str) -> SourceError:
    return SourceError(source, "is encrypted", "save it without a password")
