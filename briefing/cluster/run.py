"""Records to parts, on a cluster: what is there is not done again, what ends its worker is a row with an error.

The records of a part are briefed a few at a time. Those that end a worker are halved and given out again, down to the
one that does so twice.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from briefing.cluster import task
from briefing.cluster.client import connected
from briefing.cluster.needs import ClusterError, needed
from briefing.cluster.parts import name_of_part, write_part
from briefing.cluster.records import parts_of
from briefing.cluster.task import Row, name_of, row_of
from briefing.indexing.crew import SECONDS
from briefing.indexing.items import CHUNK, Refused

_LOOK, _PATIENCE = 5.0, 120.0  # seconds between two looks for workers, and that there may be none
_AHEAD = 2  # chunks that are given out for each thread of a worker


@dataclass(slots=True)
class Counts:
    """How many records became what, and how many parts were there already."""

    briefed: int = 0
    failed: int = 0
    skipped: int = 0


@dataclass(slots=True)
class _Part:
    path: Path
    lines: tuple[str, ...]
    rows: dict[int, Row] = field(default_factory=dict)


class _Chunk(NamedTuple):
    part: _Part
    places: tuple[int, ...]
    again: bool = False  # it ended a worker before, alone


class Run:
    """Briefs the records of a file into a folder of parts; ``counts`` says how far it is."""

    def __init__(
        self,
        output: str,
        model: str | None = None,
        *,
        seconds: float = SECONDS,
        work: Callable[..., list[Row]] = task.brief,
        versions: Callable[..., tuple[str, str, str]] = task.versions,
        step: Callable[[int], object] = int,
    ) -> None:
        """``work`` and ``versions`` are functions of a module; ``step`` is told how many records are done."""
        self.counts = Counts()
        self._output = Path(output)
        self._model = model
        self._seconds = seconds
        self._work = work
        self._versions = versions
        self._step = step
        self._waiting: deque[_Chunk] = deque()

    def brief(self, source: str, *, scheduler: str | None = None, jobs: int = 1) -> None:
        """Brief all records of a file; raises ``ClusterError``, and what the versions raise that brief."""
        self._output.mkdir(parents=True, exist_ok=True)
        parts = parts_of(source)
        with connected(scheduler, jobs) as client:
            versions = client.submit(self._versions, self._model, pure=False).result()
            self._all(client, self._missing(parts, versions))

    def _missing(self, parts: Iterator[tuple[str, ...]], versions: tuple[str, str, str]) -> Iterator[_Chunk]:
        """Yield the chunks of the parts that are not there yet."""
        for lines in parts:
            path = self._output / name_of_part(lines, versions)
            if path.exists():
                self.counts.skipped += 1
                self._step(len(lines))
                continue
            part = _Part(path, lines)
            for start in range(0, len(lines), CHUNK):
                yield _Chunk(part, tuple(range(start, min(start + CHUNK, len(lines)))))

    def _all(self, client: Any, chunks: Iterator[_Chunk]) -> None:
        flying: dict[Any, _Chunk] = {}
        while True:
            while len(flying) < _AHEAD * max(1, sum(client.nthreads().values())):
                chunk = self._waiting.popleft() if self._waiting else next(chunks, None)
                if chunk is None:
                    break
                flying[self._given(client, chunk)] = chunk
            if not flying:
                return
            for future in self._done(client, list(flying)):
                self._settle(flying.pop(future), future)

    def _done(self, client: Any, futures: list[Any]) -> list[Any]:
        """Wait for one of the futures at least; raises ``ClusterError`` where nobody is left who could work on them."""
        distributed = needed("distributed")
        deadline = time.monotonic() + _PATIENCE
        while True:
            with suppress(TimeoutError):
                distributed.wait(futures, timeout=_LOOK, return_when="FIRST_COMPLETED")
            if done := [future for future in futures if future.done()]:
                return done
            if client.nthreads():
                deadline = time.monotonic() + _PATIENCE
            elif time.monotonic() > deadline:
                raise ClusterError(
                    "there is no worker left; what is done is kept, the next run goes on from there"
                )

    def _given(self, client: Any, chunk: _Chunk) -> Any:
        lines = [chunk.part.lines[place] for place in chunk.places]
        return client.submit(self._work, lines, self._model, self._seconds, pure=False)

    def _settle(self, chunk: _Chunk, future: Any) -> None:
        distributed = needed("distributed")
        try:
            rows = future.result()
        except distributed.KilledWorker:
            self._broken(chunk)
            return
        except distributed.FutureCancelledError as error:
            raise ClusterError(
                "the scheduler is gone; what is done is kept, the next run goes on from there"
            ) from error
        self._keep(chunk, rows)

    def _broken(self, chunk: _Chunk) -> None:
        """Give a chunk out again in halves; one record alone once more, then it is a row with its error."""
        if len(chunk.places) > 1:
            middle = len(chunk.places) // 2
            halves = (chunk.places[:middle], chunk.places[middle:])
            self._waiting.extend(chunk._replace(places=half) for half in halves)
        elif not chunk.again:
            self._waiting.append(chunk._replace(again=True))
        else:
            line = chunk.part.lines[chunk.places[0]]
            reason = f"ends the process that briefs it, or takes longer than {self._seconds:g} s"
            self._keep(chunk, [row_of(line, None, Refused(f"{name_of(line)}: {reason}"))])

    def _keep(self, chunk: _Chunk, rows: list[Row]) -> None:
        part = chunk.part
        part.rows |= dict(zip(chunk.places, rows, strict=True))
        bad = sum(row.error is not None for row in rows)
        self.counts.failed += bad
        self.counts.briefed += len(rows) - bad
        self._step(len(rows))
        if len(part.rows) == len(part.lines):
            write_part(part.path, [part.rows[place] for place in range(len(part.lines))])
