"""Indexers that are killed at any moment, over one library, while another writes and somebody searches.

An indexer stores what workers of this process brief at once, so that most moments fall into the storing.
"""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from briefing.library.library import Library  # noqa: E402 (the programs below find the folder too)

WORDS = "Crews of Osterholm walked out again, and ferries to Norland stay in port for the night. "
INDEX = """
import sys
sys.path.insert(0, sys.argv[1])
from quick import Here
from briefing.indexing import Indexer
from briefing.library import Library
with Library.open(sys.argv[2]) as library:
    indexer = Indexer(library, Here(), lambda why: sys.exit(why))
    print("begun", flush=True)
    files = indexer.files(sys.argv[3:])
    indexer.run(files, len(files))
"""
SEARCH = """
import pathlib, sys
from briefing.library import Library
turns = 0
with Library.open(sys.argv[1]) as library:
    print("begun", flush=True)
    while not pathlib.Path(sys.argv[2]).exists():
        ids = library.db.rows(
            "SELECT rowid FROM words WHERE words MATCH 'ferries' ORDER BY rowid DESC LIMIT 50"
        )
        assert len(ids) == len(set(ids))
        for (number,) in ids[:3]:
            assert "ferries" in library.briefing(number).article.text
        turns += 1
print(turns)
"""


class Report(NamedTuple):
    """What was seen: kills, how many of them before the indexer had ended, what anybody complained of, searches."""

    kills: int
    in_the_middle: int
    complaints: list[str]
    searches: int
    articles: int


def crash(folder: Path, kills: int, articles: int, seed: int = 0) -> Report:
    """Index two folders by two indexers, killed again and again, while somebody searches; then to the end."""
    chance = random.Random(seed)
    file, enough = folder / "library.db", folder / "enough"
    halves = [_written(folder / name, articles // 2) for name in ("one", "other")]
    with Library.open(file):
        pass
    reader = _started(SEARCH, file, enough)
    middle, complaints = 0, []
    for _ in range(0, kills, 2):
        pair = [_started(INDEX, HERE, file, *half) for half in halves]
        chance.shuffle(pair)
        for process in pair:
            time.sleep(chance.uniform(0, 0.1))
            middle += process.poll() is None
            process.send_signal(signal.SIGKILL)
        complaints += [told for process in pair if (told := process.communicate(timeout=120)[1])]
        with Library.open(file) as library:
            complaints += library.db.check()
    last = [_started(INDEX, HERE, file, *half) for half in halves]
    complaints += [told for process in last if (told := process.communicate(timeout=600)[1])]
    enough.touch()
    searches, told = reader.communicate(timeout=60)
    complaints += [told] if told else []
    with Library.open(file) as library:
        complaints += library.db.check() + _wrong(library, articles)
        return Report(kills, middle, complaints, int(searches or 0), len(library))


def _wrong(library: Library, articles: int) -> list[str]:
    """Return what is not as it must be in the end: every article once, in every table."""
    db = library.db
    counts = {
        "articles": db.one("SELECT count(*) FROM article"),
        "bodies": db.one("SELECT count(*) FROM body"),
        "files taken": db.one("SELECT count(*) FROM taken"),
        "sources": db.one("SELECT count(DISTINCT uri) FROM source"),
        "sources in all": db.one("SELECT count(*) FROM source"),
        "found by their words": db.one("SELECT count(*) FROM words WHERE words MATCH 'osterholm'"),
        "with actors": db.one("SELECT count(DISTINCT article) FROM appears"),
        "with parts": db.one("SELECT count(DISTINCT article) FROM part"),
    }
    wrong = [f"{what}: {count}" for what, count in counts.items() if count != articles]
    return wrong + [f"failed: {one}" for one in library.failures()]


def _written(folder: Path, count: int) -> list[str]:
    folder.mkdir()
    paths = [folder / f"{n:04}.txt" for n in range(count)]
    for path in paths:
        path.write_text(f"{folder.name} {path.stem}\n\n{WORDS * 25}The {folder.name} day {path.stem}.\n")
    return [str(path) for path in paths]


def _started(program: str, *arguments: object) -> subprocess.Popen[str]:
    """Start a program and wait until it says that it has begun."""
    command = [sys.executable, "-P", "-c", program, *map(str, arguments)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout
    if process.stdout.readline() != "begun\n":
        raise AssertionError(process.communicate()[1])
    return process
