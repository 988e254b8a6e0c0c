"""The reader in a real terminal: it starts, shows the article, then the briefing, and quits."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pyte
import pytest

COLUMNS, LINES = 110, 34
PATIENCE = 90.0
ARTICLE = """Ferry workers in Osterholm threaten to strike

Union leader Brita Solem said on Tuesday that crews would walk out next week.

"We will stop every boat," Solem told reporters in Osterholm. The Harbour Board rejected the demand.
"""


class Terminal:
    """A program in a pseudo-terminal, and what its screen shows."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self.screen = pyte.Screen(COLUMNS, LINES)
        self._stream = pyte.ByteStream(self.screen)
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
            os.execvpe(command[0], command, environment)
        self.status: int | None = None

    def press(self, keys: str) -> None:
        os.write(self._fd, keys.encode())

    @property
    def text(self) -> str:
        return "\n".join(self.screen.display)

    def until(self, true: Callable[[str], bool]) -> None:
        """Read the screen until it is so."""
        deadline = time.monotonic() + PATIENCE
        while not true(self.text):
            assert time.monotonic() < deadline, self.text
            assert self._read(), f"the program ended:\n{self.text}"

    def _read(self) -> bool:
        ready, _, _ = select.select([self._fd], [], [], 0.2)
        if ready:
            try:
                self._stream.feed(os.read(self._fd, 65536))
            except OSError:  # Linux says so when the other side is closed
                return False
        return True

    def wait(self) -> int:
        """Return the exit status."""
        while self._read():
            pass
        _, status = os.waitpid(self.pid, 0)
        self.status = os.waitstatus_to_exitcode(status)
        return self.status

    def close(self) -> None:
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self._fd)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    opened: list[Terminal] = []

    def open_terminal(*paths: Path, **more: str) -> Terminal:
        size = {"COLUMNS": str(COLUMNS), "LINES": str(LINES)}  # a caller's own would win over the terminal's
        environment = os.environ | size | {"TERM": "xterm-256color", "HOME": str(tmp_path), **more}
        for size in ("COLUMNS", "LINES"):  # xdist sets them, and they would win over the terminal's own
            environment.pop(size, None)
        command = [sys.executable, "-m", "briefing", *map(str, paths)]
        opened.append(Terminal(command, environment))
        return opened[-1]

    yield open_terminal
    for one in opened:
        one.close()


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_read_the_briefing_and_quit(terminal: Callable[..., Terminal], article: Path) -> None:
    screen = terminal(article)
    screen.until(lambda text: "Ferry workers in Osterholm" in text)
    screen.until(lambda text: "2 Who" in text and "Brita Solem" in text.split("2 Who")[1])
    screen.press("2")
    screen.until(lambda text: "evidence 1/" in text)
    screen.press("q")
    assert screen.wait() == 0
    assert "Traceback" not in screen.text


def test_keys_work_before_the_briefing_is_there(terminal: Callable[..., Terminal], article: Path) -> None:
    screen = terminal(article)
    screen.until(lambda text: "Ferry workers in Osterholm" in text)
    screen.press("?")
    screen.until(lambda text: "Go to the next line or item" in text)
    screen.press("\x1b")
    screen.until(lambda text: "Go to the next line or item" not in text)
    screen.press("q")
    assert screen.wait() == 0


def test_no_color(terminal: Callable[..., Terminal], article: Path) -> None:
    screen = terminal(article, NO_COLOR="1")
    screen.until(lambda text: "2 Who" in text and "Brita Solem" in text.split("2 Who")[1])
    colours = {cell.fg for row in screen.screen.buffer.values() for cell in row.values()}
    assert all(one == "default" or one[:2] == one[2:4] == one[4:] for one in colours), colours
    screen.press("q")
    assert screen.wait() == 0
