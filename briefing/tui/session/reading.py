"""Reading the file of an entry, and the page that the summary in a feed links to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.session.entry import Entry
from briefing.tui.text.cells import printable

if TYPE_CHECKING:
    from briefing.article import Article


def read_entry(entry: Entry, published: str | None) -> tuple[Article, ...]:
    """Return the articles in the file of an entry; what cannot be read becomes the entry's error."""
    from briefing.sources import SourceError, read_guarded

    try:
        return read_guarded(entry.source, published=published)
    except SourceError as error:
        entry.state, entry.error = "failed", printable(f"{error.reason}; {error.remedy}")
    return ()


def read_page(summary: Article) -> tuple[Article, str]:
    """Return the article of the page that a summary links to; or the summary, and why there is no page."""
    from briefing.sources import SourceError
    from briefing.sources.following import follow

    try:
        return follow(summary), ""
    except SourceError as error:
        return summary, printable(str(error))
