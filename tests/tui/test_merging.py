"""An actor's page: made one with another and parted again there, and by the same keys in the briefing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from briefing.library.library import Library
from briefing.model import Briefing
from briefing.tui.screens.actor import ActorScreen
from briefing.tui.screens.ask import AskScreen
from briefing.tui.screens.reader import ReaderScreen
from briefing.tui.session import actor as module
from briefing.tui.session.entries import Session
from briefing.tui.session.shelf import Shelf
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.hits_view import HitsView

HERE, OTHER = "Ilse Markaan", "Tomas Ebel"


def head(page: ActorScreen) -> str:
    return page.query_one("#sheet-head", Bar).left


def said(page: ActorScreen) -> str:
    return page.query_one("#sheet-said", Bar).left


def shown(page: ActorScreen) -> str:
    return page.query_one(HitsView).document.text


def asked(reader: ReaderScreen) -> str:
    assert isinstance(reader.app.screen, AskScreen)
    return reader.app.screen.query_one("#ask-title", Bar).left


async def page_of(pilot: Pilot[int], reader: ReaderScreen, name: str) -> ActorScreen:
    """Go to the row of an actor and open its page."""
    go_to(reader, name)
    await pilot.press("at")
    assert isinstance(reader.app.screen, ActorScreen)
    return reader.app.screen


def go_to(reader: ReaderScreen, name: str) -> None:
    linked = reader.session.entry.linked
    assert linked is not None
    assert reader.desk is not None
    number = next(actor.id for actor in linked.briefing.who if actor.name == name)
    row = linked.row_of(number)
    assert row is not None
    reader.desk.panes.briefing.choose(row)
    reader.desk.panes.to_briefing()


@pytest.fixture(params=["library", "open articles"])
def session(request: Any, briefing: Briefing, make_session: Callable[[int], Session]) -> Session:
    """Two articles on one story, in a library or open without one."""
    if request.param == "open articles":
        return make_session(1)
    library = Library.in_memory()
    library.add(briefing)
    return Session([], shelf=Shelf(library))


async def test_two_are_made_one_on_the_page_and_parted(session: Session, open_reader: Any) -> None:
    lasting = "from now on" if session.shelf else "until you leave; a library keeps it"
    async with open_reader(size=(120, 30), session=session) as (pilot, reader):
        page = await page_of(pilot, reader, HERE)
        before = head(page), shown(page)
        assert before[0].startswith(f"{HERE}: 1 article, ")
        await pilot.press("equals_sign")
        assert asked(reader).startswith(f"Who else is {HERE}?")
        await pilot.press(*"Nemo", "enter")
        assert "nobody goes by the name Nemo" in str(
            reader.app.screen.query_one("#ask-trouble", Static).content
        )
        await pilot.press("ctrl+u", *OTHER, "enter")
        assert reader.app.screen is page
        assert said(page) == f"{OTHER} is {HERE} {lasting} · -: undo"
        assert head(page).startswith(f"{HERE} = {OTHER}: 1 article, ")
        assert len(shown(page)) > len(before[1])
        await pilot.press("equals_sign", *OTHER, "enter")
        assert f"{HERE} is this actor already" in str(
            reader.app.screen.query_one("#ask-trouble", Static).content
        )
        await pilot.press("escape", "minus")
        assert said(page) == f"{OTHER} is an actor of its own again"
        assert (head(page), shown(page)) == before
        await pilot.press("minus")
        assert said(page) == f"nobody was made one with {HERE}"


async def test_the_same_keys_do_it_in_the_briefing(session: Session, open_reader: Any) -> None:
    async with open_reader(size=(120, 30), session=session) as (pilot, reader):
        go_to(reader, HERE)
        await pilot.press("equals_sign", *OTHER, "enter")
        assert f"{OTHER} is {HERE} " in reader.query_one("#status", Bar).left
        page = await page_of(pilot, reader, OTHER)
        assert head(page).startswith(f"{HERE} = {OTHER}")
        await pilot.press("escape", "minus")
        assert f"{OTHER} is an actor of its own again" in reader.query_one("#status", Bar).left


async def test_nothing_is_asked_without_an_answer(session: Session, open_reader: Any) -> None:
    async with open_reader(size=(120, 30), session=session) as (pilot, reader):
        page = await page_of(pilot, reader, HERE)
        before = head(page)
        for leave in ("enter", "escape"):
            await pilot.press("equals_sign", leave)
            assert reader.app.screen is page
        assert (head(page), said(page)) == (before, ActorScreen.SAID)


class TestQuestion:
    @pytest.fixture
    def library(self, briefing: Briefing) -> Library:
        """Five of nearly one name; of three the first names may be one."""
        library = Library.in_memory()
        for number, name in enumerate(("Tomas Ebel", "T. Ebel", "Thomas Ebel", "Tomás Ebels", "Ina Ebel")):
            who = tuple(replace(one, name=name) if one.name == OTHER else one for one in briefing.who)
            text = f"{briefing.article.text} {number}"
            library.add(replace(briefing, who=who, article=replace(briefing.article, text=text)))
        return library

    def test_it_names_those_who_may_be_the_one(self, library: Library) -> None:
        key = library.key_of("Thomas Ebel")
        told = module.question(library, key)
        assert told.startswith("Who else is Thomas Ebel? Perhaps ")
        assert set(told.partition("Perhaps ")[2].split(", ")) == {"T. Ebel", "Tomas Ebel"}

    def test_none_is_named_that_was_kept_apart(self, library: Library) -> None:
        key, other = library.key_of("Thomas Ebel"), library.key_of("T. Ebel")
        library.merge(other, key)
        library.split(other)
        assert "T. Ebel" not in module.question(library, key)

    def test_a_country_is_like_no_other(self, library: Library, briefing: Briefing) -> None:
        country = next(one.name for one in briefing.who if one.kind == "country")
        assert library.proposals(of=library.key_of(country)) == []

    def test_the_last_that_was_merged_is_parted_first(self, library: Library) -> None:
        key = library.key_of("Thomas Ebel")
        for name in ("T. Ebel", "Ina Ebel"):
            module.merge(library, key, name)
        assert library.actor(key).actor.articles == 3
        assert [module.split(library, key)[:8] for _ in range(3)] == ["Ina Ebel", "T. Ebel ", "nobody w"]
