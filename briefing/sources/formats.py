"""The formats that can be read: one record a format holds all that the rest of the program knows of it.

A further format is a module with ``parse`` or ``drafts``, a record here, and its test.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal, NamedTuple, TypeAlias

Takes: TypeAlias = Literal["text", "bytes", "many"]
Apart: TypeAlias = Literal["never", "large", "always"]

HEAD = 4096  # bytes by which a format is told
MAX_ARTICLES = 2_000  # of one file

# The first element of an XML document, in small letters -> the module of ``wire`` that reads it.
XML_ROOTS = {
    **dict.fromkeys(("rss", "feed", "rdf"), "feeds"),
    **dict.fromkeys(("newsitem", "newsmessage", "packageitem", "nitf"), "newsml"),
}
_COPY, _SPLIT = "copy its text into a .txt file", "split it into smaller files"


class Format(NamedTuple):
    """A format: how it is told, the module that reads it, and how that module is called.

    ``takes``: ``text``: ``parse(text) -> Draft``, the text cleaned; ``bytes``: ``parse(data, source) -> Draft``;
    ``many``: ``drafts(data, source) -> list[Draft]``, one for each article in the file.
    ``apart``: whether it is read in a process that is ended where it takes too long or too much; ``large``: where it
    has more bytes than ``most``, or where there is no such bound and ``is_large(data)`` of its module says so.
    """

    kind: str
    module: str
    takes: Takes
    suffixes: tuple[str, ...]
    media_types: tuple[str, ...] = ()
    signature: bytes = b""  # a pattern that its beginning matches, whatever its name; of text in UTF-8
    common_suffix: bool = (
        False  # other files have it too: in a folder only what matches the signature is read
    )
    charset: bool = False  # whether the encoding that a server tells counts
    apart: Apart = "never"
    most: int | None = None
    needs: tuple[str, str] | None = None  # a package of an extra, and what needs it
    remedy: str = _COPY  # what to do where its reading was ended


# The first whose signature matches tells: what is a feed may begin as a page does.
FORMATS = (
    Format(
        "text",
        "briefing.sources.plain.reader",
        "text",
        (".txt", ".text"),
        charset=True,
        apart="large",
        remedy=_SPLIT,
    ),
    Format(
        "markdown",
        "briefing.sources.markdown.reader",
        "text",
        (".md", ".markdown"),
        media_types=("text/markdown", "text/x-markdown"),
        signature=rb"---[ \t]*\n[A-Za-z][\w -]*:|\+\+\+[ \t]*\n\s*(?:[\w-]+[ \t]*=|\[|#)",  # front matter
        charset=True,
        apart="large",
    ),
    Format(
        "wire",
        "briefing.sources.wire.reader",
        "many",
        (".xml", ".json", ".rss", ".atom"),
        media_types=(
            "application/rss+xml", "application/atom+xml", "application/feed+json", "application/xml", "text/xml",
            "application/json", "application/rdf+xml",
        ),
        signature=rb"(?is)(?:\xef\xbb\xbf)?\s*(?:"
        rb"(?:<[?!].*?)?<(?:\w+:)?(?:" + "|".join(XML_ROOTS).encode() + rb")[\s>]"
        rb"|[\[{].*?(?:jsonfeed\.org/version|\"(?:body_?(?:text|x?html)|bodies|headlines?|version_?created)\"))",
        common_suffix=True,
        apart="large",
        most=400_000,
        remedy=_SPLIT,
    ),
    Format(
        "html",
        "briefing.sources.html.reader",
        "bytes",
        (".html", ".htm", ".xhtml"),
        media_types=("text/html", "application/xhtml+xml"),
        signature=rb"(?is)(?:\xef\xbb\xbf)?\s*(?:<!--.{0,2000}?-->\s*|<\?xml[^>]{0,200}>\s*)*"
        rb"<(?:!doctype\s+html|html)[\s>]",
        charset=True,
        apart="large",
        remedy="save the article alone, without the rest of the page",
    ),
    Format(
        "mhtml",
        "briefing.sources.mail.mhtml",
        "bytes",
        (".mhtml", ".mht"),
        media_types=("multipart/related", "application/x-mimearchive"),
        signature=rb"(?i)(?=[!-9;-~]+:)(?:[^\r\n]+\r?\n){0,20}?(?:Snapshot-Content-Location:|From:[ \t]*\W*Saved by )",
        apart="large",
        most=200_000,
    ),
    Format(
        "mail",
        "briefing.sources.mail.reader",
        "bytes",
        (".eml",),
        media_types=("message/rfc822",),
        signature=rb"(?i)(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version): ",
        apart="large",
        most=100_000,
    ),
    Format(
        "mbox",
        "briefing.sources.mail.mbox",
        "many",
        (".mbox",),
        media_types=("application/mbox",),
        signature=rb"From [^\r\n]+\r?\n[A-Za-z-]+:",
        apart="large",
        most=400_000,
        remedy=_SPLIT,
    ),
    Format(
        "pdf",
        "briefing.sources.documents.pdf",
        "bytes",
        (".pdf",),
        media_types=("application/pdf",),
        signature=rb"\s*%PDF-",
        apart="always",
        needs=("pypdf", "a PDF"),
    ),
    Format(
        "docx",
        "briefing.sources.documents.docx",
        "bytes",
        (".docx", ".docm", ".dotx"),
        media_types=(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
            "application/vnd.ms-word.document.macroEnabled.12",
        ),
        signature=rb"PK\x03\x04",
        apart="always",
        needs=("docx", "a Word document"),
    ),
)  # fmt: skip
BY_KIND = {one.kind: one for one in FORMATS}
SUFFIXES_TOLD = ", ".join(suffix for one in FORMATS for suffix in one.suffixes)

_BY_SUFFIX = {suffix: one.kind for one in FORMATS for suffix in one.suffixes}
_BY_MEDIA_TYPE = {media: one.kind for one in FORMATS for media in one.media_types}
_NUMBERED = re.compile(r"(?s)(.+)#([1-9]\d{0,5})")


def kind_of(path: str) -> str | None:
    """Return the kind that a file name's suffix tells, or ``None``."""
    return _BY_SUFFIX.get(PurePath(path).suffix.lower())


def kind_of_media_type(media_type: str) -> str | None:
    """Return the kind of what a server calls so, or ``None``."""
    return _BY_MEDIA_TYPE.get(media_type)


def kind_of_bytes(data: bytes) -> str | None:
    """Return the kind that the first bytes tell, or ``None`` where they are text."""
    return next((one.kind for one in FORMATS if one.takes != "text" and _begins(one, data)), None)


def kind_of_text(text: str) -> str:
    """Return the kind of a text that came with no name: Markdown where it opens with front matter."""
    head = text[:HEAD].encode("utf-8", "replace")
    return next((one.kind for one in FORMATS if one.takes == "text" and _begins(one, head)), "text")


def _begins(form: Format, data: bytes) -> bool:
    return bool(form.signature) and re.match(form.signature, data[:HEAD]) is not None


def holds_many(path: str) -> bool:
    """Tell whether a file of this name may hold several articles."""
    kind = kind_of(path)
    return kind is not None and BY_KIND[kind].takes == "many"


def numbered(path: str) -> tuple[str, int | None]:
    """Return the file and the number of the article in it that ``feed.xml#3`` stands for."""
    found = _NUMBERED.fullmatch(path)
    return (found[1], int(found[2])) if found and holds_many(found[1]) else (path, None)
