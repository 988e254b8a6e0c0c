"""Articles at an address of the web, read only because the user gave it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urldefrag, urlsplit

from briefing.sources.errors import SourceError
from briefing.sources.formats import kind_of, kind_of_bytes, kind_of_media_type
from briefing.sources.intake.fetch import Page, fetch

_UNTOLD = frozenset({"", "text/plain", "application/octet-stream", "binary/octet-stream"})
_NUMBER = re.compile(r"[1-9]\d{0,5}")


@dataclass(frozen=True, slots=True)
class Fetched:
    """What stands at an address: its bytes, their kind, and the address that it was found at in the end."""

    data: bytes
    kind: str
    address: str
    encoding: str | None  # what the server says
    number: int | None  # ``address#3``: the third article of a feed


def fetched(address: str, leader: str | None = None) -> Fetched:
    """Fetch what is at an address, which a feed of the host ``leader`` may have led to.

    Raises ``SourceError`` where it cannot be fetched or is no article.
    """
    whole, fragment = urldefrag(address)
    page = fetch(whole, leader=leader)
    number = int(fragment) if _NUMBER.fullmatch(fragment) else None
    return Fetched(page.data, kind_of_page(page, address), page.address, page.encoding, number)


def kind_of_page(page: Page, address: str) -> str:
    """Return the kind of what was fetched: by how it begins, what the server says, how the address ends.

    Raises ``SourceError`` where it is none that is read.
    """
    told = kind_of_bytes(page.data) or kind_of_media_type(page.content_type)
    by_name = kind_of(urlsplit(page.address).path)
    kind = told or (by_name or "text" if page.content_type in _UNTOLD else None)
    if kind is None:
        raise SourceError(
            address, f"is of the type {page.content_type}, no article", "give the address of a page"
        )
    return kind
