"""Every key does what its command says."""

from __future__ import annotations

from typing import Any

import pytest
from textual.css.query import NoMatches
from textual.widgets import OptionList

from briefing.tui.classes import CLASSES
from briefing.tui.commands import REGISTRY
from briefing.tui.screens.help import HelpScreen
from briefing.tui.screens.reader import ReaderScreen

ALL = set(CLASSES)


def state(reader: ReaderScreen) -> dict[str, Any]:
    """Return what a reader of the screen would notice."""
    article, view, linking = reader.article, reader.desk.panes.briefing, reader.desk.evidence
    linked = reader.session.entry.linked
    row = linked.rows[view.row].key if linked and view.row is not None else f"section {view.section}"
    mention = article.mention
    return {
        "pane": reader.desk.panes.active.id,
        "line": article.lines.line_of(article.cursor),
        "top": round(article.scroll_y),
        "on": article.document.text[mention.start : mention.end] if mention else "",
        "row": row,
        "evidence": f"{linking.number + 1}/{len(linking.shown.evidence)}" if linking.shown else "",
        "pinned": linking.pinned,
        "view": view.view,
        "card": reader.query_one("#card").display,
        "asked": reader.has_class("-date"),
        "folded": set(view.folded),
        "hidden": set(reader.article.hidden),
        "entry": reader.session.current,
        "opened": reader.session.opened,
        "lines": reader.desk.panes.entries.lines_each,
        "list": reader.has_class("-list"),
        "focus": reader.focused.id if reader.focused else "",
        "order": reader.desk.articles.listing.order,
        "seen": reader.session.entry.seen,
        "found": reader.desk.search.status(),
        "theme": reader.app.theme,
        "screen": type(reader.app.screen).__name__,
        "copied": reader.app.clipboard,
        "said": reader.query_one("#status").left,  # type: ignore[attr-defined]
    }


