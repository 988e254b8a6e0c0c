"""From launch to the first article, of a library of many articles against the eight bundled ones.

    python tests/bench/bench_open.py LIBRARY [pairs]

Make the library with bench_library.py --file LIBRARY --keep. Both are opened in a pseudo-terminal, turn about. Prints the
medians in seconds and their ratio; the goal is at most 1.2.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from bench_start import GOAL, seconds_until
from launch import BRIEFING, held

from briefing.library import Library

HEAD = " Article "  # of the pane, painted together with the text


def main(file: str, pairs: int) -> None:
    """Measure, print."""
    with Library.open(file, create=False) as library:
        many = len(library)
    with tempfile.TemporaryDirectory() as name:
        runs = {
            "eight articles": [BRIEFING],
            f"{many:,} articles": [BRIEFING, "--library", file],
        }
        taken: dict[str, list[float]] = {label: [] for label in runs}
        for number in range(pairs + 1):
            for label, command in runs.items():
                seconds = seconds_until(HEAD, command, Path(name))
                if number:  # the first pair warms the caches
                    taken[label].append(seconds)
    medians = {label: statistics.median(seconds) for label, seconds in taken.items()}
    for label, median in medians.items():
        print(f"{label:18} median {median:.3f} s, fastest {min(taken[label]):.3f} s, {pairs} runs")
    few, many_seconds = medians.values()
    print(f"ratio {many_seconds / few:.2f} (goal: at most {GOAL}) {held(many_seconds / few <= GOAL)}")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 15)
