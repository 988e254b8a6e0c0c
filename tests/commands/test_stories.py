"""``briefing stories`` and ``briefing story``: for people and for programs."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import main
from briefing.library.library import Library

sys.path.insert(0, str(Path(__file__).parent.parent / "library"))
from invented_reports import ANNIVERSARY, QUAY_1, QUAY_2, QUAY_COPY, reported


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A library with a story, its copy, and one that continues it."""
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        for text, day in (
            (QUAY_1, "2026-03-03"),
            (QUAY_2, "2026-03-04"),
            (QUAY_COPY, "2026-03-04"),
            (ANNIVERSARY, "2026-05-20"),
        ):
            library.add(reported(text, day))
    return path


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, list(arguments))
    return done.exit_code, done.output


def test_the_list_counts_copies_apart(file: Path) -> None:
    status, told = run("stories", "--library", str(file))
    assert status == 0
    head, line = told.splitlines()
    assert head.split() == ["ID", "NEWEST", "REPORTS", "FIRST", "BY", "TITLE"]
    assert "2 + 1 copy" in line
    assert "Coastline Agency" in line
    assert line.endswith("Divers find two bodies under Skarvik quay")


@pytest.mark.parametrize(("since", "n"), [("2026-03-04", 1), ("2026-03-05", 0)])
def test_stories_since_a_day_as_lines_of_json(file: Path, since: str, n: int) -> None:
    status, told = run("stories", "--since", since, "--format", "jsonl", "--library", str(file))
    found = [json.loads(line) for line in told.splitlines()]
    assert (status, len(found)) == (0, n)
    for one in found:
        assert (one["reports"], one["copies"], one["newest"]) == (2, 1, "2026-03-04")


def test_a_page_tells_reports_in_order_and_what_continues(file: Path) -> None:
    status, told = run("story", "1", "--library", str(file))
    assert status == 0
    lines = told.splitlines()
    titles = [line for line in lines if line.startswith("  2026-")]
    assert "Quay collapses in Skarvik, trapping workers" in titles[0]
    assert any("(copy of " in line for line in lines)
    assert any(line.startswith("Continued by story 2: ") for line in lines)
    assert any("places shared: Skarvik" in line for line in lines)
    assert "*" not in told
    later = run("story", "2", "--library", str(file))[1]
    assert "Continues story 1: " in later


def test_what_comes_after_the_look_is_marked(file: Path) -> None:
    run("story", "1", "--seen", "--library", str(file))
    with Library.open(file) as library:
        library.add(reported(QUAY_2.replace("two bodies", "three bodies"), "2026-03-05"))
    assert "1 new" in run("stories", "--library", str(file))[1]
    marked = [
        line for line in run("story", "1", "--library", str(file))[1].splitlines() if line.startswith("* ")
    ]
    assert marked
    assert all("2026-03-05" in line for line in marked)


def test_a_page_as_json_has_spans_and_words(file: Path) -> None:
    status, told = run("story", "1", "--format", "jsonl", "--library", str(file))
    page = json.loads(told)
    assert status == 0
    assert [one["copy_of"] is None for one in page["reports"]] == [True, True, False]
    for one in page["news"]:
        assert one["span"][0] < one["span"][1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("story", "99"), "no story 99"),
        (("stories", "--since", "yesterday"), "yesterday"),
        (("story", "one"), "one"),
    ],
)
def test_what_is_wrong_is_said(file: Path, arguments: tuple[str, ...], said: str) -> None:
    status, told = run(*arguments, "--library", str(file))
    assert status == 2
    assert said in told


def test_without_stories_it_says_so(tmp_path: Path) -> None:
    with Library.open(tmp_path / "empty.db"):
        pass
    assert run("stories", "--library", str(tmp_path / "empty.db")) == (0, "No stories yet.\n")
