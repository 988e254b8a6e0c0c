"""The help: opened at the part that was asked for, searched, and short."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.query import FORMS
from briefing.tui.commands.registry import GROUPS, listed, shown_keys
from briefing.tui.screens.help import HelpScreen
from briefing.tui.text.document import Document, Paragraph
from briefing.tui.text.search import narrowed


def lines(screen: HelpScreen) -> list[str]:
    document = screen.text.document
    return [document.text[one.start : one.end] for one in document.paragraphs]


@pytest.mark.parametrize(
    ("before", "part"),
    [("f", "Filter of the list"), ("D", "Dates"), ("slash", "Search"), ("l", "Move"), ("tab", "Move")],
)
async def test_it_opens_at_what_was_asked_for(open_reader: Any, before: str, part: str) -> None:
    async with open_reader(size=(100, 30)) as (pilot, reader):
        await pilot.press(before)
        focused = reader.focused
        await pilot.press("f1")
        screen = reader.app.screen
        assert isinstance(screen, HelpScreen)
        await pilot.pause()
        top = screen.text.lines.line_of(screen.text.document.text.index(f"{part}\n"))
        assert (
            top == round(screen.text.scroll_y) or part == "Dates"
        )  # near the end the window ends with the text
        assert top < screen.text.scroll_y + screen.text.page
        await pilot.press("escape")
        assert reader.focused is focused


async def test_it_is_searched_by_words_and_keys(open_reader: Any) -> None:
    async with open_reader(size=(100, 30)) as (pilot, reader):
        await pilot.press("question_mark", "slash", *"TAGS of")
        screen = reader.app.screen
        assert isinstance(screen, HelpScreen)
        assert lines(screen) == [
            "Library",
            "Set the tags of the article. #tag in the filter finds them.",
        ]
        await pilot.press("enter", "slash", *"threat:grave", "enter")
        assert lines(screen)[0] == "Filter of the list"
        assert [line.split(";")[0] for line in lines(screen)[1:]] == [
            "Its gravest threat is grave",  # found by its key
            "Not so: -drill, -source:wire, not threat:grave.",
        ]
        await pilot.press("slash", "escape")
        assert len(lines(screen)) > 70
        await pilot.press("escape")
        assert reader.app.screen is reader


async def test_words_that_nothing_has(open_reader: Any) -> None:
    async with open_reader(size=(60, 20)) as (pilot, reader):
        await pilot.press("question_mark", "slash", *"[/x]", "enter", "j", "G", "space")
        assert lines(reader.app.screen) == []


def test_a_part_is_found_by_its_head() -> None:
    page = HelpScreen({}).page().document()
    found = narrowed(page, "filter list")
    assert len(found.paragraphs) >= len(FORMS) + 1


def test_commands_of_a_family_are_one_row() -> None:
    rows = {row.words: row.names for group, each in listed() if group == "Sections" for row in each}
    (sections,) = [names for words, names in rows.items() if words.startswith("Go to a section")]
    assert len(sections) == 8
    assert [group for group, _ in listed()] == list(GROUPS)


@pytest.mark.parametrize(
    ("keys", "shown"),
    [([["j", "↓"]], "j  ↓"), ([["1"], ["2"], ["3"]], "1 … 3"), ([["1"], ["2"]], "1  2"), ([[]], ""), ([["1"], [], []], "1")],
)  # fmt: skip
def test_the_keys_of_a_row(keys: list[list[str]], shown: str) -> None:
    assert shown_keys(keys) == shown


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), max_size=8), st.text())
def test_narrowing_keeps_lines_as_they_are_and_those_alone_that_have_the_words(
    written: list[str], words: str
) -> None:
    paragraphs, at = [], 0
    for number, line in enumerate(written):
        paragraphs.append(Paragraph(at, at + len(line), "head" if number % 3 == 0 else ""))
        at += len(line) + 1
    document = Document("\n".join(written), tuple(paragraphs))
    found = narrowed(document, words)
    assert set(found.paragraphs) <= set(paragraphs)
    assert list(found.paragraphs) == sorted(found.paragraphs)
    if not words.split():
        assert found is document
    assert narrowed(found, words).paragraphs == found.paragraphs
