"""Which processes run, and whether they end."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from pathlib import Path


def runs(pid: int) -> bool:
    """Tell whether a process runs; one that ended does not, though nobody has asked for its status yet."""
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except ProcessLookupError:
        return False
    except FileNotFoundError:  # there is no /proc, or it has just ended
        return not Path("/proc/self").exists()


def ended(pids: Iterable[int], within: float) -> bool:
    """Tell whether processes end within so many seconds."""
    left, deadline = list(pids), time.monotonic() + within
    while any(map(runs, left)):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True
