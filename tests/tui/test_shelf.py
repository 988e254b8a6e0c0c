"""A library in the reader: its list, its articles as they are asked for, and what the reader says of them."""

from __future__ import annotations

import random
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Static

from briefing.library.library import Library
from briefing.model import Briefing
from briefing.said import Remarks
from briefing.tui.screens.page import PageScreen
from briefing.tui.session.entries import Session
from briefing.tui.session.listing import Listing
from briefing.tui.session.shelf import Shelf, ShelfEntry
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.hits_view import HitsView

sys.path.insert(0, str(Path(__file__).parent))

from patience import until

DAYS = ("2025-11-03", "2025-11-05", "2025-11-04", None)


@pytest.fixture
def library(tmp_path: Path, briefing: Briefing) -> Iterator[Library]:
    """Four articles of three days, one undated: of the day on which it came."""
    with Library.open(tmp_path / "library.db") as one:
        for number, day in enumerate(DAYS):
            article = replace(
                briefing.article,
                text=f"{briefing.article.text} {number}",
                title=f"Report of {day}",
                published=day,
                source=f"/wire/{number}.txt",
            )
            one.add(replace(briefing, article=article), at=1.7e9)
        yield one


def titles(session: Session) -> list[str]:
    return [entry.title for entry in session.entries]


def test_the_newest_come_first_and_none_is_fetched(library: Library) -> None:
    session = Session([], shelf=Shelf(library))
    assert titles(session) == [f"Report of {day}" for day in ("2025-11-05", "2025-11-04", "2025-11-03", None)]
    entries = [entry for entry in session.entries if isinstance(entry, ShelfEntry)]
    assert [entry.about[:10] for entry in entries[:3]] == ["2025-11-05", "2025-11-04", "2025-11-03"]
    assert not any(entry._fetched for entry in entries)
    assert session.done() == len(session.entries)


async def test_an_article_is_shown_with_its_briefing_at_once(
    library: Library, open_reader: Any, briefing: Briefing
) -> None:
    session = Session([], shelf=Shelf(library))
    async with open_reader(size=(160, 30), session=session) as (pilot, reader):
        assert reader.article.document.text.startswith(briefing.article.text[:40])
        assert reader.desk.panes.briefing.linked.briefing.what == briefing.what
        assert reader.desk.process.pid is None  # no model was needed
        await pilot.press("J")
        assert session.entry.title == "Report of 2025-11-04"
        assert [entry._fetched for entry in session.entries] == [True, True, False, False]


async def test_marks_and_places_lie_in_the_library(library: Library, open_reader: Any) -> None:
    session = Session([], shelf=Shelf(library))
    async with open_reader(size=(100, 14), session=session) as (pilot, reader):
        await pilot.press("space", "j")
        left = reader.article.cursor
        await pilot.press("J")
    assert [bool(row[0]) for row in library.db.rows("SELECT seen FROM article ORDER BY id DESC")] == [
        True, True, False, False,
    ]  # fmt: skip
    again = Session([], shelf=Shelf(library))
    assert again.entry.title == "Report of 2025-11-03"  # the newest that was not read
    async with open_reader(size=(100, 14), session=again) as (pilot, reader):
        await pilot.press("K", "K")
        assert reader.article.cursor == left > 0


async def test_a_date_that_the_reader_sets_is_kept(library: Library, open_reader: Any) -> None:
    session = Session([], shelf=Shelf(library))
    session.current = 3
    number = session.entries[3].listed.id  # type: ignore[attr-defined]
    async with open_reader(size=(120, 30), session=session) as (pilot, _):
        await pilot.press("D", *"2025-11-06", "enter")
        await until(pilot, lambda: session.entry.state == "briefed")
    moved = library.newest(1)[0]
    assert moved.title == "Report of None"
    assert moved.published == "2025-11-06"
    assert moved.id != number
    assert len(library) == 4


async def test_an_article_that_was_taken_out_meanwhile_is_told(library: Library, open_reader: Any) -> None:
    session = Session([], shelf=Shelf(library))
    library.remove(library.newest(2)[1].id)
    async with open_reader(size=(120, 30), session=session) as (pilot, reader):
        await pilot.press("J")
        assert "no longer in the library" in reader.article.document.text
        await pilot.press("J")
        assert session.entry.title == "Report of 2025-11-03"


def test_a_place_that_is_none_is_told(library: Library) -> None:
    shelf = Shelf(library)
    session = Session([], shelf=shelf)
    library.keep(session.entry.listed.hash, place='{"cursor": -1}')  # type: ignore[attr-defined]
    assert session.entry.article is not None
    assert "place is incomplete" in shelf.trouble


