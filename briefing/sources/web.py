"""Articles at an address of the web, read only because the user gave it."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urldefrag, urlsplit

from briefing.model import Article
from briefing.sources.errors import SourceError
from briefing.sources.formats import BY_KIND, kind_of
from briefing.sources.html_decode import in_utf8
from briefing.sources.links import true_address
from briefing.sources.sniff import kind_of_bytes
from briefing.sources.web_fetch import Page, fetch

_KINDS = {  # content type -> kind
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "message/rfc822": "mail",
    "application/mbox": "mbox",
    **dict.fromkeys(
        ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/xml", "text/xml",
         "application/json", "application/rdf+xml"),
        "wire",
    ),
}  # fmt: skip
_UNTOLD = frozenset({"", "text/plain", "application/octet-stream", "binary/octet-stream"})
_NUMBER = re.compile(r"[1-9]\d{0,5}")


def read_address(address: str, *, published: str | None = None) -> tuple[Article, ...]:
    """Fetch what is at an address and read it: one article, or those of a feed.

    ``address#3`` is the third article of a feed. Raises ``SourceError`` where the address cannot be
    fetched or read, ``ValueError`` where ``published`` is no date.
    """
    from briefing.sources.decode import decode
    from briefing.sources.reading import read_text
    from briefing.sources.several import articles

    whole, fragment = urldefrag(address)
    page = fetch(whole)
    kind = _kind(page, address)
    takes = BY_KIND[kind].takes
    as_text = takes == "text" or kind == "html"
    data, unread = in_utf8(page.data, page.encoding) if as_text else (page.data, 0)
    found: tuple[Article, ...]
    if takes == "text":
        text, more = decode(data, page.address)
        unread += more
        found = (read_text(text, source=page.address, kind=kind, published=published),)
    else:
        number = int(fragment) if takes == "many" and _NUMBER.fullmatch(fragment) else None
        found = articles(data, page.address, kind, number, published)
    address = true_address(page.address)
    return tuple(replace(one, link=one.link or address, unread=one.unread + unread) for one in found)


def _kind(page: Page, address: str) -> str:
    """Return the kind of what was fetched: by how it begins, what the server says, how the address ends."""
    told = kind_of_bytes(page.data) or _KINDS.get(page.content_type)
    by_name = kind_of(urlsplit(page.address).path)
    kind = told or (by_name or "text" if page.content_type in _UNTOLD else None)
    if kind is None:
        raise SourceError(
            address, f"is of the type {page.content_type}, no article", "give the address of a page"
        )
    return kind
