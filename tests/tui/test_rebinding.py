"""The user's keys: they reach the reader, and what is wrong with them is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import config, opening
from briefing.tui import app
from briefing.tui.application import Reader
from briefing.tui.commands import REGISTRY
from briefing.tui.rebinding import is_key, known_ids, problems


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({"article.next": "ctrl+n,J"}, []),
        ({"article.next": "K", "article.previous": "J"}, []),
        ({"help.close": "x", "window.quit": "x"}, []),
        ({"article.nxt": "n"}, ["article.nxt is no command; did you mean article.next?"]),
        ({"zzz": "n"}, ["zzz is no command; ? lists them"]),
        (
            {"article.next": "contrl+n"},
            ["article.next: contrl+n is no key; keys are like ctrl+n, J, f2 or slash"],
        ),
        ({"article.next": "n,"}, ["article.next: nothing is no key; keys are like ctrl+n, J, f2 or slash"]),
        (
            {"article.next": "x", "article.previous": "x"},
            ["article.previous: x is given to article.next too"],
        ),
    ],
)
def test_what_is_told(keys: dict[str, str], told: list[str]) -> None:
    assert problems(keys) == told


def test_every_built_in_key_is_a_key() -> None:
    assert [key for one in REGISTRY.values() for key in one.keys.split(",") if not is_key(key)] == []


def test_the_keys_of_other_screens_are_known() -> None:
    assert {"help.close", "search.leave", "article.next"} <= known_ids()


@given(st.dictionaries(st.text(), st.text(min_size=1)))
def test_no_words_at_all_break_it(keys: dict[str, str]) -> None:
    assert len(problems(keys)) >= len(keys.keys() - known_ids())


def test_the_file_and_the_key_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "config.toml"
    file.write_text('[keys]\n"article.nxt" = "n"\n')
    story = tmp_path / "a.txt"
    story.write_text("A ferry sank.\n\nNobody was hurt.\n")
    monkeypatch.setattr(config, "path", lambda: file)
    monkeypatch.setattr(opening, "_on_a_terminal", lambda: True)
    with pytest.raises(SystemExit) as end:
        opening.open_reader([str(story)])
    assert end.value.code == 2
    assert capsys.readouterr().err == (
        f"briefing: {file}: [keys] article.nxt is no command; did you mean article.next?\n"
    )


def test_the_settings_reach_the_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, story, given = tmp_path / "config.toml", tmp_path / "a.txt", dict[str, Any]()
    file.write_text('[keys]\n"article.next" = "ctrl+n"\n')
    story.write_text("A ferry sank.\n\nNobody was hurt.\n")
    monkeypatch.setattr(config, "path", lambda: file)
    monkeypatch.setattr(opening, "_on_a_terminal", lambda: True)
    monkeypatch.setattr(opening, "_take_keyboard", lambda: None)
    monkeypatch.setattr(app, "run", lambda files, **more: given.update(more) or 0)
    assert opening.open_reader([str(story)]) == 0
    assert given["keys"] == {"article.next": "ctrl+n"}


async def test_a_key_set_before_the_start_works(
    make_session: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    session = make_session(2)
    reader = Reader(session)
    reader.set_keymap({"article.next": "ctrl+n,n", "find.next": "J"})
    async with reader.run_test(size=(100, 30)) as pilot:
        await pilot.press("J")
        assert session.current == 0
        await pilot.press("n")
        assert session.current == 1
        await pilot.press("question_mark")
        shown = reader.screen.page().document()  # type: ignore[attr-defined]
        lead = {shown.text[one.start : one.end]: one.lead for one in shown.paragraphs}
        assert lead[REGISTRY["article.next"].tooltip] == "^n  n"
        assert lead[REGISTRY["find.next"].tooltip] == "J"


def test_run_takes_keys(make_session: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    story, seen = tmp_path / "a.txt", dict[str, str]()
    story.write_text("A ferry sank.\n\nNobody was hurt.\n")
    monkeypatch.setattr(Reader, "run", lambda self: seen.update(self._keymap) or 0)
    app.run([story], keys={"article.next": "?"})
    assert seen == {"article.next": "question_mark"}
