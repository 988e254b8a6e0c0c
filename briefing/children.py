"""Processes of the program's own: they run no module of the current folder, and end with who started them."""

from __future__ import annotations

import os
import sys
import threading
import time

_LOOK = 0.5  # seconds between two looks at who started this process


def command(module: str, *arguments: str) -> list[str]:
    """Return the command that runs a module of the program; ``-P`` keeps the current folder out of the imports."""
    return [sys.executable, "-P", "-m", module, *arguments]


def end_with_parent() -> None:
    """End this process as soon as the one that started it is gone, also where that was killed."""
    if sys.platform != "win32":  # there a process keeps the number of who started it
        threading.Thread(target=_watch, args=(os.getppid(),), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_LOOK)
    os._exit(1)
