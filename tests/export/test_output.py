"""Where exports go."""

from __future__ import annotations

import dataclasses
import io
import json
import sys
from pathlib import Path

import pytest

from briefing.export import FORMATS
from briefing.export.output import Output, progress
from briefing.model import Briefing


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_several_objects_are_a_line_each(sample: Briefing, tmp_path: Path) -> None:
    file = tmp_path / "out.jsonl"
    with Output(str(file), FORMATS["json"]) as out:
        out.write(sample)
        out.write(sample)
    assert [json.loads(line)["schema"] for line in file.read_text("utf-8").splitlines()] == ["briefing/2"] * 2


def test_several_texts_have_a_gap_between(sample: Briefing, tmp_path: Path) -> None:
    file = tmp_path / "out.txt"
    with Output(str(file), FORMATS["text"]) as out:
        out.write(sample)
        out.write(sample)
    one = FORMATS["text"].render(sample)
    assert file.read_text("utf-8") == f"{one}\n\n{one}"


def test_a_file_is_left_alone_until_there_is_something_to_write(tmp_path: Path) -> None:
    file = tmp_path / "out.txt"
    file.write_text("before")
    with Output(str(file), FORMATS["text"]):
        pass
    assert file.read_text() == "before"


def test_a_file_name_that_is_not_utf8_is_escaped(sample: Briefing, tmp_path: Path) -> None:
    named = dataclasses.replace(sample, article=dataclasses.replace(sample.article, source="caf\udce9.txt"))
    file = tmp_path / "out.json"
    with Output(str(file), FORMATS["json"]) as out:
        out.write(named)
    assert json.loads(file.read_bytes())["article"]["source"] == "caf\udce9.txt"


def test_the_progress_goes_away_even_when_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    line = progress(2, 3, "b\x1b]52;c;x.txt")
    line.__enter__()
    assert terminal.getvalue().endswith("2/3 b\ufffd]52;c;x.txt")
    line.__exit__(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert terminal.getvalue().endswith("\r\x1b[K")


@pytest.mark.parametrize(("total", "stream"), [(1, Terminal()), (3, io.StringIO())])
def test_no_progress_for_one_file_nor_in_a_log(
    monkeypatch: pytest.MonkeyPatch, total: int, stream: io.StringIO
) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    with progress(1, total, "a.txt"):
        pass
    assert stream.getvalue() == ""
