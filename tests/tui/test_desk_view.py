"""The desk in the reader: over the articles that the list shows, each line to its words, kept up with the work."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent / "desk"))
from invented_pile import PILE, RATES, SIEGE_1, SIEGE_2, SIEGE_3, STRIKE, Told, briefing_of
from patience import until

from briefing.library.library import Library
from briefing.tui.application import Reader
from briefing.tui.linked import Linked
from briefing.tui.messages.work import EntryChanged
from briefing.tui.screens.desk import DeskScreen
from briefing.tui.screens.reader import ReaderScreen
from briefing.tui.session.entries import Session
from briefing.tui.session.looks import SCHEMA, FileLooks, LibraryLooks
from briefing.tui.session.shelf import Shelf
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.hits_view import HitsView


def session_of(*told: Told) -> Session:
    """A session of briefed articles."""
    briefings = [briefing_of(one) for one in told]
    session = Session([], [one.article for one in briefings])
    for entry, briefing in zip(session.entries, briefings, strict=True):
        entry.linked, entry.state = Linked(briefing), "briefed"
    return session


def desk_of(reader: Any) -> DeskScreen:
    screen = reader.app.screen
    assert isinstance(screen, DeskScreen)
    return screen


def lines(screen: DeskScreen) -> list[str]:
    document = screen.query_one(HitsView).document
    return [f"{document.text[one.start : one.end]}  {one.tail}".rstrip() for one in document.paragraphs]


async def test_it_shows_what_matters_and_each_line_leads_to_its_words(open_reader: Any) -> None:
    session = session_of(*PILE)
    async with open_reader(size=(160, 45), session=session) as (pilot, reader):
        await pilot.press("B")
        screen = desk_of(reader)
        await until(pilot, lambda: screen.told == "Desk: 7 articles, 3 to 5 May 2026")
        assert lines(screen)[:2] == [
            "Threats  2",
            "grave Norland → Rovia: would shell the harbour unless Rovia withdrew its guards  Sound Wire 4 May +2",
        ]
        view = screen.query_one(HitsView)
        while "Prices leave us" not in view.document.text[view._shown.start : view._shown.end]:  # type: ignore[attr-defined]
            await pilot.press("j")
        await pilot.press("enter")
        assert isinstance(reader.app.screen, ReaderScreen)
        assert session.entry.source == "wire/rates.txt"
        words = RATES.text[reader.article.cursor :]
        assert words.startswith("Prices leave us no choice")
        at = view.at
        await pilot.press("B")
        assert desk_of(reader).query_one(HitsView).at == at


async def test_a_story_tells_why_it_is_one(open_reader: Any) -> None:
    async with open_reader(size=(120, 40), session=session_of(*PILE)) as (pilot, reader):
        await pilot.press("B")
        screen = desk_of(reader)
        await until(pilot, lambda: "7 articles" in screen.told)
        said = screen.query_one("#sheet-said", Bar)
        await pilot.press("w")
        assert said.left == "only of a story is it told why"
        await pilot.press("tab", "tab", "w")
        assert said.left.startswith("together by ")
        assert "Norland" in said.left
        await pilot.press("j")
        assert said.left == DeskScreen.SAID


async def test_it_is_of_the_articles_that_the_list_shows(open_reader: Any) -> None:
    async with open_reader(size=(160, 45), session=session_of(*PILE)) as (pilot, reader):
        reader.desk.articles.listing.narrow("source:rates or source:strike")
        await pilot.press("B")
        screen = desk_of(reader)
        await until(pilot, lambda: "2 articles" in screen.told)
        assert not any("Norland" in line for line in lines(screen))


async def test_it_says_why_it_is_empty(open_reader: Any) -> None:
    async with open_reader(size=(100, 30), session=session_of(*PILE)) as (pilot, reader):
        reader.desk.articles.listing.narrow("by:nobody")
        await pilot.press("B")
        screen = desk_of(reader)
        await until(pilot, lambda: "no article is as the filter says" in screen.told)
        assert not any(one.strip() for one in lines(screen))


async def test_it_follows_the_work_and_the_cursor_stays_on_its_line(open_reader: Any) -> None:
    session = session_of(SIEGE_1, RATES, SIEGE_2, SIEGE_3)
    last = session.entries[2]
    linked, last.linked, last.state = last.linked, None, "briefing"
    async with open_reader(size=(160, 45), session=session) as (pilot, reader):
        await pilot.press("B")
        screen = desk_of(reader)
        await until(pilot, lambda: "3 of 4 briefed" in screen.told)
        view = screen.query_one(HitsView)
        await pilot.press("G", "k")
        before, row = view.hit, view._row
        last.linked, last.state = linked, "briefed"
        reader.post_message(EntryChanged(2))
        await until(pilot, lambda: screen.told == "Desk: 4 articles, 4 to 5 May 2026")
        assert any("31" in line and "Relief Corps" in line for line in lines(screen))
        assert view.hit == before
        assert view._row == row or view.scroll_y in (0, view.max_scroll_y)


async def test_the_reader_may_begin_with_it() -> None:
    app = Reader(session_of(SIEGE_1, RATES), on_desk=True)
    async with app.run_test(size=(60, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, DeskScreen) and "2 articles" in app.screen.told)
        await pilot.press("q")
        assert isinstance(app.screen, ReaderScreen)


async def test_words_of_an_article_are_printed_as_they_are(open_reader: Any) -> None:
    text = SIEGE_1.text.replace("Defence minister", "[red]Defence[/oops] \x9b31m minister")
    async with open_reader(size=(120, 40), session=session_of(SIEGE_1._replace(text=text), SIEGE_2)) as (
        pilot,
        reader,
    ):
        await pilot.press("B")
        screen = desk_of(reader)
        await until(pilot, lambda: "2 articles" in screen.told)
        assert "\x9b" not in screen.query_one(HitsView).document.text


class TestLooks:
    @pytest.fixture
    def library(self, tmp_path: Path) -> Iterator[Library]:
        with Library.open(tmp_path / "library.db") as one:
            for told in (SIEGE_1, RATES):
                one.add(briefing_of(told), at=100.0)
            yield one

    async def test_what_came_into_a_library_since_is_new_in_the_whole_of_a_run(
        self, library: Library, open_reader: Any
    ) -> None:
        async def shown(pilot: Any, reader: Any) -> list[str]:
            await pilot.press("B")
            screen = desk_of(reader)
            await until(pilot, lambda: "articles" in screen.told)
            told = lines(screen)
            await pilot.press("q")
            return told

        async def news() -> list[str]:
            session = Session([], shelf=Shelf(library))
            session.looks = LibraryLooks()
            async with open_reader(size=(160, 45), session=session) as (pilot, reader):
                first = await shown(pilot, reader)
                assert await shown(pilot, reader) == first
            return [line for line in first if line.startswith("New since")]

        assert await news() == []
        library.add(briefing_of(SIEGE_2))
        library.add(briefing_of(STRIKE))
        assert await news() == ["New since your last look  2"]
        assert await news() == []

    def test_without_a_library_a_file_keeps_what_was_there(self, tmp_path: Path) -> None:
        file = tmp_path / "state" / "desk.json"
        with Library.in_memory() as library:
            first = library.add(briefing_of(SIEGE_1)).id
            looks = FileLooks(file)
            assert looks.seen(library, [first]) == frozenset()
            looks.keep(library, (), [first])
            assert looks.seen(library, [first]) == frozenset()  # of this run all is as it was
            second = library.add(briefing_of(SIEGE_2)).id
            assert FileLooks(file).seen(library, [first, second]) == {first}
            FileLooks(file).keep(library, (), [second])
            assert FileLooks(file).seen(library, [first, second]) == {first, second}

    @pytest.mark.parametrize(
        "content", ["", "[]", "{", '{"schema": "other/1"}', '{"schema": 3, "articles": []}']
    )
    def test_a_broken_file_is_told_and_written_anew(self, tmp_path: Path, content: str) -> None:
        file = tmp_path / "desk.json"
        file.write_text(content)
        with Library.in_memory() as library:
            number = library.add(briefing_of(SIEGE_1)).id
            looks = FileLooks(file)
            assert looks.seen(library, [number]) == frozenset()
            assert "was broken" in looks.trouble
            looks.keep(library, (), [number])
        assert json.loads(file.read_text())["schema"] == SCHEMA

    def test_a_file_that_cannot_be_written_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("")
        with Library.in_memory() as library:
            looks = FileLooks(tmp_path / "file" / "desk.json")
            looks.keep(library, (), [library.add(briefing_of(SIEGE_1)).id])
        assert "cannot be" in looks.trouble