class TestAcross:
    async def test_the_page_of_an_actor_leads_to_the_words(
        self, library: Library, open_reader: Any, briefing: Briefing
    ) -> None:
        session = Session([], shelf=Shelf(library))
        actor = next(
            one
            for one in briefing.who
            if one.id in {who for event in briefing.what for who in event.who} and len(one.name.split()) > 1
        )
        async with open_reader(size=(120, 30), session=session) as (pilot, reader):
            row = session.entry.linked.row_of(actor.id)  # type: ignore[union-attr]
            reader.desk.panes.briefing.choose(row)
            reader.desk.panes.to_briefing()
            await pilot.press("at")
            page = reader.app.screen
            assert isinstance(page, PageScreen)
            assert actor.name in page.query_one("#sheet-head", Bar).left
            await pilot.press("G")
            hit = page.query_one(HitsView).hit
            assert hit is not None
            await pilot.press("enter")
            entry = session.entry
            assert isinstance(entry, ShelfEntry)
            assert entry.listed.id == hit.entry
            assert reader.article.cursor == hit.span.start

    async def test_without_an_actor_it_asks_whose(
        self, library: Library, open_reader: Any, briefing: Briefing
    ) -> None:
        session = Session([], shelf=Shelf(library))
        async with open_reader(size=(120, 30), session=session) as (pilot, reader):
            reader.desk.panes.briefing.choose(0)
            reader.desk.panes.to_briefing()
            await pilot.press("at", *"Nemo", "enter")
            assert "nobody goes by the name Nemo" in str(
                reader.app.screen.query_one("#ask-trouble", Static).content
            )
            await pilot.press("escape")
            assert reader.app.screen is reader

    def test_an_article_that_is_not_listed_joins_at_the_end(
        self, library: Library, briefing: Briefing
    ) -> None:
        session = Session([], shelf=Shelf(library))
        article = replace(briefing.article, text=briefing.article.text + " later", published="2024-01-01")
        number = library.add(replace(briefing, article=article)).id
        assert session.index_of(number) == 4
        assert session.index_of(number) == 4
        assert session.index_of(1) is None


class TestCorrecting:
    async def test_a_row_is_corrected_and_the_correction_taken_back(
        self, library: Library, open_reader: Any, briefing: Briefing
    ) -> None:
        session = Session([], shelf=Shelf(library))
        threat = briefing.threats[0]
        async with open_reader(size=(120, 30), session=session) as (pilot, reader):

            def threats() -> int:
                return len(reader.desk.panes.briefing.linked.briefing.threats)

            reader.desk.panes.briefing.choose(session.entry.linked.row_of(threat.id))  # type: ignore[union-attr]
            reader.desk.panes.to_briefing()
            await pilot.press("e", *"nonsense", "enter")
            assert "write one of" in str(reader.app.screen.query_one("#ask-trouble", Static).content)
            await pilot.press("ctrl+u", *"not", "enter")
            assert threats() == len(briefing.threats) - 1
            assert "corrected" in reader.query_one("#status", Bar).left
            await pilot.press("U")
            assert threats() == len(briefing.threats)
            await pilot.press("U")
            assert "nothing was corrected" in reader.query_one("#status", Bar).left

    async def test_it_holds_when_the_reader_is_opened_again(
        self, library: Library, open_reader: Any, briefing: Briefing
    ) -> None:
        session = Session([], shelf=Shelf(library))
        async with open_reader(size=(120, 30), session=session) as (pilot, reader):
            event = session.entry.linked.briefing.what[0]  # type: ignore[union-attr]
            reader.desk.panes.briefing.choose(session.entry.linked.row_of(event.id))  # type: ignore[union-attr]
            reader.desk.panes.to_briefing()
            await pilot.press("e", *"type aid", "enter")
        again = Session([], shelf=Shelf(library))
        again.current = 0
        assert again.entry.linked.events[event.id].type == "AID"  # type: ignore[union-attr]


class TestKeeping:
    async def test_star_tags_and_note_are_kept_and_shown(self, library: Library, open_reader: Any) -> None:
        session = Session([], shelf=Shelf(library))
        async with open_reader(size=(120, 30), session=session) as (pilot, reader):
            await pilot.press(
                "asterisk", "number_sign", *"Dams #Rain dams", "enter", "m", *"ask the mayor", "enter"
            )
            assert "★" in session.entry.about
            await pilot.press("J")
            await pilot.press("K")
            assert "#dams #rain  ask the mayor" in reader.query_one("#article-head", Bar).left
            await pilot.press("number_sign")
            assert reader.app.screen.query_one("#ask-line").value == "dams rain"
            await pilot.press("escape")
        entry = Session([], shelf=Shelf(library)).entries[0]
        assert isinstance(entry, ShelfEntry)
        assert entry.listed.starred
        assert entry.remarks == Remarks(True, ("dams", "rain"), "ask the mayor")

    async def test_they_are_taken_away(self, library: Library, open_reader: Any) -> None:
        session = Session([], shelf=Shelf(library))
        entry = session.entries[0]
        assert isinstance(entry, ShelfEntry)
        entry.remarks = Remarks(True, ("dams",), "ask")
        async with open_reader(size=(120, 30), session=session) as (pilot, _):
            await pilot.press("asterisk", "number_sign", "ctrl+u", "enter", "m", "ctrl+u", "enter")
        assert entry.remarks == Remarks()


