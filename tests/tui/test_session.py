"""Reading and briefing beside the reader: the order, what fails, a process that dies."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from patience import until

from briefing.contract.codec import to_dict
from briefing.model import Article, Briefing
from briefing.tui.application import Reader
from briefing.tui.linked import Linked
from briefing.tui.session import process
from briefing.tui.session.entries import Session
from briefing.tui.session.history import History, Spot
from briefing.tui.session.process import BriefingFailed, BriefingProcess, ProcessEnded
from briefing.tui.session.reading import read_entry
from briefing.tui.session.work import Work

ARTICLE = "{title}\n\nThe mayor of Quellin, Oda Brandt, opened the new harbour on Tuesday.\n"


def write(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"{number}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(ARTICLE.format(title=f"Harbour {number} opens in Quellin"), encoding="utf-8")
    return paths


def test_the_nearest_comes_first() -> None:
    session = Session([f"{number}.txt" for number in range(6)])
    session.current = 2
    order = []
    while (index := session.next_to_read()) is not None:
        session.entries[index].state = "failed"
        order.append(index)
    assert order == [2, 3, 1, 4, 0, 5]


@pytest.mark.parametrize(
    ("content", "says"), [(b"", "empty"), (b"\x00\x01\x02\xff" * 40, ""), (None, "")], ids=["empty", "binary", "missing"]
)  # fmt: skip
def test_what_cannot_be_read_says_why(tmp_path: Path, content: bytes | None, says: str) -> None:
    path = tmp_path / "bad.txt"
    if content is not None:
        path.write_bytes(content)
    session = Session([path])
    read_entry(session.entry, None)
    assert session.entry.state == "failed"
    assert says in session.entry.error
    assert str(tmp_path) not in session.entry.error


async def test_articles_are_read_and_briefed_by_the_process(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    session = Session([*write(tmp_path, 2), tmp_path / "empty.txt"])
    async with Reader(session).run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: session.done() == 3)
        await pilot.pause()
        assert [entry.state for entry in session.entries] == ["briefed", "briefed", "failed"]
        reader = pilot.app.screen
        assert reader.desk.panes.briefing.linked is session.entry.linked
        assert any(actor.name.endswith("Brandt") for actor in session.entry.linked.briefing.who)
        await pilot.press("J", "J")
        assert "empty.txt: is empty" in reader.article.document.text


async def test_a_process_that_dies_is_told_and_the_next_article_is_briefed(tmp_path: Path) -> None:
    session = Session(write(tmp_path, 2))
    async with Reader(session).run_test(size=(100, 30)) as pilot:
        reader = pilot.app.screen
        process = reader.set_up().process
        await until(pilot, lambda: process.pid is not None and session.entries[0].state == "briefing")
        os.kill(process.pid, signal.SIGKILL)
        await until(pilot, lambda: session.done() == 2)
        await pilot.pause()
        assert [entry.state for entry in session.entries] == ["unbriefed", "briefed"]
        assert "ended with status -9" in reader.desk.panes.briefing.document.text
        await pilot.press("R")
        await until(pilot, lambda: session.entry.state == "briefed")


async def test_a_model_that_is_missing_is_one_sentence(tmp_path: Path) -> None:
    session = Session(write(tmp_path, 3))
    async with Reader(session, model="no_such_model_at_all").run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: session.entry.state == "unbriefed")
        await pilot.pause()
        reader = pilot.app.screen
        assert "no_such_model_at_all" in reader.desk.panes.briefing.document.text
        await pilot.press("j", "J")
        assert session.current == 1


async def test_quitting_ends_the_process(tmp_path: Path) -> None:
    session = Session(write(tmp_path, 1))
    async with Reader(session).run_test(size=(100, 30)) as pilot:
        process = pilot.app.screen.set_up().process
        await until(pilot, lambda: process.pid is not None)
        pid = process.pid
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


async def test_a_process_that_cannot_start(monkeypatch: pytest.MonkeyPatch, briefing: Any) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    with pytest.raises(ProcessEnded, match="cannot be started"):
        await asyncio.wait_for(BriefingProcess().brief(briefing.article), 10)


def test_history_goes_back_and_forth() -> None:
    history, spots = History(), [Spot(0, number, 0, None, False) for number in range(4)]
    for spot in spots[:3]:
        history.leave(spot)
    assert history.back(spots[3]) == spots[2]
    assert history.back(spots[2]) == spots[1]
    assert history.forward(spots[1]) == spots[2]
    assert history.forward(spots[2]) == spots[3]
    assert history.forward(spots[3]) is None
    history.back(spots[3])
    history.leave(spots[0])
    assert history.forward(spots[0]) is None


async def test_an_article_whose_briefing_is_broken_off_waits_again(briefing: Briefing) -> None:
    class Endless(BriefingProcess):
        async def brief(self, _article: Article) -> Linked:
            await asyncio.Event().wait()
            raise AssertionError

    session = Session([], [briefing.article])
    working = asyncio.create_task(Work(session, Endless(), None, lambda _: None).brief_all())
    while session.entry.state != "briefing":
        await asyncio.sleep(0)
    working.cancel()
    with pytest.raises(asyncio.CancelledError):
        await working
    assert session.next_to_brief() == 0


SILENT = """
import json, sys
for line in sys.stdin:
    asked = json.loads(line)
    while asked["article"]["title"] == "Silence":
        pass
    print(json.dumps({"id": asked["id"], "briefing": json.loads(sys.argv[1])}), flush=True)
"""


async def test_a_process_that_does_not_answer_is_ended_and_the_next_article_is_briefed(
    briefing: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = json.dumps(to_dict(briefing))
    monkeypatch.setattr(process, "command", lambda *_: [sys.executable, "-c", SILENT, made])
    briefer = BriefingProcess(patience=3)
    silent = asyncio.create_task(briefer.brief(replace(briefing.article, title="Silence")))
    while briefer.pid is None:
        await asyncio.sleep(0.01)
    pid = briefer.pid
    with pytest.raises(BriefingFailed, match="takes longer than 3 seconds"):
        await silent
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    linked = await briefer.brief(briefing.article)
    await briefer.stop()
    assert linked.briefing.what == briefing.what


async def test_what_a_briefing_says_of_itself_is_kept(
    briefing: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut = replace(briefing, article=replace(briefing.article, remarks=("It is not complete.",)))
    monkeypatch.setattr(
        process, "command", lambda *_: [sys.executable, "-c", SILENT, json.dumps(to_dict(cut))]
    )
    briefer = BriefingProcess()
    linked = await briefer.brief(briefing.article)
    await briefer.stop()
    assert linked.briefing.article.notes[-1] == "It is not complete."
