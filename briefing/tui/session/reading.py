"""Reading the file of an entry."""

from __future__ import annotations

from briefing.tui.session.entries import Entry
from briefing.tui.text.cells import printable


def read_entry(entry: Entry, published: str | None) -> None:
    """Read the file of an entry; what cannot be read becomes the entry's error."""
    from briefing.sources import SourceError, read

    try:
        article = read(entry.source, published=published)
    except SourceError as error:
        entry.state, entry.error = "failed", printable(f"{error.reason}; {error.remedy}")
    except OSError as error:
        entry.state, entry.error = "failed", printable(error.strerror or str(error))
    else:
        entry.article, entry.state = article, "read"
