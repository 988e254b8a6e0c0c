"""How well articles are gathered into stories, and what that costs.

    python tests/bench/bench_stories.py TABLE [LEAST ...]

TABLE has a line for each article, a tab between: its file, and the name of its story (empty: it stands alone). Prints
BCubed precision, recall and F1 in the order of the table, the worst F1 of ten other orders, and the milliseconds of
storing that gathering takes, for each threshold LEAST (by default the one that is used).
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from pathlib import Path

from briefing.extract import Briefer
from briefing.lexicon import weights as tables
from briefing.library import store, stories
from briefing.library.library import Library
from briefing.model import Briefing
from briefing.sources import read

LIMITS = "stories.limits"
ORDERS = 10


def bcubed(found: Mapping[str, Hashable], wanted: Mapping[str, Hashable]) -> tuple[float, float, float]:
    """Return precision, recall and F1, each article counting alike."""
    both = Counter((found[one], wanted[one]) for one in wanted)
    sizes, golds = Counter(found[one] for one in wanted), Counter(wanted.values())
    precision = sum(n * n / sizes[story] for (story, _), n in both.items()) / len(wanted)
    recall = sum(n * n / golds[gold] for (_, gold), n in both.items()) / len(wanted)
    return precision, recall, 2 * precision * recall / (precision + recall)


def gathered(briefings: Sequence[Briefing]) -> dict[str, int]:
    """Return the story of each article, by its source."""
    with Library.in_memory() as library:
        for one in briefings:
            library.add(one)
        return {
            one.article.source: library.db.one("SELECT story FROM article WHERE hash = ?", (one.article.id,))
            for one in briefings
        }


def cost(briefings: Sequence[Briefing]) -> float:
    """Return the milliseconds of an article in which it finds its story and what it copies."""
    spent, inner = 0.0, stories.index_story

    def timed(*arguments: object) -> None:
        nonlocal spent
        start = time.process_time()
        inner(*arguments)  # type: ignore[arg-type]
        spent += time.process_time() - start

    store.index_story = timed  # type: ignore[attr-defined]
    try:
        gathered(briefings)
    finally:
        store.index_story = inner  # type: ignore[attr-defined]
    return spent / len(briefings) * 1000


def main() -> None:
    rows = [line.split("\t") for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines() if line]
    briefer = Briefer()
    briefings = [briefer.brief(read(path)) for path, *_ in rows]
    wanted = {path: (story and story[0]) or path for path, *story in rows}
    own = dict(tables.weights(LIMITS))
    for least in [float(one) for one in sys.argv[2:]] or [own["least"]]:
        tables.weights(LIMITS)._numbers["least"] = least
        precision, recall, f1 = bcubed(gathered(briefings), wanted)
        orders = (random.Random(n).sample(briefings, len(briefings)) for n in range(ORDERS))
        worst = min(bcubed(gathered(one), wanted)[2] for one in orders)
        print(
            f"least {least}: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}, worst order {worst:.3f}"
        )
    print(f"{cost(briefings):.2f} ms an article")


if __name__ == "__main__":
    main()
