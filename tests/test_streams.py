"""Closed, full and broken streams end in one sentence; an interrupt has its status: in real processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefing.streams import guarded

FULL = "briefing: standard output: No space left on device\n"
CLOSED = "briefing: standard output: Bad file descriptor\n"
ARTICLE = "Ferry workers strike\n\nCrews in Osterholm walked out on Tuesday, Brita Solem said.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(ARTICLE)
    return tmp_path


def run(folder: Path, line: str) -> tuple[int, str]:
    """Return the status of a command line of a shell, and what it wrote on standard error."""
    command = ["bash", "-c", f'briefing() {{ "{sys.executable}" -m briefing "$@"; }}; {line}']
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    return done.returncode, done.stderr


@pytest.mark.parametrize(
    ("line", "status", "said"),
    [
        ("briefing export a.txt > /dev/full", 2, FULL),
        ("briefing export a.txt >&-", 2, CLOSED),
        ("briefing --plain a.txt > /dev/full", 2, FULL),
        ("briefing config > /dev/full", 2, FULL),
        ("briefing config >&-", 2, CLOSED),
        ("briefing schema > /dev/full", 2, FULL),
        ("briefing --help > /dev/full", 2, FULL),
        ("briefing --version >&-", 2, CLOSED),
        ("briefing export missing.txt 2> /dev/full", 2, ""),
        ("briefing export missing.txt 2>&-", 2, ""),
        ("briefing export a.txt missing.txt -o out.json >&- 2>&- <&-; cat out.json | head -c 1 >&2", 0, "{"),
        (
            "briefing export - <&-",
            2,
            "briefing: standard input: cannot be read: it is closed; pipe an article in.\n",
        ),
    ],
)
def test_a_stream_that_cannot_be_used(folder: Path, line: str, status: int, said: str) -> None:
    assert run(folder, line) == (status, said)


def test_who_stops_reading_is_told_nothing(folder: Path) -> None:
    for command in ("schema", "export a.txt a.txt", "--help"):
        _, said = run(folder, f"briefing {command} | head -c 0")
        assert said == ""


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
@pytest.mark.parametrize("wait", [0, 0.2, 0.7])
def test_an_interrupt_while_standard_input_is_read(folder: Path, name: str, wait: float) -> None:
    number = getattr(signal, name)
    command = [sys.executable, "-m", "briefing", "export", "a.txt", "-"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, cwd=folder) as process:
        assert process.stdout is not None
        assert process.stdout.readline()  # now it waits for standard input
        time.sleep(wait)
        process.send_signal(number)
        assert process.wait(60) == 128 + number
        assert process.stderr is not None
        assert process.stderr.read() == b""


@pytest.mark.parametrize("file", ["config.toml", "lexicon/events.tsv", "lexicon/weights.toml"])
@pytest.mark.parametrize("kind", ["pipe", "device"])
def test_settings_that_are_no_files_are_refused(folder: Path, file: str, kind: str) -> None:
    path = folder / "config" / "briefing" / file
    path.parent.mkdir(parents=True)
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero")
    line = f"XDG_CONFIG_HOME={folder}/config timeout 110 {sys.executable} -m briefing export a.txt"
    assert run(folder, line) == (2, f"briefing: {path}: is no regular file\n")


def test_who_calls_it_keeps_its_own_handlers() -> None:
    before = [signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)]
    with guarded():
        assert [signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)] != before
    assert [signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)] == before
