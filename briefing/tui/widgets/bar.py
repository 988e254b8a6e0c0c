"""A line around the panes: one line of content, never markup."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from briefing.tui.text.cells import clip


class Bar(Widget):
    """One line: a text on the left, another flush right; the left one is shortened first."""

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.left = ""
        self.right = ""

    def say(self, left: str, right: str = "") -> None:
        """Show two texts that are safe to print."""
        if (left, right) != (self.left, self.right):
            self.left, self.right = left, right
            self.refresh()

    def render(self) -> Content:
        """Return the line."""
        width = self.content_size.width
        right = clip(self.right, width)
        left = clip(self.left, width - Content(right).cell_length - 2)
        gap = width - Content(left).cell_length - Content(right).cell_length
        return Content(left + " " * max(gap, 0) + right)
