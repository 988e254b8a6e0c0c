"""PDF to an article, by pypdf: its lines are joined to paragraphs again, running heads left out."""

from __future__ import annotations

import logging
from importlib import import_module
from io import BytesIO
from typing import Any

from briefing.sources.article import Draft
from briefing.sources.clean import clean
from briefing.sources.documents.shared import REMEDY, person
from briefing.sources.errors import SourceError
from briefing.sources.intake import MAX_CHARACTERS
from briefing.sources.plain import reader as plain_text
from briefing.sources.plain.pages import joined, without_furniture

MAX_PAGES = 200
_HEAD = 1024  # bytes among which a PDF says that it is one
MAX_PAGE = 5_000_000  # bytes of what draws a page, unpacked; the parser reads under a million a second


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
    text = joined(without_furniture(pages))
    if not text.strip():
        raise SourceError(
            source, "holds no text, only pictures", "run it through text recognition (OCR) first"
        )
    draft = plain_text.parse(text)
    return draft._replace(author=draft.author or author)


def _pages(reader: Any, source: str) -> list[list[str]]:
    count = len(reader.pages)
    if count > MAX_PAGES:
        raise SourceError(source, f"has {count:,} pages, more than {MAX_PAGES}", "split it into articles")
    pages: list[list[str]] = []
    length = 0
    for page in reader.pages:
        contents = page.get_contents()
        if contents is not None and len(contents.get_data()) > MAX_PAGE:
            raise SourceError(source, "holds a page too large to read", REMEDY)
        text = clean(page.extract_text())
        length += len(text)
        if length > MAX_CHARACTERS:
            raise SourceError(
                source, f"is longer than {MAX_CHARACTERS:,} characters", "split it into articles"
            )
        pages.append([line.strip() for line in text.strip().split("\n")])
    return pages


def _encrypted(source: str) -> SourceError:
    return SourceError(source, "is encrypted", "save it without a password")
