"""Selecting with the keyboard: lines and words, both edges, and the article's own words in the clipboard."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.text.picking import Picked

TEXT = "one two three\nfour five six\n\nseven"
LINE = {1: (0, 13), 2: (14, 27), 3: (29, 34)}


def words(picked: Picked) -> str:
    return TEXT[picked.start : picked.end]


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ([1, 2], "one two three\nfour five six"),
        ([2, 1], "one two three\nfour five six"),
        ([2, 3, 1], "one two three\nfour five six"),
        ([2, 1, 2, 3], "four five six\n\nseven"),
        ([2, 1, 2], "four five six"),
    ],
)
def test_lines(lines: list[int], shown: str) -> None:
    picked = Picked.on(*LINE[lines[0]])
    for line in lines[1:]:
        picked = picked.to(*LINE[line])
    assert words(picked) == shown


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("<", "four five"),
        ("< <", "four"),
        ("< < <", "four"),
        (">", "four five six\n\nseven"),
        ("> >", "four five six\n\nseven"),
        ("v >", "five six"),
        ("v > > >", "six"),
        ("v <", "three\nfour five six"),
        ("v < < < <", "one two three\nfour five six"),
        ("v > v <", "five"),
    ],
)
def test_words(keys: str, shown: str) -> None:
    picked = Picked.on(*LINE[2])
    for key in keys.split():
        picked = picked.turned() if key == "v" else picked.by_word(TEXT, 1 if key == ">" else -1)
    assert words(picked) == shown


@given(
    st.text(st.sampled_from("ab \n\t\xa0é"), min_size=1),
    st.data(),
    st.lists(st.sampled_from(["v", "<", ">", "line"])),
)
def test_it_is_never_empty_nor_outside(text: str, data: Any, keys: list[str]) -> None:
    def stretch() -> tuple[int, int]:
        start = data.draw(st.integers(0, len(text) - 1))
        return start, data.draw(st.integers(start + 1, len(text)))

    picked = Picked.on(*stretch())
    for key in keys:
        if key == "v":
            picked = picked.turned()
        elif key == "line":
            picked = picked.to(*stretch())
        else:
            picked = picked.by_word(text, 1 if key == ">" else -1)
        assert 0 <= picked.start < picked.end <= len(text)
        assert picked.start <= picked.edge < picked.end


async def test_lines_are_copied_without_the_breaks_of_the_window(open_reader: Any) -> None:
    async with open_reader(size=(60, 30)) as (pilot, reader):
        article = reader.article
        paragraph = next(one for one in article.document.paragraphs if one.look == "paragraph")
        article.go(paragraph.start)
        await pilot.press("v")
        while article.picked.end < paragraph.end:
            await pilot.press("j")
        await pilot.press("y")
        copied, _, source = reader.app.clipboard.partition("\n— ")
        assert copied == article.document.text[paragraph.start : paragraph.end]
        assert len(copied) > 60
        assert "Meridian Wire" in source
        assert article.picked is None


async def test_words_of_a_line_are_copied(open_reader: Any) -> None:
    async with open_reader() as (pilot, reader):
        await pilot.press("v", "v", "right", "v", *["left"] * 3, "y")
        assert reader.app.clipboard.startswith("warns of blockade as talks on\n— ")


async def test_a_highlight_is_selected_and_escape_ends(open_reader: Any) -> None:
    async with open_reader() as (pilot, reader):
        article = reader.article
        await pilot.press("right", "v")
        assert article.document.text[article.picked.start : article.picked.end] == "Veldania"
        await pilot.press("escape")
        assert article.picked is None
        assert reader.desk.panes.active is article


async def test_it_is_drawn_and_told(open_reader: Any) -> None:
    async with open_reader() as (pilot, reader):
        await pilot.press("v")
        assert reader.query_one("#status").left.startswith("selecting, the end moves")
        look = reader.article.look("picked")
        drawn = [piece for piece in reader.article.render_line(0) if piece.style.bgcolor == look.bgcolor]
        assert "".join(piece.text for piece in drawn).startswith("Veldania warns")
        await pilot.press("v")
        assert reader.query_one("#status").left.startswith("selecting, the beginning moves")


async def test_another_article_has_no_selection(open_reader: Any) -> None:
    async with open_reader(count=2) as (pilot, reader):
        await pilot.press("v", "J")
        assert reader.article.picked is None
