"""The words of a Markdown block without their markup, and how they were set."""

from __future__ import annotations

import re

from markdown_it.token import Token

from briefing.article import InlineMark, MarkKind
from briefing.sources.article.marked_words import Words
from briefing.sources.clean import clean, clean_line

_MARKS: dict[str, MarkKind] = {"em": "emphasis", "strong": "strong", "link": "link"}
_ENDED = re.compile(r"[.!?:…][\"”’')\]]*\s*$")
_STRUCK = re.compile(r"<(?P<end>/?)(?:del|s|strike)\b", re.I)
_OPENED = ("http://", "https://", "mailto:")


def inline(token: Token) -> Words:
    """Return the words of an ``inline`` token."""
    parts: list[str] = []
    marks: list[InlineMark] = []
    opened: list[tuple[int, str | None]] = []
    at = struck = 0
    for child in token.children or ():
        struck += _strikes(child)
        if struck > 0:
            continue
        said, kind = _said(child)
        if child.type == "hardbreak" and parts and not _ENDED.search(parts[-1]):
            said = " "  # a line broken within a sentence
        if child.nesting == 1:
            opened.append((at, str(child.attrs.get("href", "")) or None))
        elif child.nesting == -1 and opened:
            start, href = opened.pop()
            marks += _mark(_MARKS.get(child.type.removesuffix("_close")), start, at, href)
        parts.append(said)
        marks += _mark(kind, at, at + len(said), None)
        at += len(said)
    return Words("".join(parts), marks)


def _strikes(child: Token) -> int:
    """Return 1 where words begin that the writer struck out, -1 where they end: "~~300~~", "<del>300</del>"."""
    if child.type in ("s_open", "s_close"):
        return child.nesting
    found = _STRUCK.match(child.content) if child.type == "html_inline" else None
    return 0 if found is None else -1 if found["end"] else 1


def _said(child: Token) -> tuple[str, MarkKind | None]:
    match child.type:
        case "text":
            return clean(child.content), None
        case "code_inline":
            return clean_line(child.content), "code"
        case "softbreak":
            return " ", None
        case "hardbreak":
            return "\n", None
        case "image":
            return clean_line(child.content), None
        case "html_inline":
            return (" " if child.content.lower().startswith("<br") else ""), None
        case _:
            return "", None


def _mark(kind: MarkKind | None, start: int, end: int, href: str | None) -> list[InlineMark]:
    if kind is None or start == end:
        return []
    if kind != "link":
        return [InlineMark(kind, start, end)]
    href = clean_line(href or "")
    return [InlineMark(kind, start, end, href)] if href.startswith(_OPENED) else []
