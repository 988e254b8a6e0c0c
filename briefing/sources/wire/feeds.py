"""RSS and Atom to articles, by feedparser; what stands in HTML is read by our own reader."""

from __future__ import annotations

import re
import time
from importlib import import_module
from io import BytesIO
from typing import Any

from briefing.sources.addresses import resolved
from briefing.sources.article import Draft
from briefing.sources.article.boilerplate import without_boilerplate
from briefing.sources.article.fields import Fields, draft_of
from briefing.sources.errors import SourceError
from briefing.sources.formats import MAX_ARTICLES
from briefing.sources.html import fragment
from briefing.sources.intake.xml_json import local, well_formed, xml_root

MAX_FEED = 10_000_000  # bytes

_MAILED = re.compile(  # as RSS writes an author; the parser takes the end of a long domain for a name
    r"(?:(?P<before>[^<>@]{1,200}?)\s*<)?(?P<mail>[^\s<>@()]{1,200}@[^\s<>@()]{1,200})>?"
    r"(?:\s*\((?P<name>[^()]{1,200})\))?"
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
    site = fragment.one_line(_text(feed.feed.get("title")))
    language = _text(feed.feed.get("language"))
    return [_draft(entry, site, language, base) for entry in map(dict, feed.entries)]


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


def _draft(entry: Any, site: str, language: str, base: str) -> Draft:
    contents = [_text(one.get("value")) for one in entry.get("content") or () if _is_text(one)]
    summary = _text(entry.get("summary"))
    full = max(contents, key=len, default="")
    linked = _text(entry.get("link"))
    link = resolved(base, linked) if linked else ""
    body = fragment.pieces(full or summary, link or base)
    standfirst = without_boilerplate(fragment.pieces(summary)) if full else ()
    fields = Fields(
        title=fragment.one_line(_text(entry.get("title"))),
        standfirst=" ".join(piece.text for piece in standfirst),
        author=_author(entry),
        site=fragment.one_line(_text(_mapping(entry.get("source")).get("title"))) or site,
        language=_text(_mapping(entry.get("title_detail")).get("language")) or language,
        published=_dates(entry),
        link=link,
    )
    return draft_of(body, fields, full=bool(full))


def _dates(entry: Any) -> list[str]:
    """Return the dates as they are written, then as the parser understood them, in UTC."""
    written = [_text(entry.get(name)) for name in ("published", "created", "updated")]
    understood = (entry.get(f"{name}_parsed") for name in ("published", "created", "updated"))
    return (
        written[:1] + [time.strftime("%Y-%m-%dT%H:%M:%S+00:00", one) for one in understood if one] + written
    )


def _author(entry: Any) -> str:
    if mailed := _MAILED.fullmatch(_text(entry.get("author")).strip()):
        return mailed["before"] or mailed["name"] or mailed["mail"]
    named = [_text(_mapping(one).get("name")) for one in entry.get("authors") or ()]
    return ", ".join(dict.fromkeys(filter(None, named))) or _text(entry.get("author"))


def _is_text(content: Any) -> bool:
    kind = _text(content.get("type"))
    return kind.startswith("text/") or "html" in kind or not kind


def _mapping(value: Any) -> Any:
    return value if isinstance(value, dict) else {}


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
