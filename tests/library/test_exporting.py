"""``briefing export`` of a library: all that it has, or what it has on a query, the oldest first."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing.cli import main
from briefing.library.library import Library
from briefing.model import Briefing

Another = Callable[..., Briefing]


@pytest.fixture
def run(file: Path, another: Another) -> Callable[..., Result]:
    with Library.open(file) as library:
        for day in (3, 1, 2):
            library.add(another(f" Day {day}.", published=f"2025-11-0{day}"))
    return lambda *words: CliRunner().invoke(
        main, ["export", "--library", str(file), *words], catch_exceptions=False
    )


def days(result: Result) -> list[str]:
    return [json.loads(line)["article"]["published"] for line in result.stdout.splitlines()]


def test_all_the_oldest_first(run: Callable[..., Result]) -> None:
    assert days(run()) == ["2025-11-01", "2025-11-02", "2025-11-03"]


def test_what_the_reader_said_is_in_it(run: Callable[..., Result], file: Path) -> None:
    with Library.open(file) as library:
        hit = library.search("after:2025-11-03")[0]
        library.keep(hit.hash, starred=True, note="ask the desk")
        library.set_tags(hit.hash, ["oil", "gulf"])
    told = [json.loads(line)["said"] for line in run().stdout.splitlines()]
    nothing = {"starred": False, "tags": [], "note": None}
    assert told == [nothing, nothing, {"starred": True, "tags": ["gulf", "oil"], "note": "ask the desk"}]
    assert "★ #gulf #oil ask the desk" in run("--format", "text").stdout


def test_what_a_query_finds_in_any_format(run: Callable[..., Result], tmp_path: Path) -> None:
    assert days(run("--query", "after:2025-11-02")) == ["2025-11-02", "2025-11-03"]
    out = tmp_path / "out.csv"
    assert run("--query", "after:2025-11-02", "--format", "plover", "-o", str(out)).exit_code == 0
    lines = out.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("event_id,")
    assert sum(line.startswith("event_id,") for line in lines) == 1


@pytest.mark.parametrize(
    ("words", "says"),
    [(["--query", "colour:red"], "no field colour:"), (["a.txt"], "one of the two")],
)
def test_what_cannot_be_is_told(run: Callable[..., Result], words: list[str], says: str) -> None:
    done = run(*words)
    assert done.exit_code == 2
    assert says in done.stderr


def test_neither_files_nor_a_library() -> None:
    done = CliRunner().invoke(main, ["export"])
    assert done.exit_code == 2
    assert "one of the two" in done.stderr