class TestFilter:
    async def test_the_filter_asks_the_library(self, library: Library, open_reader: Any) -> None:
        session = Session([], shelf=Shelf(library))
        async with open_reader(size=(160, 30), session=session) as (pilot, reader):
            await pilot.press("f", *"after:2025-11-04", "enter")
            assert [session.entries[at].title[-10:] for at in reader.desk.articles.listing.rows] == [
                "2025-11-05", "2025-11-04",
            ]  # fmt: skip
            assert reader.desk.articles.head()[0] == "2 of 4 articles"
            await pilot.press("escape", "escape")
            assert len(reader.desk.articles.listing.rows) == 4

    async def test_a_word_that_is_being_typed_finds_its_beginnings(
        self, library: Library, open_reader: Any
    ) -> None:
        session = Session([], shelf=Shelf(library))
        async with open_reader(size=(160, 30), session=session) as (pilot, reader):
            await pilot.press("f", *"freig")
            assert len(reader.desk.articles.listing.rows) == 4
            await pilot.press(*"htxx")
            assert len(reader.desk.articles.listing.rows) == 0

    def test_what_is_no_query_is_told_and_the_rows_stay(self, library: Library) -> None:
        listing = Listing(Session([], shelf=Shelf(library)))
        listing.narrow("nofield:x")
        assert "no field" in listing.error
        assert listing.rows == [0, 1, 2, 3]

    def test_it_finds_what_the_list_does_not_hold(
        self, library: Library, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("briefing.tui.session.shelf.MOST", 2)
        session = Session([], shelf=Shelf(library))
        assert len(session.entries) == 2
        listing = Listing(session)
        listing.narrow("on:2025-11-03")
        assert [session.entries[at].title for at in listing.rows] == ["Report of 2025-11-03"]
        listing.narrow("")
        assert listing.rows == [0, 1]


class TestStories:
    @pytest.fixture
    def told(self, library: Library, briefing: Briefing) -> Library:
        """Two reports more of the first article's story: a copy, and one that has its words in another order."""
        turned = briefing.article.text.split() * 3
        random.Random(1).shuffle(turned)
        for number, day, more in ((7, "2025-11-05", "x"), (8, "2025-11-06", " ".join(turned))):
            words = f"{briefing.article.text} {more}"
            article = replace(
                briefing.article, text=words, title=f"Copy {number}", published=day, source=f"{number}.txt"
            )
            library.add(replace(briefing, article=article))
        return library

    async def test_the_story_of_an_article_leads_to_its_reports(
        self, told: Library, open_reader: Any
    ) -> None:
        session = Session([], shelf=Shelf(told))
        async with open_reader(size=(120, 40), session=session) as (pilot, reader):
            await pilot.press("i")
            page = reader.app.screen
            assert isinstance(page, PageScreen)
            assert "report" in page.query_one("#sheet-head", Bar).left
            hit = page.query_one(HitsView).hit
            await pilot.press("enter")
            assert isinstance(session.entry, ShelfEntry)
            assert hit is not None
            assert session.entry.listed.id == hit.entry

    async def test_the_list_of_stories(self, told: Library, open_reader: Any) -> None:
        session = Session([], shelf=Shelf(told))
        async with open_reader(size=(120, 40), session=session) as (pilot, reader):
            await pilot.press("I")
            page = reader.app.screen
            assert isinstance(page, PageScreen)
            await pilot.press("enter")
            assert reader.app.screen is reader


async def test_what_is_new_is_compared_in_another_thread(
    library: Library, open_reader: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared, going_on = threading.Event(), threading.Event()
    threads = []

    def compare(_: object) -> None:
        threads.append(threading.current_thread())
        going_on.set()
        assert compared.wait(30)

    monkeypatch.setattr("briefing.library.fresh.compare_newest", compare)
    session = Session([], shelf=Shelf(library))
    async with open_reader(size=(120, 20), session=session) as (pilot, reader):
        rows = reader.desk.articles.listing.rows
        try:
            await pilot.press("f", *"new")
            await until(pilot, going_on.is_set)
            assert reader.desk.articles.listing.rows == rows  # keys are taken, what was shown stays
        finally:
            compared.set()
        await until(pilot, lambda: reader.desk.articles.listing.rows == [])
        assert threading.main_thread() not in threads
        await pilot.press("backspace")
        await until(pilot, lambda: reader.desk.articles.listing.line == "ne")
    assert len(threads) == 1
