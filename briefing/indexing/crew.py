"""Processes that work on chunks: one that dies or hangs loses nothing, and the item that ends it is found.

Each is an executor of one process, so that a death tells which chunk it died of. That is halved and given out again,
down to the one item that ends its process twice, or takes it too long.
"""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, ProcessPoolExecutor, wait
from multiprocessing import active_children, get_context
from typing import NamedTuple, Protocol

from briefing.children import spawning
from briefing.indexing.items import Chunk, CrewError, Done, Lost, Outcome, halves
from briefing.indexing.work import enter
from briefing.model import MadeBy

SECONDS = 120.0  # that a chunk may take: the longest article takes ten on a quiet machine
_BEGINNING = 120.0  # seconds that the model may take to load
_STARTS = 3  # processes that end before they have begun, one after the other, until it is given up
Begin = Callable[[], MadeBy]
Work = Callable[[Chunk], list[Outcome]]


class Workers(Protocol):
    """Who works on chunks; ``made``, the versions that brief, is known when the first is done."""

    made: MadeBy | None

    def versions(self) -> MadeBy:
        """Begin, and return the versions that brief; ``run`` comes next."""

    def run(self, chunks: Iterable[Chunk]) -> Iterator[list[Done]]:
        """Yield what became of the items of each chunk, also of those that ``push`` adds meanwhile."""

    def push(self, chunk: Chunk) -> None:
        """Have a chunk worked on before those that are not begun yet."""


class _Waiting(NamedTuple):
    chunk: Chunk
    again: bool = False  # it ended a process before, alone


class _Hand:
    """A process, and the chunk that it works on."""

    def __init__(self, begin: Begin) -> None:
        before = set(active_children())
        with spawning():
            self._executor = ProcessPoolExecutor(
                1, mp_context=get_context("spawn"), initializer=enter, initargs=(os.getpid(),)
            )
            self._begun = self._executor.submit(begin)
        self._begun.add_done_callback(lambda _: self._count_from_now())
        (self._process,) = set(active_children()) - before
        self.task: _Waiting | None = None
        self.future: Future[list[Outcome]] | None = None
        self.overdue = False
        self._count_from_now()

    def give(self, task: _Waiting, work: Work) -> None:
        """Work on a chunk; raises ``BrokenExecutor`` where the process is gone."""
        self.future = self._executor.submit(work, task.chunk)
        self.task = task
        self._count_from_now()

    def made(self) -> MadeBy | None:
        """Return the versions that brief, when it has begun; raises what the beginning raised."""
        try:
            return self._begun.result() if self._begun.done() else None
        except BrokenExecutor:
            return None

    def wait(self) -> MadeBy | None:
        """Return the versions that brief as soon as it has begun; None where it cannot. Raises what that raised."""
        wait([self._begun], timeout=_BEGINNING)
        self.end_if_overdue(_BEGINNING)
        return self.made()

    def end_if_overdue(self, seconds: float) -> None:
        """End the process where it has taken longer; its chunk is broken then."""
        allowed = seconds if self._begun.done() else _BEGINNING
        if not self.overdue and time.monotonic() - self._since > allowed:
            self.overdue = True
            self._process.kill()

    def why(self, seconds: float) -> str:
        """Return why its process is gone."""
        if self.overdue:
            return f"takes longer than {seconds:g} s to read and brief"
        status = self._process.exitcode
        ended = f"signal {-status}" if status is not None and status < 0 else f"status {status}"
        return f"ends the process that reads and briefs it ({ended})"

    def _count_from_now(self) -> None:
        self._since = time.monotonic()

    def close(self) -> None:
        """End the process, at once where it works on something."""
        if self.future is not None:
            self._process.kill()
        self._executor.shutdown(wait=True, cancel_futures=True)


