"""Views: filters of the list that are kept under a name."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.screens.kept_views import KeptViewsScreen
from briefing.tui.session.kept_filters import NAME, KeptFilters
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.hits_view import HitsView


@pytest.fixture(autouse=True)
def views(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> KeptFilters:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return KeptFilters(tmp_path / "briefing" / NAME)


def status(reader: Any) -> str:
    left: str = reader.query_one("#status", Bar).left
    return left


async def test_a_filter_is_kept_and_taken_again(open_reader: Any, views: KeptFilters) -> None:
    async with open_reader(size=(160, 30), count=3) as (pilot, reader):
        await pilot.press("f", *"number", "enter", "F")
        assert isinstance(reader.app.screen, KeptViewsScreen)
        await pilot.press("enter", *"Numbered", "enter")
        assert status(reader) == "kept as the view Numbered"
        assert views.known() == {"Numbered": "number"}
        await pilot.press("escape")
        assert len(reader.desk.articles.listing.rows) == 3
    async with open_reader(size=(100, 30), count=3) as (pilot, reader):
        await pilot.press("F", "enter")
        assert len(reader.desk.articles.listing.rows) == 2
        assert reader.query_one("#filter").value == "number"
        assert reader.desk.panes.active is reader.desk.panes.entries
        await pilot.press("F")  # what is kept is not offered again
        assert [one.lead or "head" for one in reader.app.screen.query_one(HitsView).document.paragraphs] == [
            "head", "head",
        ]  # fmt: skip


async def test_a_view_is_removed_and_that_is_undone(open_reader: Any, views: KeptFilters) -> None:
    views.put("one", "threat:grave")
    views.put("two", "unread")
    async with open_reader(size=(100, 30)) as (pilot, reader):
        await pilot.press("F", "j", "x")
        assert views.known() == {"one": "threat:grave"}
        assert len(reader.app.screen.query_one(HitsView).document.paragraphs) == 2
        await pilot.press("x", "x", "escape")
        assert views.known() == {}
        await pilot.press("ctrl+underscore", "ctrl+underscore")
        assert status(reader) == "taken back: the view two is removed"
        assert views.known() == {"one": "threat:grave", "two": "unread"}


async def test_a_view_needs_a_name(open_reader: Any, views: KeptFilters) -> None:
    async with open_reader(size=(100, 30)) as (pilot, reader):
        await pilot.press("f", *"dam", "enter", "F", "enter", "enter")
        assert str(reader.app.screen.query_one("#ask-trouble").content) == "Write a name"
        await pilot.press("escape")
        assert views.known() == {}


async def test_what_is_no_filter_is_not_kept(open_reader: Any) -> None:
    async with open_reader(size=(100, 30)) as (pilot, reader):
        await pilot.press("f", *"threat<", "enter", "F")
        assert status(reader).startswith("no views yet")


async def test_a_broken_file_is_set_aside_and_told(open_reader: Any, tmp_path: Path) -> None:
    file = tmp_path / "briefing" / NAME
    file.parent.mkdir()
    file.write_text("{")
    async with open_reader(size=(120, 30)) as (pilot, reader):
        await pilot.press("F")
        assert "was broken (no JSON); it is now views.broken-1.json" in status(reader)
    assert file.with_name("views.broken-1.json").read_text() == "{"


def test_a_file_that_cannot_be_read_or_written_is_told(views: KeptFilters, tmp_path: Path) -> None:
    (tmp_path / "briefing" / NAME).mkdir(parents=True)
    assert views.known() == {}
    assert "cannot be looked up" in views.trouble
    views.put("a", "dam")
    assert "cannot be kept" in views.trouble


@pytest.mark.parametrize(
    "content",
    [
        "[]",
        "null",
        '{"schema": "briefing-views/2", "views": {}}',
        '{"schema": "briefing-views/1", "views": {"a": 1}}',
    ],
)
def test_what_another_program_wrote_is_not_taken(views: KeptFilters, tmp_path: Path, content: str) -> None:
    file = tmp_path / "briefing" / NAME
    file.parent.mkdir()
    file.write_text(content)
    assert views.known() == {}
    assert "was broken" in views.trouble


@given(st.dictionaries(st.text(), st.text(), max_size=4))
def test_all_that_is_kept_is_known_again(
    tmp_path_factory: pytest.TempPathFactory, kept: dict[str, str]
) -> None:
    file = tmp_path_factory.mktemp("views") / NAME
    views = KeptFilters(file)
    for name, line in kept.items():
        views.put(name, line)
    assert (views.known(), views.trouble) == (kept, "")
    for name in kept:
        views.put(name, None)
    assert views.known() == {}
    assert json.loads(file.read_text())["views"] == {} if kept else True
