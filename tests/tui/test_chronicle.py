"""The timeline over the articles that the list shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from briefing.model import Briefing
from briefing.tui.linked import Linked
from briefing.tui.screens.page import PageScreen
from briefing.tui.session.chronicle import Chronicle
from briefing.tui.session.entries import Session
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.hits_view import HitsView


def chronicle(session: Session) -> Chronicle:
    made = Chronicle()
    for at, entry in enumerate(session.entries):
        made.add(at, entry)
    return made


def test_it_is_in_the_order_of_time_and_the_undated_come_last(make_session: Callable[[int], Session]) -> None:
    headings = [part.heading for part in chronicle(make_session(1)).parts()]
    dated = [one for one in headings if one != "Undated"]
    assert dated == sorted(dated)
    assert "2024-03-14, Thursday" in dated
    assert headings[len(dated) :] in ([], ["Undated"])


def test_what_several_tell_in_the_same_words_is_one_line(make_session: Callable[[int], Session]) -> None:
    one, three = (chronicle(make_session(many)).parts() for many in (1, 3))
    assert [len(part.lines) for part in one] == [len(part.lines) for part in three]
    assert all(line.tail.endswith(" and 2 more") for part in three for line in part.lines)
    assert {line.article for part in three for line in part.lines} == {0}


def test_every_line_leads_to_its_words_and_denied_threats_are_none(
    make_session: Callable[[int], Session], briefing: Briefing
) -> None:
    session = make_session(1)
    key = {one.trigger for one in briefing.what if one.key}
    threats = [one for one in briefing.threats if one.polarity == "positive"]
    lines = [line for part in chronicle(session).parts() for line in part.lines]
    spans = {line.span for line in lines}
    assert key <= spans
    assert spans <= key | {one.evidence[0] for one in threats}
    assert {line.words for line in lines if line.lead} <= {one.action for one in threats}


def test_a_threat_without_a_key_event_of_its_own_is_there(
    make_session: Callable[[int], Session], briefing: Briefing
) -> None:
    session = make_session(1)
    bare = replace(briefing, what=tuple(replace(one, key=False) for one in briefing.what))
    session.entry.linked = Linked(bare)
    lines = [line for part in chronicle(session).parts() for line in part.lines]
    assert [line.lead for line in lines] == ["threat:"] * len(lines)
    assert len(lines) == len({one.action for one in briefing.threats if one.polarity == "positive"})


async def test_it_shows_what_the_list_shows_and_leads_to_the_words(
    open_reader: Any, make_session: Callable[[int], Session]
) -> None:
    session = make_session(4)
    session.entries[3].linked = None
    async with open_reader(size=(160, 40), session=session) as (pilot, reader):
        await pilot.press("f", *"number", "enter", "t")
        page = reader.app.screen
        assert isinstance(page, PageScreen)
        assert page.query_one("#sheet-head", Bar).left == "Timeline of 2 of 3 articles"
        await pilot.press("j")
        hit = page.query_one(HitsView).hit
        assert hit is not None
        await pilot.press("enter")
        assert session.current == hit.entry == 1
        assert reader.article.cursor == hit.span.start
        await pilot.press("ctrl+o")
        assert session.current == 0


async def test_nothing_to_show_is_told(open_reader: Any) -> None:
    async with open_reader(size=(160, 40), count=2) as (pilot, reader):
        await pilot.press("f", *"zzz", "enter", "t")
        assert reader.query_one("#status", Bar).left.startswith("nothing happens in what the list shows")
