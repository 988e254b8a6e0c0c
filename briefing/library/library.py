"""``Library``: many briefings, one memory; on a file or in memory, the same class."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from briefing.library import figures, fresh, pages, store
from briefing.library.connection import MEMORY, Connection
from briefing.library.figures import Count
from briefing.library.fresh import Fresh
from briefing.library.pages import Story, StoryPage
from briefing.library.store import Added
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

    def stories(self, *, since: date | None = None, limit: int = 50) -> list[Story]:
        """Return the stories of two reports and more, those with the newest articles first."""
        return pages.stories(self.db, since, limit)

    def story(self, number: int) -> StoryPage | None:
        """Return all that is told of a story, by its id, or None where there is none."""
        return pages.page(self.db, number)

    def fresh(self, number: int) -> tuple[Fresh, ...]:
        """Return what an article has that the earlier ones of its story had not; nothing of a first report."""
        return fresh.fresh(self.db, number)

    def figures(self, story: int) -> tuple[Count, ...]:
        """Return how the numbers of a story changed: who was killed, hurt, missing, held or displaced, by whom told."""
        return figures.figures(self.db, story)

    def looked(self, story: int, *, at: float | None = None) -> None:
        """Keep that the reader looks at a story, now or at a time in seconds since 1970: what comes later is new."""
        fresh.looked(self.db, story, at)

    def rebuild(self) -> Iterator[int]:
        """Make the index anew from the briefings; yields the id of each article done."""
        return store.rebuild(self.db)
