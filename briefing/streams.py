"""Standard streams as they are found, closed, full, or left by who reads them; a line on one; what asks us to end."""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

_CLEAR = "\r\x1b[K"
TROUBLE = 2  # exit status: something could not be read or written


@contextmanager
def guarded() -> Iterator[None]:
    """Run the program: what is wrong with a stream is told in a sentence, whoever interrupts it gets that status.

    Something in between may swallow an interrupt, or take it for trouble of its own: the status tells it all the same.
    """
    _open_closed()
    asked: list[int] = []

    def end(number: int, _: FrameType | None) -> None:
        signal.signal(number, signal.SIG_DFL)  # who asks twice is not made to wait
        asked.append(number)
        sys.exit(128 + number)

    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    told = False
    try:
        try:
            yield
        except SystemExit as left:
            told = bool(left.code)
            raise
        finally:
            _flush(told)
    except OSError as error:
        _let_go(sys.stdout.fileno())
        if error.errno != errno.EPIPE:  # who stops reading is told nothing
            _tell(error)
        sys.exit(128 + asked[0] if asked else TROUBLE)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        if asked:
            sys.exit(128 + asked[0])


class StatusLine:
    """A line on standard error that goes away after; shown only where a person can watch: a log gets no such lines."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()

    def show(self, words: str) -> None:
        """Show other words, which are safe to print, in place of those before."""
        self._write(_CLEAR + words)

    def clear(self) -> None:
        """Take the line away."""
        self._write(_CLEAR)

    def _write(self, words: str) -> None:
        if self._shown:
            sys.stderr.write(words)
            sys.stderr.flush()


def _open_closed() -> None:
    """Put something that cannot be used in place of a closed stream, so that no file gets its number."""
    for number, mode in enumerate((os.O_WRONLY, os.O_RDONLY, os.O_WRONLY)):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, mode)
    if sys.stdin is None:
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 (as long as the program)
    if sys.stdout is None:
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115


def _flush(told: bool) -> None:
    """Write what is left; raise ``OSError`` where that fails and no trouble was told before."""
    try:
        sys.stdout.flush()
    except OSError:
        if not told:
            raise
        _let_go(sys.stdout.fileno())


def _let_go(number: int) -> None:
    """Send what is still to be written nowhere: Python tries once more when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, number)
    os.close(nowhere)


def _tell(error: OSError) -> None:
    with suppress(OSError):
        print(f"briefing: {error.filename or 'standard output'}: {error.strerror}", file=sys.stderr)
