"""A line around the panes, or two: content, never markup."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from briefing.tui.text.cells import clip
from briefing.tui.text.wrap import wrap


class Bar(Widget):
    """A text on the left, another flush right on the last line; the left one is broken, then shortened first.

    What is to ``spare`` stands after the right one, where there is room for all.
    """

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.left = ""
        self.right = ""
        self.spare = ""

    def say(self, left: str, right: str = "", spare: str = "") -> None:
        """Show texts that are safe to print."""
        if (left, right, spare) != (self.left, self.right, self.spare):
            self.left, self.right, self.spare = left, right, spare
            self.refresh()

    def render(self) -> Content:
        """Return the lines."""
        width, height = self.content_size
        above = wrap(self.left, 0, len(self.left), max(width, 1))[: height - 1]
        reached = above[-1][1] if above else 0
        whole = f"{self.right}{self.spare}"
        fits = Content(f"{self.left}  {whole}").cell_length <= width
        right = clip(whole if fits else self.right, width)
        left = clip(self.left[reached:].lstrip(), width - Content(right).cell_length - 2)
        gap = width - Content(left).cell_length - Content(right).cell_length
        lines = [self.left[start:end] for start, end in above]
        return Content("\n".join([*lines, left + " " * max(gap, 0) + right]))
