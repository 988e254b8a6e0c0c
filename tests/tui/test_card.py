"""The card: what it says of each kind of highlight, where it lies, when it goes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from briefing.model import Briefing
from briefing.tui.linked import Linked
from briefing.tui.screens.reader import ReaderScreen
from briefing.tui.text.card import card_document
from briefing.tui.widgets.card import Card


def lines_of(briefing: Briefing, key: str, which: int = 0) -> list[str]:
    """Return the lines of the card of the row ``key`` at the highlight ``which`` of it."""
    linked = Linked(briefing)
    number = linked.row_of(key)
    document = card_document(linked, [one for one in linked.highlights.ordered if one.row == number][which])
    return [
        f"{one.lead} {document.text[one.start : one.end]} {one.tail}".strip() for one in document.paragraphs
    ]


@pytest.mark.parametrize(
    ("key", "lines"),
    [
        (
            "a1",
            [
                "Ilse Markaan  defence minister of Veldania 3 times",
                "also Markaan",
                "found “Ilse Markaan” begins with a given name",
            ],
        ),
        (
            "a3",
            [
                "Orsa  country 3 times",
                "found “Orsa” is in the table of countries, and here a country that acts stands for its government",
            ],
        ),
        (
            "e3",
            [
                "Two patrol boats were moved to the strait",
                "who Veldania",
                "when 2024-03-13 “Wednesday”",
                "claim Harbour Watch",
                "type PLOVER MOBILIZE",
                "found because of “moved” and “boats”",
            ],
        ),
        (
            "e2",
            [
                "Orsa rejected the demand",
                "who Orsa → Veldania",
                "claim the article’s own",
                "type PLOVER REJECT",
                "found because of “rejected” and “demand”",
            ],
        ),
        (
            "h1",
            [
                "serious  close the Strait of Tarn to freighters from Orsa",
                "who Ilse Markaan → Orsa",
                "if unless the sluices of the dam are opened by Sunday",
                "when 2024-03-17 “Sunday”",
                "claim the article’s own",
                "type ultimatum · severity −5.8",
                "found an ultimatum, a threat with a condition or a deadline, because of “close”",
            ],
        ),
        (
            "q1",
            [
                "Ilse Markaan  defence minister of Veldania direct speech",
                "found “told” stands after the quotation marks",
            ],
        ),
        (
            "h3",
            [
                "no threat  an attack was very unlikely",
                "likely very unlikely · 5–20 %, by ICD 203",
                "claim Harbour Watch",
                "type assessment · severity −9.0",
                "found a judgement of a danger, because of “attack … unlikely”",
            ],
        ),
        (
            "e5",
            [
                "Veldania recalled its envoy",
                "who Veldania",
                "why the new turbines",
                "claim the article’s own",
                "type PLOVER SANCTION",
                "found because of “recalled” and “envoy”",
            ],
        ),
        ("q3", ["Two Western diplomats indirect speech", "found “said” brings in the clause"]),
        (
            "q4",
            ["Veldania  denies it indirect speech", "found “denied” brings in the clause"],
        ),
        (
            "t1",
            [
                "Thursday  2024-03-14 date",
                "value TIMEX3 2024-03-14",
                "found “Thursday” is a day of the week, read against 2024-03-14, when it was published (the source says)",
            ],
        ),
        ("t5", ["2019  2019 date", "value TIMEX3 2019", "found “2019” is a year, told in full"]),
        (
            "t6",
            [
                "overnight  not resolved date",
                "value TIMEX3 XXXX-XX-XXTNI",
                "found “overnight” is a night, with nothing to read it against",
            ],
        ),
    ],
)
def test_card_of(briefing: Briefing, key: str, lines: list[str]) -> None:
    assert lines_of(briefing, key) == lines


def test_card_of_a_place_tells_kind_and_count(briefing: Briefing) -> None:
    place_of = briefing.where[0]
    first, *_, rule = lines_of(briefing, place_of.id, len(place_of.mentions) - 1)
    assert first.startswith(f"{place_of.name}  {place_of.kind}")
    assert first.endswith(f"{len(place_of.mentions)} times")
    assert rule == "found “Port Halle” follows a word for towns and “of”"


def test_card_without_a_date_of_publication(briefing: Briefing) -> None:
    when = tuple(replace(one, resolved=False) for one in briefing.when)
    unknown = replace(briefing, article=replace(briefing.article, published=None), when=when)
    assert lines_of(unknown, "t1")[0].startswith("Thursday  date of publication unknown")
    assert "when “Wednesday”, date of publication unknown" in lines_of(unknown, "e3")


def test_each_time_of_a_row_has_its_own_words(briefing: Briefing) -> None:
    assert lines_of(briefing, "t2", 0)[0] != lines_of(briefing, "t2", 1)[0]


def place(reader: ReaderScreen, words: str) -> tuple[int, int]:
    """Return where in the article's window the words are drawn."""
    article = reader.article
    line, column = article.lines.position(article.document.text.index(words))
    return article.GUTTER + column, line - round(article.scroll_y)


