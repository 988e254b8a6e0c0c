"""Feeds that are asked for what is new: many hosts at once, each host one question at a time, a line a feed.

A feed may say "unchanged" only when all that was new in it is stored: its validators are kept last.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from email.utils import parsedate_to_datetime

from briefing.indexing.hosts import by_host
from briefing.indexing.indexer import Indexer
from briefing.indexing.items import Piece
from briefing.indexing.work import followed
from briefing.library import arrivals, subscriptions
from briefing.library.arrivals import Entry
from briefing.library.library import Library
from briefing.library.subscriptions import Subscription
from briefing.sources.subscribing import GONE, Feed, subscribed


@dataclass(slots=True)
class Line:
    """What a feed brought: entries that are new, or others than before under the same name, or failed; or why not."""

    feed: Subscription
    new: int = 0
    changed: int = 0
    failed: int = 0
    trouble: str = ""
    uris: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        if self.trouble:
            return f"{self.feed.url}: {self.trouble}"
        counts = {"new": self.new, "changed": self.changed, "failed": self.failed}
        return f"{self.feed.url}: {', '.join(f'{n:,} {what}' for what, n in counts.items() if n) or 'nothing new'}"


def refresh(
    library: Library, indexer: Indexer, *, follow: bool = False, now: float | None = None
) -> list[Line]:
    """Ask all feeds that may be asked now, and store what is new; return a line for each feed.

    ``follow``: read the pages that entries link to where those are summaries. Raises ``LibraryError``.
    """
    moment = time.time() if now is None else now
    due = [one for one in subscriptions.subscriptions(library.db) if not one.gone and one.next <= moment]
    asked = by_host(
        due, lambda one: one.url, lambda one: subscribed(one.url, etag=one.etag, modified=one.modified)
    )
    lines, pieces = [], []
    for feed, answer in zip(due, asked, strict=True):
        line = Line(feed)
        lines.append(line)
        if answer.trouble is None:
            pieces += _fresh(library, line, answer)
    troubles: list[tuple[str, str]] = []
    if follow:
        pieces = by_host(pieces, lambda one: one.article.link or "", lambda one: _followed(one, troubles))
    if pieces:
        indexer.run(pieces, len(pieces))
    for address, why in troubles:
        indexer.fail(address, why)
    for line, answer in zip(lines, asked, strict=True):
        line.failed += sum(arrivals.has_failed(library.db, uri) for uri in line.uris)
        _note(library, line, answer, moment)
    return lines


def _fresh(library: Library, line: Line, answer: Feed) -> list[Piece]:
    """Return the entries of a feed that are not in the library as they are now."""
    pieces = []
    for guid, article in answer.entries:
        seen = arrivals.seen_entry(library.db, line.feed.url, guid)
        if seen == article.id:
            continue
        line.new += seen is None
        line.changed += seen is not None
        uri = article.link or f"{line.feed.url}#{guid}"
        line.uris.append(uri)
        pieces.append(Piece(article, uri, None, Entry(line.feed.url, guid, article.id)))
    return pieces


def _followed(piece: Piece, troubles: list[tuple[str, str]]) -> Piece:
    return replace(piece, article=followed(piece.article, troubles))


def _note(library: Library, line: Line, answer: Feed, now: float) -> None:
    """Keep how a feed was, and say what went wrong with it."""
    db, url = library.db, line.feed.url
    if answer.trouble is None:
        if answer.entries:
            title = answer.entries[0].article.site or ""
            subscriptions.was_read(db, url, title, answer.etag, answer.modified)
        else:
            subscriptions.was_unchanged(db, url)
        return
    reason = f"{answer.trouble.reason}; {answer.trouble.remedy}"
    if answer.status == GONE:
        subscriptions.is_gone(db, url, reason)
        line.trouble = "is gone for good, and is not asked for again"
        return
    pause = subscriptions.went_wrong(db, line.feed, reason, now, retry_after(answer.retry_after, now))
    line.trouble = f"{reason}. It is asked again in {pause / 60:.0f} minutes"


def retry_after(told: str | None, now: float) -> float:
    """Return the seconds that a server asks to be left alone: it tells them, or a date."""
    if told is None:
        return 0.0
    if told.strip().isdecimal():
        return float(told.strip()[:12])
    try:
        return max(0.0, parsedate_to_datetime(told).timestamp() - now)
    except (ValueError, OverflowError):
        return 0.0
