"""From a key to its echo on the screen while an article of 10,000 words is being briefed.

    python tests/bench/bench_keys.py [keys]

The keys go down and up the article in a pseudo-terminal, 20 to 40 ms apart whatever the screen does,
from the first frame until the briefing is there; the reader is launched until that many were pressed. The
echo of a key is the cursor's mark on the line where that key brings it. Prints median, 95th percentile
and slowest in milliseconds; the goal is at most 50 at the 95th percentile.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from launch import BRIEFING, Terminal, article, held, launched, load

GOAL = 50.0
WORDS = 10_000
BEGINNING = "Brita Dahl speaks"
DOWN = 60  # keys, then as many up: the window scrolls too
APART = (0.020, 0.040)
LAST = 1.0  # seconds that the echo of the last key may take


def line(number: int) -> int:
    """Return on which line, from the title, the cursor is after so many keys."""
    turn = number % (2 * DOWN)
    return min(turn, 2 * DOWN - turn)


def words_at_cursor(terminal: Terminal) -> str:
    """Return the words on the line with the article's cursor."""
    rows = terminal.screen.buffer
    row = next((row for row in range(terminal.screen.lines) if rows[row][0].data == "▸"), None)
    return "".join(rows[row][column].data for column in range(4, 60)) if row is not None else ""


def press_until_briefed(terminal: Terminal) -> tuple[list[float], list[tuple[float, bytes]]]:
    """Return when each key was pressed, and what came when; the screen is drawn later."""
    chance = random.Random(0)
    pressed: list[float] = []
    came: list[tuple[float, bytes]] = []
    due, end = time.perf_counter(), float("inf")
    while (now := time.perf_counter()) < end:
        if due <= now and end == float("inf"):
            terminal.press("j" if line(len(pressed) + 1) > line(len(pressed)) else "k")
            pressed.append(now)
            due = now + chance.uniform(*APART)
        sent = terminal.take(min(due - now, APART[1]))
        came.append((terminal.read_at, sent))
        if b" items" in sent:  # the head of the briefing
            end = terminal.read_at + LAST
    return pressed, came


def lines_passed(terminal: Terminal) -> list[str]:
    """Return the lines that the keys led over, walked once more."""
    terminal.press("g")
    terminal.shown(lambda: words_at_cursor(terminal).startswith(BEGINNING))
    passed = [words_at_cursor(terminal)]
    while len(passed) <= DOWN:
        terminal.press("j")
        terminal.shown(lambda: words_at_cursor(terminal) not in ["", *passed])
        passed.append(words_at_cursor(terminal))
    return passed


def echoes(terminal: Terminal) -> Iterator[float]:
    """Press, and give the milliseconds of every key that was echoed."""
    terminal.shown(lambda: "reading the article" in terminal.text)
    pressed, came = press_until_briefed(terminal)
    shown: list[tuple[float, str]] = []
    for at, sent in came:
        terminal.show(sent)
        shown.append((at, words_at_cursor(terminal)))
    passed = lines_passed(terminal)
    done = 0  # keys echoed
    for at, words in shown:
        now = next(
            (
                number
                for number in range(done + 1, len(pressed) + 1)
                if pressed[number - 1] < at and passed[line(number)] == words
            ),
            done,
        )
        yield from ((at - pressed[number]) * 1000 for number in range(done, now))
        done = now
    assert done == len(pressed), f"{len(pressed) - done} keys had no echo"


def main(wanted: int) -> None:
    """Measure, print."""
    print(load())
    taken: list[float] = []
    launches = 0
    while len(taken) < wanted:
        with tempfile.TemporaryDirectory() as name:
            file = Path(name) / "article.txt"
            file.write_text(article(0, WORDS))
            with launched([BRIEFING, str(file)], Path(name)) as terminal:
                taken += echoes(terminal)
        launches += 1
    late = statistics.quantiles(taken, n=20, method="inclusive")[-1]
    print(f"{len(taken)} keys in {launches} launches, while {WORDS:,} words are briefed")
    median, slowest = statistics.median(taken), max(taken)
    print(f"median {median:.1f} ms, 95th percentile {late:.1f} ms, slowest {slowest:.1f} ms")
    print(f"goal: 95th percentile at most {GOAL:.0f} ms {held(late <= GOAL)}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
