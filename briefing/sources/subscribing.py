"""What a feed holds now, asked for only if it has changed: its entries, or why there are none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from briefing.article import Article
from briefing.sources.errors import SourceError
from briefing.sources.intake.fetch import ask
from briefing.sources.intake.web import kind_of_page
from briefing.sources.reading import entries_of

GONE, UNCHANGED = 410, 304


class Named(NamedTuple):
    """An entry: the name that it has in its feed, whatever its text, and the article."""

    guid: str
    article: Article


class Feed(NamedTuple):
    """What a server says of a feed; ``etag`` and ``modified`` are for asking it the next time."""

    entries: tuple[Named, ...] = ()
    status: int = 0
    etag: str | None = None
    modified: str | None = None
    retry_after: str | None = None
    trouble: SourceError | None = None


def subscribed(address: str, *, etag: str | None = None, modified: str | None = None) -> Feed:
    """Return what a feed holds that the user subscribed to; raises nothing: ``trouble`` says what was wrong."""
    try:
        answer = ask(address, _validators(etag, modified))
        told = Feed((), answer.status, answer.etag, answer.modified, answer.retry_after, answer.trouble)
        if answer.page is None:
            return told
        page = answer.page
        if kind_of_page(page, address) != "wire":
            raise SourceError(address, "is no feed", "give the address of the feed, not that of a page")
        return told._replace(entries=tuple(Named(*one) for one in entries_of(page.data, page.address)))
    except SourceError as error:
        return Feed(trouble=error)
    except Exception as error:  # one feed that no reader foresaw must not end the others
        reason = f"cannot be read ({type(error).__name__})"
        return Feed(trouble=SourceError(address, reason, "open it in a browser"))


def _validators(etag: str | None, modified: str | None) -> Mapping[str, str]:
    told = {"If-None-Match": etag, "If-Modified-Since": modified}
    return {name: value for name, value in told.items() if value and value.isascii() and value.isprintable()}
