"""How the time grows with the size: of a briefing from 70,000 to 140,000 characters, of each reader, of an export.

    python tests/bench/bench_growth.py [NAME …]

Prints the processor seconds of both sizes and their ratio: what grows with the square of its size has 4, and the goal
is at most 2.3. A ratio above it is measured once more and the smaller one counts, for the machine has others to serve.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from growing import TEXTS
from growing_files import FILES, MARKS, export
from launch import held

from briefing.extract import Briefer
from briefing.sources import read_text
from briefing.sources.formats import BY_KIND
from briefing.sources.intake import drafts_here

CHARACTERS = 70_000
MOST = 2.3
SURE = 0.5  # seconds: what takes less is done again until it takes as long


def spent(call: Callable[[], object]) -> float:
    """Return the processor seconds of a call; of a short one the least of several."""
    gc.collect()  # what the texts before left is no part of it
    least, whole = float("inf"), 0.0
    while whole < SURE:
        start = time.process_time()
        call()
        took = time.process_time() - start
        least, whole = min(least, took), whole + took
    return least


def cases() -> Iterator[tuple[str, Callable[[], object], Callable[[], object]]]:
    """Yield what is measured, with its smaller and its larger call."""
    briefer = Briefer()
    briefer.brief(read_text("Norland attacked Orsa on Friday."))  # the tables are read
    for name, make in TEXTS.items():
        articles = (replace(read_text(make(n * CHARACTERS)), language="en") for n in (1, 2))
        small, large = (partial(briefer.brief, article) for article in articles)
        yield f"briefing of {name}", small, large
    for name, (kind, build, words) in FILES.items():
        small, large = (partial(drafts_here, BY_KIND[kind], build(n * words), name) for n in (1, 2))
        yield f"reading {name}", small, large
    yield f"export as HTML, {2 * MARKS:,} marks", partial(export, MARKS), partial(export, 2 * MARKS)


def main(wanted: list[str]) -> int:
    """Measure, print; return the exit status."""
    missed = 0
    print(f"{'seconds':>8} {'twice':>8} {'ratio':>6}")
    for name, small, large in cases():
        if wanted and not any(one in name for one in wanted):
            continue
        one, two = spent(small), spent(large)
        if two / one > MOST:
            one, two = max(one, spent(small)), min(two, spent(large))
        missed += two / one > MOST
        print(
            f"{one:8.2f} {two:8.2f} {two / one:6.2f}  {name}{'' if two / one <= MOST else ' MISSED'}",
            flush=True,
        )
    print(f"goal at most {MOST}: {held(not missed)}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
