"""Dask with two local workers against the two processes of the indexer, over the same articles.

    python tests/bench/bench_cluster.py [--articles 400] [--pairs 3]

Turn about, each a process of its own as a user starts it; needs the extra `cluster`. Prints the median ratio of
pairs; the load is printed with it: it means something where nobody else uses the processors.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from launch import BRIEFING, article, held, load

GOAL, WORDS, JOBS = 1.3, 400, "2"


def taken(command: list[str]) -> float:
    """Run a command that must end well; return its seconds."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--pairs", type=int, default=3)
    options = parser.parse_args()
    print(load())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        texts = folder / "articles"
        texts.mkdir()
        with (folder / "articles.jsonl").open("w", encoding="utf-8") as records:
            for number in range(options.articles):
                text = article(number, WORDS)
                (texts / f"{number:05}.txt").write_text(text, encoding="utf-8")
                records.write(json.dumps({"text": text}) + "\n")
        ratios = []
        for turn in range(options.pairs):
            library = str(folder / f"{turn}.db")
            processes = taken([BRIEFING, "index", str(texts), "--jobs", JOBS, "--library", library])
            into = str(folder / f"parts{turn}")
            cluster = taken([BRIEFING, "cluster", "brief", records.name, into, "--jobs", JOBS])
            ratios.append(cluster / processes)
            print(
                f"two processes {processes:.1f} s, Dask {cluster:.1f} s, ratio {ratios[-1]:.2f}", flush=True
            )
    ratio = statistics.median(ratios)
    print(f"ratio {ratio:.2f} (goal at most {GOAL}) {held(ratio <= GOAL)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
