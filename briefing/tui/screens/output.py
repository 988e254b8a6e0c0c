"""The output of a command that the briefing was piped to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from briefing.paths import bundled
from briefing.tui.piping import Outcome, run
from briefing.tui.text.cells import printable
from briefing.tui.text.document import Document, Paragraph
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.line_view import LineView

_STEERING = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\^_])")


class OutputText(LineView):
    """The output as lines."""

    GUTTER = 0
    MEASURE = 200


class OutputScreen(ModalScreen[None]):
    """Runs a command and shows what it writes; leaving ends the command."""

    CSS_PATH = bundled("styles") / "dialog.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", "Close the output", id="output.close", show=False),
        Binding("j,down", "turn(1)", "Down", id="output.down", show=False),
        Binding("k,up", "turn(-1)", "Up", id="output.up", show=False),
        Binding("space,pagedown", "turn(10)", "A window down", id="output.page_down", show=False),
        Binding("b,pageup", "turn(-10)", "A window up", id="output.page_up", show=False),
    ]

    def __init__(self, command: Sequence[str], given: str) -> None:
        super().__init__()
        self._command = command
        self._given = given
        self.outcome: Outcome | None = None

    def compose(self) -> ComposeResult:
        """Lay out the output below the name of the command."""
        with Vertical(id="output"):
            yield Bar(id="output-head")
            yield OutputText(id="output-text")

    def on_mount(self) -> None:
        """Start the command."""
        self._head("running; Esc ends it")
        self.run_worker(self._run())

    def action_turn(self, lines: int) -> None:
        """Move the window."""
        self.query_one(OutputText).scroll_by(lines)

    async def _run(self) -> None:
        self.outcome = await run(self._command, self._given)
        self._head(self.outcome.sentence)
        self.query_one(OutputText).show(as_document(self.outcome.output))

    def _head(self, says: str) -> None:
        self.query_one("#output-head", Bar).say(printable(self._command[0]), printable(says))


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
