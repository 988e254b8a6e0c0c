"""A program in a pseudo-terminal, and what its screen shows."""

from __future__ import annotations

import base64
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Callable

import pyte

COLUMNS, LINES = 110, 34
PATIENCE = 90.0


class Terminal:
    """A program in a pseudo-terminal of so many columns and lines."""

    def __init__(
        self, command: list[str], environment: dict[str, str], columns: int = COLUMNS, lines: int = LINES
    ) -> None:
        self.screen = pyte.Screen(columns, lines)
        self.raw = bytearray()
        self._stream = pyte.ByteStream(self.screen)
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
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
        self._settle()

    def _settle(self) -> None:
        """Read on until the screen rests, so that the next key finds the focus where it is seen."""
        deadline, quiet = time.monotonic() + 3, 0
        while quiet < 2 and time.monotonic() < deadline:
            before = len(self.raw)
            if not self._read():
                return
            quiet = quiet + 1 if len(self.raw) == before else 0

    def insist(self, keys: str, true: Callable[[str], bool]) -> None:
        """Press until it is so: a key that comes while the focus moves on is the line's that had it before."""
        deadline = time.monotonic() + PATIENCE
        again = 0.0
        while not true(self.text):
            assert time.monotonic() < deadline, self.text
            if time.monotonic() > again:
                self.press(keys)
                again = time.monotonic() + 2
            assert self._read(), f"the program ended:\n{self.text}"

    def _read(self) -> bool:
        ready, _, _ = select.select([self._fd], [], [], 0.2)
        if ready:
            try:
                sent = os.read(self._fd, 65536)
                self.raw += sent
                self._stream.feed(sent)
            except OSError:  # Linux says so when the other side is closed
                return False
        return True

    def wait(self) -> int:
        """Return the exit status."""
        deadline = time.monotonic() + PATIENCE
        while self._read():
            assert time.monotonic() < deadline, f"the program goes on:\n{self.text}"
        _, status = os.waitpid(self.pid, 0)
        self.status = os.waitstatus_to_exitcode(status)
        return self.status

    def close(self) -> None:
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self._fd)

    @property
    def copied(self) -> str:
        """What the program put into the clipboard last (OSC 52)."""
        found = re.findall(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", bytes(self.raw))
        return base64.b64decode(found[-1]).decode() if found else ""

    def briefed(self) -> None:
        """Wait until every article has its briefing."""
        self.until(lambda text: " items" in text and not re.search(r"briefing(…| \d+/\d+)", text))
