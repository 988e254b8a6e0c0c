"""However the reader ends, the terminal is as it was, the place is kept, and no process is left."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from processes import ended

sys.path.insert(0, str(Path(__file__).parent))
from terminal import Terminal

Open = Callable[..., Terminal]
SOON = 5.0  # seconds, on a machine that does other things too


@pytest.fixture
def long(tmp_path: Path) -> Path:
    path = tmp_path / "piers.txt"
    paragraphs = (
        f"Engineers checked pier number {one} in Orsa and found nothing wrong." for one in range(60)
    )
    path.write_text("\n\n".join(("Piers of Orsa are safe", *paragraphs)))
    return path


@pytest.fixture
def silent() -> Iterator[str]:
    """The address of a server that takes a request and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}/page"


def children(pid: int) -> list[int]:
    told = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False
    )
    return [int(one) for one in told.stdout.split()]


def opened(terminal: Open, file: Path) -> Terminal:
    screen = terminal(file)
    screen.until(lambda text: "Piers of Orsa" in text)
    screen.briefed()
    screen.press("jjjjj")
    screen.until(lambda text: "pier number 2 " in text)
    return screen


def kept(folder: Path) -> list[dict[str, object]]:
    found = list((folder / "state").rglob("reading.json"))
    return list(json.loads(found[0].read_text())["articles"].values()) if found else []


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal(terminal: Open, long: Path, tmp_path: Path, name: str) -> None:
    screen = opened(terminal, long)
    workers = children(screen.pid)
    before = termios.tcgetattr(screen.fd)
    assert workers
    number = getattr(signal, name)
    os.kill(screen.pid, number)
    assert screen.wait() == 128 + number
    assert screen.modes_left == set()
    assert termios.tcgetattr(screen.fd)[3] & termios.ECHO
    assert not before[3] & termios.ECHO
    assert kept(tmp_path)[0]["cursor"]
    assert ended(workers, SOON)
    assert "Traceback" not in screen.text


def test_q_leaves_the_terminal_as_it_was(terminal: Open, long: Path, tmp_path: Path) -> None:
    screen = opened(terminal, long)
    screen.press("q")
    assert screen.wait() == 0
    assert screen.modes_left == set()
    assert kept(tmp_path)[0]["cursor"]


def test_a_terminal_that_is_closed(terminal: Open, long: Path, tmp_path: Path) -> None:
    screen = opened(terminal, long)
    workers = children(screen.pid)
    screen.hang_up()
    assert screen.ended(SOON) == 129
    assert kept(tmp_path)[0]["cursor"]
    assert ended(workers, SOON)


def test_a_reader_that_is_killed_leaves_no_worker(terminal: Open, long: Path) -> None:
    screen = opened(terminal, long)
    workers = children(screen.pid)
    assert workers
    os.kill(screen.pid, signal.SIGKILL)
    assert screen.wait() == -signal.SIGKILL
    assert ended(workers, SOON)


def test_a_worker_that_is_stopped_does_not_hold_up_the_end(terminal: Open, long: Path) -> None:
    screen = opened(terminal, long)
    workers = children(screen.pid)
    for worker in workers:
        os.kill(worker, signal.SIGSTOP)
    screen.press("R")
    begun = time.monotonic()
    screen.press("q")
    assert screen.wait() == 0
    assert time.monotonic() - begun < SOON
    assert ended(workers, SOON)


def test_a_page_that_does_not_come_does_not_hold_up_the_end(terminal: Open, long: Path, silent: str) -> None:
    screen = terminal(long, silent)
    screen.until(lambda text: "Piers of Orsa" in text)
    time.sleep(2)
    begun = time.monotonic()
    screen.press("q")
    assert screen.wait() == 0
    assert time.monotonic() - begun < SOON


def test_a_page_that_is_being_read_does_not_hold_up_the_end(
    terminal: Open, long: Path, tmp_path: Path
) -> None:
    page = tmp_path / "long.html"
    page.write_text("<article>" + "<p>Crews in Osterholm walked out on Tuesday, <i>again</i>.</p>" * 60_000)
    screen = terminal(long, page)
    screen.until(lambda text: "Piers of Orsa" in text)
    time.sleep(1.5)
    started = children(screen.pid)
    begun = time.monotonic()
    screen.press("q")
    assert screen.wait() == 0
    assert time.monotonic() - begun < SOON
    assert ended(started, SOON)


def test_ctrl_z_suspends_and_fg_brings_it_back(terminal: Open, long: Path) -> None:
    screen = opened(terminal, long)
    screen.press("\x1a")
    deadline = time.monotonic() + SOON
    while Path(f"/proc/{screen.pid}/stat").read_text().rpartition(")")[2].split()[0] != "T":
        assert time.monotonic() < deadline, "it is not suspended"
        screen.read(0.05)
    screen.read(0.2)
    assert screen.modes_left == set()
    screen.screen.erase_in_display(2)  # the shell had the terminal meanwhile
    os.kill(screen.pid, signal.SIGCONT)
    screen.until(lambda text: "Piers of Orsa" in text and "Article" in text and "? help" in text)
    assert 1049 in screen.modes_left
    screen.press("q")
    assert screen.wait() == 0
    assert screen.modes_left == set()


@pytest.mark.parametrize("keys", ["y", "|sleep 60\r"], ids=["the clipboard", "a pipe"])
def test_a_command_that_does_not_end_does_not_hold_up_the_end(
    terminal: Open, long: Path, tmp_path: Path, keys: str
) -> None:
    stuck = tmp_path / "bin" / "xclip"
    stuck.parent.mkdir()
    stuck.write_text("#!/bin/sh\nexec sleep 60\n")
    stuck.chmod(0o755)
    screen = terminal(long, PATH=f"{stuck.parent}:/usr/bin:/bin", DISPLAY=":9", WAYLAND_DISPLAY="")
    screen.until(lambda text: "Piers of Orsa" in text)
    screen.briefed()
    screen.press(keys)
    screen.read(1)
    begun = time.monotonic()
    screen.insist("q", lambda _: b"\x1b[?1049l" in screen.raw)
    assert screen.wait() == 0
    assert time.monotonic() - begun < SOON
