"""The formats that can be read, and the module that reads each."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal, NamedTuple, TypeAlias

Takes: TypeAlias = Literal["text", "bytes", "many"]


class Format(NamedTuple):
    """A format: its suffixes, the module that reads it, and what that module takes.

    ``text``: ``parse(text) -> Draft``, the text cleaned; ``bytes``: ``parse(data, source) -> Draft``;
    ``many``: ``drafts(data, source) -> list[Draft]``, one for each article in the file.
    """

    kind: str
    suffixes: tuple[str, ...]
    module: str
    takes: Takes = "text"


FORMATS = (
    Format("text", (".txt", ".text"), "briefing.sources.plain.reader"),
    Format("markdown", (".md", ".markdown"), "briefing.sources.markdown.reader"),
    Format("html", (".html", ".htm", ".xhtml"), "briefing.sources.html.reader", "bytes"),
    Format("wire", (".xml", ".json", ".rss", ".atom"), "briefing.sources.wire.reader", "many"),
    Format("mail", (".eml",), "briefing.sources.mail.reader", "bytes"),
    Format("mbox", (".mbox",), "briefing.sources.mail.mbox", "many"),
    Format("pdf", (".pdf",), "briefing.sources.documents.pdf", "bytes"),
    Format("docx", (".docx",), "briefing.sources.documents.docx", "bytes"),
)
BY_KIND = {one.kind: one for one in FORMATS}
MODULES = {one.kind: one.module for one in FORMATS if one.takes == "text"}
KINDS = {suffix: one.kind for one in FORMATS for suffix in one.suffixes}
SUFFIXES_TOLD = ", ".join(KINDS)

MAX_ARTICLES = 2_000  # of one file

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n[A-Za-z][\w -]*:")
_NUMBERED = re.compile(r"(?s)(.+)#([1-9]\d{0,5})")


def kind_of(path: str) -> str | None:
    """Return the kind that a file name's suffix tells, or ``None``."""
    return KINDS.get(PurePath(path).suffix.lower())


def kind_of_text(text: str) -> str:
    """Return the kind of a text that came with no name: Markdown where it opens with front matter."""
    return "markdown" if _FRONT_MATTER.match(text) else "text"


def holds_many(path: str) -> bool:
    """Tell whether a file of this name may hold several articles."""
    kind = kind_of(path)
    return kind is not None and BY_KIND[kind].takes == "many"


def numbered(path: str) -> tuple[str, int | None]:
    """Return the file and the number of the article in it that ``feed.xml#3`` stands for."""
    found = _NUMBERED.fullmatch(path)
    return (found[1], int(found[2])) if found and holds_many(found[1]) else (path, None)
