"""What CONTRIBUTING says is so: what it names is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.cli import main

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
NAMED = sorted(set(re.findall(r"`((?:briefing|tests|styles)/[\w./-]*)`", TEXT)))
SHORT = sorted(set(re.findall(r"`(\w+/)`", TEXT)))  # rooms beside the one named before them


def test_it_names_many() -> None:
    assert len(NAMED) > 40


@pytest.mark.parametrize("path", NAMED)
def test_what_it_names_is_there(path: str) -> None:
    assert (ROOT / path).is_dir() if path.endswith("/") else (ROOT / path).is_file()


@pytest.mark.parametrize("room", SHORT)
def test_its_rooms_are_there(room: str) -> None:
    assert any(
        (ROOT / above / room).is_dir() for above in ("", "briefing", "briefing/extract", "briefing/tui")
    )


def test_its_targets_and_commands_are_there() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    made = set(re.findall(r"(?:`|^    )make ([a-z]+)", TEXT, re.MULTILINE))
    assert {"quality", "bench", "one"} <= made <= targets
    commands = set(re.findall(r"(?:`|^    )briefing ([a-z]+)", TEXT, re.MULTILINE))
    assert {"inspect", "schema"} <= commands <= set(main.commands)


def test_every_room_of_the_extraction_is_on_the_map() -> None:
    rooms = {path.name for path in (ROOT / "briefing/extract").iterdir() if (path / "__init__.py").is_file()}
    told = {part for path in (*NAMED, *SHORT) for part in path.split("/")}
    assert rooms - told == set()
