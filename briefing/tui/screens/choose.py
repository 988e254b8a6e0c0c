"""Asks for one of some: a menu at the foot of the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget

from briefing.paths import bundled
from briefing.tui.theme import looks
from briefing.tui.widgets.bar import Bar


class Options(Widget):
    """The options, a line each; the one under the cursor is marked."""

    def __init__(self, options: Sequence[str], at: int) -> None:
        super().__init__(id="options")
        self.options = options
        self.at = at

    def move(self, by: int) -> None:
        """Move the cursor; after the last comes the first."""
        self.at = (self.at + by) % len(self.options)
        self.refresh()

    def render(self) -> Content:
        """Return the lines."""
        width, drawn = self.content_size.width, looks()
        lines = [
            Content.styled(f"▸ {one}".ljust(width), drawn["evidence-now"])
            if at == self.at
            else Content(f"  {one}")
            for at, one in enumerate(self.options)
        ]
        return Content("\n").join(lines)


class ChooseScreen(ModalScreen[int]):
    """A menu with a cursor; leaves with the place of what is chosen, or with nothing."""

    CSS_PATH = bundled("styles") / "dialog.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", "Leave it as it is", id="choose.close", show=False),
        Binding("enter,space", "choose", "Take this one", id="choose.choose", show=False),
        Binding("j,down", "move(1)", "The next one", id="choose.down", show=False),
        Binding("k,up", "move(-1)", "The one before", id="choose.up", show=False),
    ]

    def __init__(self, title: str, options: Sequence[str], at: int) -> None:
        super().__init__()
        self._title = title
        self._options = Options(options, at)

    def compose(self) -> ComposeResult:
        """Lay out what is asked and the options."""
        with Vertical(id="choose"):
            yield Bar(id="choose-title")
            yield self._options

    def on_mount(self) -> None:
        """Say what is asked."""
        self._options.styles.height = len(self._options.options)
        self.query_one("#choose-title", Bar).say(self._title, "Enter: take it  Esc: leave")

    def action_move(self, by: int) -> None:
        """Move the cursor."""
        self._options.move(by)

    def action_choose(self) -> None:
        """Leave with the one under the cursor."""
        self.dismiss(self._options.at)
