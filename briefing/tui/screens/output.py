"""The output of a shell line that the briefing was piped to."""

from __future__ import annotations

import re
from typing import ClassVar

from textual.binding import BindingType

from briefing.tui.piping import ENDED_WELL, Outcome, in_shell, run
from briefing.tui.screens.sheet import Sheet, bindings
from briefing.tui.text.cells import printable
from briefing.tui.text.document import Document, Paragraph

_READ = "space: on  /: find  Esc: back"
_STEERING = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\^_])")


class OutputScreen(Sheet):
    """Runs a shell line and shows what it writes; leaving ends it, and what it started."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("output", "escape,q", "Close the output")

    def __init__(self, line: str, given: str) -> None:
        super().__init__()
        self._line = line
        self._given = given
        self.outcome: Outcome | None = None

    def on_mount(self) -> None:
        """Start it."""
        self._say("running · Esc: end it")
        self.run_worker(self._run())

    async def _run(self) -> None:
        self.outcome = await run(in_shell(self._line), self._given)
        output, sentence = self.outcome
        self._say(_READ if sentence == ENDED_WELL and output else f"{sentence} · Esc: back")
        self.read(as_document(output or sentence))

    def _say(self, sentence: str) -> None:
        self.head.say(f"| {printable(self._line)}", printable(sentence))


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
