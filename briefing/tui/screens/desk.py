"""The desk: a page of what matters in all articles, which follows the work and tells why a line is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from briefing.tui.screens.page import PageScreen
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.hits_view import HitsView

if TYPE_CHECKING:
    from briefing.tui.session.desk_page import DeskPage

KEYS = "Enter: go there  Esc: back"
SHORT = "Esc: back"
ROOM = 80  # cells of the head that hold all keys beside the title


class WideView(HitsView):
    """Lines that are looked over rather than read."""

    MEASURE = 124


class DeskScreen(PageScreen):
    """Shows the desk as it is, and as it is later; leaves with the line that is chosen, or with nothing.

    It covers the reader: what is seen through is drawn anew with everything that changes below.
    """

    SAID = "Tab: the next section  w: why articles are together"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("B", "dismiss", "Back to the place", id="desk.close", show=False),
        Binding("tab", "section(1)", "The next section", id="desk.next", show=False),
        Binding("shift+tab", "section(-1)", "The section before", id="desk.previous", show=False),
        Binding("w", "why", "Why the articles of a line are together", id="desk.why", show=False),
    ]

    def __init__(self, page: DeskPage, at: int = 0) -> None:
        super().__init__(page.title, page.hits)
        self._at = at
        self._title = page.title
        self._page = page.hits

    def compose(self) -> ComposeResult:
        """Lay out head and lines."""
        with Vertical(classes="sheet"):
            yield Bar(id="sheet-head")
            yield Bar(id="sheet-said")
            yield WideView()

    def fill(self, said: str = "") -> None:
        """Show the lines, the cursor on one of them, and a sentence above."""
        self._say(said)
        view = self.query_one(HitsView)
        view.show_hits(self._page, self._at)
        self.call_after_refresh(view.move, 0)  # it knows its size only then

    @property
    def told(self) -> str:
        """What the head says of the articles."""
        return self._title

    def renew(self, page: DeskPage) -> None:
        """Show other lines in the place of these; the cursor stays on its line, and the line where it is."""
        self._title, self._page = page.title, page.hits
        if self.is_mounted:
            with self.app.batch_update():  # drawn once, not after each step
                self._say()
                self.query_one(HitsView).renew(page.hits)

    def action_move(self, by: int) -> None:
        """Move the cursor by lines."""
        self._say()
        super().action_move(by)

    def action_section(self, by: int) -> None:
        """Move the cursor to the first line of the next section; backwards, to that of its own first."""
        at = self.query_one(HitsView).at
        starts = [one for one in self._page.heads if (one > at if by > 0 else one < at)]
        if starts:
            self.action_move((starts[0] if by > 0 else starts[-1]) - at)

    def action_why(self) -> None:
        """Tell why the articles of the line under the cursor are together."""
        at = self.query_one(HitsView).at
        why = self._page.whys[at] if at < len(self._page.whys) else ""
        self._say(why or "only of a story is it told why")

    def _say(self, said: str = "") -> None:
        """Say what the page is of, and below it a sentence, else the keys of the desk."""
        keys = KEYS if self.app.size.width >= ROOM else SHORT
        self.query_one("#sheet-head", Bar).say(self._title, keys)
        bar = self.query_one("#sheet-said", Bar)
        bar.say(said or self.SAID)
        bar.add_class("-told")
