"""The timeline and the actors: what they say, and how the cursor moves in them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from briefing.model import Briefing, Time
from briefing.tui.linked import Linked
from briefing.tui.screens.reader import ReaderScreen
from briefing.tui.text.actors import actors_text
from briefing.tui.text.page import BriefingText
from briefing.tui.text.timeline import timeline_text
from briefing.tui.text.timex import first_day


def keys(linked: Linked, laid: BriefingText) -> list[str]:
    """Return the key of every row in order; a head is its words in brackets."""
    text = laid.document.text
    return [
        f"[{text[one.start : one.end].splitlines()[0]}]" if one.row is None else linked.rows[one.row].key
        for one in laid.shown
    ]


def leads(laid: BriefingText) -> list[str]:
    """Return what stands left of the rows."""
    return [one.lead for one in laid.document.paragraphs if one.lead]


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-03-14", "2024-03-14"),
        ("2024-03", "2024-03-01"),
        ("2024", "2024-01-01"),
        ("2024-W11", "2024-03-11"),
        ("2024-W11-W", "2024-03-11"),
        ("2023-W60", "2023-01-01"),
        ("2024-Q3", "2024-07-01"),
        ("2024-H2", "2024-07-01"),
        ("2024-SU", "2024-06-01"),
        ("2024-03-XX", "2024-03-01"),
        ("", ""),
    ],
)
def test_first_day(value: str, day: str) -> None:
    assert first_day(value) == day


def test_timeline_is_in_the_order_of_time(briefing: Briefing) -> None:
    linked = Linked(briefing)
    laid = timeline_text(linked, ())
    assert keys(linked, laid) == [
        "[Until 2024-03-14, the date of publication]", "e3", "e1",
        "[▶ After publication]", "h1",
        "[Undated]", "e4", "e2", "e5",
    ]  # fmt: skip
    assert leads(laid) == ["2024-03-13", "2024-03-14", "2024-03-17"]


def test_timeline_says_a_date_once(briefing: Briefing) -> None:
    same = tuple(replace(one, when=("t2",)) for one in briefing.what)
    laid = timeline_text(Linked(replace(briefing, what=same)), ())
    assert leads(laid) == ["2024-03-13", "2024-03-17"]


def test_timeline_leaves_out_a_threat_that_an_event_stands_for(briefing: Briefing) -> None:
    what = tuple(replace(one, when=("t3",)) if one.id == "e1" else one for one in briefing.what)
    linked = Linked(replace(briefing, what=what))
    found = keys(linked, timeline_text(linked, ()))
    assert "h1" not in found
    assert found.index("e1") > found.index("[▶ After publication]")


def test_timeline_without_a_date_of_publication(briefing: Briefing) -> None:
    when = tuple(replace(one, resolved=False, value="XXXX-WXX-4") for one in briefing.when)
    linked = Linked(replace(briefing, article=replace(briefing.article, published=None), when=when))
    laid = timeline_text(linked, (), "D sets the date of publication")
    assert laid.document.text.startswith("D sets the date of publication\n")
    assert keys(linked, laid)[0] == "[Undated]"
    assert "\nby Ilse Markaan · when: Thursday\ndate of publication unknown\n" in laid.document.text
    assert leads(laid) == []


def test_timeline_of_nothing(briefing: Briefing) -> None:
    laid = timeline_text(Linked(replace(briefing, what=(), threats=())), ())
    assert laid.document.text == "No events\n"


def test_folded_sections_show_their_head_alone(briefing: Briefing) -> None:
    linked = Linked(briefing)
    assert keys(linked, timeline_text(linked, {1, 3})) == [
        "[Until 2024-03-14, the date of publication]", "[▶ After publication]", "h1", "[Undated]",
    ]  # fmt: skip
    assert keys(linked, actors_text(linked, {1}))[:2] == ["a1", "a2"]


def test_actors_have_deeds_words_and_threats(briefing: Briefing) -> None:
    linked = Linked(briefing)
    laid = actors_text(linked, ())
    assert keys(linked, laid) == [
        "a1", "e1", "h1", "q1",
        "a2", "e3", "e4", "e5", "h2", "q4", "e2",
        "a3", "e2", "e1", "e4", "h1",
        "a4", "q2",
        "a5", "e3",
    ]  # fmt: skip
    assert leads(laid)[:3] == ["does", "serious", "says"]
    assert {"undergoes", "low", "denies", "says that"} <= set(leads(laid))


def test_actors_with_nothing_to_tell_come_last(briefing: Briefing) -> None:
    linked = Linked(replace(briefing, what=(), threats=()))
    found = keys(linked, actors_text(linked, ()))
    assert found == ["a1", "q1", "a2", "q4", "a4", "q2", "[Named, without a deed or a word]", "a3", "a5"]


def test_actors_of_nothing(briefing: Briefing) -> None:
    empty = replace(briefing, who=(), what=(), threats=(), quotes=())
    assert actors_text(Linked(empty), ()).document.text == "No actors\n"


def row(reader: ReaderScreen) -> str:
    linked, at = reader.desk.panes.briefing.linked, reader.desk.panes.briefing.row
    assert linked is not None
    assert at is not None
    return linked.rows[at].key


@pytest.mark.parametrize("back", ["t", "escape"])
async def test_moving_in_a_view_shows_the_evidence(open_reader: Any, back: str) -> None:
    async with open_reader() as (pilot, reader):
        await pilot.press("t")
        assert (reader.desk.panes.active, row(reader)) == (reader.desk.panes.briefing, "e3")
        assert reader.article.cursor == 0
        await pilot.press("j", "j")
        assert row(reader) == "h1"
        text = reader.article.document.text
        assert reader.article.evidence_now.of(text).startswith("Defence minister says")
        await pilot.press(back)
        assert (reader.desk.panes.active, reader.desk.panes.briefing.view) == (reader.article, "briefing")
        assert row(reader) == "h1"
        await pilot.press("ctrl+o")
        assert reader.article.cursor == 0


async def test_a_view_called_from_the_briefing_goes_back_to_it(open_reader: Any) -> None:
    async with open_reader() as (pilot, reader):
        await pilot.press("3", "j", "a")
        assert (reader.desk.panes.briefing.view, row(reader)) == ("actors", "e2")
        await pilot.press("t")
        assert (reader.desk.panes.briefing.view, row(reader)) == ("timeline", "e2")
        await pilot.press("escape")
        assert (reader.desk.panes.active, reader.desk.panes.briefing.view, row(reader)) == (
            reader.desk.panes.briefing,
            "briefing",
            "e2",
        )


async def test_the_actor_under_the_cursor_is_looked_up(open_reader: Any) -> None:
    async with open_reader() as (pilot, reader):
        await pilot.press("right", "right", "a")
        linked = reader.desk.panes.briefing.linked
        assert row(reader) == linked.rows[reader.article.mention.row].key


async def test_a_section_key_leads_from_a_view_to_the_briefing(open_reader: Any) -> None:
    async with open_reader() as (pilot, reader):
        await pilot.press("t", "4")
        assert (reader.desk.panes.briefing.view, row(reader), reader.desk.panes.briefing.folded) == (
            "briefing",
            "q1",
            set(),
        )


async def test_folding_in_a_view_leaves_the_briefing_as_it_is(open_reader: Any) -> None:
    async with open_reader() as (pilot, reader):
        await pilot.press("a", "j", "z")
        assert row(reader) == "a1"
        assert len([one for one in reader.desk.panes.briefing.shown if one.section == 1]) == 1
        await pilot.press("a", "6")
        assert (reader.desk.panes.briefing.folded, row(reader)) == (set(), "a1")


async def test_a_click_in_the_article_unfolds_the_row_in_a_view(open_reader: Any) -> None:
    async with open_reader() as (pilot, reader):
        await pilot.press("t", "z")
        assert reader.desk.panes.briefing.row is None
        linked = reader.desk.panes.briefing.linked
        assert reader.desk.panes.briefing.choose(linked.row_of("e3"))
        assert row(reader) == "e3"
        assert not reader.desk.panes.briefing.choose(linked.row_of("p1"))


async def test_a_view_stays_when_another_article_is_opened(open_reader: Any) -> None:
    async with open_reader(count=2) as (pilot, reader):
        await pilot.press("t", "J")
        assert (reader.session.current, reader.desk.panes.briefing.view) == (1, "timeline")
        assert reader.query_one("#briefing-head").left == "Timeline"


@pytest.mark.parametrize("width", [60, 100, 160])
async def test_a_view_fits_every_width(open_reader: Any, width: int) -> None:
    async with open_reader(size=(width, 30)) as (pilot, reader):
        for view in ("t", "a"):
            await pilot.press(view)
            assert reader.desk.panes.briefing.size.width > 30
            assert all(
                reader.desk.panes.briefing.lines.width_of(line) <= reader.desk.panes.briefing.text_columns
                for line in range(len(reader.desk.panes.briefing.lines))
            )


def test_an_unresolved_time_beside_a_date(briefing: Briefing) -> None:
    times: tuple[Time, ...] = tuple(
        replace(one, resolved=False, value="XXXX-WXX-4") if one.id == "t1" else one for one in briefing.when
    )
    linked = Linked(replace(briefing, when=times))
    found = keys(linked, timeline_text(linked, ()))
    assert found.index("e1") > found.index("[Undated]")
