"""The list of articles: sorted, filtered by typing, read or unread; search in all; work that is stopped."""

from __future__ import annotations

import asyncio
import datetime
from dataclasses import replace
from typing import Any

import pytest

from briefing.model import Article, Span
from briefing.tui.application import Reader
from briefing.tui.linked import Linked
from briefing.tui.messages.work import EntryChanged
from briefing.tui.screens.hits import HitsScreen
from briefing.tui.session.entries import Session
from briefing.tui.session.entry import Entry
from briefing.tui.session.hits import Hit, context
from briefing.tui.session.listing import Listing
from briefing.tui.session.process import BriefingProcess
from briefing.tui.widgets.hits_view import HitsView


@pytest.fixture
def session(make_session: Any) -> Session:
    """Three articles: the dam (2024-03-14), a fair without threats, a later one."""
    made: Session = make_session(3)
    dates = ("2024-03-14", "2023-01-05", "2025-06-07T08:00")
    for entry, title, day in zip(made.entries, ("Zebra dam", "A fair", "Later talks"), dates, strict=True):
        assert entry.article is not None
        assert entry.linked is not None
        entry.article = replace(entry.article, title=title, published=day)
        threats = () if title == "A fair" else entry.linked.briefing.threats
        entry.linked = Linked(replace(entry.linked.briefing, article=entry.article, threats=threats))
    return made


@pytest.mark.parametrize(
    ("order", "rows"),
    [("as opened", [0, 1, 2]), ("opened last first", [2, 1, 0]), ("newest first", [2, 0, 1]), ("oldest first", [1, 0, 2]),
     ("title, A to Z", [1, 2, 0]), ("title, Z to A", [0, 2, 1]), ("gravest first", [0, 2, 1]),
     ("mildest first", [0, 2, 1])],
)  # fmt: skip
def test_orders(session: Session, order: str, rows: list[int]) -> None:
    listing = Listing(session)
    listing.sort(order)
    assert (listing.order, listing.rows) == (order, rows)
    assert [listing.place(at) for at in rows] == [0, 1, 2]


def test_what_has_no_date_comes_last_in_both_directions(session: Session) -> None:
    assert session.entries[0].article is not None
    session.entries[0].article = replace(session.entries[0].article, published=None)
    listing = Listing(session)
    listing.sort("newest first")
    assert listing.rows == [2, 1, 0]
    listing.sort("oldest first")
    assert listing.rows == [1, 2, 0]


async def test_another_order_is_chosen_and_the_cursor_goes_to_the_top(
    open_reader: Any, session: Session
) -> None:
    async with open_reader(size=(160, 30), session=session) as (pilot, reader):
        await pilot.press("J", "O", "j", "j", "enter")
        assert reader.desk.articles.listing.rows == [2, 0, 1]
        assert reader.query_one("#list-head").spare.endswith("newest first")
        entries = reader.desk.panes.entries
        assert (entries.at, entries.here, session.current, session.opened) == (0, 2, 2, 1)


def test_a_line_that_is_no_filter_keeps_the_rows(session: Session) -> None:
    listing = Listing(session)
    listing.narrow("fair")
    listing.narrow("fair threat>=")
    assert listing.rows == [1]
    assert "threat>=serious is serious and grave" in listing.error
    assert [listing.neighbour(at, by) for at, by in ((1, 1), (0, 1), (0, -1))] == [None, 1, 1]


async def test_filter_by_typing(open_reader: Any, session: Session) -> None:
    async with open_reader(size=(160, 30), session=session) as (pilot, reader):
        await pilot.press("f", *"threat>")
        said, head = reader.query_one("#filter-said"), reader.query_one("#list-head")
        assert "threat>=serious" in said.left
        assert said.has_class("-error")
        await pilot.press(*"=low")
        await pilot.pause()
        assert said.left == "2 found"
        assert head.left == "2 of 3 articles"
        await pilot.press("enter", "j", "enter")
        assert reader.session.current == 2
        assert reader.query_one("#article-head").right.endswith("2/2")
        await pilot.press("J")
        assert reader.query_one("#status").left == "last article"
        await pilot.press("K")
        assert reader.session.current == 0
        assert reader.query_one("#article-head").right.endswith("1/2")
        await pilot.press("l", "escape")
        assert head.left == "3 articles"
        assert reader.desk.panes.active is reader.desk.panes.entries


@pytest.mark.parametrize(("key", "line", "pane"), [("down", "fair", "list"), ("escape", "", "list")])
async def test_leaving_the_filter(open_reader: Any, session: Session, key: str, line: str, pane: str) -> None:
    async with open_reader(size=(100, 30), session=session) as (pilot, reader):
        await pilot.press("f", *"fair", key)
        await pilot.pause()
        assert reader.desk.articles.listing.line == line
        assert reader.desk.panes.active.id == pane