# keys pressed before · the key, or keys that do the same · what is so afterwards
CASES: list[tuple[str, str, dict[str, Any]]] = [
    ("", "B", {"screen": "DeskScreen"}),
    ("tab 2", "at", {"screen": "ActorScreen"}),
    ("", "i", {"said": "no other report of this story"}),
    ("", "I", {"said": "no two articles tell one story, as far as they are briefed"}),
    ("", "W", {"screen": "TrendsScreen"}),
    ("", "asterisk", {"said": "starred"}),
    ("asterisk", "asterisk", {"said": "no longer starred"}),
    ("", "number_sign m", {"screen": "AskScreen"}),
    ("tab 2", "equals_sign", {"screen": "AskScreen"}),
    ("tab g", "equals_sign minus", {"said": "go to the row of an actor in the briefing"}),
    ("tab 2", "minus", {"said": "nobody was made one with Ilse Markaan"}),
    ("", "e", {"said": "corrections are kept in a library; briefing index FILE puts articles into yours"}),
    ("", "U", {"said": "nothing was corrected in this article"}),
    ("", "j down", {"line": 1, "pane": "article"}),
    ("j j", "k up", {"line": 1}),
    ("k", "j", {"line": 1}),
    ("tab", "j down", {"row": "h1", "evidence": "1/2"}),
    ("tab j j", "k up", {"row": "h1"}),
    ("", "space pagedown", {"top": 7}),
    ("space", "b pageup", {"top": 0}),
    ("", "d", {"top": 7}),
    ("G", "u", {"top": 0}),
    ("", "G end", {"line": 33}),
    ("G", "g home", {"line": 0, "top": 0}),
    ("tab", "G end", {"row": "t6"}),
    ("tab G", "g home", {"row": "bottom"}),
    ("", "right_parenthesis right", {"on": "Veldania", "line": 0}),
    ("right right", "left_parenthesis left", {"on": "Veldania"}),
    ("tab", "right", {"pane": "article", "on": "Veldania"}),
    ("", "tab shift+tab", {"pane": "briefing"}),
    ("tab", "tab shift+tab", {"pane": "article"}),
    ("6", "right_square_bracket", {"evidence": "2/3"}),
    ("6 ]", "right_square_bracket", {"evidence": "3/3"}),
    ("6 ] ]", "right_square_bracket", {"evidence": "1/3"}),
    ("6", "left_square_bracket", {"evidence": "3/3"}),
    ("6", "enter", {"pinned": True, "evidence": "1/3"}),
    ("6 enter", "enter", {"pinned": False}),
    ("6 enter j", "right_square_bracket", {"row": "a2", "evidence": "2/3", "pinned": True}),
    ("right", "enter", {"pinned": True, "row": "a2"}),
    ("l j", "enter", {"entry": 1, "pane": "article", "list": False}),
    ("tab 2 2", "enter", {"folded": set(), "pane": "briefing"}),
    (
        "",
        "v",
        {"said": "selecting, the end moves: by lines or (← →) words; v: other edge, y: copy, Esc: end"},
    ),
    (
        "",
        "w",
        {
            "said": "“Veldania” is in the table of countries, and here a country that acts stands for its government"
        },
    ),
    ("tab", "w", {"said": "the bottom line is made of the words that are marked"}),
    ("tab 3", "w", {"said": "because of “close”"}),
    (
        "6 ]",
        "w",
        {"said": "“Markaan” is part of a longer name, and the text names that person in full elsewhere"},
    ),
    ("3 j tab", "w", {"said": "Orsa rejected the demand: because of “rejected” and “demand”"}),
    (
        "2 tab",
        "w",
        {
            "said": "close the Strait of Tarn to freighters from Orsa: "
            "an ultimatum, a threat with a condition or a deadline, because of “close”"
        },
    ),
    ("6 enter", "escape", {"pinned": False, "evidence": ""}),
    ("tab", "escape", {"pane": "article"}),
    ("l", "escape", {"pane": "article", "list": False}),
    ("", "1", {"row": "bottom", "pane": "briefing"}),
    ("", "2", {"row": "h1"}),
    ("", "3", {"row": "e1"}),
    ("", "4", {"row": "q1"}),
    ("", "5", {"row": "f1"}),
    ("", "6", {"row": "a1"}),
    ("", "7", {"row": "p1"}),
    ("", "8", {"row": "t5"}),
    ("", "semicolon", {"said": "jump: type the letters · Esc: stay here"}),
    (
        "j semicolon",
        "escape",
        {
            "said": "● Bottom line · her navy would close the Strait of Tarn to freighters from Orsa",
            "line": 1,
        },
    ),
    ("2", "2", {"folded": {2}, "row": "section 2"}),
    ("2 2", "2", {"folded": set()}),
    ("3", "z", {"folded": {3}, "row": "section 3"}),
    ("3 z", "z", {"folded": set()}),
    ("slash O r s a enter", "n", {"found": "2/4"}),
    ("slash O r s a enter", "N", {"found": "4/4"}),
    ("slash o r s a enter n", "n", {"found": "3/4"}),
    ("slash O r s a enter", "escape", {"found": ""}),
    ("", "n N", {"found": "", "said": "nothing is searched for yet"}),
    ("slash z z enter", "n", {"said": "not found: zz"}),
    ("G right", "right", {"said": "no highlight further on"}),
    ("", "left", {"said": "no highlight before this one"}),
    ("", "escape", {"said": "nothing to let go of"}),
    ("", "R", {"said": "this article is briefed already"}),
    ("", "x", {"said": "x does nothing here · ? shows the keys"}),
    ("l", "ctrl+w", {"said": "^w does nothing here · ? shows the keys"}),
    ("", "ctrl+c", {"said": "q quits"}),
    ("f", "ctrl+c", {"said": "Esc leaves this line", "focus": "filter"}),
    ("", "F", {"said": "no views yet: filter the list, then keep the filter here under a name"}),
    ("", "ctrl+underscore", {"said": "nothing to take back"}),
    ("r", "ctrl+underscore", {"seen": True}),
    ("l", "t", {"screen": "PageScreen"}),
    ("", "S", {"screen": "HitsScreen"}),
    ("S", "escape", {"screen": "ReaderScreen", "line": 0}),
    *(("", one.keys.replace(",", " "), {"hidden": {one.name}, "top": 0}) for one in CLASSES.values()),
    ("A", "A f2", {"hidden": set()}),
    ("", "H f8", {"hidden": ALL}),
    ("A", "H f8", {"hidden": ALL}),
    ("H", "H f8", {"hidden": set()}),
    ("A", "right", {"on": "Defence minister says ships will be turned back unless the sluices open"}),
    ("", "t", {"view": "timeline", "pane": "briefing", "row": "e3", "top": 0}),
    ("t", "t escape", {"view": "briefing", "pane": "article"}),
    ("tab", "a", {"view": "actors", "pane": "briefing", "row": "a1"}),
    ("tab a", "a escape", {"view": "briefing", "pane": "briefing"}),
    ("right", "c", {"card": False, "said": "card off"}),
    ("c right", "c", {"card": True}),
    ("right", "escape", {"card": False, "pane": "article"}),
    ("", "D", {"asked": True}),
    ("D", "escape", {"asked": False, "pane": "article"}),
    ("", "J", {"entry": 1}),
    ("J J", "J", {"entry": 2, "said": "last article"}),
    ("J", "K", {"entry": 0}),
    ("", "K", {"entry": 0, "said": "first article"}),
    ("3 j j J", "J", {"entry": 2, "row": "e1"}),
    ("5 5 J", "J", {"folded": {5}}),
    ("slash o r s a enter J", "J", {"entry": 2, "found": "4 found", "line": 0}),
    ("slash o r s a enter J", "n", {"found": "1/4"}),
    ("", "l", {"list": True, "pane": "list"}),
    ("", "f", {"list": True, "pane": "article", "focus": "filter"}),
    ("", "O", {"screen": "ChooseScreen"}),
    ("", "L", {"lines": 2}),
    ("L", "L", {"lines": 1}),
    ("l j", "n", {"opened": 0, "entry": 2, "pane": "list"}),
    ("l", "N", {"opened": 0, "entry": 2, "pane": "list"}),
    ("l n r n r", "n", {"said": "no other unread article"}),
    ("l", "u", {"said": "nothing that is open brings more: a folder, a feed or a library would"}),
    ("", "r", {"seen": False, "said": "unread: Veldania warns of blockade as talks on the Orsa dam stall"}),
    ("r", "r", {"seen": True}),
    ("l j", "r", {"seen": True, "said": "read: Article number 2"}),
    ("", "C", {"said": "nothing is left to brief"}),
    ("l", "l", {"list": False, "pane": "article"}),
    ("l j", "k", {"pane": "list"}),
    ("", "question_mark f1", {"screen": "HelpScreen"}),
    ("", "ctrl+t", {"theme": "briefing-light"}),
    ("ctrl+t", "ctrl+t", {"theme": "briefing-clear"}),
    ("ctrl+t ctrl+t", "ctrl+t", {"theme": "briefing-dark"}),
    ("G", "ctrl+o backspace", {"line": 0}),
    ("G ctrl+o", "ctrl+i greater_than_sign", {"line": 33}),
    ("J", "ctrl+o backspace", {"entry": 0}),
    ("j j j 2", "ctrl+o backspace", {"line": 4, "pane": "article"}),
    ("", "ctrl+o", {"said": "no further place"}),
    ("", "ctrl+p colon", {"screen": "Palette"}),
]
APART = {"q", "slash", "ctrl+f", "y"}  # tested below
APART |= {"s", "vertical_line", "o"}  # in test_taking.py
APART |= {"ctrl+z"}  # in end_to_end/test_endings.py: a terminal is needed


