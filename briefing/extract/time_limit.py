"""A limit of processor time for one text, so that none takes the briefing of those behind it.

In the main thread what runs is interrupted wherever it is; elsewhere, and on Windows, it ends at its next check.
"""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

SECONDS = 60.0  # for the components of ours: a text of 150,000 characters takes a fifth of it


class OverTime(BaseException):
    """The time is over: no error, and nothing that handles errors takes it for one."""


@contextmanager
def time_limit(seconds: float) -> Iterator[Callable[[], None]]:
    """Raise ``OverTime`` where what runs within takes longer; gives a function that does so when it is asked."""
    end = time.process_time() + seconds

    def check() -> None:
        if time.process_time() > end:
            raise OverTime

    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield check
        return
    before = signal.signal(signal.SIGVTALRM, _interrupt)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield check
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise OverTime
