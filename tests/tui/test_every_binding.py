"""Every key of the screens and lines over the reader does what its binding says; the reader's own are in test_keys.py."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from typing import Any

import pytest
from textual.binding import Binding
from textual.pilot import Pilot

import briefing.tui
from briefing.library.trends import Week
from briefing.model import Span
from briefing.tui.commands import REGISTRY
from briefing.tui.screens.choose import ChooseScreen, Options
from briefing.tui.screens.desk import DeskScreen
from briefing.tui.screens.hits import HitsScreen
from briefing.tui.screens.kept_views import KeptViewsScreen
from briefing.tui.screens.output import OutputScreen
from briefing.tui.screens.page import PageScreen
from briefing.tui.screens.reader import ReaderScreen
from briefing.tui.screens.sheet import Sheet
from briefing.tui.screens.trends import TrendsScreen
from briefing.tui.session.desk_page import DeskPage
from briefing.tui.session.pages import PageLine, PagePart, laid_out
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.hits_view import HitsView

LINES = 80
LINE = f"seq {LINES}"
OPENED_BY = {  # group of the binding's id -> the keys that open its screen or line
    "help": ["question_mark"],
    "find-line": ["question_mark"],
    "hits": ["S", *"the"],
    "actor": ["tab", "2", "at"],
    "ask": ["s"],
    "filter": ["f", *"dam"],
    "search": ["slash", *"dam"],
    "date": ["D", *"2024"],
    "choose": ["O"],
}
SHEET: list[tuple[str, str, str, dict[str, Any]]] = [
    ("down", "", "j down", {"top": 1}),
    ("up", "j j", "k up", {"top": 1}),
    ("page_down", "", "space pagedown", {"top": "page"}),
    ("page_up", "G", "b pageup", {"top": "last - page"}),
    ("bottom", "", "G end", {"top": "last"}),
    ("top", "G", "g home", {"top": 0}),
    ("close", "", "escape q", {"screen": "ReaderScreen"}),
    ("find", "", "slash ctrl+f", {"focus": "sheet-line"}),
]
# id · keys pressed before · the key, or keys that do the same · what is so afterwards
CASES: list[tuple[str, str, str, dict[str, Any]]] = [
    *((f"help.{id}", before, keys, so) for id, before, keys, so in SHEET),
    ("help.close", "", "question_mark f1", {"screen": "ReaderScreen"}),
    *((f"output.{id}", before, keys, so) for id, before, keys, so in SHEET),
    ("hits.down", "", "down ctrl+n", {"hit": 1}),
    ("hits.up", "down down", "up ctrl+p", {"hit": 1}),
    ("hits.page_down", "down", "pagedown", {"hit": 11}),
    ("hits.page_up", "pagedown down", "pageup", {"hit": 1}),
    ("hits.close", "down", "escape", {"screen": "ReaderScreen", "cursor": 0}),
    ("page.down", "", "j down", {"hit": 1}),
    ("page.up", "j j", "k up", {"hit": 1}),
    ("page.page_down", "j", "space pagedown", {"hit": 11}),
    ("page.page_up", "space j", "b pageup", {"hit": 1}),
    ("page.bottom", "", "G end", {"hit": LINES - 1}),
    ("page.top", "G", "g home", {"hit": 0}),
    ("page.close", "j", "escape q", {"screen": "ReaderScreen"}),
    ("page.choose", "j", "enter", {"screen": "ReaderScreen"}),
    ("desk.next", "", "tab", {"hit": 1}),
    ("desk.previous", "tab tab tab", "shift+tab", {"hit": 2}),
    ("desk.why", "j", "w", {"told": "the crews of Osterholm"}),
    ("desk.close", "j", "B", {"screen": "ReaderScreen"}),
    ("actor.merge", "", "equals_sign", {"screen": "AskScreen"}),
    ("actor.split", "", "minus", {"told": "nobody was made one with Ilse Markaan"}),
    ("views.remove", "j", "x delete", {"lines": LINES - 1}),
    ("find-line.leave", "slash z z", "escape", {"focus": "sheet-text", "top": 0}),
    ("trends.close", "", "escape q W", {"screen": "ReaderScreen"}),
    ("choose.down", "", "j down", {"order": 1}),
    ("choose.up", "", "k up", {"order": 7}),
    (
        "choose.choose",
        "j j",
        "enter space",
        {"screen": "ReaderScreen", "focus": "list", "sorted": "newest first"},
    ),
    ("choose.close", "j", "escape q", {"screen": "ReaderScreen", "sorted": "as opened"}),
    ("ask.leave", "", "escape", {"screen": "ReaderScreen", "focus": "article"}),
    ("filter.leave", "", "escape", {"focus": "list", "filter": ""}),
    ("filter.down", "", "down", {"focus": "list", "filter": "dam"}),
    ("search.leave", "", "escape", {"focus": "article", "found": "1/3"}),
    ("date.leave", "", "escape", {"focus": "article", "asked": False, "date": "2024-03-14"}),
]


def bound() -> Iterator[tuple[str, str]]:
    """Give id and key of every binding that is no command of the reader."""
    for found in pkgutil.walk_packages(briefing.tui.__path__, "briefing.tui."):
        for one in vars(import_module(found.name)).values():
            if isinstance(one, type) and one.__module__ == found.name:
                for binding in vars(one).get("BINDINGS", ()):
                    assert isinstance(binding, Binding), f"{one.__name__}: {binding} can be rebound by no id"
                    if binding.id not in REGISTRY:
                        yield from ((str(binding.id), key) for key in binding.key.split(","))


def expanded() -> list[Any]:
    return [
        pytest.param(id, before.split(), key, so, id=f"{id}-{key}")
        for id, before, keys, so in CASES
        for key in keys.split()
    ]


async def opened(pilot: Pilot[int], group: str) -> None:
    """Open what the bindings of a group belong to."""
    if group == "trends":
        await pilot.app.push_screen(TrendsScreen("threats", [Week(date(2025, 11, 3), 3, 1, -7.2)]))
    elif group == "desk":
        parts = [
            PagePart(
                f"section {n}", (PageLine("", f"line {n}", "", n, Span(0, 1), why="the crews of Osterholm"),)
            )
            for n in range(LINES)
        ]
        await pilot.app.push_screen(DeskScreen(DeskPage("the desk", laid_out(parts), ())))
    elif group in ("page", "views"):
        lines = tuple(PageLine("2025-11-08", f"line {n}", "wire", n, Span(0, 1)) for n in range(LINES))
        parts = [PagePart("lines", lines)]
        page = PageScreen("a page", laid_out(parts))
        left = [PagePart("lines", lines[1:])]
        await pilot.app.push_screen(page if group == "page" else KeptViewsScreen(parts, lambda _: left))
    elif group != "output":
        await pilot.press(*OPENED_BY[group])
    else:
        screen = OutputScreen(LINE, "")
        pilot.app.push_screen(screen)
        for _ in range(500):
            await pilot.pause(0.02)
            if screen.outcome is not None:
                break
    await pilot.pause()


def state(reader: ReaderScreen) -> dict[str, Any]:
    """Return what a reader of the screen would notice."""
    screen = reader.app.screen
    noticed: dict[str, Any] = {
        "screen": type(screen).__name__,
        "focus": screen.focused.id if screen.focused else "",
        "cursor": reader.article.cursor,
        "filter": reader.desk.articles.listing.line,
        "found": reader.desk.search.status(),
        "asked": reader.has_class("-date"),
        "date": reader.session.entry.article.published if reader.session.entry.article else None,
    }
    noticed["sorted"] = reader.desk.articles.listing.order
    if isinstance(screen, ChooseScreen):
        noticed["order"] = screen.query_one(Options).at
    elif isinstance(screen, Sheet):
        text = screen.text
        last, page = len(text.lines) - text.page, text.page - 2
        names = {last: "last", page: "page", last - page: "last - page"}
        assert len({0, 1, last, page, last - page}) == 5
        noticed["top"] = names.get(round(text.scroll_y), round(text.scroll_y))
    elif isinstance(screen, HitsScreen | PageScreen):
        noticed["hit"] = screen.query_one(HitsView).at
    if isinstance(screen, PageScreen):
        noticed["told"] = screen.query_one("#sheet-said", Bar).left
        noticed["lines"] = len(screen.query_one(HitsView).document.paragraphs) - 1
    return noticed


@pytest.mark.parametrize(("id", "before", "key", "so"), expanded())
async def test_binding(open_reader: Any, id: str, before: list[str], key: str, so: dict[str, Any]) -> None:
    async with open_reader(size=(100, 24), count=2) as (pilot, reader):
        await opened(pilot, id.split(".")[0])
        await pilot.press(*before)
        await pilot.pause()
        found = state(reader)
        assert {name: found.get(name) for name in so} != so, "the key would change nothing"
        await pilot.press(key)
        await pilot.pause()
        found = state(reader)
        assert {name: found.get(name) for name in so} == so


def test_every_binding_is_tested() -> None:
    assert set(bound()) == {(id, key) for id, _, keys, _ in CASES for key in keys.split()}
