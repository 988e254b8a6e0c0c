"""Asks for one line; stays until the answer will do or Escape is pressed."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from briefing.paths import bundled


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
            yield Static(f"{self._title}  (Enter: do it, Esc: leave)", id="ask-title", markup=False)
            line = Input(self._value, id="ask-line", compact=True, select_on_focus=False)
            line.cursor_blink = False
            yield line
            yield Static(id="ask-trouble", markup=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Leave with the answer, or say what is wrong with it."""
        event.stop()
        told = self._trouble(event.value.strip())
        if told is None:
            self.dismiss(event.value.strip())
        else:
            line = self.query_one("#ask-trouble", Static)
            line.update(told)
            line.add_class("-told")
