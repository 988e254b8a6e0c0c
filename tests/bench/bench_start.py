"""From launch to the article on the screen, against the first frame of a Textual hello-world.

    python tests/bench/bench_start.py [pairs]

Both run in a pseudo-terminal, turn about, so that whatever else the machine does slows both.
Prints the medians in seconds and their ratio; the goal is at most 1.2.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

from launch import BRIEFING, held, launched

GOAL = 1.2
QUIT = "\x11"  # ctrl+q, Textual's own

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
    started = time.perf_counter()
    with launched(command, home, QUIT) as terminal:
        return terminal.shown(lambda: words in terminal.text) - started


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
    ratio = medians["briefing"] / medians["hello-world"]
    print(f"ratio {ratio:.2f} (goal: at most {GOAL}) {held(ratio <= GOAL)}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
