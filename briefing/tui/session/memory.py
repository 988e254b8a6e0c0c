"""The open articles as a library in memory: what is asked across articles is asked of the same class everywhere."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.library.library import Library
    from briefing.model import Briefing
    from briefing.tui.session.entry import Entry


class Memory:
    """Takes in briefings as they come, from any thread, one at a time; gone with the reader."""

    def __init__(self) -> None:
        self._library: Library | None = None
        self._lock = threading.Lock()
        self._taken: dict[int, Briefing] = {}  # by the place of the entry
        self._places: dict[str, int] = {}  # by the hash of the text

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
        """Return the place of the entry that an article of the library is, by its id there."""
        with self._lock:
            found = self._made().listed([number])
        return self._places.get(found[0].hash) if found else None

    def _take(self, at: int, entry: Entry) -> None:
        linked = entry.linked
        if linked is None or self._taken.get(at) is linked.briefing:
            return
        briefing = self._taken[at] = linked.briefing
        self._made().add(briefing)
        self._places.setdefault(briefing.article.id, at)

    def _made(self) -> Library:
        if self._library is None:
            from briefing.library.library import Library

            self._library = Library.in_memory()
        return self._library
