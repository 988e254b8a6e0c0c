"""What arrives in a folder, a feed or the library that is open: it is announced, marked new, and moves nothing."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent / "sources"))
from patience import until
from serving import serving
from test_following import Site, described, entry, feed

from briefing.library.library import Library
from briefing.model import Article, Briefing
from briefing.sources import read
from briefing.tui.application import Reader
from briefing.tui.linked import Linked
from briefing.tui.reader import arriving
from briefing.tui.session.entries import Session
from briefing.tui.session.pile import Pile
from briefing.tui.session.process import BriefingProcess
from briefing.tui.session.shelf import Shelf

STORM = (
    "Storm breaks the quay of Quellin\n\nThe mayor of Quellin, Oda Brandt, closed the harbour on Tuesday.\n"
)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as served:
        yield served


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch, briefing: Briefing) -> None:
    """Look often, and brief at once."""

    async def brief(_process: BriefingProcess, one: Article) -> Linked:
        return Linked(replace(briefing, article=replace(briefing.article, title=one.title)))

    monkeypatch.setattr(arriving, "PAUSE", 0.05)
    monkeypatch.setattr(BriefingProcess, "brief", brief)


def write(file: Path, text: str) -> Path:
    file.write_text(text)
    return file


def opened(session: Session, tmp_path: Path, *paths: str) -> Reader:
    session.take_up(Pile(tmp_path / "state" / "piles.json", paths))
    return Reader(session)


async def test_a_file_that_comes_into_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "wire"
    folder.mkdir()
    files = [
        write(folder / f"{n}.txt", f"Report {n}\n\nOda Brandt met Ida Marsh {n} times.\n") for n in range(3)
    ]
    app = opened(Session([], [read(file) for file in files]), tmp_path, str(folder))
    async with app.run_test(size=(160, 30)) as pilot:
        reader: Any = app.screen
        await pilot.press("J", "j")
        here = app.session.current, reader.article.cursor
        await pilot.pause(0.2)
        write(folder / "storm.txt", STORM)
        write(folder / "copy.txt", files[0].read_text())
        await until(pilot, lambda: len(app.session.entries) == 4)
        await pilot.pause()
        assert reader.query_one("#status").left == "new: Storm breaks the quay of Quellin"
        assert app.session.entries[3].new
        assert (app.session.current, reader.article.cursor) == here
        await until(pilot, lambda: reader.desk.articles.listing.rows == [0, 1, 2, 3])
        assert reader.query_one("#list-head").right == "1 new · 2 unread"
        await until(pilot, lambda: app.session.entries[3].state == "briefed")
        await pilot.press("l", "G", "enter")
        assert not app.session.entries[3].new
        assert "new" not in reader.query_one("#list-head").right


async def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "wire"
    folder.mkdir()
    app = opened(Session([], [read(write(folder / "a.txt", STORM))]), tmp_path, str(folder))
    async with app.run_test(size=(160, 30)) as pilot:
        await pilot.pause(0.2)
        write(folder / "empty.txt", "")
        status: Any = app.screen.query_one("#status")
        await until(pilot, lambda: "empty.txt: is empty" in status.left)
        assert len(app.session.entries) == 1


async def test_asked_for_now_a_folder_says_that_there_is_nothing_or_what(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arriving, "PAUSE", 600)
    folder = tmp_path / "wire"
    folder.mkdir()
    app = opened(Session([], [read(write(folder / "a.txt", STORM))]), tmp_path, str(folder))
    async with app.run_test(size=(160, 30)) as pilot:
        await pilot.pause(0.2)
        status: Any = app.screen.query_one("#status")
        await pilot.press("l", "u")
        await until(pilot, lambda: status.left == "nothing new")
        file = write(folder / "b.txt", "Calm in Quellin\n\nOda Brandt opened the harbour.\n")
        os.utime(file, (1, 1))
        await pilot.press("u")
        await until(pilot, lambda: status.left == "new: Calm in Quellin")


async def test_what_is_new_in_a_feed_comes_when_it_is_asked_for(
    tmp_path: Path, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    root, pages, _ = site
    items = [entry(f"Entry {n}", "", described(f"Oda Brandt met Ida Marsh {n}.")) for n in (1, 2)]
    pages["/feed.xml"] = feed(*items)
    app = opened(Session([f"{root}/feed.xml"]), tmp_path, f"{root}/feed.xml")
    async with app.run_test(size=(160, 30)) as pilot:
        await until(pilot, lambda: [one.state for one in app.session.entries] == ["briefed", "briefed"])
        pages["/feed.xml"] = feed(entry("Entry 3", "", described("A storm came.")), *items)
        await pilot.press("l", "u")
        await until(pilot, lambda: len(app.session.entries) == 3)
        assert [one.title for one in app.session.entries if one.new] == ["Entry 3"]
        await until(pilot, lambda: app.session.entries[2].state == "briefed")
        await pilot.press("u")
        await until(pilot, lambda: app.screen.query_one("#status").left == "nothing new")


async def test_what_another_process_puts_into_the_library(tmp_path: Path, briefing: Briefing) -> None:
    def report(number: int, day: str) -> Briefing:
        text = f"{briefing.article.text} {number}"
        return replace(
            briefing, article=replace(briefing.article, text=text, title=f"Report {number}", published=day)
        )

    path = tmp_path / "library.db"
    with Library.open(path) as library:
        for number in range(3):
            library.add(report(number, "2025-11-03"))
        session = Session([], shelf=Shelf(library))
        app = opened(session, tmp_path, str(path))
        async with app.run_test(size=(160, 30)) as pilot:
            reader: Any = app.screen
            await pilot.press("J")
            title, entries = session.entry.title, reader.desk.panes.entries
            with Library.open(path) as other:
                other.add(report(7, "2025-11-04"))
            await until(pilot, lambda: len(session.entries) == 4)
            await until(pilot, lambda: reader.desk.articles.listing.rows[0] == 3)
            assert reader.query_one("#status").left == "new: Report 7"
            assert session.entry.title == title
            assert reader.query_one("#article-head").right.endswith("3/4")
            assert session.entries[entries.here].title == title
