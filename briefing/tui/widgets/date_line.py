"""The line to type a date of publication in; loaded when first used."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input


class DateLine(Input):
    """Hands over what is typed, and what is to be kept when Enter is pressed (None: nothing)."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Keep the date as it was", id="date.leave", show=False)
    ]

    def __init__(self, typed: Callable[[str], None], ended: Callable[[str | None], None]) -> None:
        super().__init__(id="date", placeholder="date of publication", compact=True)
        self.cursor_blink = False
        self._typed, self._ended = typed, ended

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what is typed."""
        event.stop()
        self._typed(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Say what is to be kept."""
        event.stop()
        self._ended(event.value)

    def action_leave(self) -> None:
        """Say that nothing is to be changed."""
        self._ended(None)
