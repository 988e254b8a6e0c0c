"""The command ``search``: what it writes for people and for programs, and what it says where nothing is found."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from briefing.cli import main
from briefing.commands.hits import as_table, cell_width
from briefing.commands.search import as_typed
from briefing.library import Library
from briefing.library.search import Hit
from briefing.library.snippets import Snippet
from briefing.model import Briefing, Span
from briefing.sources.clean import clean


@pytest.fixture
def file(tmp_path: Path, sample: Briefing) -> Path:
    """A library of five articles, a day each."""
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        for day in range(1, 6):
            text = f"{sample.article.text} Day {day} at the quay."
            article = dataclasses.replace(sample.article, text=text, published=f"2025-11-0{day}")
            library.add(dataclasses.replace(sample, article=article))
    return path


@pytest.fixture
def run(file: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    monkeypatch.setenv("COLUMNS", "100")
    return lambda *words: CliRunner().invoke(main, ["search", "--library", str(file), *words])


def test_a_table_for_people(run: Callable[..., Result]) -> None:
    done = run("strait", "--limit", "2")
    first, shown, *rest = done.stdout.splitlines()
    assert first.split() == [
        "2025-11-05",
        "The",
        "Norland",
        "Post",
        "Ada",
        "Vale",
        "threatens",
        "Rovia",
        "!",
        first.split()[-1],
    ]
    assert "close the *strait* to Rovia" in shown
    assert [line[:10] for line in (first, *rest[::2])] == ["2025-11-05", "2025-11-04"]
    assert max(map(cell_width, done.stdout.splitlines())) <= 100
    assert (done.exit_code, done.stderr) == (0, "briefing: 1 to 2 of 5; the next: --offset 2\n")
    assert "\x1b" not in done.stdout


def test_pages_and_the_end(run: Callable[..., Result]) -> None:
    assert run("strait", "--limit", "2", "--offset", "4").stdout.startswith("2025-11-01")
    assert run("strait", "--offset", "5").stderr == "briefing: nothing more is found after 5\n"


def test_json_lines_for_programs(run: Callable[..., Result]) -> None:
    done = run("by:vale", "against:rovia", "threat", "--format", "jsonl")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["published"] for one in lines] == [f"2025-11-0{day}" for day in (5, 4, 3, 2, 1)]
    assert {(one["threat"], one["gravity"], one["site"], one["source"]) for one in lines} == {
        (-4.4, "serious", "The Norland Post", "strait.txt")
    }
    (start, end), *_ = lines[0]["found"]
    assert lines[0]["snippet"][start:end] == "Vale"
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        (["zzyzx"], 0, "nothing is found\n"),
        (["actor:zorro", "place:quellin"], 0, "nothing is found; nobody and no place here is called zorro, quellin\n"),
        (["(strait"], 2, "the bracket ( is not closed"), (["colour:red"], 2, "no field colour:"),
        (["unread", "--relevance"], 2, "relevance is that of words"), (["—"], 2, "no letter and no digit"),
        (["strait", "--open"], 2, "the reader needs a terminal"),
    ],
)  # fmt: skip
def test_what_is_told(run: Callable[..., Result], words: list[str], status: int, says: str) -> None:
    done = run(*words)
    assert (done.exit_code, done.stdout) == (status, "")
    assert done.stderr.startswith("briefing: ")
    assert says in done.stderr


def test_a_library_that_is_not_there_is_told_and_not_made(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["search", "--library", str(tmp_path / "none.db"), "strait"])
    assert (done.exit_code, done.stdout) == (2, "")
    assert "none.db: there is no library" in done.stderr
    assert not (tmp_path / "none.db").exists()


def test_by_relevance_and_open(
    run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch, file: Path
) -> None:
    assert run("quay", "--relevance").stdout.count("threatens Rovia") == 5
    taken: dict[str, object] = {}

    def reader(paths: list[str], **options: object) -> int:
        taken.update(options, paths=paths)
        return 0

    monkeypatch.setattr("briefing.commands.search.open_reader", reader)
    assert run("quay on:2025-11-03", "-o").exit_code == 0
    assert taken == {"paths": [], "library_path": str(file), "query": "quay on:2025-11-03"}


def test_neither_screen_nor_pipeline_is_loaded(file: Path) -> None:
    program = (
        "import sys\nfrom briefing.cli import main\n"
        f"main(['search', '--library', {str(file)!r}, 'strait', 'by:vale'], standalone_mode=False)\n"
        "print(*sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.startswith("2025-11-05")
    assert not {"textual", "rich", "spacy", "numpy", "httpx", "lxml"} & set(done.stderr.split())


@pytest.mark.parametrize(
    ("words", "query"),
    [
        (["strait ferry"], "strait ferry"), (["strait", "ferry"], "strait ferry"), (["actor:ada vale", "ferry"], 'actor:"ada vale" ferry'),
        (["two harbour", "ferry"], '"two harbour" ferry'), (["-by:ada vale", "x"], '-by:"ada vale" x'), (["a or b", "c"], "a or b c"),
        (["a -b", "c"], "a -b c"), (["(a b)", "c"], "(a b) c"), (['"a b" c', "d"], '"a b" c d'), (["a by:b", "c"], "a by:b c"),
        (["a threat>=grave", "c"], "a threat>=grave c"), (["a #b", "c"], "a #b c"), (["", "c"], " c"), (["actor:", "c"], "actor: c"),
    ],
)  # fmt: skip
def test_quotation_marks_that_a_shell_took_away(words: list[str], query: str) -> None:
    assert as_typed(words) == query


ANY = st.text(st.characters(), max_size=60)


@given(
    title=ANY,
    site=st.none() | ANY,
    words=ANY,
    width=st.integers(1, 160),
    marked=st.booleans(),
    data=st.data(),
)
def test_the_table_fits_and_nothing_in_it_reaches_the_terminal(
    title: str, site: str | None, words: str, width: int, marked: bool, data: st.DataObject
) -> None:
    found = ()
    if words:
        start = data.draw(st.integers(0, len(words) - 1))
        found = (Span(start, data.draw(st.integers(start + 1, len(words)))),)
    hit = Hit(
        775442923525, "0", title, site, "2025-11-08", "a.txt", -7.0, False, False, None, Snippet(words, found)
    )
    written = as_table([hit], marked=marked, width=width)
    assert written.count("\n") == 1 + bool(words)
    for line in written.splitlines():
        bare = line.replace("\x1b[1m", "").replace("\x1b[22m", "") if marked else line
        assert clean(bare) == bare
        assert cell_width(bare) <= max(width, 40)


def test_words_that_were_found_are_bold_and_in_sight() -> None:
    words = "…" + "of the harbour " * 13 + "and the strait at last"
    at = words.index("strait")
    hit = Hit(
        1,
        "0",
        "漢字" * 30,
        "Wire",
        None,
        "a.txt",
        None,
        False,
        False,
        None,
        Snippet(words, (Span(at, at + 6),)),
    )
    first, shown = as_table([hit], marked=True, width=80).splitlines()
    assert "\x1b[1mstrait\x1b[22m" in shown
    assert "字…" in first
    assert cell_width(first) <= 80
