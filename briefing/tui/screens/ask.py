"""Asks for one line; stays until the answer will do or Escape is pressed."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from briefing.paths import bundled
from briefing.tui.widgets.ask_line import AskLine
from briefing.tui.widgets.bar import Bar


class AskScreen(ModalScreen[str]):
    """A line at the bottom; ``trouble`` returns a sentence where an answer will not do."""

    CSS_PATH = bundled("styles") / "dialog.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Do nothing", id="ask.leave", tooltip="Leave without an answer")
    ]

    def __init__(self, title: str, value: str, trouble: Callable[[str], str | None]) -> None:
        super().__init__()
        self._title = title
        self._value = value
        self._trouble = trouble

    def compose(self) -> ComposeResult:
        """Lay out the line, what it asks, and room for what is wrong."""
        with Vertical(id="ask"):
            yield Bar(id="ask-title")
            yield AskLine(self._end, id="ask-line", value=self._value, select_on_focus=False)
            yield Static(id="ask-trouble", markup=False)

    def on_mount(self) -> None:
        """Say what is asked."""
        self.query_one("#ask-title", Bar).say(self._title, "Esc: leave")

    def _end(self, typed: str | None) -> None:
        """Leave with the answer, or say what is wrong with it."""
        answer = (typed or "").strip()
        told = self._trouble(answer)
        if told is None:
            self.dismiss(answer)
        else:
            line = self.query_one("#ask-trouble", Static)
            line.update(told)
            line.add_class("-told")
