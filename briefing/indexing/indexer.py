"""Files into a library: those that were taken are passed over unread, the others briefed by workers and stored here."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from briefing.indexing.crew import Crew, Workers
from briefing.indexing.items import Done, File, Item, Piece, batched, chunked
from briefing.indexing.progress import Progress
from briefing.indexing.storing import Storing, named
from briefing.indexing.work import Reading, begin, read, work
from briefing.library import arrivals
from briefing.library.arrivals import Stamp
from briefing.library.library import Library
from briefing.sources.formats import numbered
from briefing.sources.intake import STANDARD_INPUT, is_address


@dataclass(slots=True)
class Counts:
    """How many articles became what; files that were not read again: ``passed`` are in, ``bad`` failed before."""

    added: int = 0
    renewed: int = 0
    there: int = 0
    failed: int = 0
    passed: int = 0
    bad: int = 0


class Indexer:
    """Puts what workers brief into a library; ``counts`` says how far it is, at any moment."""

    def __init__(
        self, library: Library, workers: Workers, tell: Callable[[str], None], reading: Reading | None = None
    ) -> None:
        """``tell`` says why something failed; ``reading``: how standard input is read, which workers do not have."""
        self.counts = Counts()
        self._library = library
        self._workers = workers
        self._tell = tell
        self._reading = reading or Reading()
        self._storing = Storing(library, lambda: workers.made)

    def run(self, items: Iterable[Item], total: int = 0) -> None:
        """Have all items worked on and stored; raises ``LibraryError``, and what the workers raise."""
        with Progress(total, self._tell) as progress:
            for done in self._workers.run(chunked(self._read_here(items, progress))):
                self._settle(done, progress)

    def came_in(self) -> list[int]:
        """Return the ids of the articles that came in since this was last asked."""
        found, self._storing.new = self._storing.new, []
        return found

    def files(self, paths: Sequence[str], *, retry: bool = False) -> list[File]:
        """Return the files that are to be read; the others count as passed over or as bad.

        ``retry``: also what failed and has not changed since.
        """
        found = []
        for path in map(_absolute, paths):
            stamp = stamp_of(path)
            told = arrivals.standing(self._library.db, named(path), stamp) if stamp else "new"
            if told == "new" or (retry and (told == "failed" or self._holds_failed(path))):
                found.append(File(path, stamp))
            elif told == "taken":
                self.counts.passed += 1
            else:
                self.counts.bad += 1
        return found

    def failed_files(self) -> list[str]:
        """Return the files and addresses of what failed."""
        told = dict.fromkeys(numbered(one.uri)[0] for one in arrivals.failures(self._library.db))
        return [uri for uri in told if is_address(uri) or Path(uri).is_file()]

    def brief_stale(self) -> None:
        """Brief anew, from the text that is kept, what an older version or another model briefed."""
        stale = arrivals.stale(self._library.db, self._workers.versions())
        there = self.counts.there
        self.run(self._kept(stale), len(stale))
        self.counts.renewed += self.counts.there - there
        self.counts.there = there

    def rebuild(self) -> None:
        """Make the index anew from the briefings that are kept."""
        with Progress(len(self._library), self._tell) as progress:
            for _ in self._library.rebuild():
                progress.step()

    def _kept(self, stale: Sequence[tuple[int, str]]) -> Iterator[Piece]:
        for number, uri in stale:
            briefing = self._library.briefing(number)
            if briefing is not None:  # another may have taken it out meanwhile
                yield Piece(briefing.article, uri)

    def fail(self, uri: str, why: str) -> None:
        """Note that something could not be had, and say why."""
        arrivals.fail(self._library.db, uri, why)
        self.counts.failed += 1
        self._tell(why)

    def take(self, part: File, outcomes: Iterable[Done]) -> None:
        """Store what was briefed elsewhere, all of a file."""
        with Progress(0, self._tell) as progress:
            for done in batched(outcomes):
                self._settle(done, progress)
        if part.stamp:
            arrivals.take(self._library.db, named(part.path), part.stamp)

    def _read_here(self, items: Iterable[Item], progress: Progress) -> Iterator[Item]:
        """Yield the items that workers can read; read standard input."""
        for item in items:
            if isinstance(item, File) and item.path == STANDARD_INPUT:
                self._settle([Done(item, read(item, self._reading))], progress)
            else:
                yield item

    def _holds_failed(self, path: str) -> bool:
        return arrivals.failed_within(self._library.db, named(path))

    def _settle(self, done: Sequence[Done], progress: Progress) -> None:
        told, more = self._storing.store(done)
        progress.total += max(0, len(told) + len(more) - len(done))
        for chunk in chunked(more):
            self._workers.push(chunk)
        for one in told:
            setattr(self.counts, one.fate, getattr(self.counts, one.fate) + 1)
            if one.why:
                progress.tell(one.why)
        progress.step(len(told))


def crew(jobs: int | None, model: str | None, reading: Reading | None = None) -> Crew:
    """Return workers on a model, by default as many as there are processors for this process."""
    from briefing.lexicon import LexiconError

    return Crew(
        jobs or processors(),
        partial(begin, model),
        partial(work, reading or Reading()),
        fatal=(LexiconError,),
    )


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def stamp_of(path: str) -> Stamp | None:
    """Return by what a change of a file is told; None of an address, or where there is no such file any more."""
    if path == STANDARD_INPUT or is_address(path):
        return None
    try:
        found = Path(numbered(path)[0]).stat()
    except OSError:
        return None
    return Stamp(found.st_mtime, found.st_size)


def _absolute(path: str) -> str:
    """Return a path that means the same from every folder."""
    return path if path == STANDARD_INPUT or is_address(path) else os.path.abspath(path)  # noqa: PTH100 (keeps links)
