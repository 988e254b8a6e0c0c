"""From J or K to the other of two briefed articles and its briefing on the screen.

    python tests/bench/bench_switch.py [switches]

For pairs of 900 and of 10,000 words, in a pseudo-terminal. Prints median and slowest in milliseconds;
the goal is at most 100.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from launch import BRIEFING, Terminal, article, held, launched, load, person

GOAL = 100.0
WORDS = (900, 10_000)
HALF = 60  # columns: the article is in the left half, the briefing in the right one
REST = 0.3  # seconds between switches, as a reader who looks


def shows(terminal: Terminal, number: int) -> bool:
    """Tell whether the screen holds one article and its briefing, and nothing of the other one."""
    lines = terminal.screen.display
    head = "".join(line[:HALF] for line in lines[1:5])
    who = "\n".join(line[HALF:] for line in lines).partition("2 Who")[2].partition("3 What")[0]
    other = person(1 - number)
    return head.startswith(f"▸   {person(number)} speaks") and person(number) in who and other not in who


def switches(terminal: Terminal, count: int) -> list[float]:
    """Switch to and fro; return the milliseconds of each."""
    taken = []
    for turn in range(count):
        other = (turn + 1) % 2
        pressed = time.perf_counter()
        terminal.press("J" if other else "K")
        shown = terminal.shown(partial(shows, terminal, other))
        taken.append((shown - pressed) * 1000)
        while terminal.read_at > time.perf_counter() - REST:
            terminal.read(REST)
    return taken


def main(count: int) -> None:
    """Measure, print."""
    print(load())
    worst = 0.0
    for words in WORDS:
        with tempfile.TemporaryDirectory() as name:
            files = [Path(name) / f"{number}.txt" for number in (0, 1)]
            for number, file in enumerate(files):
                file.write_text(article(number, words))
            with launched([BRIEFING, *map(str, files)], Path(name)) as terminal:
                terminal.briefed()
                taken = switches(terminal, count)
        worst = max(worst, *taken)
        median, slowest = statistics.median(taken), max(taken)
        print(f"{words:6,} words, {count} switches: median {median:.1f} ms, slowest {slowest:.1f} ms")
    print(f"goal: at most {GOAL:.0f} ms {held(worst <= GOAL)}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
