"""The screen as a whole: widths, places that are kept, what is safe."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from rich.color import Color, ColorSystem

from briefing.model import Article, Block
from briefing.tui.app import run
from briefing.tui.application import Reader
from briefing.tui.linked import Linked
from briefing.tui.messages.work import EntryChanged
from briefing.tui.session.entries import Session
from briefing.tui.session.entry import Place
from briefing.tui.theme import own_themes, tokens
from briefing.tui.widgets.line_view import KEPT, LineView


@pytest.mark.parametrize(
    ("columns", "panes"),
    [(60, ["article"]), (89, ["article"]), (90, ["article", "briefing"]), (139, ["article", "briefing"]),
     (140, ["list", "article", "briefing"]), (220, ["list", "article", "briefing"])],
)  # fmt: skip
async def test_panes_by_width(open_reader: Any, columns: int, panes: list[str]) -> None:
    async with open_reader(size=(columns, 30)) as (_, reader):
        assert [
            name for name in ("list", "article", "briefing") if reader.query_one(f"#{name}-pane").display
        ] == panes
        assert reader.article.text_columns <= LineView.MEASURE


async def test_one_pane_turns(open_reader: Any) -> None:
    async with open_reader(size=(60, 30)) as (pilot, reader):
        assert "Tab: briefing" in reader.query_one("#article-head").left
        await pilot.press("tab")
        assert not reader.query_one("#article-pane").display
        assert reader.focused is reader.desk.panes.briefing
        assert "Tab: article" in reader.query_one("#briefing-head").left
        await pilot.press("tab")
        assert reader.query_one("#article-pane").display
        assert not reader.query_one("#briefing-pane").display


async def test_turning_shows_the_evidence(open_reader: Any) -> None:
    async with open_reader(size=(60, 14)) as (pilot, reader):
        await pilot.press("2", "j", "j", "tab")
        await pilot.pause()
        article = reader.article
        line = article.lines.line_of(article.evidence_now.start)
        assert 0 < round(article.scroll_y) <= line < round(article.scroll_y) + article.page


@pytest.mark.parametrize("columns", [60, 100])
async def test_the_list_lies_over_the_text_and_moves_nothing(open_reader: Any, columns: int) -> None:
    async with open_reader(size=(columns, 30), count=3) as (pilot, reader):
        before = reader.article.lines.starts
        await pilot.press("l")
        await pilot.pause()
        assert reader.query_one("#list-pane").region.x == 0
        assert reader.article.lines.starts == before


async def test_resizing_keeps_the_first_line(open_reader: Any) -> None:
    async with open_reader(size=(160, 14)) as (pilot, reader):
        await pilot.press("space", "space")
        top = reader.article.top
        await pilot.resize_terminal(100, 14)
        await pilot.pause()
        article = reader.article
        assert article.lines.line_of(top) == round(article.scroll_y)


async def test_a_window_too_wide_for_the_text_gives_back_the_place(open_reader: Any) -> None:
    async with open_reader(size=(100, 14)) as (pilot, reader):
        await pilot.press("G")
        top = reader.article.top
        for columns in (160, 60, 85, 100):
            await pilot.resize_terminal(columns, 14)
            await pilot.pause()
        assert reader.article.top == top


async def test_each_article_opens_where_it_was_left(open_reader: Any) -> None:
    async with open_reader(size=(100, 14), count=2) as (pilot, reader):
        await pilot.press("space", "j", "3", "j", "tab")
        left = (reader.article.cursor, reader.article.top, reader.desk.panes.briefing.key)
        await pilot.press("J")
        assert (reader.article.cursor, reader.article.top, reader.desk.panes.briefing.key) == (0, 0, "e1")
        await pilot.press("K")
        await pilot.pause()
        assert (reader.article.cursor, reader.article.top, reader.desk.panes.briefing.key) == left


async def test_a_briefing_that_arrives_moves_nothing(open_reader: Any, make_session: Any) -> None:
    session = make_session(1)
    linked, session.entry.linked, session.entry.state = session.entry.linked, None, "unbriefed"
    async with open_reader(size=(100, 14), session=session) as (pilot, reader):
        await pilot.press("space", "j")
        before = (reader.article.cursor, reader.article.scroll_y, reader.article.lines.starts)
        session.entry.linked, session.entry.state = linked, "briefed"
        reader.desk.board.post(EntryChanged(0))
        await pilot.pause()
        assert (reader.article.cursor, reader.article.scroll_y, reader.article.lines.starts) == before
        assert reader.desk.panes.briefing.linked is linked


async def test_evidence_in_sight_does_not_scroll(open_reader: Any) -> None:
    async with open_reader(size=(100, 50)) as (pilot, reader):
        await pilot.press("tab", *"jjjjjjjj", "]", "]")
        assert reader.article.scroll_y == 0


async def test_evidence_out_of_sight_is_shown(open_reader: Any) -> None:
    async with open_reader(size=(100, 14)) as (pilot, reader):
        await pilot.press("2", "j", "j")
        article = reader.article
        line = article.lines.line_of(article.evidence_now.start)
        assert round(article.scroll_y) <= line < round(article.scroll_y) + article.page


async def test_a_briefing_opens_at_its_bottom_line(open_reader: Any, make_session: Any) -> None:
    session = make_session()
    entry = session.entry
    linked, entry.linked, entry.state = entry.linked, None, "briefing"
    starts = [row.evidence[0].start for row in linked.rows]
    at = next(
        start for start in starts if min(linked.resting_on(start, start + 1)) > 8
    )  # their rows stand far below
    entry.place = Place(cursor=at)
    async with open_reader(size=(100, 12), session=session) as (pilot, reader):
        entry.linked, entry.state = linked, "briefed"
        reader.desk.board.post(EntryChanged(0))
        await pilot.pause()
        assert reader.article.cursor == at
        assert reader.desk.panes.briefing.resting
        assert reader.desk.panes.briefing.scroll_offset.y == 0
        await pilot.press("down", "up")
        assert reader.desk.panes.briefing.scroll_offset.y > 0


async def test_the_cursor_in_the_article_marks_rows(open_reader: Any) -> None:
    async with open_reader(size=(100, 50)) as (pilot, reader):
        await pilot.press("right")
        linked = reader.session.entry.linked
        assert "a2" in {linked.rows[row].key for row in reader.desk.panes.briefing.resting}
        assert reader.query_one("#status").left.startswith("● Veldania")


async def test_a_long_sentence_takes_the_line_of_the_legend(open_reader: Any) -> None:
    async with open_reader(size=(60, 30)) as (pilot, reader):
        panes = reader.query_one("#panes").region
        await pilot.press("w")
        await pilot.pause()
        status = reader.query_one("#status")
        shown = [status.render_line(y).text.strip() for y in range(2)]
        assert shown == [
            "“Veldania” is in the table of countries, and here a",
            "country that acts stands for its government",
        ]
        assert not reader.query_one("#legend").display
        assert reader.query_one("#panes").region == panes
        await pilot.press("j")
        await pilot.pause()
        assert reader.query_one("#legend").display
        assert status.size.height == 1


async def test_what_is_said_stays_while_other_articles_are_briefed(open_reader: Any) -> None:
    async with open_reader(count=3) as (pilot, reader):
        await pilot.press("w")
        said = reader.query_one("#status").left
        assert said.startswith("“Veldania”")
        reader.post_message(EntryChanged(2))
        await pilot.pause()
        assert reader.query_one("#status").left == said
        await pilot.press("j")
        assert reader.query_one("#status").left != said


async def test_markup_stays_text(open_reader: Any) -> None:
    async with open_reader(size=(100, 50)) as (_, reader):
        shown = "\n".join(reader.article.render_line(y).text for y in range(40))
        assert "[/oops]" in shown
        assert "[@click=app.quit]" in shown


async def test_titles_and_names_stay_text() -> None:
    text = "[bold red]Odd[/] title\n\nBody [/] text."
    blocks = (Block("title", 0, 22), Block("paragraph", 24, len(text)))
    article = Article("bad\x1b]0;x\x07[/name].txt", text[:22], text, blocks)
    session = Session(["a[/b].txt", "\x1b[2Jc.txt"], [article])
    for entry in session.entries[1:]:
        entry.state, entry.error = "failed", "is [/] empty"
    session.entry.state = "unbriefed"
    async with Reader(session).run_test(size=(160, 20)) as pilot:
        await pilot.pause()
        svg = pilot.app.export_screenshot()
        assert "[bold" in svg.replace("&#160;", " ")
        assert "\x1b" not in svg
        await pilot.press("J")
        assert "[/b].txt" in pilot.app.screen.article.document.text


async def test_two_hundred_thousand_words_are_one_layout(open_reader: Any) -> None:
    paragraph = "Nobody knows how many lines a harbour book has, but all of them are drawn when seen. " * 12
    text = "\n\n".join([paragraph.strip()] * 1050)
    assert len(text.split()) > 200_000
    size = len(paragraph.strip())
    blocks = tuple(Block("paragraph", at, at + size) for at in range(0, len(text), size + 2))
    session = Session([], [Article("book.txt", "A book", text, blocks)])
    session.entry.state = "unbriefed"
    async with open_reader(session=session) as (pilot, reader):
        await pilot.press("G")
        assert len(reader.article.lines) > 15_000
        assert len(reader.article._strips) < 200
        assert reader.article.cursor > len(text) - 100
        for _ in range(KEPT // 10):
            reader.article.scroll_by(-20)
            for line in range(20):
                reader.article.render_line(line)
        assert len(reader.article._strips) == KEPT


async def test_an_empty_briefing_is_calm(open_reader: Any, briefing: Any) -> None:
    empty = replace(
        briefing, bottom_line=None, who=(), what=(), when=(), where=(), threats=(), quotes=(), figures=()
    )
    session = Session([], [empty.article])
    session.entry.linked, session.entry.state = Linked(empty), "briefed"
    async with open_reader(session=session) as (pilot, reader):
        await pilot.press("tab", "j", "k", "G", "g", "3", "3", "enter", "]", "w", "y", "right", "space", "b")
        assert reader.desk.evidence.shown is None


@pytest.mark.parametrize("own", own_themes(), ids=lambda own: own.name)
def test_themes_name_every_colour(own: Any) -> None:
    named = {word for name, value in tokens().items() if name.startswith("look-") for word in value.split()}
    used = {word.removeprefix("$") for word in named if word.startswith("$")}
    assert used <= set(own.variables)


async def test_other_themes_know_the_looks(open_reader: Any) -> None:
    async with open_reader(theme="nord") as (pilot, reader):
        for theme in ("textual-light", "gruvbox", "briefing-light"):
            reader.app.theme = theme
            await pilot.pause()
        assert reader.app.theme == "briefing-light"


def test_unknown_theme(make_session: Any) -> None:
    with pytest.raises(ValueError, match="no-such"):
        Reader(make_session(1), theme="no-such")


def test_nothing_to_open() -> None:
    with pytest.raises(ValueError, match="nothing to open"):
        run([])


@pytest.mark.parametrize("kind", ["dark", "light"])
def test_hues_stay_apart_in_sixteen_colours(kind: str) -> None:
    def nearest(name: str) -> int | None:
        return Color.parse(tokens()[f"{kind}-{name}"]).downgrade(ColorSystem.STANDARD).number

    hues = {name: nearest(name) for name in ("actor", "event", "time", "place", "threat")}
    assert len(set(hues.values())) == len(hues), hues
    assert not {nearest("background"), nearest("foreground"), nearest("muted")} & set(hues.values())
