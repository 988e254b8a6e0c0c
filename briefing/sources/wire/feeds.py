"""RSS and Atom to articles, by feedparser; what stands in HTML is read by our own reader."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from html import unescape
from importlib import import_module
from io import BytesIO
from typing import Any, NamedTuple

from briefing.sources.addresses import resolved
from briefing.sources.article import Draft, Piece
from briefing.sources.article.boilerplate import without_boilerplate
from briefing.sources.article.fields import Fields, draft_of
from briefing.sources.article.moments import moment
from briefing.sources.clean import clean_line
from briefing.sources.errors import SourceError
from briefing.sources.formats import MAX_ARTICLES
from briefing.sources.html import fragment
from briefing.sources.intake.xml_json import local, well_formed, xml_root
from briefing.sources.plain import pieces_below
from briefing.sources.wire.marked import words_of

MAX_FEED = 10_000_000  # bytes

_MAILED = re.compile(  # as RSS writes an author; the parser takes the end of a long domain for a name
    r"(?:(?P<before>[^<>@]{1,200}?)\s*<)?(?P<mail>[^\s<>@()]{1,200}@[^\s<>@()]{1,200})>?"
    r"(?:\s*\((?P<name>[^()]{1,200})\))?"
)
_FULLER = 1.25  # times the length of what is called the content, of a summary that is taken for it
_ADDRESS = re.compile(r"\s*[<(][^\s<>@()]{1,200}@[^\s<>@()]{1,200}[>)]")
_BLANK_LINE = re.compile(r"\S[^\S\n]*\n\s*\n\s*\S")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_ESCAPED_TWICE = re.compile(
    r"\s*&lt;(?:a|article|b|blockquote|br|div|em|figure|h[1-6]|i|img|ol|p|section|span|strong|table|ul)\b",
    re.I,
)
_MEDIA = "{http://search.yahoo.com/mrss/}"
_TOLD_OF_MEDIA = tuple(_MEDIA + name for name in ("title", "description", "text", "credit", "keywords"))
_OWN_WORDS = frozenset("description summary encoded content".split())


def drafts(data: bytes, source: str, base: str = "") -> list[Draft]:
    """Return the entries of a feed in their order; ``base`` is the address that relative links start from.

    Raises ``SourceError`` where it is no feed, is too large or has no entries.
    """
    if len(data) > MAX_FEED:
        raise SourceError(source, f"is a feed larger than {MAX_FEED // 1_000_000} MB", "split it")
    plain = data.replace(b"\0", b"")  # UTF-16 too
    if plain.count(b"<item") + plain.count(b"<entry") > 2 * MAX_ARTICLES:  # some other names begin so
        raise SourceError(source, f"holds more than {MAX_ARTICLES:,} articles", "split it into smaller files")
    feed = _parsed(_without_media(well_formed(data, source)), source)
    if not feed.entries:
        xml_root(data, source)  # where it is broken, that is what is wrong
        raise SourceError(source, "is a feed with no entries", "give one that holds articles")
    told = _Feed(
        says_kinds=str(feed.get("version", "")).startswith("atom"),
        base=base,
        language=_text(feed.feed.get("language")),
    )
    site = _line(feed.feed, "title", told)
    return [_draft(entry, site, told) for entry in map(dict, feed.entries)]


class _Feed(NamedTuple):
    """What a feed tells of all its entries; ``says_kinds``: whether a text in it says that it is HTML, or none."""

    says_kinds: bool
    base: str
    language: str


def _without_media(data: bytes) -> bytes:
    """Return well-formed XML without what it tells of pictures, where an entry has words of its own."""
    if _MEDIA.strip("{}").encode() not in data:
        return data
    etree = import_module("lxml.etree")
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    for element in list(root.iter(*_TOLD_OF_MEDIA)):
        entry = next((one for one in element.iterancestors() if local(one) in {"item", "entry"}), None)
        if entry is not None and any(
            local(own) in _OWN_WORDS and not own.tag.startswith(_MEDIA) for own in entry
        ):
            element.getparent().remove(element)
    return bytes(etree.tostring(root, encoding="utf-8"))


def _parsed(data: bytes, source: str) -> Any:
    """Return what feedparser makes of well-formed XML: its readers of broken markup take minutes on hostile ones.

    A stream, as bytes would be tried as the name of a file first; our own reader makes the HTML safe.
    """
    try:
        return import_module("feedparser").parse(
            BytesIO(data), sanitize_html=False, resolve_relative_uris=False
        )
    except Exception as error:  # what a parser of any feed ever seen raises has no bounds
        raise SourceError(source, f"is a broken feed ({type(error).__name__})", "save it again") from error


def _draft(entry: Any, site: str, feed: _Feed) -> Draft:
    title = _line(entry, "title", feed)
    linked = _text(entry.get("link"))
    link = resolved(feed.base, linked) if linked else ""
    contents = [one for one in entry.get("content") or () if _is_text(one)]
    contents.sort(key=lambda one: len(_text(one.get("value"))))
    summary = _mapping(entry.get("summary_detail")) or {"value": entry.get("summary")}
    below = _pieces(summary, title, link or feed.base)
    body = _pieces(contents[-1], title, link or feed.base) if contents else []
    full = _length(body) > 0 and _FULLER * _length(body) >= _length(below)
    fields = Fields(
        title=title,
        standfirst=" ".join(piece.text for piece in without_boilerplate(below)) if full else "",
        author=_author(entry),
        site=_line(_mapping(entry.get("source")), "title", feed) or site,
        language=_text(_mapping(entry.get("title_detail")).get("language")) or feed.language,
        published=_dates(entry),
        link=link,
    )
    drafted = draft_of(body if full else below, fields, full=full)
    return drafted._replace(guid=_text(entry.get("id")))


def _length(pieces: Sequence[Piece]) -> int:
    return sum(len(piece.text) for piece in pieces)


def _line(told: Any, name: str, feed: _Feed) -> str:
    """Return a title as it is shown: as text where the feed says that it is none but text."""
    value, kind = _text(told.get(name)), _text(_mapping(told.get(f"{name}_detail")).get("type"))
    if not feed.says_kinds:
        return words_of(value)
    return clean_line(value) if kind == "text/plain" else fragment.one_line(value)


def _pieces(content: Any, title: str, base: str) -> list[Piece]:
    """Return the pieces of a content of an entry; one without a tag in it has its paragraphs by blank lines."""
    value = _text(content.get("value"))
    if _text(content.get("type")) == "text/plain":
        return pieces_below(title, value)
    if _ESCAPED_TWICE.match(value) and "&lt;/" in value and not _TAG.search(value):
        value = unescape(value)
    if _BLANK_LINE.search(value) and not _TAG.search(value):
        return pieces_below(title, unescape("\n".join(line.strip() for line in value.split("\n"))))
    return fragment.pieces(value, base)


def _dates(entry: Any) -> list[str]:
    """Return the dates as they are written; of one that only the parser understands, what it understands, in UTC."""
    out = []
    for name in ("published", "created", "updated"):
        written, understood = _text(entry.get(name)), entry.get(f"{name}_parsed")
        read = (
            understood and re.search(rf"(?<!\d){understood.tm_year}(?!\d)", written) and not moment(written)
        )
        out.append(time.strftime("%Y-%m-%dT%H:%M:%S+00:00", understood) if read else written)
    return out


def _author(entry: Any) -> str:
    author = _text(entry.get("author")).strip()
    if mailed := _MAILED.fullmatch(author):
        return words_of(mailed["before"] or mailed["name"] or mailed["mail"])
    if "@" in author:
        return words_of(_ADDRESS.sub("", author))
    named = [words_of(_text(_mapping(one).get("name"))) for one in entry.get("authors") or ()]
    return ", ".join(dict.fromkeys(filter(None, named))) or words_of(author)


def _is_text(content: Any) -> bool:
    kind = _text(content.get("type"))
    return kind.startswith("text/") or "html" in kind or not kind


def _mapping(value: Any) -> Any:
    return value if isinstance(value, dict) else {}


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
