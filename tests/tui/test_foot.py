"""The first line of the foot: keys of what has the focus, the classes of highlights, what a click does."""

from __future__ import annotations

from typing import Any

import pytest
from rich.cells import cell_len

from briefing.tui.commands import REGISTRY
from briefing.tui.rebinding import known_ids
from briefing.tui.widgets.legend import Legend
from briefing.tui.widgets.pane_keys import PANE_KEYS


def shown(reader: Any) -> str:
    line: str = reader.query_one(Legend).render().plain
    return line


def test_every_key_of_the_foot_is_bound() -> None:
    assert {name for pairs in PANE_KEYS.values() for _, name in pairs} <= known_ids()


@pytest.mark.parametrize(
    ("width", "keys", "holds", "lacks"),
    [
        (160, "", ["A actor", "X ! threat", "tab briefing", "⏎ pin", "/ search", "? help"], ["filter"]),
        (100, "", ["A actor", "X ! threat", "? help"], ["filter"]),
        (60, "", ["A actor", "X !threat"], ["filter"]),
        (160, "tab", ["⏎ pin", "] evidence", "z fold", "t timeline", "s save"], ["filter", "highlight"]),
        (100, "tab", ["⏎ pin", "] evidence", "z fold", "t timeline", "? help"], ["A actor"]),
        (60, "tab", ["⏎ pin", "] evidence", "z fold", "? help"], ["A actor"]),
        (100, "l", ["⏎ open", "f filter", "F views", "O sort", "? help"], ["A actor", "fold"]),
        (60, "l", ["⏎ open", "f filter", "? help"], ["A actor", "fold"]),
        (100, "f", ["f1 what can be typed", "esc all articles"], ["open", "F views", "? help"]),
    ],
)
async def test_it_shows_the_keys_of_what_has_the_focus(
    open_reader: Any, width: int, keys: str, holds: list[str], lacks: list[str]
) -> None:
    async with open_reader(size=(width, 24), count=2) as (pilot, reader):
        await pilot.press(*keys.split())
        await pilot.pause()
        line = shown(reader)
        assert [one for one in holds if one not in line] == [], line
        assert [one for one in lacks if one in line] == [], line
        assert cell_len(line) <= width - 2


async def test_it_follows_the_users_keys(open_reader: Any) -> None:
    async with open_reader(size=(100, 24)) as (pilot, reader):
        reader.app.set_keymap({"section.fold": "Z", "view.timeline": "ctrl+l"})
        await pilot.press("tab")
        await pilot.pause()
        assert "Z fold" in shown(reader)
        assert "^l timeline" in shown(reader)


async def test_a_click_does_what_the_key_does(open_reader: Any) -> None:
    async with open_reader(size=(100, 24), count=2) as (pilot, reader):
        await pilot.press("tab")
        await pilot.pause()
        line = shown(reader)
        await pilot.click("#legend", offset=(1 + line.index("timeline"), 0))
        assert reader.desk.panes.briefing.view == "timeline"
        await pilot.click("#legend", offset=(1 + line.index("help"), 0))
        assert type(reader.app.screen).__name__ == "HelpScreen"


async def test_a_key_that_has_no_meaning_is_told_and_does_nothing(open_reader: Any) -> None:
    async with open_reader(size=(100, 24)) as (pilot, reader):
        cursor = reader.article.cursor
        await pilot.press("f12")
        assert reader.query_one("#status").left == "f12 does nothing here · ? shows the keys"
        assert reader.article.cursor == cursor
        await pilot.press("j")
        assert "does nothing" not in reader.query_one("#status").left
        await pilot.press("slash", "f12", "é")
        assert "does nothing" not in reader.query_one("#status").left


def test_the_article_pane_names_no_command_twice() -> None:
    for pairs in PANE_KEYS.values():
        assert len({name for _, name in pairs}) == len(pairs)
    assert set(REGISTRY) & {name for _, name in PANE_KEYS["list"]}


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("right_square_bracket", "no item of the briefing here"),
        ("enter", "no item of the briefing here"),
        ("w", "no item of the briefing here"),
        ("z", "no section here to fold"),
    ],
)
async def test_where_there_is_no_briefing_keys_say_so(
    open_reader: Any, make_session: Any, key: str, told: str
) -> None:
    session = make_session(1)
    session.entry.linked, session.entry.state = None, "unbriefed"
    async with open_reader(session=session) as (pilot, reader):
        await pilot.press(key)
        assert reader.query_one("#status").left == told
