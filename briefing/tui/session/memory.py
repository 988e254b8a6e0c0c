"""The open articles as a library in memory: what is asked across articles is asked of the same class everywhere."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.library.library import Library
    from briefing.library.readings import Readings
    from briefing.model import Briefing
    from briefing.tui.session.entry import Entry


class Memory:
    """Takes in briefings as they come, from any thread, one at a time; gone with the reader."""

    def __init__(self) -> None:
        self._library: Library | None = None
        self._lock = threading.Lock()
        self._taken: dict[int, Briefing] = {}  # by the place of the entry
        self._numbers: dict[int, int] = {}  # of the article in the library, by the place of the entry
        self._readings: Readings | None = None

    def take(self, at: int, entry: Entry) -> dict[int, int]:
        """Take in the briefing of an entry, if there is one that is not taken yet.

        Returns how many articles tell the same story, by the places of the entries that are not alone in theirs.
        """
        with self._lock:
            self._take(at, entry)
            told = self._made().tellings()
            return {at: told[one.article.id] for at, one in self._taken.items() if one.article.id in told}

    @contextmanager
    def opened(self, entries: Sequence[Entry]) -> Iterator[Library]:
        """Give the library with every briefing that there is; nothing is taken in meanwhile."""
        with self._lock:
            for at, entry in enumerate(entries):
                self._take(at, entry)
            yield self._made()

    def place(self, number: int) -> int | None:
        """Return the place of the first entry that an article of the library is, by its id there."""
        return min((at for at, one in self._numbers.copy().items() if one == number), default=None)

    def numbers(self, places: Iterable[int]) -> list[int]:
        """Return the ids of the articles that entries are, as far as they are briefed, the newest first."""
        known = self._numbers.copy()
        return sorted({known[at] for at in places if at in known}, reverse=True)

    def readings(self) -> Readings:
        """Return the articles as they are compared: each read once."""
        self._made()
        assert self._readings is not None
        return self._readings

    def _take(self, at: int, entry: Entry) -> None:
        linked = entry.linked
        if linked is None or self._taken.get(at) is linked.briefing:
            return
        briefing = self._taken[at] = linked.briefing
        number = self._numbers[at] = self._made().add(briefing).id
        self.readings().renew(number, briefing)

    def _made(self) -> Library:
        if self._library is None:
            from briefing.library.library import Library
            from briefing.library.readings import Readings

            self._library = Library.in_memory()
            self._readings = Readings(self._library.db)
        return self._library
