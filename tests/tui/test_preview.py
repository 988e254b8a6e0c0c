"""The list shows what it has: its cursor puts an article on the screen, and only opening it reads it."""

from __future__ import annotations

import asyncio
import random
from dataclasses import replace
from typing import Any

import pytest

from briefing.model import Article
from briefing.tui.application import Reader
from briefing.tui.linked import Linked
from briefing.tui.session.entries import Session
from briefing.tui.session.entry import Entry
from briefing.tui.session.process import BriefingProcess


def head(reader: Any, pane: str) -> str:
    return str(reader.query_one(f"#{pane}-head").left)


@pytest.mark.parametrize("size", [(60, 24), (100, 30), (160, 45)])
async def test_the_cursor_shows_briefing_and_title_and_opens_nothing(
    open_reader: Any, size: tuple[int, int]
) -> None:
    async with open_reader(size=size, count=3) as (pilot, reader):
        await pilot.press("l", "j", "j")
        await pilot.pause()
        session, panes = reader.session, reader.desk.panes
        assert (session.current, session.opened) == (2, 0)
        assert [entry.seen for entry in session.entries] == [True, False, False]
        assert panes.active is panes.entries
        assert panes.briefing.linked is session.entries[2].linked
        assert head(reader, "briefing") == "Article number 3"
        assert panes.briefing.size.width >= 40
        assert panes.briefing.size.height >= 8
        assert (panes.article.size.width > 0) == (size[0] != 60)
        await pilot.press("enter")
        await pilot.pause()
        assert (session.current, session.opened, session.entries[2].seen) == (2, 2, True)
        assert panes.active is panes.article
        assert head(reader, "briefing").startswith("Briefing")


async def test_thirty_five_articles_are_seen_at_160_by_45(open_reader: Any) -> None:
    async with open_reader(size=(160, 45), count=60) as (pilot, reader):
        await pilot.press("l")
        await pilot.pause()
        lines = [reader.desk.panes.entries.render_line(y).text for y in range(reader.desk.panes.entries.page)]
        assert sum("Article number" in line or "Veldania" in line for line in lines) >= 35
        assert "Veldania warns of blockade as talks on the Orsa dam stall" in lines[0]


@pytest.mark.parametrize("key", ["escape", "l"])
async def test_leaving_the_list_goes_back_to_what_was_read(open_reader: Any, key: str) -> None:
    async with open_reader(size=(100, 14), count=3) as (pilot, reader):
        await pilot.press("space", "j")
        left = reader.article.cursor, reader.article.top
        await pilot.press("l", "j", "j", key)
        await pilot.pause()
        assert (reader.session.current, reader.session.previews) == (0, False)
        assert (reader.article.cursor, reader.article.top) == left
        assert not reader.session.entries[2].seen
        assert reader.desk.panes.active is reader.article


@pytest.mark.parametrize("key", ["tab", "3", "right"])
async def test_turning_to_what_is_shown_opens_it(open_reader: Any, key: str) -> None:
    async with open_reader(size=(160, 40), count=3) as (pilot, reader):
        await pilot.press("l", "j", key)
        await pilot.pause()
        assert (reader.session.current, reader.session.opened) == (1, 1)
        assert reader.session.entries[1].seen
        await pilot.press("ctrl+o")
        assert reader.session.opened == 0


async def test_a_click_on_the_previewed_briefing_opens_it(open_reader: Any) -> None:
    async with open_reader(size=(160, 40), count=3) as (pilot, reader):
        await pilot.press("l", "j")
        await pilot.pause()
        await pilot.click("#briefing", offset=(6, 2))
        await pilot.pause()
        assert (reader.session.opened, reader.session.entries[1].seen) == (1, True)


async def test_going_back_after_opening_from_the_list(open_reader: Any) -> None:
    async with open_reader(size=(100, 14), count=3) as (pilot, reader):
        await pilot.press("j", "j")
        left = reader.article.cursor
        await pilot.press("l", "j", "j", "enter", "ctrl+o")
        assert (reader.session.opened, reader.article.cursor) == (0, left)


