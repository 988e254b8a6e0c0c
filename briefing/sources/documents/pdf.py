"""PDF to an article, by pypdf: its lines are joined to paragraphs again, running heads left out."""

from __future__ import annotations

import logging
import re
from collections import Counter
from importlib import import_module
from io import BytesIO
from typing import Any

from briefing.sources.article import Draft
from briefing.sources.article.dates import date_with_year
from briefing.sources.clean import clean
from briefing.sources.documents.shared import REMEDY, person
from briefing.sources.errors import SourceError
from briefing.sources.intake import MAX_CHARACTERS
from briefing.sources.plain import reader as plain_text

MAX_PAGES = 200
_HEAD = 1024  # bytes among which a PDF says that it is one
MAX_PAGE = 5_000_000  # bytes of what draws a page, unpacked; the parser reads under a million a second

_NUMBER = re.compile(r"(?:page\s+)?\W{0,3}\d{1,4}\W{0,3}(?:(?:of|/)\s*\d{1,4})?", re.I)
_BROKEN_WORD = re.compile(r"(\w*[a-z]{2})-\n[ \t]*([a-z]+)")
_FEWEST_PAGES = 2  # on which a line must stand first or last to be a running head


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
    text = _joined(_without_running_heads(pages))
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


def _without_running_heads(pages: list[list[str]]) -> list[list[str]]:
    """Return the lines of the pages without page numbers, and heads and feet that most pages have."""
    edges = Counter(line for page in pages for line in {page[0], page[-1]} if line)
    running = {line for line, times in edges.items() if times >= max(_FEWEST_PAGES, len(pages) / 2)}
    out = []
    for number, page in enumerate(pages):
        lines = list(page)
        while lines and (_NUMBER.fullmatch(lines[-1]) or lines[-1] in running):
            lines.pop()
        while lines and (_NUMBER.fullmatch(lines[0]) or lines[0] in running) and (number or _is_dated(lines)):
            del lines[0]
        out.append(lines)
    return out


def _is_dated(lines: list[str]) -> bool:
    """Tell whether a first page begins with a date, as running heads do; a title without one may run on, too."""
    return len(lines) > 1 and date_with_year(lines[0]) is not None


def _joined(pages: list[list[str]]) -> str:
    """Return the pages as one text; a word that was broken at the end of a line is whole again."""
    text = "\n".join("\n".join(lines) for lines in pages if lines)
    written = Counter(re.findall(r"\w+(?:-\w+)*", text))

    def whole(found: re.Match[str]) -> str:
        hyphened = f"{found[1]}-{found[2]}"
        return hyphened if written[hyphened] and not written[found[1] + found[2]] else found[1] + found[2]

    return _BROKEN_WORD.sub(whole, text)


def _encrypted(source: str) -> SourceError:
    return SourceError(source, "is encrypted", "save it without a password")
