"""What may import what: the contracts of pyproject.toml, and what a fresh interpreter loads."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
STORY = "Ada Vale threatens Rovia\n\nAda Vale said that Norland would attack Rovia.\n"


def loaded_by(program: str, folder: Path) -> set[str]:
    """Return the top-level packages that a fresh interpreter has loaded after ``program``."""
    program += "\nimport json, sys\nnames = {name.split('.')[0] for name in sys.modules}"
    program += "\nprint(json.dumps(sorted(names)), file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, capture_output=True, timeout=60, check=True
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


def test_the_contracts_hold() -> None:
    lint = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    done = subprocess.run(
        [*lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("program", "unwanted"),
    [
        ("import briefing", {"spacy", "textual", "click", "markdown_it"}),
        ("import briefing.opening", {"spacy", "textual", "click", "platformdirs"}),
        ("import briefing.cli", {"spacy", "textual", "numpy", "markdown_it", "yaml"}),
        ("import briefing.tui.app", {"spacy", "thinc", "numpy"}),
        ("import briefing.worker", {"textual", "rich", "click"}),
        ("from briefing import read; read('a.txt')", {"spacy", "textual", "click"}),
    ],
)
def test_an_import_loads_no_more_than_it_needs(tmp_path: Path, program: str, unwanted: set[str]) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    assert not unwanted & loaded_by(program, tmp_path)


@pytest.mark.parametrize("arguments", ["'export', 'a.txt'", "'--plain', 'a.txt'", "'schema'", "'config'"])
def test_a_command_without_a_screen_loads_no_textual(tmp_path: Path, arguments: str) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    call = f"from briefing.cli import main; main([{arguments}], standalone_mode=False)"
    loaded = loaded_by(f"try:\n    {call}\nexcept SystemExit as end:\n    assert not end.code", tmp_path)
    assert "textual" not in loaded
    assert ("spacy" in loaded) == ("a.txt" in arguments)