class Crew:
    """At most ``jobs`` processes, started when there is something to do; none is left when ``run`` ends."""

    def __init__(
        self,
        jobs: int,
        begin: Begin,
        work: Work,
        *,
        seconds: float = SECONDS,
        fatal: tuple[type[Exception], ...] = (),
    ) -> None:
        """``begin`` and ``work`` are functions of modules; what they raise of ``fatal`` ends the run."""
        self.made: MadeBy | None = None
        self._jobs = max(1, jobs)
        self._begin = begin
        self._work = work
        self._seconds = seconds
        self._fatal = fatal
        self._hands: list[_Hand] = []
        self._waiting: deque[_Waiting] = deque()
        self._failed_starts = 0

    def push(self, chunk: Chunk) -> None:
        """Have a chunk worked on before those that are not begun yet."""
        self._waiting.append(_Waiting(chunk))

    def versions(self) -> MadeBy:
        """Begin, and return the versions that brief; ``run`` comes next, also with nothing to do.

        Raises ``CrewError``.
        """
        hand = _Hand(self._begin)
        self._hands.append(hand)
        self.made = hand.wait()
        if self.made is None:
            self._dismiss(hand)
            raise CrewError(f"no process can be started that briefs; it {hand.why(self._seconds)}")
        return self.made

    def run(self, chunks: Iterable[Chunk]) -> Iterator[list[Done]]:
        """Yield what became of the items of each chunk, in the order in which they are done.

        Raises what is ``fatal``, and ``CrewError`` where no process can be started.
        """
        source = iter(chunks)
        try:
            while self._hand_out(source):
                busy = {hand.future: hand for hand in self._hands if hand.future is not None}
                wait(busy, timeout=min(1.0, self._seconds / 4), return_when=FIRST_COMPLETED)
                for hand in busy.values():
                    hand.end_if_overdue(self._seconds)
                done = [self._collected(hand) for future, hand in busy.items() if future.done()]
                self._hand_out(source)  # nobody waits while what is done is stored
                yield from filter(None, done)
        finally:
            while self._hands:
                self._hands.pop().close()

    def _hand_out(self, source: Iterator[Chunk]) -> bool:
        """Give chunks to all who have none; tell whether anybody works."""
        while True:
            free = next((hand for hand in self._hands if hand.future is None), None)
            if free is None and len(self._hands) == self._jobs:
                return True
            task = self._waiting.popleft() if self._waiting else None
            if task is None:
                chunk = next(source, None)
                task = None if chunk is None else _Waiting(chunk)
            if task is None:
                return any(hand.future is not None for hand in self._hands)
            self._give(task, free)

    def _give(self, task: _Waiting, free: _Hand | None) -> None:
        hand = free
        if hand is None:
            hand = _Hand(self._begin)
            self._hands.append(hand)
        try:
            hand.give(task, self._work)
        except BrokenExecutor:  # it was ended while it waited
            self._dismiss(hand)
            self._start_failed(task, hand)

    def _collected(self, hand: _Hand) -> list[Done]:
        task, future = hand.task, hand.future
        assert task is not None
        assert future is not None
        made = hand.made()
        self.made = made or self.made
        try:
            outcomes = future.result()
        except BrokenExecutor:
            self._dismiss(hand)
            if made is None:
                self._start_failed(task, hand)
                return []
            return self._broken(task, hand.why(self._seconds), final=hand.overdue)
        except self._fatal:
            raise
        except Exception as error:  # of the way to the process and back: what cannot be packed
            hand.task = hand.future = None
            return self._broken(task, f"cannot be worked on ({type(error).__name__}: {error})", final=True)
        hand.task = hand.future = None
        self._failed_starts = 0
        return [Done(item, outcome) for item, outcome in zip(task.chunk, outcomes, strict=True)]

    def _broken(self, task: _Waiting, reason: str, *, final: bool) -> list[Done]:
        """Give a chunk out again in halves; one item alone once more, then it is lost."""
        self._failed_starts = 0
        if len(task.chunk) > 1:
            self._waiting.extendleft(_Waiting(half) for half in reversed(halves(task.chunk)))
            return []
        if not (task.again or final):
            self._waiting.appendleft(task._replace(again=True))
            return []
        return [Done(task.chunk[0], Lost(reason))]

    def _start_failed(self, task: _Waiting, hand: _Hand) -> None:
        self._waiting.appendleft(task)
        self._failed_starts += 1
        if self._failed_starts >= _STARTS:
            raise CrewError(f"no process can be started that briefs; each {hand.why(self._seconds)}")

    def _dismiss(self, hand: _Hand) -> None:
        self._hands.remove(hand)
        hand.close()
