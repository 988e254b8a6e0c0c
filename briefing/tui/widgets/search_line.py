"""The line to type a search in; loaded when first used."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

from briefing.tui.messages import SearchEnded, SearchTyped


class SearchLine(Input):
    """Says what is typed; Enter and Escape both leave it where the search has led."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave the search line", id="search.leave", show=False)
    ]

    def __init__(self) -> None:
        super().__init__(id="search", placeholder="search: small letters find both", compact=True)
        self.cursor_blink = False

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search while typing."""
        event.stop()
        self.post_message(SearchTyped(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep what was found."""
        event.stop()
        self.post_message(SearchEnded())

    def action_leave(self) -> None:
        """Leave the search line."""
        self.post_message(SearchEnded())
