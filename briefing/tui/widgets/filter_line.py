"""The line to type a filter in; loaded when first used."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

from briefing.tui.messages import FilterEnded, FilterTyped


class FilterLine(Input):
    """Says what is typed; Enter goes to the articles that are left, Escape to all of them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Show all articles", id="filter.leave", show=False),
        Binding("down", "submit", "Go to the articles found", id="filter.down", show=False),
    ]

    def __init__(self) -> None:
        super().__init__(id="filter", placeholder="words  actor:  threat<=-5  unread", compact=True)
        self.cursor_blink = False

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter while typing."""
        event.stop()
        self.post_message(FilterTyped(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the filter."""
        event.stop()
        self.post_message(FilterEnded())

    def action_leave(self) -> None:
        """Filter nothing."""
        self.value = ""
        self.post_message(FilterTyped(""))
        self.post_message(FilterEnded())
