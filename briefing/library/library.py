"""``Library``: many briefings, one memory; on a file or in memory, the same class."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from briefing.library import arrivals, store, subscriptions
from briefing.library.arrivals import Failure
from briefing.library.connection import MEMORY, Connection
from briefing.library.store import Added
from briefing.library.subscriptions import Subscription
from briefing.model import Briefing
from briefing.paths import library_file


class Library:
    """Articles and their briefings, kept and found again.

    >>> with Library.open() as library:
    ...     library.add(briefing)
    """

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
        return store.add(self.db, briefing, uri=uri, at=at)

    def remove(self, number: int) -> None:
        """Take an article out, by its id; what was said of it is kept for its coming back."""
        store.remove(self.db, number)

    def briefing(self, number: int) -> Briefing | None:
        """Return the briefing of an article, by its id, or None where there is none."""
        return store.load(self.db, number)

    def rebuild(self) -> Iterator[int]:
        """Make the index anew from the briefings; yields the id of each article done."""
        return store.rebuild(self.db)

    def failures(self) -> list[Failure]:
        """Return what could not be taken into the library and why, the latest first."""
        return arrivals.failures(self.db)

    def feeds(self) -> list[Subscription]:
        """Return the feeds that are subscribed to, in the order of their addresses."""
        return subscriptions.subscriptions(self.db)

    def subscribe(self, feeds: Iterable[tuple[str, str]]) -> int:
        """Add feeds, each an address and a title, which may be empty; return how many were not there."""
        return subscriptions.subscribe(self.db, feeds)

    def unsubscribe(self, url: str) -> bool:
        """Take a feed out; its articles stay. Return whether it was there."""
        return subscriptions.unsubscribe(self.db, url)
