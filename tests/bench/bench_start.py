"""From launch to the article on the screen, against the first frame of a Textual hello-world.

    python tests/bench/bench_start.py [pairs]

Both run in a pseudo-terminal, turn about, so that whatever else the machine does slows both.
Prints the medians in seconds and their ratio; the goal is at most 1.25.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path

import pyte

COLUMNS, LINES = 120, 40
GOAL = 1.25
BRIEFING = str(Path(sys.executable).with_name("briefing"))  # the command that is installed
TOO_LONG = 30.0
QUIT = b"\x11"  # ctrl+q, Textual's own

HELLO = """
from textual.app import App, ComposeResult
from textual.widgets import Static

class Hello(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("Hello, world")

Hello().run()
"""
ARTICLE = """Harbour talks open in Norland

The first paragraph is what a reader waits for: here the clock stops.

Ministers met on Saturday and agreed to meet again.
"""


def seconds_until(words: str, command: list[str], home: Path) -> float:
    """Return how long ``command`` takes to show ``words`` in a fresh terminal."""
    environment = os.environ | {
        "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), "XDG_STATE_HOME": str(home / "state"),
        "TERM": "xterm-256color", "COLORTERM": "truecolor",
    }  # fmt: skip
    screen = pyte.Screen(COLUMNS, LINES)
    stream = pyte.ByteStream(screen)
    started = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        os.execve(command[0], command, environment)
    try:
        while not any(words in line for line in screen.display):
            ready, _, _ = select.select([terminal], [], [], TOO_LONG)
            if not ready:
                raise TimeoutError(f"{words!r} is not on the screen:\n" + "\n".join(screen.display))
            stream.feed(os.read(terminal, 1 << 16))
        return time.perf_counter() - started
    finally:
        _end(child, terminal)


def _end(child: int, terminal: int) -> None:
    """Quit as a user would, so that no process of the one run slows the next."""
    os.write(terminal, QUIT)
    deadline = time.monotonic() + 10
    while os.waitpid(child, os.WNOHANG) == (0, 0):
        if select.select([terminal], [], [], 0.05)[0]:
            try:
                os.read(terminal, 1 << 16)
            except OSError:  # the terminal hung up: the program is ending
                time.sleep(0.05)
        if time.monotonic() > deadline:
            os.killpg(child, signal.SIGKILL)
            os.waitpid(child, 0)
            break
    os.close(terminal)


def main(pairs: int) -> None:
    """Measure, print."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        (home / "hello.py").write_text(HELLO)
        (home / "article.txt").write_text(ARTICLE)
        runs = {
            "hello-world": ("Hello, world", [sys.executable, str(home / "hello.py")]),
            "briefing": ("what a reader waits for", [BRIEFING, str(home / "article.txt")]),
        }
        taken: dict[str, list[float]] = {label: [] for label in runs}
        for number in range(pairs + 1):
            for label, (words, command) in runs.items():
                seconds = seconds_until(words, command, home)
                if number:  # the first pair warms the caches
                    taken[label].append(seconds)
    medians = {label: statistics.median(seconds) for label, seconds in taken.items()}
    for label, median in medians.items():
        print(f"{label:12} median {median:.3f} s, fastest {min(taken[label]):.3f} s, {pairs} runs")
    print(f"ratio {medians['briefing'] / medians['hello-world']:.2f} (goal: at most {GOAL})")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
