"""The frame of what lies over the reader to be read: a head, and lines that the keys move and a search narrows."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from briefing.paths import bundled
from briefing.tui.text.document import EMPTY, Document
from briefing.tui.text.search import narrowed
from briefing.tui.widgets.ask_line import AskLine
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.line_view import LineView


class SheetText(LineView):
    """The lines of a sheet."""

    GUTTER = 0
    MEASURE = 200


class SheetLine(AskLine):
    """Words that the lines of a sheet are to have; Enter keeps what is found, Escape shows all again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Show all lines", id="find-line.leave", show=False)
    ]


class Sheet(ModalScreen[None]):
    """Shows a document below a head; subclasses write both and say which keys leave."""

    CSS_PATH = bundled("styles") / "sheet.tcss"
    _whole: Document = EMPTY

    def compose(self) -> ComposeResult:
        """Lay out head and text."""
        with Vertical(classes="sheet"):
            yield Bar(id="sheet-head")
            yield SheetText(id="sheet-text")

    @property
    def head(self) -> Bar:
        """The line at the top."""
        return self.query_one("#sheet-head", Bar)

    @property
    def text(self) -> SheetText:
        """What is read."""
        return self.query_one(SheetText)

    def read(self, document: Document, top: int = 0) -> None:
        """Show a document, from an offset on."""
        self._whole = document
        self.text.show(document, top)

    async def action_find(self) -> None:
        """Ask for words; only lines that have them all are shown."""
        if not self.query(SheetLine):
            line = SheetLine(self._end, self._narrow, id="sheet-line", placeholder="lines with these words")
            await self.query_one(".sheet").mount(line, after="#sheet-head")
        self.query_one(SheetLine).begin("")

    def _narrow(self, words: str) -> None:
        self.text.show(narrowed(self._whole, words))

    def _end(self, words: str | None) -> None:
        """Leave the line, which stays while it narrows the sheet."""
        line = self.query_one(SheetLine)
        self.set_focus(self.text)
        if not (words or "").strip():
            self._narrow("")
            line.remove()

    def action_lines(self, by: int) -> None:
        """Move the window by lines."""
        self.text.scroll_by(by)

    def action_windows(self, by: int) -> None:
        """Move the window by its own height, but for two lines that stay."""
        self.text.scroll_by(by * max(self.text.page - 2, 1))

    def action_ends(self, last: int) -> None:
        """Move the window to the beginning or the end."""
        self.text.scroll_by(len(self.text.lines) if last else -len(self.text.lines))


def bindings(name: str, leave: str, title: str) -> list[BindingType]:
    """Return the keys of a sheet; their ids begin with ``name``, ``leave`` are the keys that close it."""
    return [
        Binding(leave, "dismiss", title, id=f"{name}.close", show=False),
        Binding("j,down", "lines(1)", "Down", id=f"{name}.down", show=False),
        Binding("k,up", "lines(-1)", "Up", id=f"{name}.up", show=False),
        Binding("space,pagedown", "windows(1)", "A window down", id=f"{name}.page_down", show=False),
        Binding("b,pageup", "windows(-1)", "A window up", id=f"{name}.page_up", show=False),
        Binding("g,home", "ends(0)", "To the beginning", id=f"{name}.top", show=False),
        Binding("G,end", "ends(1)", "To the end", id=f"{name}.bottom", show=False),
        Binding("slash,ctrl+f", "find", "Show the lines with some words", id=f"{name}.find", show=False),
    ]
