"""An open library: articles put in, taken out, indexed anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from briefing.library import listing
from briefing.library.connection import MEMORY, Connection
from briefing.library.listing import Listed
from briefing.paths import library_file

if TYPE_CHECKING:
    from briefing.library.store import Added
    from briefing.model import Briefing


class Opened:
    """A connection to a library, and the articles in it."""

    def __init__(self, connection: Connection) -> None:
        self.db = connection

    @classmethod
    def open(cls, path: Path | str | None = None, *, create: bool = True) -> Self:
        """Open a library, by default the user's own; raises ``LibraryError`` where it cannot be used."""
        return cls(Connection(path or library_file(), create=create))

    @classmethod
    def in_memory(cls) -> Self:
        """Return an empty library that is gone when it is closed."""
        return cls(Connection(MEMORY))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __len__(self) -> int:
        """Return how many articles there are."""
        return int(self.db.one("SELECT count(*) FROM article"))

    def close(self) -> None:
        """Close the file; what was added is kept."""
        self.db.close()

    def add(self, briefing: Briefing, *, uri: str | None = None, at: float | None = None) -> Added:
        """Put a briefing in; a text that is there gets one source more and its newer briefing.

        ``uri`` tells where it was found, by default ``briefing.article.source``; ``at`` when, in seconds since 1970.
        """
        from briefing.library import store
        from briefing.library.preparing import ready

        return store.add(self.db, ready(briefing), uri=uri, at=at)

    def remove(self, number: int) -> None:
        """Take an article out, by its id; what was said of it is kept for its coming back."""
        from briefing.library import store

        store.remove(self.db, number)

    def briefing(self, number: int) -> Briefing | None:
        """Return the briefing of an article, by its id, as the reader corrected it; None where there is none."""
        from briefing.library import bodies

        return bodies.load_corrected(self.db, number)

    def put(self, briefing: Briefing) -> Listed:
        """Put a briefing in, as ``add`` does, and return the article as it is listed now."""
        (one,) = listing.listed(self.db, [self.add(briefing).id])
        return one

    def _known(self, number: int) -> Briefing:
        briefing = self.briefing(number)
        assert briefing is not None
        return briefing

    def rebuild(self) -> Iterator[int]:
        """Make the index anew from the briefings; yields the id of each article done."""
        from briefing.library import store

        return store.rebuild(self.db)
