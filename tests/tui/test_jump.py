"""Jumping by letters: on every row and highlight in sight, drawn without moving the text."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.tui.screens.reader import ReaderScreen


def shown(reader: ReaderScreen) -> dict[str, list[str]]:
    """Return the letters on each pane, in the order of the lines."""
    panes = {"article": reader.article, "briefing": reader.desk.panes.briefing}
    return {
        name: [words for line in sorted(view.stamps) for _, words in sorted(view.stamps[line])]
        for name, view in panes.items()
    }


def drawn(reader: ReaderScreen) -> list[str]:
    return [reader.article.render_line(y).text for y in range(reader.article.page)]


@pytest.mark.parametrize(
    ("size", "keys", "panes"),
    [
        ((100, 30), [], {"article", "briefing"}),
        ((160, 40), ["6"], {"article", "briefing"}),
        ((60, 30), [], {"article"}),
        ((60, 30), ["tab"], {"briefing"}),
    ],
)
async def test_everything_in_sight_has_letters(
    open_reader: Any, size: tuple[int, int], keys: list[str], panes: set[str]
) -> None:
    async with open_reader(size=size) as (pilot, reader):
        await pilot.press(*keys)
        await pilot.pause()
        before = drawn(reader)
        await pilot.press("semicolon")
        found = shown(reader)
        assert {name for name, letters in found.items() if letters} == panes
        letters = [one for of_pane in found.values() for one in of_pane]
        assert len(letters) == len(set(letters)) > 5
        assert [len(line) for line in drawn(reader)] == [len(line) for line in before]
        active = "briefing" if keys else "article"
        assert "a" in found[active]
        await pilot.press("escape")
        assert drawn(reader) == before
        assert shown(reader) == {"article": [], "briefing": []}


async def test_letters_of_the_article_go_to_the_highlight(open_reader: Any) -> None:
    async with open_reader(size=(100, 34)) as (pilot, reader):
        await pilot.press("semicolon", "d")
        third = list(reader.article.in_sight())[2]
        assert reader.article.mention == third
        assert shown(reader)["article"] == []
        await pilot.press("ctrl+o")
        assert reader.article.cursor == 0


async def test_letters_of_the_briefing_go_to_the_row(open_reader: Any) -> None:
    async with open_reader(size=(100, 34)) as (pilot, reader):
        await pilot.press("semicolon")
        letters = shown(reader)["briefing"]
        at, _ = list(reader.desk.panes.briefing.in_sight())[1]
        await pilot.press(*letters[1])
        view = reader.desk.panes.briefing
        assert (reader.desk.panes.active, view.at) == (view, at)
        assert reader.article.evidence_now is not None


async def test_the_first_of_two_letters_leaves_those_that_go_on_with_it(open_reader: Any) -> None:
    async with open_reader(size=(160, 40)) as (pilot, reader):
        await pilot.press("semicolon")
        pair = next(one for one in shown(reader)["briefing"] if len(one) == 2)
        await pilot.press(pair[0])
        left = [one for letters in shown(reader).values() for one in letters]
        assert pair[1] in left
        assert {len(one) for one in left} == {1}
        await pilot.press(pair[1])
        assert reader.desk.panes.active is reader.desk.panes.briefing


async def test_letters_that_no_place_has_are_told(open_reader: Any) -> None:
    async with open_reader(size=(60, 9)) as (pilot, reader):
        await pilot.press("semicolon", "m")
        assert reader.query_one("#status").left == "no place has the letters m · Esc: stay here"
        await pilot.press("a")
        assert reader.article.mention is not None


@pytest.mark.parametrize("key", ["down", "J", "slash", "t", "tab"])
async def test_other_keys_do_what_they_do_and_the_letters_go(open_reader: Any, key: str) -> None:
    async with open_reader(size=(100, 30), count=2) as (pilot, reader):
        await pilot.press("right", "semicolon")
        assert shown(reader)["article"]
        await pilot.press(key)
        await pilot.pause()
        assert shown(reader) == {"article": [], "briefing": []}


async def test_a_jump_right_after_a_move_keeps_its_letters(open_reader: Any) -> None:
    async with open_reader(size=(100, 30)) as (pilot, reader):
        await pilot.press("j", "right", "semicolon")
        await pilot.pause()
        assert shown(reader)["article"]


async def test_where_nothing_is_in_sight_that_is_told(open_reader: Any, make_session: Any) -> None:
    session = make_session()
    session.entry.linked, session.entry.state = None, "unbriefed"
    async with open_reader(session=session) as (pilot, reader):
        await pilot.press("semicolon", "a")
        assert reader.desk.panes.briefing.view == "actors"
