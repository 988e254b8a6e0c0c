"""From the last briefing of forty articles to the desk view that holds it, on the screen.

    python tests/bench/bench_desk.py [turns]

The forty are the bundled articles and reports of the pairs of ``tests/library/pairs``; the last is a later report of a
story. The view is open while it is briefed. Prints the milliseconds of the process's own time until the screen shows it,
which do not count who else uses the machine; the longest that a key would have waited meanwhile; and what the brief as
text takes. The goal is at most 150.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "library"))
from launch import held, load
from report_pairs import pairs

from briefing.article import Article
from briefing.aside import aside
from briefing.desk.writing import written_of
from briefing.extract import Briefer
from briefing.model import Briefing
from briefing.sources import read, read_text
from briefing.tui.application import Reader
from briefing.tui.linked import Linked
from briefing.tui.messages.work import EntryChanged
from briefing.tui.screens.desk import DeskScreen
from briefing.tui.screens.reader import ReaderScreen
from briefing.tui.session.entries import Session

GOAL = 150.0
MANY = 40
REST = 0.3  # seconds in which all is drawn that was there before
SEEDS = Path(__file__).parents[2] / "seeds"


def articles() -> list[Article]:
    """Return forty articles, the last of them a later report of a story."""
    told = [
        read_text(report.text, source=f"{pair.name}-{n}.txt", published=report.published)
        for pair in (*pairs("tune"), *pairs("keep"))
        for n, report in enumerate((pair.earlier, pair.later))
    ]
    seeds = [read(str(path)) for path in sorted(SEEDS.iterdir()) if path.suffix in (".txt", ".md")]
    found = [*seeds, *told][: MANY - 2]
    return [*found, *told[-2:]]


async def measured(briefings: list[Briefing]) -> tuple[float, float]:
    """Return how long the view takes to follow the last briefing, and the longest stop of the loop meanwhile."""
    session = Session([], [one.article for one in briefings])
    for entry, briefing in zip(session.entries[:-1], briefings[:-1], strict=True):
        entry.linked, entry.state = Linked(briefing), "briefed"
    last = session.entries[-1]
    last.state = "briefing"
    app = Reader(session)
    async with app.run_test(size=(160, 45)) as pilot:
        reader = app.screen
        assert isinstance(reader, ReaderScreen)
        await pilot.press("B")
        shown = app.screen
        assert isinstance(shown, DeskScreen)
        while f"{MANY - 1} articles" not in shown.told:
            await pilot.pause(0.05)
        await pilot.pause(REST)
        linked = Linked(briefings[-1])
        longest, stop = 0.0, asyncio.Event()

        async def watch() -> None:
            nonlocal longest
            while not stop.is_set():
                before = time.perf_counter()
                await asyncio.sleep(0.001)
                longest = max(longest, time.perf_counter() - before - 0.001)

        watching = asyncio.create_task(watch())
        began = time.process_time()
        last.linked, last.state = linked, "briefed"
        await aside(session.memory.take, MANY - 1, last)
        reader.post_message(EntryChanged(MANY - 1))
        while f": {MANY} articles" not in shown.told:
            await asyncio.sleep(0.002)
        await pilot.pause()
        took = time.process_time() - began
        stop.set()
        await watching
    return took * 1000, longest * 1000


def main(turns: int) -> int:
    """Brief, measure, print."""
    print(load())
    briefer = Briefer()
    briefings = [briefer.brief(one) for one in articles()]
    began = time.process_time()
    text = written_of(briefings, "brief")
    print(f"the brief as text: {(time.process_time() - began) * 1000:.0f} ms, {len(text.split())} words")
    found = [asyncio.run(measured(briefings)) for _ in range(turns)]
    median = statistics.median(took for took, _ in found)
    print(
        f"{MANY} articles, {turns} turns: median {median:.0f} ms, worst {max(took for took, _ in found):.0f} ms"
    )
    print(f"a key waits at most {max(longest for _, longest in found):.0f} ms meanwhile")
    print(f"goal: at most {GOAL:.0f} ms {held(median <= GOAL)}")
    return int(median > GOAL)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5))
