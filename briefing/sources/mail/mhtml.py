"""A page that a browser saved as one file, which is built like a mail: the page of its parts is the article."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.message import Message
from itertools import islice

from briefing.sources.article import Draft
from briefing.sources.errors import SourceError
from briefing.sources.formats import BY_KIND
from briefing.sources.html.encoding import in_utf8
from briefing.sources.intake import drafts_here, is_address, is_read_apart
from briefing.sources.mail.headers import header

_MOST_PARTS = 1_000
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_SAVED = re.compile(r"\W*Saved by ", re.I)
_NO_PAGE = ("holds no page", "save the page again, as HTML")


def parse(data: bytes, source: str) -> Draft:
    """Return the article of a saved page; raise ``SourceError`` where there is no page or no article in it."""
    try:
        return draft_of_saved(message_from_bytes(data.lstrip(b"\r\n")), source)
    except RecursionError as error:
        raise SourceError(source, "holds parts nested too deep", "save the article as text") from error


def is_saved(message: Message) -> bool:
    """Tell whether what is built like a mail is a page that a browser saved."""
    if "Snapshot-Content-Location" in message or _SAVED.match(header(message, "From")):
        return True
    return "From" not in message and _address(message) != ""


def draft_of_saved(message: Message, source: str) -> Draft:
    """Return the article of a saved page; raise ``SourceError`` where there is no page or no article in it."""
    part = _page(message)
    payload = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(payload, bytes) or not payload.strip():
        raise SourceError(source, *_NO_PAGE)
    page, unread = in_utf8(payload, _charset(part))
    address = _address(part) or _address(message)
    form = BY_KIND["html"]
    try:
        if is_read_apart(form, page):
            from briefing.sources.intake.sandbox import drafts_in_process  # few pages are large

            (draft,) = drafts_in_process(form, page, address or source)
        else:
            (draft,) = drafts_here(form, page, address or source)
    except SourceError as error:  # it is the file that cannot be read, not the address that it was saved from
        raise SourceError(source, error.reason, error.remedy) from error
    return draft._replace(link=draft.link or address or None, unread=draft.unread + unread)


def _page(message: Message) -> Message | None:
    """Return the part that is the page: the one that is named as such, or the first."""
    pages = [part for part in islice(message.walk(), _MOST_PARTS) if part.get_content_type() in _PAGES]
    start = str(message.get_param("start", "")).strip("<> ")
    address = _address(message)
    for part in pages:
        if start and str(part.get("Content-ID", "")).strip("<> ") == start:
            return part
    return next((part for part in pages if address and _address(part) == address), next(iter(pages), None))


def _address(part: Message) -> str:
    """Return the address that a part was saved from; empty where it is none of the web."""
    told = header(part, "Snapshot-Content-Location") or header(part, "Content-Location")
    return told if is_address(told) else ""


def _charset(part: Message) -> str | None:
    try:
        return part.get_content_charset()
    except (ValueError, LookupError):
        return None
