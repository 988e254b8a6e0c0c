"""What the reader said of articles is taken back, the last first."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefing.library.library import Library
from briefing.model import Briefing
from briefing.said import Remarks
from briefing.tui.session.entries import Session
from briefing.tui.session.shelf import Shelf, ShelfEntry

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def library(tmp_path: Path, briefing: Briefing) -> Iterator[Library]:
    with Library.open(tmp_path / "library.db") as one:
        for number in range(2):
            article = replace(
                briefing.article, text=f"{briefing.article.text} {number}", title=f"Report {number}"
            )
            one.add(replace(briefing, article=article), at=1.7e9)
        yield one


async def test_marks_stars_tags_and_notes(library: Library, open_reader: Any) -> None:
    session = Session([], shelf=Shelf(library))
    entry = session.entries[0]
    assert isinstance(entry, ShelfEntry)
    entry.remarks = Remarks(tags=("dams",))
    async with open_reader(size=(120, 30), session=session) as (pilot, reader):
        steps = ["asterisk", "number_sign", "ctrl+u", *"rain", "enter", "m", *"ask", "enter", "r"]
        await pilot.press(*steps)

        def kept() -> tuple[object, ...]:
            return *dataclasses.astuple(entry.remarks), entry.seen

        assert kept() == (True, ("rain",), "ask", False)
        await pilot.press("J")  # the article need not be on the screen
        told = []
        for _ in range(5):
            await pilot.press("ctrl+underscore")
            told.append((reader.query_one("#status").left, kept()))
        title = entry.title
        assert told == [
            (f"taken back: unread: {title}", (True, ("rain",), "ask", True)),
            (f"taken back: noted: {title}", (True, ("rain",), None, True)),
            (f"taken back: tagged #rain: {title}", (True, ("dams",), None, True)),
            (f"taken back: starred: {title}", (False, ("dams",), None, True)),
            ("nothing to take back", (False, ("dams",), None, True)),
        ]
    assert library.state(entry.listed.hash).seen


async def test_what_is_taken_back_is_seen_at_once(library: Library, open_reader: Any) -> None:
    session = Session([], shelf=Shelf(library))
    async with open_reader(size=(160, 30), session=session) as (pilot, reader):
        head = reader.query_one("#article-head")
        await pilot.press("number_sign", *"rain", "enter")
        assert "#rain" in head.left
        await pilot.press("ctrl+underscore")
        assert "#rain" not in head.left
