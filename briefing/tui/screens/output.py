"""The output of a command that the briefing was piped to."""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from briefing.tui.piping import Outcome, run
from briefing.tui.screens.sheet import Sheet, bindings
from briefing.tui.text.cells import printable
from briefing.tui.text.document import Document, Paragraph

_STEERING = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\^_])")


class OutputScreen(Sheet):
    """Runs a command and shows what it writes; leaving ends the command."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("output", "escape,q", "Close the output")

    def __init__(self, command: Sequence[str], given: str) -> None:
        super().__init__()
        self._command = command
        self._given = given
        self.outcome: Outcome | None = None

    def on_mount(self) -> None:
        """Start the command."""
        self._say("running · Esc: end it")
        self.run_worker(self._run())

    async def _run(self) -> None:
        self.outcome = await run(self._command, self._given)
        output, sentence = self.outcome
        self._say(f"{sentence} · Esc: back" if output else "Esc: back")
        self.text.show(as_document(output or sentence))

    def _say(self, sentence: str) -> None:
        self.head.say(printable(shlex.join(self._command)), printable(sentence))


def as_document(output: str) -> Document:
    """Return the lines of an output without what would steer the terminal."""
    text, paragraphs = "", []
    lines = [printable(line.expandtabs()) for line in _STEERING.sub("", output).split("\n")]
    start = 0
    for number, line in enumerate(lines):
        blank = number > 0 and not lines[number - 1]
        if line:
            paragraphs.append(Paragraph(start, start + len(line), gap=int(blank)))
        start += len(line) + 1
    text = "\n".join(lines)
    return Document(text, tuple(paragraphs))
