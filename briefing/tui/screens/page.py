"""A page over articles: an actor, the stories, one story; Enter goes to the words behind a line."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from briefing.paths import bundled
from briefing.tui.session.hits import Hit, Hits
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.hits_view import HitsView


class PageScreen(ModalScreen[Hit]):
    """Shows lines with a cursor; leaves with the one that is chosen, or with nothing."""

    CSS_PATH = bundled("styles") / "sheet.tcss"
    SAYS: ClassVar[str] = "Enter: go there  Esc: back"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", "Back to the place", id="page.close", show=False),
        Binding("enter", "choose", "Go to the words", id="page.choose", show=False),
        Binding("j,down", "move(1)", "The next line", id="page.down", show=False),
        Binding("k,up", "move(-1)", "The line before", id="page.up", show=False),
        Binding("space,pagedown", "move(10)", "Ten lines down", id="page.page_down", show=False),
        Binding("b,pageup", "move(-10)", "Ten lines up", id="page.page_up", show=False),
        Binding("g,home", "move(-1000000)", "To the first line", id="page.top", show=False),
        Binding("G,end", "move(1000000)", "To the last line", id="page.bottom", show=False),
    ]

    SAID: ClassVar[str] = ""  # below the title, where there is nothing else to say

    def __init__(self, title: str, page: Hits) -> None:
        super().__init__()
        self._title = title
        self._page = page

    def compose(self) -> ComposeResult:
        """Lay out head and lines."""
        with Vertical(classes="sheet"):
            yield Bar(id="sheet-head")
            yield Bar(id="sheet-said")
            yield HitsView()

    def on_mount(self) -> None:
        """Show the lines."""
        self.fill()
        self.set_focus(self.query_one(HitsView))

    def fill(self, said: str = "") -> None:
        """Show the lines, and a sentence below the title."""
        self.query_one("#sheet-head", Bar).say(self._title, self.SAYS)
        said = said or self.SAID
        bar = self.query_one("#sheet-said", Bar)
        bar.say(said)
        bar.set_class(bool(said), "-told")
        self.query_one(HitsView).show_hits(self._page)

    def action_move(self, by: int) -> None:
        """Move the cursor by lines."""
        self.query_one(HitsView).move(by)

    def action_choose(self) -> None:
        """Leave for the words behind the line."""
        hit = self.query_one(HitsView).hit
        if hit is not None:
            self.dismiss(hit)
