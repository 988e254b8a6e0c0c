"""What is copied reaches the terminal and, where there is one, the system's clipboard."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from briefing.tui import clipboard


def program(folder: Path, name: str, body: str) -> None:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{body}\n")
    file.chmod(0o755)


@pytest.mark.parametrize(
    ("programs", "environment", "platform", "wanted"),
    [
        (["xclip", "xsel"], {"DISPLAY": ":0"}, "linux", "xclip"),
        (["xsel"], {"DISPLAY": ":0"}, "linux", "xsel"),
        (["xclip", "wl-copy"], {"DISPLAY": ":0", "WAYLAND_DISPLAY": "w"}, "linux", "wl-copy"),
        (["xclip", "wl-copy"], {"DISPLAY": ":0"}, "linux", "xclip"),
        (["xclip", "wl-copy"], {}, "linux", None),
        ([], {"DISPLAY": ":0"}, "linux", None),
        (["pbcopy"], {}, "darwin", "pbcopy"),
    ],
)
def test_which_program(
    tmp_path: Path, programs: list[str], environment: dict[str, str], platform: str, wanted: str | None
) -> None:
    for name in programs:
        program(tmp_path, name, "")
    found = clipboard.command(environment | {"PATH": str(tmp_path)}, platform)
    assert (found[0] if found else None) == wanted


@pytest.mark.parametrize(("body", "taken"), [("cat > {file}", True), ("exit 3", False)])
async def test_the_text_is_handed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str, taken: bool
) -> None:
    file = tmp_path / "taken"
    program(tmp_path, "xclip", body.format(file=file))
    monkeypatch.setattr(clipboard, "command", lambda: [str(tmp_path / "xclip")])
    assert await clipboard.put("naïve “words”\n") is taken
    if taken:
        assert file.read_text() == "naïve “words”\n"


async def test_a_program_that_cannot_be_run_harms_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "command", lambda: ["/nowhere/xclip"])
    assert not await clipboard.put("words")


async def test_a_line_is_copied_both_ways(
    open_reader: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "taken"
    program(tmp_path, "xclip", f"cat > {file}")
    monkeypatch.setattr(clipboard, "command", lambda: [str(tmp_path / "xclip")])
    async with open_reader() as (pilot, _):
        await pilot.press("y")
        for _ in range(200):
            if file.exists() and file.read_text():
                break
            await pilot.pause(0.02)
        assert file.read_text() == pilot.app.clipboard
        assert pilot.app.clipboard.startswith("Veldania warns")
