"""What each open article waits for: the nearest one is found, and all are counted, without going through them."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from typing import Literal, TypeAlias

from briefing.tui.session.entry import Entry, State

Wait: TypeAlias = Literal["file", "page", "briefing"]  # to be read, to be read in full, to be briefed


class Waiting:
    """Follows the entries of a session; the list of them may grow at its end."""

    def __init__(self, entries: list[Entry]) -> None:
        self._entries = entries
        self._changed: list[int] = []
        self._known: dict[int, tuple[State, Wait | None]] = {}
        self._queues: dict[Wait, list[int]] = {"file": [], "page": [], "briefing": []}
        self._states: Counter[State] = Counter()

    def nearest(self, wait: Wait, to: int) -> int | None:
        """Return the entry that waits nearest to ``to``; of two as near, the later one."""
        self._follow()
        queue = self._queues[wait]
        at = bisect_left(queue, to)
        around = [*queue[at : at + 1], *queue[max(at - 1, 0) : at]]
        return min(around, key=lambda one: abs(one - to), default=None)

    def count(self, *states: State) -> int:
        """Return how many entries are in one of these states."""
        self._follow()
        return sum(self._states[state] for state in states)

    def _follow(self) -> None:
        """Take in the entries that are new, and those whose state changed."""
        for at in range(len(self._known), len(self._entries)):
            self._entries[at].watch(self._changed, at)
            self._put(at)
        while self._changed:  # a thread that reads a file may add to it
            at = self._changed.pop()
            state, wait = self._known[at]
            self._states[state] -= 1
            if wait is not None:
                queue = self._queues[wait]
                del queue[bisect_left(queue, at)]
            self._put(at)

    def _put(self, at: int) -> None:
        entry = self._entries[at]
        state, wait = entry.state, _wait(entry)
        self._known[at] = state, wait
        self._states[state] += 1
        if wait is not None:
            insort(self._queues[wait], at)


def _wait(entry: Entry) -> Wait | None:
    match entry.state:
        case "unread":
            return "file" if entry.article is None else "page"
        case "read":
            return "briefing"
        case _:
            return None
