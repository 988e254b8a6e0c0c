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
from briefing.paths import bundled
from briefing.sources import read

WORDS = 3  # of a text that is waited for: they stand in one line


def opening_words(text: str) -> str:
    """Return the first words of the first paragraph of a text."""
    return " ".join(text.partition("\n\n")[2].split()[:WORDS])


def main(file: str, pairs: int) -> None:
    """Measure, print."""
    first = read(min(bundled("seeds").iterdir()))
    with Library.open(file, create=False) as library:
        many, newest = len(library), library.newest(1)[0]
        briefing = library.briefing(newest.id)
        assert briefing is not None
    with tempfile.TemporaryDirectory() as name:
        runs = {
            "eight articles": (opening_words(first.text), [BRIEFING]),
            f"{many:,} articles": (opening_words(briefing.article.text), [BRIEFING, "--library", file]),
        }
        taken: dict[str, list[float]] = {label: [] for label in runs}
        for number in range(pairs + 1):
            for label, (words, command) in runs.items():
                seconds = seconds_until(words, command, Path(name))
                if number:  # the first pair warms the caches
                    taken[label].append(seconds)
    medians = {label: statistics.median(seconds) for label, seconds in taken.items()}
    for label, median in medians.items():
        print(f"{label:18} median {median:.3f} s, fastest {min(taken[label]):.3f} s, {pairs} runs")
    few, many_seconds = medians.values()
    print(f"ratio {many_seconds / few:.2f} (goal: at most {GOAL}) {held(many_seconds / few <= GOAL)}")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 15)
