"""Processes of the program's own: they run no module of the current folder, and end with who started them."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

_LOOK = 0.5  # seconds between two looks at who started this process


def command(module: str, *arguments: str) -> list[str]:
    """Return the command that runs a module of the program; ``-P`` keeps the current folder out of the imports."""
    return [sys.executable, "-P", "-m", module, *arguments]


@contextmanager
def safe_path() -> Iterator[None]:
    """Keep the current folder out of the imports of all processes that are started meanwhile, by whomever."""
    before = os.environ.get("PYTHONSAFEPATH")
    os.environ["PYTHONSAFEPATH"] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ["PYTHONSAFEPATH"]
        else:
            os.environ["PYTHONSAFEPATH"] = before


@contextmanager
def spawning() -> Iterator[None]:
    """Start processes of ``multiprocessing`` meanwhile, which has no ``-P``: none looks into the current folder.

    Nor does Ctrl+C end them, which reaches all processes of a terminal: who started them does.
    """
    with safe_path():
        if sys.platform == "win32":
            yield
            return
        from multiprocessing.resource_tracker import ensure_running

        ensure_running()  # where it starts only later, it lets the signal through again
        masked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, masked)


def end_with_parent(parent: int | None = None) -> None:
    """End this process as soon as the one that started it is gone, also where that was killed.

    ``parent``: its number, where it may be gone before this is called.
    """
    if sys.platform != "win32":  # there a process keeps the number of who started it
        threading.Thread(target=_watch, args=(parent or os.getppid(),), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_LOOK)
    os._exit(1)
