"""A library of many articles: its size against their text, and how long every kind of query takes.

    python tests/bench/bench_library.py [--articles N] [--words N] [--days N] [--alone] [--file PATH] [--keep]

The articles are invented (synthetic.py). Prints p95 in milliseconds of a page of 50, as ids alone and with titles
and snippets, in time of this process: what else the machine does is not counted; goals: at most 50 ms, a file of at most 3.2 times the text that grows in a straight line, within 5 %.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from launch import held
from synthetic import DAYS, LAST_DAY, SITES, World

from briefing.library import search, stories
from briefing.library.library import Library
from briefing.query import parse

GOAL, RATIO, EVEN = 50.0, 3.2, 0.05
BATCH, ROUNDS, VARIANTS = 500, 3, 8


def fill(library: Library, world: World, many: int, words: int, days: int) -> Iterator[tuple[int, int]]:
    """Put articles in; yield how many are in and how much text, after each tenth."""
    text, started = 0, time.perf_counter()
    library.db.rows("PRAGMA synchronous=OFF")
    briefings = world.articles(many, words, days)
    for first in range(0, many, BATCH):
        with library.db.transaction():
            for number in range(first, min(first + BATCH, many)):
                briefing = next(briefings)
                library.add(briefing, at=float(number))
                text += len(briefing.article.text.encode())
        done = min(first + BATCH, many)
        if done == many or first // (many // 10 or 1) != done // (many // 10 or 1):
            print(f"  {done:,} in, {done / (time.perf_counter() - started):.0f} articles/s", flush=True)
            yield done, text


def asked(world: World, library: Library) -> Iterator[tuple[str, list[str]]]:
    """Yield the kinds of queries, each with some queries of that kind."""
    frequent, middle, rare = (
        [world.words[rank] for rank in range(at, at + VARIANTS)] for at in (30, 400, 9000)
    )
    often, seldom = ([one.name for one in world.actors[at : at + VARIANTS]] for at in (0, 6000))
    phrase = library.search("")[3].title.split()
    week, quarter = (f"after:{LAST_DAY - timedelta(days=days)}" for days in (7, 90))
    each = range(VARIANTS)
    yield "newest", [""]
    yield "frequent word", frequent
    yield "rare word", rare
    yield "two words", [f"{frequent[n]} {middle[n]}" for n in each]
    yield "phrase", [f'"{phrase[n]} {phrase[n + 1]}"' for n in range(4)]
    yield "beginning of a word", [f"{word[:3]}*" for word in middle]
    yield "frequent word, 7 days", [f"{word} {week}" for word in frequent]
    yield "actor", [f'actor:"{name}"' for name in (*often, *seldom)]
    yield "actor, type, 90 days", [f'actor:"{name}" type:attack {quarter}' for name in often]
    yield "by actor, type, 90 days", [f'by:"{name}" type:attack {quarter}' for name in often]
    yield "by actor", [f'by:"{name}"' for name in often]
    yield "against actor", [f'against:"{name}"' for name in often]
    yield "by X against Y", [f'by:"{often[n]}" against:"{often[n - 1]}"' for n in each]
    yield (
        "threats by X against Y",
        [f'threat by:"{often[n]}" against:"{often[n - 1]}" after:2025' for n in each],
    )
    yield "says", [f'says:"{name}"' for name in (*often, *seldom)]
    yield "actor and word", [f'actor:"{often[n]}" {frequent[n]}' for n in each]
    yield "actor and rare word", [f'actor:"{often[n]}" {rare[n]}' for n in each]
    yield "rare actor and frequent word", [f'actor:"{seldom[n]}" {frequent[n]}' for n in each]
    yield "(word or actor) not type", [f'({frequent[n]} or actor:"{often[n]}") -type:attack' for n in each]
    yield "two rare ones in or", [f'{rare[n]} or actor:"{seldom[n]}"' for n in each]
    yield "place", [f'place:"{city}"' for city in world.cities[:VARIANTS]]
    yield "type", ["type:attack", "type:retreat", "type:strike"]
    yield "threat", ["threat", "threat:grave", "threat:serious", "threat:low", "threat>=serious"]
    yield "unread", ["unread", f"unread {middle[0]}", f'unread actor:"{often[1]}"']
    yield "site", [f'source:"{world.sites[n]}"' for n in range(0, SITES, SITES // VARIANTS)]
    yield "part of an address", ["source:news.example/99", "source:nowhere.example"]
    yield (
        "not",
        [f"-{frequent[0]}", f'-actor:"{often[0]}"', f"{frequent[1]} -{frequent[2]}", "-threat -unread"],
    )
    yield "merged actors", [f'actor:"{world.actors[20].name}"', f'by:"{world.actors[20].name}" type:talks']
    yield "surname alone", [f"actor:{name.split()[-1]}" for name in often]
    yield "nobody", ["actor:nobody", '"zzyzx"', "place:nowhere"]


def measured(run: Callable[[str], object], queries: list[str]) -> float:
    """Return the 95th percentile of the times of some queries, in milliseconds."""
    taken = []
    for _ in range(ROUNDS):
        for query in queries:
            started = time.process_time()
            run(query)
            taken.append((time.process_time() - started) * 1000)
    return sorted(taken)[int(len(taken) * 0.95)]


def merge(library: Library, world: World) -> None:
    """Make three actors one, and let seven of ten articles be read."""
    numbers = [
        library.db.one("SELECT actor FROM alias WHERE folded = ?", (world.actors[at].name.casefold(),))
        for at in (20, 21, 22)
    ]
    library.db.run("UPDATE actor SET same_as = ? WHERE id IN (?, ?)", numbers)
    library.db.run("UPDATE article SET seen = 1 WHERE (id * 7919) % 10 < 7")


def sizes(file: Path, library: Library, world: World, many: int, words: int, days: int) -> None:
    """Fill a library, print its size after each tenth, and how far from a straight line that grows."""
    grown = []
    for done, text in fill(library, world, many, words, days):
        library.db.truncate_log()
        size = file.stat().st_size
        grown.append((text, size))
        print(f"{done:,} articles: text {text / 1e6:.0f} MB, file {size / 1e6:.0f} MB = {size / text:.2f} x")
    ratio = grown[-1][1] / grown[-1][0]
    print(f"ratio {ratio:.2f} (goal at most {RATIO}) {held(ratio <= RATIO)}")
    print(f"off a straight line at most {bent(grown):.1%} (goal {EVEN:.0%}) {held(bent(grown) <= EVEN)}")


def bent(grown: Sequence[tuple[int, int]]) -> float:
    """Return how far a size lies from the line between the first and the last, as a part of that on the line."""
    (start, least), (end, most) = grown[0], grown[-1]
    line = [(least + (most - least) * (text - start) / ((end - start) or 1), size) for text, size in grown]
    return max(abs(size / straight - 1) for straight, size in line)


def tables(library: Library) -> None:
    """Print what takes the most room."""
    rows = library.db.rows("SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 14")
    print("  " + ", ".join(f"{name} {size / 1e6:.0f}" for name, size in rows), "MB")


def opening(file: Path) -> None:
    """Print how long it takes to open a library, list the newest and count."""
    taken = []
    for _ in range(10):
        started = time.process_time()
        with Library.open(file, create=False) as library:
            library.search("")
            library.count("unread")
            library.count("threat:grave")
        taken.append((time.process_time() - started) * 1000)
    print(f"open, newest 50, two counts: median {statistics.median(taken):.1f} ms")


def queries(library: Library, world: World) -> None:
    """Print p95 of every kind of query."""
    print(f"{'query':30} {'ids':>8} {'hits':>8} {'counted':>8}   found (p95 ms, goal {GOAL:.0f})")
    slow = []
    for kind, lines in asked(world, library):
        ids = measured(lambda line: search.ids(library.db, parse(line, LAST_DAY)), lines)
        hits = measured(lambda line: library.search(line, today=LAST_DAY), lines)
        counts = measured(lambda line: library.count(line, today=LAST_DAY), lines)
        found = " ".join(str(library.count(line, today=LAST_DAY)) for line in lines[:4])
        slow += [kind] if max(ids, hits, counts) > GOAL else []
        print(f"{kind:30} {ids:8.1f} {hits:8.1f} {counts:8.1f}   {found}", flush=True)
    lines = world.words[30 : 30 + VARIANTS]
    print(
        f"{'frequent word, by relevance':30} {measured(lambda line: library.search(line, relevance=True, limit=50), lines):17.1f}"
    )
    print(f"above {GOAL:.0f} ms: {', '.join(slow) or 'none'}")


def main() -> None:
    """Fill, measure, print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=10_000)
    options.add_argument("--words", type=int, default=360)
    options.add_argument("--days", type=int, default=DAYS, help="the days that the articles are of")
    options.add_argument(
        "--alone", action="store_true", help="look for no story: a million articles in half the time"
    )
    options.add_argument("--file", type=Path)
    options.add_argument("--keep", action="store_true", help="use the file that is there, and leave it")
    given = options.parse_args()
    if given.alone:
        stories._likest = lambda *_: None
    with tempfile.TemporaryDirectory() as folder:
        file = given.file or Path(folder) / "library.db"
        there = file.exists()
        world = World()
        with Library.open(file) as library:
            if not there:
                sizes(file, library, world, given.articles, given.words, given.days)
                merge(library, world)
            tables(library)
            opening(file)
            queries(library, world)
        if given.file and not given.keep:
            file.unlink()


if __name__ == "__main__":
    print(date.today())
    main()
