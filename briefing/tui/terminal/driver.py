"""Textual's driver, for terminals as they are: with bytes that are no text, another charset, or gone meanwhile."""

from __future__ import annotations

import re
import selectors
from codecs import getincrementaldecoder
from contextlib import suppress
from os import read
from typing import TYPE_CHECKING, Any, TextIO

from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

from briefing.tui.terminal.charset import charset, in_charset

if TYPE_CHECKING:
    from collections.abc import Callable

GONE = 129  # exit status, as of a process that a hangup ended
_OLD_MOUSE = re.compile(
    rb"\x1b\[M[\s\S]{3}"
)  # of terminals that know no other: the places are bytes, not text
_BEGUN = re.compile(rb"\x1b\[M[\s\S]{0,2}\Z")


class TerminalDriver(LinuxDriver):
    """Draws what the terminal has characters for; ignores bytes that are none, and ends where it is gone."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._charset = charset()
        self._file: Any = _Screen(self._file, self._charset, self._gone)

    def write(self, data: str) -> None:
        """Send to the terminal what it has characters for."""
        super().write(in_charset(data, self._charset))

    def run_input_thread(self) -> None:
        """Hand on what is typed until the reader is left."""
        keyboard = Keyboard(self._charset)
        parser = XTermParser(self._debug)
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                typed = ""
                if selector.select(0.1):
                    try:
                        sent = read(self.fileno, 4096)
                    except OSError:
                        sent = b""
                    if not sent:
                        self._gone()
                        return
                    typed = keyboard.text(sent)
                for event in (*(parser.feed(typed) if typed else ()), *parser.tick()):
                    self.process_message(event)
        with suppress(EOFError, ParseError):
            for _ in parser.feed(""):
                pass

    def _gone(self) -> None:
        with suppress(RuntimeError):  # it is being left already
            self._loop.call_soon_threadsafe(self._app.exit, None, GONE)


class Keyboard:
    """Bytes of a terminal as text: what is none is left out."""

    def __init__(self, encoding: str) -> None:
        self._decode = getincrementaldecoder(encoding)("ignore").decode
        self._begun = b""

    def text(self, sent: bytes) -> str:
        """Return the text of the bytes that came, without the reports of old mice."""
        sent = _OLD_MOUSE.sub(b"", self._begun + sent)
        found = _BEGUN.search(sent)
        self._begun = found[0] if found else b""
        return self._decode(sent[: found.start()] if found else sent)


class _Screen:
    """The file that the driver draws on; where it cannot be written to any more, that is told once."""

    def __init__(self, file: TextIO, encoding: str, gone: Callable[[], None]) -> None:
        self._stream = file.buffer
        self._encoding = encoding
        self._gone = gone
        self.fileno = file.fileno

    def write(self, text: str) -> None:
        self._attempt(lambda: self._stream.write(text.encode(self._encoding, "replace")))

    def flush(self) -> None:
        self._attempt(self._stream.flush)

    def _attempt(self, step: Callable[[], object]) -> None:
        try:
            step()
        except (OSError, ValueError):
            self._gone()
