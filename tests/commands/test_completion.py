"""What a shell completes: asked of a real one, where it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import main
from briefing.commands import LAZY
from briefing.commands.completion import SHELLS

SCRIPTS = {  # what sources the script, sets a line and prints what it may go on with
    "bash": """
source {script}
COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
compopt() {{ echo "compopt $*" >&2; }}
_briefing_completion briefing
printf '%s\\n' "${{COMPREPLY[@]}}"
""",
    "fish": "source {script}; complete --do-complete {line} | string replace -r '\\t.*' ''",
}


@pytest.fixture
def shell(tmp_path: Path) -> Path:
    """A folder with the command ``briefing``, and the scripts of the shells."""
    command = tmp_path / "briefing"
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m briefing "$@"\n')
    command.chmod(0o755)
    for name in SHELLS:
        made = CliRunner().invoke(main, ["completion", name]).output
        (tmp_path / f"script.{name}").write_text(made)
    return tmp_path


def completed(folder: Path, line: str) -> tuple[list[str], list[str]]:
    """Return what bash goes on with, and what it is told to fill in by itself."""
    words = line.split(" ")
    program = SCRIPTS["bash"].format(
        script=folder / "script.bash", words=" ".join(f"'{word}'" for word in words)
    )
    done = subprocess.run(
        ["bash", "--norc", "-c", program],
        cwd=folder,
        env=os.environ | {"PATH": f"{folder}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout.split(), done.stderr.split()


needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="no bash")


@needs_bash
@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("briefing exp", ["export"]),
        ("briefing export --form", ["--format"]),
        ("briefing export --format mark", ["markdown"]),
        ("briefing feeds imp", ["import"]),
        ("briefing completion ", list(SHELLS)),
        ("briefing --theme briefing-", ["briefing-clear", "briefing-dark", "briefing-light"]),
        ("briefing --vers", ["--version"]),
        ("briefing --pla", ["--plain"]),
        ("briefing stor", ["stories", "story"]),
    ],
)
def test_bash_completes_commands_options_and_values(shell: Path, line: str, wanted: list[str]) -> None:
    assert completed(shell, line)[0] == wanted


@needs_bash
@pytest.mark.parametrize("line", ["briefing tal", "briefing export tal", "briefing talks.txt mor"])
def test_bash_is_left_to_complete_the_names_of_files(shell: Path, line: str) -> None:
    assert completed(shell, line) == ([], ["compopt", "-o", "default"])


@needs_bash
def test_the_first_word_may_be_any_command(shell: Path) -> None:
    words, told = completed(shell, "briefing ")
    assert words == sorted({*main.commands, *LAZY}, key=words.index)
    assert told == ["compopt", "-o", "default"]


@needs_bash
def test_a_tab_in_a_real_bash(shell: Path) -> None:
    sys.path.insert(0, str(Path(__file__).parent.parent / "end_to_end"))
    from terminal import Terminal, as_installed

    environment = as_installed(shell) | {"PATH": f"{shell}:{os.environ['PATH']}", "PS1": "ready> "}
    screen = Terminal(["bash", "--norc", "--noprofile", "-i"], environment)
    try:
        screen.until(lambda text: "ready>" in text)
        screen.press(f"source {shell}/script.bash\nbriefing inde\t--ret\t")
        screen.until(lambda text: "briefing index --retry" in text)
    finally:
        screen.close()


@pytest.mark.skipif(shutil.which("fish") is None, reason="no fish")
def test_fish(shell: Path) -> None:
    program = SCRIPTS["fish"].format(script=shell / "script.fish", line="'briefing exp'")
    path = f"{shell}:{os.environ['PATH']}"
    done = subprocess.run(
        ["fish", "--no-config", "-c", program],
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.split() == ["export"]


@pytest.mark.skipif(shutil.which("zsh") is None, reason="no zsh")
def test_zsh_takes_the_script(shell: Path) -> None:
    program = f"autoload -U compinit; compinit -u; source {shell}/script.zsh; print $_comps[briefing]"
    done = subprocess.run(
        ["zsh", "-f", "-c", program], cwd=shell, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "_briefing_completion"
