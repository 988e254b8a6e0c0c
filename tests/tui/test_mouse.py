"""Clicks, the wheel, and selections."""

from __future__ import annotations

from typing import Any

import pytest
from textual.events import MouseScrollDown

from briefing.tui.screens.reader import ReaderScreen
from briefing.tui.widgets.line_view import LineView


def place(view: LineView, words: str) -> tuple[int, int]:
    """Return where in the widget the words are drawn."""
    offset = view.document.text.index(words)
    line, column = view.lines.position(offset)
    paragraph = view.lines.paragraphs[line]
    hang = paragraph.hang if paragraph else 0
    return view.GUTTER + hang + column, line - round(view.scroll_y)


def row(reader: ReaderScreen) -> str:
    linked, at = reader.session.entry.linked, reader.desk.panes.briefing.row
    assert linked is not None
    assert at is not None
    return linked.rows[at].key


async def test_click_on_an_item_shows_its_evidence(open_reader: Any) -> None:
    async with open_reader(size=(100, 50)) as (pilot, reader):
        await pilot.click("#briefing", offset=place(reader.desk.panes.briefing, "Orsa rejected"))
        await pilot.pause()
        assert row(reader) == "e2"
        assert reader.article.evidence_now.of(reader.article.document.text) == "Orsa rejected the demand"


async def test_click_on_a_highlight_selects_its_item(open_reader: Any) -> None:
    async with open_reader(size=(100, 50)) as (pilot, reader):
        await pilot.click("#article", offset=place(reader.article, "Tomas Ebel"))
        await pilot.pause()
        assert row(reader) == "a4"
        assert reader.desk.panes.active is reader.article
        assert reader.desk.evidence.shown.key == "a4"


async def test_click_on_plain_text_moves_the_cursor(open_reader: Any) -> None:
    async with open_reader(size=(100, 50)) as (pilot, reader):
        x, y = place(reader.article, "Markets in")
        await pilot.click("#article", offset=(x, y))
        await pilot.pause()
        assert reader.article.lines.line_of(reader.article.cursor) == y


async def test_click_on_a_hidden_class_is_a_click_on_text(open_reader: Any) -> None:
    async with open_reader(size=(100, 50)) as (pilot, reader):
        await pilot.press("A")
        await pilot.click("#article", offset=place(reader.article, "Tomas Ebel"))
        assert reader.article.mention is None


async def test_click_on_the_head_of_a_section_folds(open_reader: Any) -> None:
    async with open_reader(size=(100, 50)) as (pilot, reader):
        await pilot.click("#briefing", offset=place(reader.desk.panes.briefing, "3 What"))
        await pilot.pause()
        assert reader.desk.panes.briefing.folded == {3}


async def test_wheel_moves_the_window_not_the_cursor(open_reader: Any) -> None:
    async with open_reader(size=(100, 20)) as (pilot, reader):
        before = reader.article.cursor
        article = reader.article
        article.post_message(MouseScrollDown(article, 5, 5, 0, 1, 0, False, False, False))
        await pilot.pause(0.3)
        assert article.scroll_y > 0
        assert article.cursor == before


async def test_click_on_the_list_opens(open_reader: Any) -> None:
    async with open_reader(size=(160, 30), count=3) as (pilot, reader):
        await pilot.click("#list", offset=(6, 2))
        await pilot.pause()
        assert reader.session.current == 2
        assert reader.desk.panes.active is reader.article


async def test_click_on_the_legend_switches_a_class(open_reader: Any) -> None:
    async with open_reader() as (pilot, reader):
        await pilot.click("#legend", offset=(4, 0))
        assert reader.article.hidden == {"actor"}


async def test_selection_is_the_articles_own_words(open_reader: Any) -> None:
    async with open_reader(size=(100, 50)) as (pilot, reader):
        article = reader.article
        start, end = place(article, "Orsa rejected"), place(article, "was a matter")
        await pilot.mouse_down("#article", offset=start)
        await pilot.hover("#article", offset=end)
        await pilot.mouse_up("#article", offset=end)
        await pilot.pause()
        assert end[1] > start[1]
        await pilot.press("y")
        copied = reader.app.clipboard.split("\n")[0]
        assert copied.startswith("Orsa rejected the demand. Its president, Tomas Ebel, said the water level")


@pytest.mark.parametrize(
    ("times", "selected"), [(2, "Ebel"), (3, "Orsa rejected the demand. Its president, Tomas Ebel")]
)
async def test_double_and_triple_clicks_select_a_word_and_a_paragraph(
    open_reader: Any, times: int, selected: str
) -> None:
    async with open_reader(size=(100, 50)) as (pilot, reader):
        await pilot.click("#article", offset=place(reader.article, "Ebel"), times=times)
        await pilot.pause()
        assert reader.get_selected_text().startswith(selected)
        assert "Markets" not in reader.get_selected_text()


async def test_escape_lets_go_of_a_selection(open_reader: Any) -> None:
    async with open_reader(size=(100, 50)) as (pilot, reader):
        await pilot.click("#article", offset=place(reader.article, "Ebel"), times=2)
        await pilot.press("escape")
        assert not reader.get_selected_text()


async def test_the_lines_around_the_panes_are_not_selected(open_reader: Any) -> None:
    async with open_reader(size=(150, 30)) as (pilot, reader):
        await pilot.mouse_down("#article-head")
        await pilot.hover("#article", offset=(30, 5))
        await pilot.mouse_up("#article", offset=(30, 5))
        await pilot.pause()
        assert "Meridian Wire" not in (reader.get_selected_text() or "")
