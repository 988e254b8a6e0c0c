"""What the README says is so."""

from __future__ import annotations

import doctest
import re
import shlex
import tomllib
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from briefing import exporting
from briefing.cli import main
from briefing.commands import LAZY
from briefing.config import load
from briefing.contract.row_rules import listed

if TYPE_CHECKING:
    from briefing.extract import Briefer

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def test_its_python_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    [example] = blocks("python")
    test = doctest.DocTestParser().get_doctest(example, {}, "README", "README.md", 0)
    told: list[str] = []
    assert doctest.DocTestRunner().run(test, out=told.append).attempted == 10
    assert told == []


def test_its_settings_are_known(tmp_path: Path) -> None:
    [example] = blocks("toml")
    file = tmp_path / "config.toml"
    file.write_text(example)
    settings = load(file)
    assert (settings.model, settings.theme) == ("en_core_web_md", "briefing-light")
    assert settings.keys


def test_its_targets_are_in_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = set(re.findall(r"\bmake +([a-z]+)", README))
    assert {"run", "test"} <= named <= targets


def commands() -> list[list[str]]:
    """The words of every command of ours, up to a pipe or a remark."""
    lines = re.findall(r"(?:^    |[`|] ?)briefing ([^|`\n]*)", README, re.MULTILINE)
    return [shlex.split(line.split("   ")[0]) for line in lines]


def test_its_commands_are_known() -> None:
    assert len(commands()) > 8
    for words in commands():
        known = [*main.commands, *LAZY]
        called = words[:2] if words[0] == "cluster" else words[:1] if words[0] in known else ["open"]
        help_text = CliRunner().invoke(main, [*called, "-h"]).output
        for option in (word for word in words if word.startswith("-") and word != "-"):
            assert option in help_text + CliRunner().invoke(main, ["-h"]).output


RUN = [
    words
    for words in commands()
    if (words[0] in main.commands or "--plain" in words)
    and words != ["inspect"]  # its name alone
    and "--query" not in words  # tests/library/test_exporting.py
]


@pytest.mark.parametrize("words", RUN, ids=" ".join)
def test_its_commands_run(
    words: list[str], briefer: Briefer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "articles").mkdir()
    for name in ("talks.txt", "articles/one.txt"):
        (tmp_path / name).write_text("Ada Vale threatens Norway\n\nAda Vale threatened Norway on Friday.\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(exporting, "briefer_of", lambda model: briefer)
    done = CliRunner().invoke(main, words)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout or "-o" in words


def test_some_of_each_are_run() -> None:
    assert {words[0] for words in RUN} == {"export", "inspect", "schema", "config", "--plain"}


def test_its_ids_are_those_of_rules() -> None:
    told = re.findall(r"`([a-z]+\.[^`]*@[^`]*)`", README)
    assert told
    assert set(told) <= {rule for rule, _ in listed()}


def test_its_table_names_every_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = [*project["dependencies"], *chain(*project["optional-dependencies"].values())]
    needed = {re.match(r"[\w-]+", one)[0] for one in wanted}  # type: ignore[index]
    table = README.split("## What it stands on")[1].split("## ")[0]
    told = {
        name for row in re.findall(r"^\| ([^|]*) \|", table, re.MULTILINE)[2:] for name in row.split(", ")
    }
    assert told == needed


def test_its_keys_are_those_of_the_reader() -> None:
    import briefing.tui.app  # noqa: F401 (its commands are registered by the import)
    from briefing.tui.commands.registry import REGISTRY

    names = {"question_mark": "?", "slash": "/", "left_square_bracket": "[", "right_square_bracket": "]"}
    names |= {
        "vertical_line": r"\|",
        "greater_than_sign": ">",
        "at": "@",
        "asterisk": "*",
        "number_sign": "#",
    }
    names |= {"left_parenthesis": "(", "right_parenthesis": ")", "semicolon": ";", "colon": ":"}
    names |= {"equals_sign": "=", "minus": "-", "ctrl+underscore": "ctrl+_"}
    bound = {names.get(key, key) for one in REGISTRY.values() for key in one.keys.split(",")}
    table = README.split("| keys |")[1].split("\n\n")[0]
    cells = re.findall(r"^\| ((?:[^|\\]|\\.)*) \|", table, re.MULTILINE)[1:]
    told = {key for cell in cells for key in re.findall(r"`([^`]+)`", cell)}
    assert told - {"ctrl+p"} <= bound  # ctrl+p is Textual's own
    ids = set(re.findall(r"`([a-z]+\.[a-z_]+)`", README.split("The ids of")[1].split("\n")[0]))
    assert {"article.next"} < ids <= set(REGISTRY)


def test_its_promises_have_their_tests() -> None:
    table = README.split("## Safe")[1].split("## ")[0]
    rows = re.findall(r"^\| ([^|]+) \| `([^`|]+)` \|$", table, re.MULTILINE)
    assert len(rows) > 10
    for promise, test in rows:
        file, _, name = test.partition("::")
        words = (ROOT / "tests" / file).read_text(encoding="utf-8")
        assert f"def {name or 'test_'}" in words, promise
