"""Save, pipe and open: what reaches the file, the shell line and the opener, and what is told."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from processes import runs
from textual.widgets import Input, Static

from briefing.contract.codec import from_dict
from briefing.export import FORMATS
from briefing.model import Article, Briefing
from briefing.tui import source
from briefing.tui.linked import Linked
from briefing.tui.piping import in_shell, run
from briefing.tui.saving import SUFFIXES, Save, file_name
from briefing.tui.screens.ask import AskScreen
from briefing.tui.screens.output import OutputScreen, as_document


def said(reader: Any) -> str:
    left: str = reader.query_one("#status").left
    return left


async def until(pilot: Any, true: Any) -> None:
    for _ in range(400):
        await pilot.pause(0.02)
        if true():
            return
    raise AssertionError("it did not come true")


async def answer(pilot: Any, text: str) -> None:
    asked = pilot.app.screen
    assert isinstance(asked, AskScreen)
    asked.query_one(Input).value = text
    await pilot.press("enter")
    await pilot.pause()


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
async def test_save_by_the_suffix(open_reader: Any, tmp_path: Path, briefing: Briefing, suffix: str) -> None:
    file = tmp_path / f"out{suffix}"
    async with open_reader() as (pilot, reader):
        await pilot.press("s")
        await answer(pilot, str(file))
        assert pilot.app.screen is reader
        assert said(reader) == f"saved: {file}"
    assert file.read_text("utf-8") == SUFFIXES[suffix].render(briefing)


async def test_star_tags_and_note_are_saved_too(open_reader: Any, tmp_path: Path) -> None:
    file = tmp_path / "out.md"
    async with open_reader() as (pilot, _):
        await pilot.press("*", "#")
        await answer(pilot, "oil gulf")
        await pilot.press("m")
        await answer(pilot, "ask the desk")
        await pilot.press("s")
        await answer(pilot, str(file))
    assert "★ \\#gulf \\#oil ask the desk" in file.read_text("utf-8")


async def test_save_offers_a_name_made_from_the_title(
    open_reader: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_reader() as (pilot, _reader):
        await pilot.press("s", "enter")
        await pilot.pause()
    assert [file.name for file in tmp_path.iterdir()] == ["veldania-warns-of-blockade-as-talks-on.md"]


async def test_save_asks_before_it_writes_over_a_file(open_reader: Any, tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    file.write_text("mine")
    async with open_reader() as (pilot, reader):
        await pilot.press("s")
        await answer(pilot, str(file))
        assert str(pilot.app.screen.query_one("#ask-trouble", Static).render()).startswith(
            f"{file} is there already."
        )
        assert file.read_text() == "mine"
        await pilot.press("escape")
        assert (pilot.app.screen, file.read_text()) == (reader, "mine")
        await pilot.press("s")
        await answer(pilot, str(file))
        await answer(pilot, str(file))
    assert json.loads(file.read_text("utf-8"))["schema"] == "briefing/2"


def test_what_cannot_be_saved_is_told(briefing: Briefing, tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("the article")
    folder = tmp_path / "folder.md"
    folder.mkdir()
    save = Save([briefing], ["-", "nowhere.txt", str(story)])
    told = {
        name: save(name)
        for name in (
            "",
            "talks",
            "talks.docx",
            str(story),
            str(folder),
            str(story / "a.md"),
            "\0.md",
        )
    }
    suffixes = "The name must end in one of .json .md .txt .html .csv"
    assert list(told.values()) == [
        suffixes,
        suffixes,
        suffixes,
        f"{story} is the article itself",
        f"{folder} is a folder",
        f"{story}/a.md: Not a directory",
        "\0.md: embedded null byte",
    ]
    assert story.read_text() == "the article"


def test_another_name_is_asked_for_again(briefing: Briefing, tmp_path: Path) -> None:
    one, other = tmp_path / "one.md", tmp_path / "other.md"
    one.write_text("1")
    other.write_text("2")
    save = Save([briefing])
    assert save(str(one)) is not None
    assert save(str(other)) is not None
    assert save(str(one)) is not None
    assert (one.read_text(), other.read_text()) == ("1", "2")


def test_a_folder_that_is_missing_is_made_when_asked_twice(briefing: Briefing, tmp_path: Path) -> None:
    file = tmp_path / "reports" / "today" / "dam.md"
    save = Save([briefing])
    assert save(str(file)) == f"There is no folder {file.parent} yet. Enter again makes it."
    assert not file.parent.parent.exists()
    assert save(str(file.with_suffix(".docx"))) == "The name must end in one of .json .md .txt .html .csv"
    assert save(str(file)) is None
    assert file.read_text("utf-8") == FORMATS["markdown"].render(briefing)


async def test_in_the_list_all_that_it_shows_is_saved(open_reader: Any, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    async with open_reader(size=(160, 30), count=4) as (pilot, reader):
        await pilot.press("f", *"number", "enter", "s")
        assert reader.app.screen.query_one("#ask-title").left.startswith(
            "Save the 3 briefings that the list shows"
        )
        assert reader.app.screen.query_one(Input).value == "briefings.md"
        await answer(pilot, str(file))
    titles = [json.loads(line)["article"]["title"] for line in file.read_text("utf-8").splitlines()]
    assert titles == [f"Article number {number}" for number in (2, 3, 4)]


async def test_an_empty_list_has_nothing_to_save(open_reader: Any) -> None:
    async with open_reader(size=(160, 30), count=2) as (pilot, reader):
        await pilot.press("f", *"zzz", "enter", "s")
        assert said(reader) == "there is no briefing of what the list shows yet"


@given(st.text())
def test_every_title_makes_a_name(title: str) -> None:
    article = Article(source="x", title=title, text=title, blocks=())
    made = from_dict(json.loads(Path(__file__).with_name("dam.json").read_text(encoding="utf-8")))
    name = file_name([replace(made, article=article)])
    assert Path(name).name == name
    assert not name.startswith((".", "-", "~"))
    assert len(name) <= 64 + title.count("ß")


async def test_pipe_gives_the_briefing_and_shows_what_comes(open_reader: Any, briefing: Briefing) -> None:
    program = "import sys; text = sys.stdin.read(); print(len(text)); print(sys.argv[1:]); print(text[:8])"
    async with open_reader() as (pilot, reader):
        await pilot.press("vertical_line")
        assert pilot.app.screen.query_one("#ask-title").left == "Shell line that reads the briefing as text"
        await answer(pilot, f"{sys.executable} -c '{program}' '*' $((2 + 3)) | cat")
        screen = pilot.app.screen
        assert isinstance(screen, OutputScreen)
        await until(pilot, lambda: screen.outcome is not None)
        assert screen.outcome is not None
        lines = screen.outcome.output.splitlines()
        assert lines == [str(len(FORMATS["text"].render(briefing))), "['*', '5']", "Veldania"]
        assert screen.outcome.sentence == "ended with status 0"
        assert screen.text.document.text.startswith(lines[0])
        await pilot.press("j", "k", "space", "b", "escape")
        assert pilot.app.screen is reader


async def test_pipe_wants_a_line(open_reader: Any) -> None:
    async with open_reader() as (pilot, _reader):
        await pilot.press("vertical_line")
        await answer(pilot, "")
        told = str(pilot.app.screen.query_one("#ask-trouble", Static).render())
        assert told == "Write a line for your shell, as: grep -i strait | sort"


async def test_no_word_of_an_article_is_in_what_the_shell_runs(
    open_reader: Any, make_session: Any, tmp_path: Path
) -> None:
    made = tmp_path / "made"
    session = make_session(1)
    linked = session.entry.linked
    article = replace(linked.briefing.article, title=f"$(touch {made}) `touch {made}`; touch {made}")
    session.entry.article, session.entry.linked = article, Linked(replace(linked.briefing, article=article))
    async with open_reader(session=session) as (pilot, _reader):
        await pilot.press("vertical_line")
        await answer(pilot, "head -1")
        screen = pilot.app.screen
        assert isinstance(screen, OutputScreen)
        await until(pilot, lambda: screen.outcome is not None)
        assert screen.outcome is not None
        assert screen.outcome.output.startswith("$(touch ")
    assert not made.exists()


async def test_the_output_is_paged_and_narrowed(open_reader: Any) -> None:
    async with open_reader(size=(100, 24)) as (pilot, _reader):
        await pilot.press("vertical_line")
        await answer(pilot, "seq 100")
        screen = pilot.app.screen
        assert isinstance(screen, OutputScreen)
        await until(pilot, lambda: screen.outcome is not None)
        assert screen.head.right == "space: on  /: find  Esc: back"
        await pilot.press("space")
        assert screen.text.scroll_y > 10
        await pilot.press("slash", *"99", "enter")
        assert [
            screen.text.lines.document.text[one.start : one.end] for one in screen.text.document.paragraphs
        ] == ["99"]


async def test_what_the_shell_cannot_run_is_told(open_reader: Any) -> None:
    async with open_reader() as (pilot, _reader):
        await pilot.press("vertical_line")
        await answer(pilot, "no-such-command")
        screen = pilot.app.screen
        assert isinstance(screen, OutputScreen)
        await until(pilot, lambda: screen.outcome is not None)
        assert screen.outcome is not None
        assert "no-such-command" in screen.outcome.output
        assert screen.head.right.startswith("ended with status 127")


async def test_leaving_the_output_ends_the_command(open_reader: Any, tmp_path: Path) -> None:
    mark = tmp_path / "pid"
    program = f'import os, time; open("{mark}", "w").write(str(os.getpid())); time.sleep(60)'
    async with open_reader() as (pilot, reader):
        await pilot.press("vertical_line")
        await answer(pilot, f"{sys.executable} -c '{program}' | cat")
        await until(pilot, lambda: mark.exists() and mark.read_text())
        await pilot.press("escape")
        assert pilot.app.screen is reader
        pid = int(mark.read_text())
        await until(pilot, lambda: not runs(pid))


@pytest.mark.parametrize(
    ("program", "seconds", "most", "output", "sentence"),
    [
        ("import sys; sys.exit('sad')", 20, 100, "sad\n", "ended with status 1"),
        ("import time; print('a', flush=True); time.sleep(60)", 1.0, 100, "a\n", "stopped after 1 seconds"),
        (
            "import itertools; [print('ab') for _ in itertools.count()]",
            20,
            6,
            "ab\nab\n",
            "stopped after 6 bytes of output",
        ),
        ("print('read nothing')", 20, 100, "read nothing\n", "ended with status 0"),
    ],
)
async def test_bounds(program: str, seconds: float, most: int, output: str, sentence: str) -> None:
    begun = time.monotonic()
    done = await run([sys.executable, "-c", program], "x" * 500_000, seconds, most)
    assert done == (output, sentence)
    assert time.monotonic() - begun < 15


@pytest.mark.parametrize("command", [["/nowhere/at-all"], ["a\0b"], ["/"]])
async def test_a_command_that_cannot_run(command: list[str]) -> None:
    assert (await run(command, "")).sentence.startswith("cannot be run: ")


def test_the_shell_is_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHELL", "/opt/shell")
    assert in_shell("wc -w | sort") == ["/opt/shell", "-c", "wc -w | sort"]
    monkeypatch.delenv("SHELL")
    assert in_shell("wc") == ["/bin/sh", "-c", "wc"]


@given(st.text(st.sampled_from("ab\n\t\x1b[]0;m\x07\x9b\r") | st.characters(exclude_categories=["Cs"])))
def test_no_output_steers_the_terminal(output: str) -> None:
    document = as_document(output)
    assert all(one == "\n" or one.isprintable() or ord(one) > 0x9F for one in document.text), document.text
    assert not set(document.text) & set("\x1b\x9b\x07\r\t")
    assert all("\n" not in document.text[one.start : one.end] for one in document.paragraphs)


class TestOpen:
    @pytest.fixture
    def opened(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """An opener that writes down what it is given; fails for what holds ``fail``."""
        log = tmp_path / "log"
        program = tmp_path / "xdg-open"
        program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {log}\ncase "$1" in *fail*) exit 3;; esac\n')
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
        monkeypatch.setenv("DISPLAY", ":0")
        monkeypatch.setattr(sys, "platform", "linux")
        return log

    async def test_the_link(self, open_reader: Any, make_session: Any, opened: Path) -> None:
        session = make_session(1)
        link = "https://news.example/a?b=$(c)&d=;e"
        session.entry.article = replace(session.entry.article, link=link)
        async with open_reader(session=session) as (pilot, reader):
            await pilot.press("o")
            await until(pilot, lambda: said(reader).startswith("opened"))
        assert opened.read_text() == f"{link}\n"

    async def test_the_file(self, opened: Path, tmp_path: Path) -> None:
        file = tmp_path / "a b.txt"
        file.write_text("x")
        assert await source.open_source(article(str(file))) == f"opened: {file}"
        assert opened.read_text() == f"{file}\n"

    @pytest.mark.parametrize(
        ("one", "told"),
        [
            ({"source": "-"}, "this article has no link and no file"),
            ({"source": "gone.txt"}, "this article has no link and no file"),
            ({"source": "-", "link": "javascript:alert(1)"}, "this article has no link and no file"),
            ({"source": "-", "link": "file:///etc/passwd"}, "this article has no link and no file"),
            ({"source": "-", "link": "https://fail.example"}, "xdg-open could not open https://fail.example"),
        ],
    )
    async def test_what_is_told(self, opened: Path, one: dict[str, str], told: str) -> None:
        assert await source.open_source(article(**one)) == told

    async def test_without_an_opener(self, opened: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("DISPLAY")
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        told = await source.open_source(article("-", "https://news.example"))
        assert told == "nothing here opens links and files: https://news.example"
        assert not opened.exists()


def article(source: str, link: str | None = None) -> Article:
    return Article(source=source, title="A", text="A", blocks=(), link=link)


@pytest.mark.parametrize("key", ["s", "vertical_line"])
async def test_without_a_briefing_it_says_so(open_reader: Any, make_session: Any, key: str) -> None:
    session = make_session(1)
    session.entry.linked, session.entry.state = None, "unbriefed"
    async with open_reader(session=session) as (pilot, reader):
        await pilot.press(key)
        assert said(reader) == "there is no briefing of this article yet"
        await asyncio.sleep(0)
