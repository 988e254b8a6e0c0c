"""From a key in the list to the article under its cursor, with its briefing, on the screen.

    python tests/bench/bench_preview.py [keys]

Forty articles of some 900 words, briefed by the pipeline, at 160 columns and 45 lines: list, briefing and article.
Prints median and 95th percentile of a key in milliseconds of the clock and of the process; the goal is at most 50 of
the clock at the 95th percentile on an idle machine, and so of the process anywhere.
"""

from __future__ import annotations

import asyncio
import gc
import statistics
import sys
import time
from pathlib import Path

from textual import events
from textual.pilot import Pilot

sys.path.insert(0, str(Path(__file__).parent.parent / "end_to_end"))
from invented import article as invented

from briefing import brief
from briefing.sources import read_text
from briefing.tui.application import Reader
from briefing.tui.linked import Linked
from briefing.tui.session.entries import Session

GOAL = 50.0
ARTICLES, WORDS = 40, 900


def session() -> Session:
    """Return a session of briefed articles."""
    made = Session(
        [], [read_text(invented(number, WORDS), source=f"{number}.txt") for number in range(ARTICLES)]
    )
    for entry in made.entries:
        assert entry.article is not None
        entry.linked, entry.state = Linked(brief(entry.article)), "briefed"
    return made


async def pressed(pilot: Pilot[int], count: int) -> tuple[list[float], list[float]]:
    """Return how long each key takes until the screen is drawn, by the clock and by the process."""
    clock, process = [], []
    for number in range(count):
        key = "j" if number // (ARTICLES - 1) % 2 == 0 else "k"
        began, worked = time.perf_counter(), time.process_time()
        pilot.app.post_message(events.Key(key, key))
        await pilot.pause(0)
        clock.append((time.perf_counter() - began) * 1000)
        process.append((time.process_time() - worked) * 1000)
    return clock, process


async def main(count: int) -> None:
    """Measure, print."""
    app = Reader(session())
    gc.collect()
    gc.freeze()  # the pipeline, which the reader has in another process, is not looked through for garbage
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("l")
        await pilot.pause()
        clock, process = await pressed(pilot, count)
        shown = app.session.entry
        assert app.screen.set_up().panes.briefing.linked is shown.linked  # type: ignore[attr-defined]
        assert app.screen.set_up().panes.article.document is shown.document  # type: ignore[attr-defined]
    late = {}
    for name, taken in (("clock", clock), ("process", process)):
        late[name] = statistics.quantiles(taken, n=20, method="inclusive")[-1]
        print(
            f"{name:8} {count} keys: median {statistics.median(taken):5.1f} ms, 95th percentile {late[name]:5.1f} ms"
        )
    print(f"goal: 95th percentile at most {GOAL:.0f} ms {'held' if late['process'] <= GOAL else 'MISSED'}")


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
