"""The line that says how far a long run is: how many of how many, how fast, how long it still takes."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

from briefing.streams import StatusLine

_PAUSE = 0.2  # seconds between two lines


class Progress:
    """The line of a long run, drawn anew as more is done."""

    def __init__(self, total: int, tell: Callable[[str], None]) -> None:
        """``tell`` says what is wrong, in a line of its own."""
        self.total = total
        self.done = 0
        self._tell = tell
        self._began = time.monotonic()
        self._drawn = 0.0
        self._line = StatusLine()

    def __enter__(self) -> Self:
        self._draw()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._line.clear()

    def step(self, done: int = 1) -> None:
        """So many more are done; there may be more of them than was known."""
        self.done += done
        self.total = max(self.total, self.done)
        if time.monotonic() - self._drawn > _PAUSE:
            self._draw()

    def tell(self, message: str) -> None:
        """Say what is wrong, above the line."""
        self._line.clear()
        self._tell(message)
        self._draw()

    def _draw(self) -> None:
        self._drawn = time.monotonic()
        self._line.show(line(self.done, self.total, self._drawn - self._began))


def line(done: int, total: int, seconds: float) -> str:
    """Return the line after ``seconds``: ``120/4,000 · 300 articles a minute · 13 min left``."""
    counted = f"{done:,}/{total:,}"
    if not done or seconds < 1:
        return counted
    rate = done / seconds
    return f"{counted} · {60 * rate:,.0f} articles a minute · {_duration((total - done) / rate)} left"


def _duration(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:.0f} s"
    if seconds < 3600:
        return f"{seconds / 60:.0f} min"
    return f"{seconds // 3600:.0f} h {seconds % 3600 // 60:.0f} min"