def expanded() -> list[Any]:
    return [
        pytest.param(before.split(), key, expected, id=f"{before.replace(' ', '_')}-{key}")
        for before, keys, expected in CASES
        for key in keys.split()
    ]


@pytest.mark.parametrize(("before", "key", "expected"), expanded())
async def test_key(open_reader: Any, before: list[str], key: str, expected: dict[str, Any]) -> None:
    async with open_reader(count=3) as (pilot, reader):
        await pilot.press(*before)
        await pilot.press(key)
        await pilot.pause()
        found = state(reader)
        assert {name: found[name] for name in expected} == expected


def test_every_key_is_tested() -> None:
    tested = APART | {key for _, keys, _ in CASES for key in keys.split()}
    assert {key for one in REGISTRY.values() for key in one.keys.split(",")} <= tested


def test_no_key_has_two_commands() -> None:
    keys = [key for one in REGISTRY.values() for key in one.keys.split(",")]
    assert len(keys) == len(set(keys))


async def test_quit(open_reader: Any) -> None:
    async with open_reader() as (pilot, reader):
        await pilot.press("q")
        assert reader.app.return_code == 0
        assert reader.app.return_value == 0


@pytest.mark.parametrize("key", ["slash", "ctrl+f"])
async def test_search_is_incremental_and_keeps_the_place(open_reader: Any, key: str) -> None:
    async with open_reader() as (pilot, reader):
        await pilot.press(key, *"st")
        assert reader.desk.search.status().startswith("1/")
        await pilot.press(*"rait of tarn")
        assert reader.desk.search.status() == "1/1"
        text = reader.article.document.text
        assert text[reader.article.cursor :].startswith("Strait of Tarn")
        await pilot.press("escape")
        assert reader.focused is reader.article
        assert text[reader.article.cursor :].startswith("Strait of Tarn")
        await pilot.press("ctrl+o")
        assert reader.article.lines.line_of(reader.article.cursor) == 0


