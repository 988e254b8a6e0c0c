"""What is kept between runs: places and read marks, written whole, never lost silently."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefing.said import Remarks
from briefing.tui.session import marks as module
from briefing.tui.session.entries import Session
from briefing.tui.session.entry import Place
from briefing.tui.session.marks import SCHEMA, Marks
from briefing.tui.widgets.bar import Bar

MARK = {"seen": True, "cursor": 3, "top": 0, "row": None}


def kept(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))["articles"]


async def test_places_and_marks_outlive_the_reader(
    open_reader: Any, make_session: Any, tmp_path: Path
) -> None:
    file = tmp_path / "state" / "reading.json"
    first: Session = make_session(1)
    first.marks = Marks(file)
    async with open_reader(size=(100, 14), session=first) as (pilot, reader):
        await pilot.press("space", "j", "3", "tab")
        left = (reader.article.cursor, reader.article.top)
    again: Session = make_session(1)
    again.marks = Marks(file)
    again.marks.load()
    again.marks.recall(again.entry)
    assert again.entry.seen
    async with open_reader(size=(100, 14), session=again) as (pilot, reader):
        assert (reader.article.cursor, reader.article.top) == left
        assert reader.desk.panes.briefing.key == "e1"
        await pilot.press("r")
    assert [one["seen"] for one in kept(file).values()] == [False]


async def test_star_tags_and_note_outlive_the_reader_and_are_asked_for(
    open_reader: Any, make_session: Any, tmp_path: Path
) -> None:
    file = tmp_path / "reading.json"
    first: Session = make_session(1)
    first.marks = Marks(file)
    async with open_reader(size=(120, 30), session=first) as (pilot, reader):
        await pilot.press("asterisk", "number_sign", *"Dams #Rain dams", "enter", "m", *"ask her", "enter")
        assert "#dams #rain  ask her" in reader.query_one("#article-head", Bar).left
        assert reader.query_one("#status", Bar).left == "noted"
    again: Session = make_session(2)
    other = again.entries[1]
    assert other.article is not None
    other.article = replace(other.article, text=other.article.text + " More.")
    again.marks = Marks(file)
    again.marks.load()
    for entry in again.entries:
        again.marks.recall(entry)
    assert again.entry.remarks == Remarks(True, ("dams", "rain"), "ask her")
    assert "★" in again.entry.about
    async with open_reader(size=(140, 30), session=again) as (pilot, reader):
        for line, rows in (("starred", [0]), ("#rain", [0]), ("-#rain", [1])):
            await pilot.press("f", "ctrl+u", *line, "enter")
            assert reader.desk.articles.listing.rows == rows
        await pilot.press("escape", "g", "asterisk", "number_sign", "ctrl+u", "enter", "m", "ctrl+u", "enter")
    assert set(kept(file)[first.entries[0].article.id]) == set(MARK)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe", b"[]", b'{"schema": "briefing-reading/9", "articles": {}}',
     json.dumps({"schema": SCHEMA}).encode(), json.dumps({"schema": SCHEMA, "articles": {"a": 1}}).encode(),
     json.dumps({"schema": SCHEMA, "articles": {"a": MARK | {"cursor": -1}}}).encode(),
     json.dumps({"schema": SCHEMA, "articles": {"a": MARK | {"row": 4}}}).encode(),
     json.dumps({"schema": SCHEMA, "articles": {"a": MARK | {"seen": 1}}}).encode(), b"[" * 100_000,
     json.dumps({"schema": SCHEMA, "articles": {"a": MARK | {"starred": 1}}}).encode(),
     json.dumps({"schema": SCHEMA, "articles": {"a": MARK | {"tags": "ports"}}}).encode(),
     json.dumps({"schema": SCHEMA, "articles": {"a": MARK | {"tags": [1]}}}).encode(),
     json.dumps({"schema": SCHEMA, "articles": {"a": MARK | {"note": ["x"]}}}).encode()],
)  # fmt: skip
def test_a_broken_file_is_told_and_set_aside(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "reading.json"
    file.write_bytes(content)
    (tmp_path / "reading.broken-1.json").write_text("an older one")
    marks = Marks(file)
    marks.load()
    assert "was broken" in marks.trouble
    assert (tmp_path / "reading.broken-2.json").read_bytes() == content
    assert not file.exists()


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path, make_session: Any) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    marks = Marks(tmp_path / "state" / "reading.json")
    marks.remember(make_session(1).entry)
    marks.save()
    assert "cannot be kept" in marks.trouble or "cannot be looked up" in marks.trouble


def test_two_readers_keep_each_others_marks(tmp_path: Path, make_session: Any) -> None:
    file, session = tmp_path / "reading.json", make_session(1)
    file.write_text(json.dumps({"schema": SCHEMA, "articles": {"other": MARK}}))
    marks = Marks(file)
    session.entry.seen, session.entry.place = True, Place(5, 2, "a1")
    marks.remember(session.entry)
    marks.save()
    assert list(kept(file)) == ["other", session.entry.article.id]
    assert [path.name for path in tmp_path.iterdir()] == ["reading.json"]


def test_the_oldest_are_forgotten_but_none_that_something_is_said_of(
    tmp_path: Path, make_session: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    file, session = tmp_path / "reading.json", make_session(1)
    noted = MARK | {"note": "ask"}
    file.write_text(json.dumps({"schema": SCHEMA, "articles": {"n": noted, "a": MARK, "b": MARK}}))
    marks = Marks(file)
    marks.remember(session.entry)
    marks.save()
    assert list(kept(file)) == ["n", "b", session.entry.article.id]
    assert kept(file)["n"]["note"] == "ask"


def test_a_pipe_in_its_place_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "reading.json")
    marks = Marks(tmp_path / "reading.json")
    marks.load()
    assert marks.trouble.endswith("reading.json: is no regular file")
