"""Indexing with two processes against one, and what storing takes of the processors against briefing.

    python tests/bench/bench_index.py [--articles 1000]

The ratio means something where nobody else uses the processors: the load is printed with it. The share of storing is
that on the articles of the corpus: those made for the ratio are of the same few sentences, and all one story.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

from launch import article, held, load

from briefing import gold
from briefing.indexing import Indexer, crew
from briefing.indexing.storing import Storing
from briefing.library import Library

FASTER, SHARE, WORDS = 1.7, 0.03, 400
CORPUS = Path(__file__).parent.parent / "gold" / "corpus"


class Watched:
    """The storing of an indexer, with the seconds of a processor that it took."""

    def __init__(self, storing: Storing) -> None:
        self.seconds = 0.0
        self._storing = storing

    def store(self, done: list) -> tuple:
        start = time.process_time()
        try:
            return self._storing.store(done)
        finally:
            self.seconds += time.process_time() - start


def measured(file: Path, paths: list[str], jobs: int) -> tuple[float, float]:
    """Return the seconds that it takes, and what storing takes of a processor to a second of its workers."""
    with Library.open(file) as library:
        indexer = Indexer(library, crew(jobs, None), print)
        watched = Watched(indexer._storing)
        indexer._storing = watched  # type: ignore[assignment]
        start, before = time.perf_counter(), _workers()
        files = indexer.files(paths)
        indexer.run(files, len(files))
        assert indexer.counts.added == len(paths) == len(library)
        return time.perf_counter() - start, watched.seconds / (_workers() - before)


def written(folder: Path) -> list[str]:
    """Write the teaching articles of the corpus as files; return their names."""
    folder.mkdir()
    paths = []
    for one in gold.articles(CORPUS, part="dev"):
        paths.append(folder / f"{one.name}.txt")
        paths[-1].write_text(one.text, encoding="utf-8")
    return [str(path) for path in paths]


def _workers() -> float:
    """Return the seconds of a processor that processes took which have ended."""
    used = os.times()
    return used.children_user + used.children_system


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=1000)
    count = parser.parse_args().articles
    print(load())
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number:05}.txt" for number in range(count)]
        for number, path in enumerate(paths):
            path.write_text(article(number, WORDS))
        names = [str(path) for path in paths]
        one, _ = measured(Path(folder) / "one.db", names, 1)
        two, _ = measured(Path(folder) / "two.db", names, 2)
        _, share = measured(Path(folder) / "corpus.db", written(Path(folder) / "corpus"), 1)
    print(f"{count} articles of {WORDS} words")
    print(f"one process {one:.1f} s, two {two:.1f} s")
    print(f"ratio {one / two:.2f} (goal at least {FASTER}) {held(one / two >= FASTER)}")
    print(f"storing {share:.1%} of the briefing (goal at most {SHARE:.0%}) {held(share <= SHARE)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