async def test_search_smart_case(open_reader: Any) -> None:
    async with open_reader() as (pilot, reader):
        await pilot.press("slash", *"MARKAAN")
        assert reader.desk.search.status() == "not found"


@pytest.mark.parametrize(
    ("before", "starts", "holds"),
    [
        (["6"], "Ilse Markaan, defence minister of Veldania\n— “Veld", "2024-03-14, Meridian Wire"),
        (["4"], "“We will turn back every ship that flies the flag of Orsa,”\n— Ilse Markaan, ", "“Veldania"),
        (
            ["2"],
            "“Veldania’s defence minister, Ilse Markaan, said on Thursday that her navy would close the Strait",
            "opened by Sunday.”\n— Ilse Markaan, “Veldania",
        ),
        ([], "Veldania warns of blockade as talks on the Orsa dam stall\n— ", "2024-03-14"),
    ],
)
async def test_copy_with_source(open_reader: Any, before: list[str], starts: str, holds: str) -> None:
    async with open_reader() as (pilot, reader):
        await pilot.press(*before, "y")
        assert reader.app.clipboard.startswith(starts)
        assert holds in reader.app.clipboard


async def test_help_lists_what_is_bound(open_reader: Any) -> None:
    async with open_reader() as (pilot, reader):
        reader.app.set_keymap({"article.next": "ctrl+n"})
        await pilot.press("question_mark")
        screen = reader.app.screen
        assert isinstance(screen, HelpScreen)
        document = screen.text.document
        by_title = {document.text[one.start : one.end]: one.lead for one in document.paragraphs}
        assert by_title["Go to the next line or item."] == "j  ↓"
        next_one = "Go to the next article of the list. Section, folds and what is searched for stay."
        assert by_title[next_one] == "^n"
        assert all((one.family or one.tooltip) in by_title for one in REGISTRY.values())
        assert [lead for lead in by_title.values() if lead[:1].isdigit() and lead != "7d  2w"] == [
            "1 … 8",
            "2025-11-08",
            "8 nov  nov 8",
        ]
        await pilot.press("j", "k", "space", "b", "escape")
        assert reader.app.screen is reader


async def test_rebound_key(open_reader: Any) -> None:
    async with open_reader(count=2) as (pilot, reader):
        reader.app.set_keymap({"article.next": "ctrl+n"})
        await pilot.press("J")
        assert reader.session.current == 0
        await pilot.press("ctrl+n")
        assert reader.session.current == 1


async def test_palette_runs_a_command(open_reader: Any) -> None:
    async with open_reader(count=2) as (pilot, reader):
        await pilot.press("ctrl+p", *"next article")
        for _ in range(100):
            await pilot.pause(0.02)
            if pilot.app.screen.query_one(OptionList).option_count:
                break
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert reader.session.current == 1


async def test_keys_before_the_other_panes_are_there(make_session: Any) -> None:
    from briefing.tui.application import Reader

    app = Reader(make_session(2))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("j", "J", "2")
        reader = app.screen
        assert isinstance(reader, ReaderScreen)
        assert reader.session.current == 1
        with pytest.raises(NoMatches):
            reader.query_one("#search")