def card(reader: ReaderScreen) -> Card:
    return reader.query_one(Card)


def screen_lines(reader: ReaderScreen) -> tuple[int, int]:
    """Return the lines of the screen on which the cursor stands and the card begins."""
    article = reader.article
    at = article.lines.line_of(article.cursor) - round(article.scroll_y) + article.region.y
    return at, card(reader).region.y


@pytest.mark.parametrize("size", [(60, 16), (60, 30), (100, 24), (160, 40)])
async def test_card_hides_neither_the_cursor_nor_moves_the_text(
    open_reader: Any, size: tuple[int, int]
) -> None:
    async with open_reader(size=size) as (pilot, reader):
        before = [reader.article.lines.starts, reader.article.region]
        shown = 0
        for _ in range(len(reader.article.highlights.ordered)):
            await pilot.press("right")
            await pilot.pause()
            assert [reader.article.lines.starts, reader.article.region] == before
            if card(reader).display:
                shown += 1
                at, first = screen_lines(reader)
                assert not first <= at < first + card(reader).region.height
        assert shown


async def test_card_is_the_whole_of_its_text_where_there_is_room(open_reader: Any) -> None:
    async with open_reader(size=(60, 40)) as (pilot, reader):
        await pilot.press("2", "tab", "right")
        await pilot.pause()
        found = card(reader)
        assert found.display
        assert len(found.lines) == found.page


async def test_card_goes_with_the_highlight(open_reader: Any) -> None:
    async with open_reader() as (pilot, reader):
        assert not card(reader).display
        await pilot.press("right")
        assert card(reader).display
        await pilot.press("j")
        assert not card(reader).display
        await pilot.press("right", "tab")
        assert not card(reader).display
        await pilot.press("tab")
        assert card(reader).display
        await pilot.press("escape")
        assert not card(reader).display
        assert reader.desk.panes.active is reader.article


async def test_card_is_off_when_switched_off(open_reader: Any) -> None:
    async with open_reader() as (pilot, reader):
        await pilot.press("right", "c")
        assert not card(reader).display
        await pilot.press("right")
        assert not card(reader).display
        await pilot.press("c")
        assert card(reader).display


async def test_card_of_what_the_mouse_is_over(open_reader: Any) -> None:
    async with open_reader(size=(100, 40)) as (pilot, reader):
        await pilot.hover("#article", offset=place(reader, "Tomas Ebel"))
        await pilot.pause()
        assert card(reader).display
        assert card(reader).document.text.startswith("Tomas Ebel")
        assert reader.article.cursor == 0
        await pilot.hover("#article", offset=place(reader, "Markets in"))
        await pilot.pause()
        assert not card(reader).display
        await pilot.hover("#article", offset=place(reader, "Tomas Ebel"))
        await pilot.hover("#briefing", offset=(3, 3))
        await pilot.pause()
        assert not card(reader).display


async def test_a_small_window_has_no_card(open_reader: Any) -> None:
    async with open_reader(size=(60, 9)) as (pilot, reader):
        await pilot.press("right")
        assert not card(reader).display


async def test_another_article_begins_without_a_card(open_reader: Any) -> None:
    async with open_reader(count=2) as (pilot, reader):
        await pilot.press("right", "J")
        await pilot.pause()
        assert not card(reader).display
