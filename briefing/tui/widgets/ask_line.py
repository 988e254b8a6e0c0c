"""The lines to type in; loaded when the first is used."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.widgets import Input


class AskLine(Input):
    """Hands over what is typed, and how it ends: with the text on Enter, with None when it is left.

    The end is told at once and with the last text, so that the next key finds the focus where it went.
    """

    def __init__(
        self,
        ended: Callable[[str | None], object],
        typed: Callable[[str], object] | None = None,
        *,
        id: str,
        value: str = "",
        placeholder: str = "",
        select_on_focus: bool = True,
    ) -> None:
        super().__init__(value, placeholder=placeholder, id=id, compact=True, select_on_focus=select_on_focus)
        self.cursor_blink = False
        self._typed, self._ended, self._told = typed, ended, value

    def begin(self, value: str) -> None:
        """Take the focus with another text."""
        self.value = value
        self._tell()
        self.screen.set_focus(self)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Hand over what is typed."""
        event.stop()
        self._tell()

    async def action_submit(self) -> None:
        """End with the text."""
        self._tell()
        self._ended(self.value)

    def action_copy(self) -> None:
        """Copy what is selected; where nothing is, the key is not this line's."""
        if not self.selected_text:
            raise SkipAction
        super().action_copy()

    def action_leave(self) -> None:
        """End without."""
        self._ended(None)

    def _tell(self) -> None:
        if self.value != self._told:
            self._told = self.value
            if self._typed is not None:
                self._typed(self.value)


class FilterLine(AskLine):
    """A filter of the list; Enter goes to the articles that are left, Escape to all of them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Show all articles", id="filter.leave", show=False),
        Binding("down", "submit", "Go to the articles found", id="filter.down", show=False),
    ]


class SearchLine(AskLine):
    """A search in the article; Enter and Escape both leave it where the search has led."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave the search line", id="search.leave", show=False)
    ]


class DateLine(AskLine):
    """A date of publication; Escape keeps the one that is known."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Keep the date as it was", id="date.leave", show=False)
    ]
