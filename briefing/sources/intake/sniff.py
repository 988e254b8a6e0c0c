"""What bytes without a telling name are, by how they begin."""

from __future__ import annotations

import re

HEAD = 4096  # bytes that are looked at

_SIGNS = (
    ("pdf", re.compile(rb"\s*%PDF-")),
    ("docx", re.compile(rb"PK\x03\x04")),
    ("mbox", re.compile(rb"From [^\r\n]+\r?\n[A-Za-z-]+:")),
    ("mail", re.compile(rb"(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version): ", re.I)),
    (
        "wire",
        re.compile(
            rb"(?s)(?:\xef\xbb\xbf)?\s*(?:"
            rb"(?:<[?!].*?)?<(?:\w+:)?(?:rss|feed|RDF|newsItem|newsMessage|packageItem|nitf)[\s>]"
            rb"|[\[{].*?(?:jsonfeed\.org/version|\"(?:body_?(?:text|x?html)|bodies|headlines?|version_?created)\"))",
            re.I,
        ),
    ),
    (
        "html",
        re.compile(
            rb"(?is)(?:\xef\xbb\xbf)?\s*(?:<!--.{0,2000}?-->\s*|<\?xml[^>]{0,200}>\s*)*<(?:!doctype\s+html|html)[\s>]"
        ),
    ),
)


def kind_of_bytes(data: bytes) -> str | None:
    """Return the kind that the first bytes tell, or ``None`` where they are text."""
    head = data[:HEAD]
    return next((kind for kind, sign in _SIGNS if sign.match(head)), None)


def may_hold_articles(path: str) -> bool:
    """Tell whether an XML or JSON file found in a folder looks like one that holds articles."""
    try:
        with open(path, "rb") as handle:  # noqa: PTH123 (pathlib is slow to start)
            head = handle.read(HEAD)
    except OSError:
        return True  # the reading tells what is wrong
    return kind_of_bytes(head.replace(b"\0", b"")) == "wire"
