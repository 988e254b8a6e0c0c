"""A watched folder: a file is taken when it is whole, once, and again when it changes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from quick import Here

from briefing.indexing import Counts, Indexer
from briefing.indexing.folders import Watch, stamps
from briefing.indexing.watching import watch
from briefing.library.library import Library

ARTICLE = "Ferry stays in port\n\nCrews in Osterholm walked out.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "incoming"
    (made / "deep").mkdir(parents=True)
    return made


def test_a_file_is_given_when_it_was_the_same_twice_and_once(folder: Path) -> None:
    watching = Watch([str(folder)])
    file = folder / "a.txt"
    assert watching.look() == []
    file.write_text("Ferry stays")
    assert watching.look() == []
    file.write_text(ARTICLE)
    assert watching.look() == []  # it grew meanwhile
    assert watching.look() == [str(file)]
    assert watching.look() == []
    file.write_text(ARTICLE * 2)
    assert watching.look() == []
    assert watching.look() == [str(file)]
    file.unlink()
    assert watching.look() == []
    file.write_text(ARTICLE)
    assert [watching.look(), watching.look(), watching.look()] == [[], [str(file)], []]


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("a.txt", True),
        ("deep/a.md", True),
        (".a.txt", False),
        (".hidden/a.txt", False),
        ("a.part", False),
        ("a", False),
    ],
)
def test_what_is_looked_at(folder: Path, name: str, seen: bool) -> None:
    file = folder / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(ARTICLE)
    assert bool(stamps(str(folder))) is seen


def test_other_files_and_links_in_circles_are_left(folder: Path) -> None:
    (folder / "data.json").write_text('{"rows": []}')
    (folder / "deep" / "up").symlink_to(folder)
    os.mkfifo(folder / "pipe.txt")
    watching = Watch([str(folder)])
    assert [watching.look(), watching.look()] == [[], []]


def test_a_folder_that_is_gone_for_now_is_looked_at_again(folder: Path) -> None:
    watching = Watch([str(folder / "later")])
    assert watching.look() == []
    (folder / "later").mkdir()
    (folder / "later" / "a.txt").write_text(ARTICLE)
    assert [watching.look(), watching.look()] == [[], [str(folder / "later" / "a.txt")]]


def test_what_comes_is_taken(folder: Path, library: Library) -> None:
    indexer = Indexer(library, Here(), print)
    turns = iter(range(9))

    def goes_on() -> bool:
        turn = next(turns, None)
        if turn in (1, 3):
            (folder / f"{turn}.txt").write_text(f"{ARTICLE}{turn}\n")
        return turn is not None

    watch(indexer, [str(folder)], pause=0.0, goes_on=goes_on)
    assert indexer.counts == Counts(added=2)
    again = Indexer(library, Here(), print)
    turns = iter((7, 8, 9))
    watch(again, [str(folder)], pause=0.0, goes_on=goes_on)
    assert again.counts == Counts(passed=2)
