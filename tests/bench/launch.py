"""The installed command in a pseudo-terminal, for the benchmarks that press its keys."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "end_to_end"))
from invented import article, person
from terminal import Terminal, as_installed

__all__ = ["BRIEFING", "Terminal", "article", "held", "launched", "load", "person"]

COLUMNS, LINES = 120, 40
BRIEFING = str(Path(sys.executable).with_name("briefing"))  # the command that is installed


@contextmanager
def launched(command: list[str], home: Path, leave: str = "q") -> Iterator[Terminal]:
    """Give the terminal of a command; quit it as a user would, so that no process of one run slows the next."""
    terminal = Terminal(command, as_installed(home), COLUMNS, LINES)
    try:
        yield terminal
        terminal.press(leave)
        terminal.wait()
    finally:
        terminal.close()


def held(true: bool) -> str:
    """Return how a goal was met."""
    return "held" if true else "MISSED"


def load() -> str:
    """Return how busy the machine is: milliseconds mean little where others wait for its processors too."""
    if not hasattr(os, "getloadavg"):
        return f"{os.cpu_count()} processors"
    return f"{os.cpu_count()} processors, load before {os.getloadavg()[0]:.1f}"
