"""The manual page: everything that --help tells, in a form that man shows."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from briefing.cli import main
from briefing.commands.manual import _escaped, _line
from briefing.query import FORMS


@pytest.fixture(scope="module")
def manual() -> str:
    done = CliRunner().invoke(main, ["manual"], prog_name="briefing")
    assert done.exit_code == 0
    return done.output


@pytest.fixture(scope="module")
def shown(manual: str) -> str:
    """The page as man shows it, on one line."""
    if shutil.which("man") is None or shutil.which("groff") is None:
        pytest.skip("no man")
    done = subprocess.run(
        ["man", "--encoding=UTF-8", "-l", "-"],
        input=manual,
        env={"PATH": "/usr/bin:/bin", "MANWIDTH": "10000", "LC_ALL": "C.UTF-8", "MANROFFOPT": "-ww"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stderr == ""
    return " ".join(done.stdout.split())


def every(group: click.Group, ctx: click.Context) -> Iterator[tuple[click.Context, click.Command]]:
    for name in group.list_commands(ctx):
        command = group.get_command(ctx, name)
        assert command is not None
        within = click.Context(command, info_name=name, parent=ctx)
        yield within, command
        if isinstance(command, click.Group):
            yield from every(command, within)


def test_every_command_and_option_is_there_in_its_words(shown: str) -> None:
    with click.Context(main, info_name="briefing") as ctx:
        found = list(every(main, ctx))
        assert len(found) > 20
        for within, command in found:
            assert within.command_path in shown
            for one in (param for param in command.params if isinstance(param, click.Option)):
                for words in one.get_help_record(within) or ():
                    assert " ".join(words.replace("`", "").split()) in shown, (within.command_path, words)
            assert " ".join((command.help or "").split("\n\n")[0].replace("`", "").split()) in shown


def test_queries_and_keys_are_there(shown: str) -> None:
    assert all(" ".join(form.split()) in shown and meaning in shown for form, meaning in FORMS)
    assert "1 … 8 Go to a section of the briefing" in shown
    assert "? f1 Show this help." in shown


def test_what_stands_as_it_is_keeps_its_lines(manual: str) -> None:
    examples = re.search(r"\.nf\n(\\&Examples:\n(?:.*\n)*?)\.fi", manual)
    assert examples is not None
    assert r"\&  briefing talks.txt                  read one article" in examples[1]


@given(st.text())
def test_no_words_are_taken_for_a_command_of_the_page(text: str) -> None:
    told = _line(text)
    assert told.isascii()
    assert told.startswith("\\&")
    assert "\n" not in told.replace("\r", "")
    assert not re.search(r"\\(?![e&(\-\[f])", _escaped(text))
