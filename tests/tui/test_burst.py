"""Keys that come in one burst do what they do when they come one by one."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from textual import events
from textual.app import App
from textual.keys import _character_to_key
from textual.pilot import Pilot

from briefing.tui.screens.ask import AskScreen
from briefing.tui.screens.hits import HitsScreen
from briefing.tui.screens.output import OutputScreen
from briefing.tui.screens.reader import ReaderScreen

NAMED = {"\r": "enter", "\x1b": "escape", "\t": "tab"}


async def burst(pilot: Pilot[int], typed: str) -> None:
    """Send all keys before the reader can look at the first."""
    app: App[int] = pilot.app
    for character in typed:
        key = NAMED.get(character) or _character_to_key(character)
        app.post_message(events.Key(key, character))
    await pilot.pause(0.05)
    await pilot.pause()


async def test_a_filter(open_reader: Any) -> None:
    async with open_reader(count=12) as (pilot, reader):
        await burst(pilot, "factor:markaan number\r")
        assert reader.desk.articles.listing.line == "actor:markaan number"
        assert reader.focused is reader.desk.panes.entries
        assert len(reader.desk.articles.listing.rows) == 11


async def test_what_follows_the_filter_is_the_lists(open_reader: Any) -> None:
    async with open_reader(count=12) as (pilot, reader):
        await burst(pilot, "fnumber\rjj\r")
        assert reader.session.current == 3
        assert reader.focused is reader.article


async def test_an_article_of_the_list_and_the_next(open_reader: Any) -> None:
    async with open_reader(count=12) as (pilot, reader):
        await burst(pilot, "ljj\rJ")
        assert reader.session.current == 3


async def test_a_row_is_pinned_where_the_cursor_has_come(open_reader: Any) -> None:
    async with open_reader() as (pilot, reader):
        await burst(pilot, "))\r")
        evidence, mention = reader.desk.evidence, reader.article.mention
        assert (evidence.pinned, evidence.row) == (True, mention.row)
        await burst(pilot, "\x1bjjjjj\r")
        resting = reader.desk.panes.briefing.linked.resting_on(*reader.article.under_cursor)
        assert (evidence.pinned, evidence.row) == (True, resting[0])


async def test_a_filter_that_is_left(open_reader: Any) -> None:
    async with open_reader(count=5) as (pilot, reader):
        await burst(pilot, "fnothing here\x1bG\r")
        assert not reader.desk.articles.listing.line
        assert reader.session.current == 4


async def test_a_search_and_its_next_hit(open_reader: Any) -> None:
    async with open_reader() as (pilot, reader):
        await burst(pilot, "/orsa\rnn")
        assert reader.desk.search.query == "orsa"
        assert reader.desk.search.status() == f"3/{len(reader.desk.search.hits)}"
        assert reader.focused is reader.article


async def test_two_searches_are_those_of_slow_fingers(open_reader: Any) -> None:
    told = []
    for pieces in (["/", "orsa", "\r", "n", "/", "dam", "\r", "n"], ["/orsa\rn/dam\rn"]):
        async with open_reader() as (pilot, reader):
            for piece in pieces:
                await burst(pilot, piece)
            told.append((reader.desk.search.query, reader.desk.search.status(), reader.article.cursor))
    assert told[0] == told[1]
    assert told[0][0] == "dam"


async def test_a_date(open_reader: Any) -> None:
    async with open_reader() as (pilot, reader):
        await burst(pilot, "D2024-05-06\rJ")
        entry = reader.session.entries[0]
        assert entry.article is not None
        assert entry.article.published == "2024-05-06"


async def test_a_search_in_all_articles(open_reader: Any) -> None:
    async with open_reader(count=3) as (pilot, reader):
        await burst(pilot, "Sstrait\r")
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert reader.desk.search.query == "strait"
        assert reader.desk.search.hits


async def test_a_search_in_all_articles_that_is_left(open_reader: Any) -> None:
    async with open_reader(count=3) as (pilot, reader):
        await burst(pilot, "Sstrait\x1bJ")
        assert pilot.app.screen is reader
        assert reader.session.current == 1


async def test_a_name_to_save_under(open_reader: Any) -> None:
    async with open_reader() as (pilot, _reader):
        await burst(pilot, "sqqJ")
        asked = pilot.app.screen
        assert isinstance(asked, AskScreen)
        assert asked.query_one("#ask-line").value.endswith(".mdqqJ")  # type: ignore[attr-defined]


async def test_a_command_and_a_key_for_its_output(open_reader: Any) -> None:
    async with open_reader() as (pilot, reader):
        await burst(pilot, "|cat\r")
        assert isinstance(pilot.app.screen, OutputScreen)
        await burst(pilot, "q")
        assert pilot.app.screen is reader


async def test_the_palette(open_reader: Any) -> None:
    async with open_reader(count=3) as (pilot, reader):
        await pilot.press("ctrl+p")
        await burst(pilot, "quJ")
        assert reader.session.current == 0
        assert pilot.app.screen.focused is not None
        assert getattr(pilot.app.screen.focused, "value", "") == "quJ"


@pytest.mark.parametrize(("typed", "row"), [("3j", 1), ("3jj", 2), ("3\t3jjk", 1)])
async def test_moves_right_after_a_section(open_reader: Any, typed: str, row: int) -> None:
    async with open_reader() as (pilot, reader):
        await burst(pilot, "3")
        first = reader.desk.panes.briefing.at
        await burst(pilot, f"\t{typed}")
        assert reader.desk.panes.briefing.at == first + row


async def test_help_and_back(open_reader: Any) -> None:
    async with open_reader(count=3) as (pilot, reader):
        await burst(pilot, "?jjqJ")
        assert pilot.app.screen is reader
        assert reader.session.current == 1


async def test_pasted_text_goes_into_the_line(open_reader: Any) -> None:
    async with open_reader(count=5) as (pilot, reader):
        pilot.app.post_message(events.Key("f", "f"))
        pilot.app.post_message(events.Paste("number 3"))
        await burst(pilot, "\r")
        assert len(reader.desk.articles.listing.rows) == 1
        assert not isinstance(pilot.app.screen, HitsScreen)


async def test_a_line_that_is_gone_holds_no_key(open_reader: Any) -> None:
    async with open_reader(count=3) as (pilot, reader):
        await burst(pilot, "f")
        line = reader.focused
        assert line is not None
        await asyncio.gather(line.remove(), burst(pilot, "\x1bJ"))
        await burst(pilot, "J")
        assert reader.session.current >= 1
