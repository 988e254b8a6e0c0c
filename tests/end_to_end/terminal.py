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
from pathlib import Path

import pyte

COLUMNS, LINES = 110, 34
PATIENCE = 90.0


def as_installed(home: Path) -> dict[str, str]:
    """Return the environment of a program that is measured: a home of its own, colours, modules compiled once."""
    own = {
        "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), "XDG_STATE_HOME": str(home / "state"),
        "TERM": "xterm-256color", "COLORTERM": "truecolor",
    }  # fmt: skip
    # An installed program has its bytecode; compiling at each launch would be measured instead. The size of
    # the terminal is its own, and xdist sets another.
    dropped = {"PYTHONDONTWRITEBYTECODE", "COLUMNS", "LINES"}
    return {name: value for name, value in os.environ.items() if name not in dropped} | own


class Terminal:
    """A program in a pseudo-terminal of so many columns and lines."""

    def __init__(
        self, command: list[str], environment: dict[str, str], columns: int = COLUMNS, lines: int = LINES
    ) -> None:
        self.screen = pyte.Screen(columns, lines)
        self.raw = bytearray()
        self._stream = pyte.ByteStream(self.screen)
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
            os.execvpe(command[0], command, environment)
        self.status: int | None = None
        self.read_at = 0.0  # of the performance counter: when the last bytes came

    def press(self, keys: str | bytes) -> None:
        os.write(self.fd, keys.encode() if isinstance(keys, str) else keys)

    @property
    def text(self) -> str:
        return "\n".join(self.screen.display)

    def until(self, true: Callable[[str], bool]) -> None:
        """Read the screen until it is so, and rests."""
        self.shown(lambda: true(self.text))
        self.rest()

    def shown(self, true: Callable[[], bool]) -> float:
        """Read until it is so; return when the bytes came that made it so, by the performance counter."""
        deadline = time.monotonic() + PATIENCE
        while not true():
            assert time.monotonic() < deadline, self.text
            assert self.read(), f"the program ended:\n{self.text}"
        return self.read_at

    def rest(self) -> None:
        """Read on until the program waits for a key, so that the next one finds the focus where it is seen.

        Silence alone says little on a busy machine; it lasts longer than a program waits for the rest of a key.
        """
        deadline, quiet = time.monotonic() + 3, 0
        while quiet < 4 and time.monotonic() < deadline:
            before = len(self.raw)
            if not self.read(0.04):
                return
            quiet = quiet + 1 if len(self.raw) == before and self._waits() else 0

    def _waits(self) -> bool:
        """Tell whether every thread of the program sleeps."""
        try:
            states = [one.read_text() for one in Path(f"/proc/{self.pid}/task").glob("*/stat")]
        except (FileNotFoundError, ProcessLookupError):  # one has just ended
            return False
        return all(one.rpartition(")")[2].split()[0] == "S" for one in states)

    def insist(self, keys: str, true: Callable[[str], bool]) -> None:
        """Press until it is so: a key that comes while the focus moves on is the line's that had it before."""
        deadline = time.monotonic() + PATIENCE
        again = 0.0
        while not true(self.text):
            assert time.monotonic() < deadline, self.text
            if time.monotonic() > again:
                self.press(keys)
                again = time.monotonic() + 2
            assert self.read(), f"the program ended:\n{self.text}"

    def read(self, within: float = 0.2) -> bool:
        """Show what comes within so many seconds; return whether the program still runs."""
        try:
            self.show(self.take(within))
        except OSError:  # Linux says so when the other side is closed
            return False
        return True

    def take(self, within: float) -> bytes:
        """Return what comes within so many seconds, not shown yet: showing takes time of its own."""
        ready, _, _ = select.select([self.fd], [], [], max(within, 0))
        sent = os.read(self.fd, 65536) if ready else b""
        if sent:
            self.read_at = time.perf_counter()
            self.raw += sent
        return sent

    def show(self, sent: bytes) -> None:
        """Put what was taken on the screen."""
        self._stream.feed(sent)

    def wait(self) -> int:
        """Return the exit status."""
        deadline = time.monotonic() + PATIENCE
        while self.read():
            assert time.monotonic() < deadline, f"the program goes on:\n{self.text}"
        _, status = os.waitpid(self.pid, 0)
        self.status = os.waitstatus_to_exitcode(status)
        return self.status

    def ended(self, within: float = PATIENCE) -> int:
        """Return the exit status of a program whose terminal is not read any more."""
        deadline = time.monotonic() + within
        while not (done := os.waitpid(self.pid, os.WNOHANG))[0]:
            assert time.monotonic() < deadline, "the program goes on"
            time.sleep(0.02)
        self.status = os.waitstatus_to_exitcode(done[1])
        return self.status

    def hang_up(self) -> None:
        """Close the terminal, as a window is closed."""
        os.close(self.fd)
        self.fd = -1

    def close(self) -> None:
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        if self.fd >= 0:
            os.close(self.fd)

    @property
    def modes_left(self) -> set[int]:
        """The private modes of the terminal that the program set and did not set back; of the cursor, hidden."""
        last = dict(re.findall(rb"\x1b\[\?(\d+)([hl])", bytes(self.raw)))
        return {int(mode) for mode, how in last.items() if how == (b"l" if mode in (b"25", b"7") else b"h")}

    @property
    def copied(self) -> str:
        """What the program put into the clipboard last (OSC 52)."""
        found = re.findall(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", bytes(self.raw))
        return base64.b64decode(found[-1]).decode() if found else ""

    def briefed(self) -> None:
        """Wait until every article has its briefing."""
        self.until(lambda text: " items" in text and not re.search(r"briefing(…| \d+/\d+)", text))
