"""Where exported briefings go, and the line that says how far it got."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from types import TracebackType
from typing import BinaryIO, Self

from briefing.export import Format
from briefing.files import replacing
from briefing.model import Briefing
from briefing.sources.clean import clean_line
from briefing.streams import StatusLine

_NAME_WIDTH = 60


class OutputError(Exception):
    """What is to be written cannot be; the message names where."""


class Output:
    """Standard output or a file, as UTF-8; a file is begun with the first briefing, and put there whole or not."""

    def __init__(self, path: str | None, style: Format) -> None:
        self._path = path
        self._style = style
        self._stream: BinaryIO | None = None
        self._file = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._file.__exit__(kind, error, trace)
        except OSError as failed:
            if failed is error:
                raise
            raise self._trouble(failed) from failed

    def write(self, briefing: Briefing) -> None:
        """Write a briefing at once, so that a pipe has it before the next is made.

        Raises ``OutputError``, or ``BrokenPipeError`` where nobody reads any more.
        """
        words = self._style.render(briefing, first=self._stream is None)
        try:
            if self._stream:
                words = self._style.between + words
            else:
                self._stream = (
                    self._file.enter_context(replacing(self._path)) if self._path else sys.stdout.buffer
                )
            # A file name that is not UTF-8 holds lone surrogates, which JSON can only escape.
            self._stream.write(words.encode("utf-8", "backslashreplace"))
            self._stream.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise self._trouble(error) from error

    def _trouble(self, error: OSError) -> OutputError:
        return OutputError(f"{self._path or 'standard output'}: {error.strerror}")


@contextmanager
def progress(number: int, total: int, name: str) -> Iterator[None]:
    """Show which of several files is being read, in a line that goes away after."""
    if total < 2:
        yield
        return
    line = StatusLine()
    line.show(f"{number}/{total} {clean_line(name)[-_NAME_WIDTH:]}")
    try:
        yield
    finally:
        line.clear()