async def test_the_section_that_is_looked_at_stays(open_reader: Any) -> None:
    async with open_reader(size=(160, 40), count=3) as (pilot, reader):
        await pilot.press("6", "z", "l", "j")
        briefing = reader.desk.panes.briefing
        assert (briefing.section, briefing.folded) == (6, {6})


async def test_the_row_under_the_cursor_is_told_in_words(open_reader: Any) -> None:
    async with open_reader(size=(160, 40), count=3) as (pilot, reader):
        reader.session.entries[1].told = 2
        await pilot.press("l", "j")
        told = "2/3 · unread · serious threat · 2 articles tell this story"
        assert reader.query_one("#status").left == told
        await pilot.press("r")
        assert reader.query_one("#list-head").right.startswith("1 unread")


async def test_nothing_moves_when_rows_come_above_the_cursor(open_reader: Any, make_session: Any) -> None:
    session: Session = make_session(60)
    async with open_reader(size=(100, 20), session=session) as (pilot, reader):
        await pilot.press("O", "j", "enter", "G", "k", "k", "k")  # opened last first
        entries = reader.desk.panes.entries
        here, line = entries.here, entries.at - round(entries.scroll_y)
        assert session.entries[0].article is not None
        came = session.arrive(
            [replace(session.entries[0].article, text="Storm in Quellin\n\nNobody was hurt.")]
        )
        assert came == [60]
        reader.desk.articles._renew()
        await pilot.pause()
        assert reader.desk.articles.listing.rows[0] == 60
        assert (entries.here, entries.at - round(entries.scroll_y)) == (here, line)


async def test_what_is_not_briefed_is_said_and_briefed_next(
    open_reader: Any, make_session: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str | None] = []
    answer = asyncio.Event()
    session: Session = make_session(2)
    article, linked = session.entries[0].article, session.entries[0].linked
    assert article is not None
    assert linked is not None

    async def brief(_process: BriefingProcess, one: Article) -> Linked:
        asked.append(one.title)
        await answer.wait()
        return Linked(replace(linked.briefing, article=one))

    monkeypatch.setattr(BriefingProcess, "brief", brief)
    for number in range(5):
        one = replace(article, title=f"Waiting {number}", text=f"{article.text} {number}")
        session.entries.append(Entry(f"{number}.txt", one))
    async with Reader(session).run_test(size=(160, 40)) as pilot:
        await pilot.pause()
        reader: Any = pilot.app.screen
        await pilot.press("l", "G")
        await pilot.pause()
        briefing, entries = reader.desk.panes.briefing, reader.desk.panes.entries
        assert asked == ["Waiting 0"]
        assert briefing.document.text == "This article is not briefed yet; it is the next."
        before = entries.at, round(entries.scroll_y), reader.article.top
        answer.set()
        for _ in range(100):
            await pilot.pause(0.02)
            if briefing.linked is not None:
                break
        assert asked[1] == "Waiting 4"
        assert briefing.linked is session.entries[6].linked
        assert (entries.at, round(entries.scroll_y), reader.article.top) == before
        assert not session.entries[6].seen


def test_how_many_tell_the_same_story_is_known_of_each(make_session: Any, briefing: Any) -> None:
    session: Session = make_session(3)
    turned = briefing.article.text.split() * 3
    random.Random(1).shuffle(turned)
    for entry, more in zip(session.entries, ("0", "x", " ".join(turned)), strict=True):
        entry.article = replace(briefing.article, text=f"{briefing.article.text} {more}")
        entry.linked = Linked(replace(briefing, article=entry.article))
    told = [session.memory.take(at, entry) for at, entry in enumerate(session.entries)]
    assert told[0] == {}
    assert told[2] == {0: 2, 1: 2, 2: 2}  # one is a copy
