"""From launch to the first screen of an article of 200,000 words, against one of 900.

    python tests/bench/bench_long.py [pairs]

Both open in a pseudo-terminal, turn about. Prints the medians in seconds and their ratio; the goal is
at most 2.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

from launch import BRIEFING, article, held, launched

GOAL = 2.0
WORDS = {"900 words": 900, "200,000 words": 200_000}


def seconds(file: Path, home: Path) -> float:
    """Return how long it takes until the title and the first paragraph are on the screen."""
    title, _, first = file.read_text().split("\n")[:3]
    beginning = " ".join(first.split()[:4])
    started = time.perf_counter()
    with launched([BRIEFING, str(file)], home) as terminal:
        return terminal.shown(lambda: title in terminal.text and beginning in terminal.text) - started


def main(pairs: int) -> None:
    """Measure, print."""
    taken: dict[str, list[float]] = {label: [] for label in WORDS}
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        for number, (label, words) in enumerate(WORDS.items()):
            (home / label).with_suffix(".txt").write_text(article(number, words))
        for number in range(pairs + 1):
            for label in WORDS:
                spent = seconds((home / label).with_suffix(".txt"), home)
                if number:  # the first pair warms the caches
                    taken[label].append(spent)
    medians = {label: statistics.median(spent) for label, spent in taken.items()}
    for label, median in medians.items():
        print(f"{label:14} median {median:.3f} s, fastest {min(taken[label]):.3f} s, {pairs} runs")
    short, long = medians.values()
    print(f"ratio {long / short:.2f} (goal: at most {GOAL}) {held(long / short <= GOAL)}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