async def test_nothing_found_is_no_crash(open_reader: Any, session: Session) -> None:
    async with open_reader(size=(60, 30), session=session) as (pilot, reader):
        await pilot.press("f", *"[/x", "enter", "j", "k", "G", "g", "r", "O", "enter", "J")
        assert reader.query_one("#filter-said").left == "no article"
        assert reader.session.current == 0


async def test_what_is_briefed_later_joins_the_filtered_list(open_reader: Any, session: Session) -> None:
    linked, session.entries[2].linked = session.entries[2].linked, None
    async with open_reader(size=(160, 30), session=session) as (pilot, reader):
        await pilot.press("f", *"threat>=low", "enter")
        assert reader.desk.articles.listing.rows == [0]
        session.entries[2].linked = linked
        reader.desk.board.post(EntryChanged(2))
        await pilot.pause(0.8)
        assert reader.desk.articles.listing.rows == [0, 2]


async def test_search_in_all_articles(open_reader: Any, session: Session) -> None:
    async with open_reader(size=(100, 30), session=session) as (pilot, reader):
        await pilot.press("j", "S", *"strait of tarn")
        await pilot.pause(0.2)
        screen = reader.app.screen
        assert isinstance(screen, HitsScreen)
        assert screen.query_one("#hits-said").left == "3 found"
        await pilot.press("down", "down", "up", "down", "enter")
        await pilot.pause()
        assert reader.session.current == 2
        text = reader.article.document.text
        assert text[reader.article.cursor :].startswith("Strait of Tarn")
        assert reader.desk.search.status() == "1/1"
        await pilot.press("ctrl+o")
        assert reader.session.current == 0
        assert reader.article.lines.line_of(reader.article.cursor) == 1


async def test_search_in_all_finds_nothing_and_goes_back(open_reader: Any) -> None:
    async with open_reader() as (pilot, reader):
        await pilot.press("j", "S", *"MARKAAN", "down", "enter", "pagedown", "pageup")
        await pilot.pause(0.1)
        assert reader.app.screen.query_one("#hits-said").left == "not found"
        assert reader.app.screen.query_one(HitsView).hit is None
        await pilot.press("escape")
        assert reader.app.screen is reader
        assert reader.article.lines.line_of(reader.article.cursor) == 1


def test_context_is_one_line_cut_between_words() -> None:
    text = "word " * 30 + "the\nhit" + " tail" * 30
    before, words, after = context(text, Span(150, 157))
    assert words == "the hit"
    assert before.startswith("…word ")
    assert after.endswith(" tail…")
    assert Hit(0, Span(0, 1)).entry == 0


async def test_the_work_is_stopped_and_goes_on(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BriefingProcess, "brief", _never)
    session.entries.append(Entry("waiting.txt", session.entries[0].article))
    app = Reader(session)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        reader: Any = app.screen
        status = reader.query_one("#status")
        assert "briefing 4/4 · C stops" in status.right
        await pilot.press("C", "j")
        assert "3/4 briefed, stopped · C goes on" in status.right
        await pilot.press("C")
        assert not reader.desk.background.stopped


async def _never(_process: BriefingProcess, _article: Article) -> None:
    await asyncio.Event().wait()


@pytest.mark.parametrize("key", ["J", "K", "n", "N"])
async def test_where_the_filter_keeps_nothing_every_way_on_says_so(
    open_reader: Any, session: Session, key: str
) -> None:
    async with open_reader(size=(160, 30), session=session) as (pilot, reader):
        await pilot.press("f", *"nobody", "enter", key)
        assert (
            reader.query_one("#status").left == "no article is as the filter says · Esc in the list shows all"
        )


async def test_the_foot_counts_with_the_list(open_reader: Any, session: Session) -> None:
    async with open_reader(size=(160, 30), session=session) as (pilot, reader):
        await pilot.press("f", *"later", "enter")
        await pilot.pause()
        assert reader.query_one("#status").left.startswith("1/1 ")
        await pilot.press("escape")
        await pilot.pause()
        assert reader.query_one("#status").left.startswith("3/3 ")


async def test_an_article_dated_ahead_takes_no_day_from_the_others(
    open_reader: Any, session: Session
) -> None:
    this_year = datetime.date.today().year
    for entry, day in zip(
        session.entries, (f"{this_year}-01-05", f"{this_year + 4}-02-03", None), strict=True
    ):
        assert entry.article is not None
        entry.article = replace(entry.article, published=day)
        entry.linked = None
    async with open_reader(size=(160, 30), session=session) as (_, reader):
        rows = [reader.query_one("#list").render_line(at).text for at in (0, 1)]
        assert "5 Jan" in rows[0]
        assert f"Feb’{(this_year + 4) % 100:02}" in rows[1]
