"""Search in all open articles: one list of hits with context."""

from __future__ import annotations

import asyncio
import time
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from briefing.model import Span
from briefing.paths import bundled
from briefing.tui.screens.finding import find
from briefing.tui.session.entries import Session
from briefing.tui.session.hits import MOST, Hit, lay_out
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.hits_view import HitsView

STALL = 0.02  # seconds of searching between two looks at the keyboard


class HitsScreen(ModalScreen[tuple[Hit, str]]):
    """Finds while you type; Enter goes to the hit, Escape back to where you were."""

    CSS_PATH = bundled("styles") / "hits.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Back to the place", id="hits.close", show=False),
        Binding("down,ctrl+n", "move(1)", "The next hit", id="hits.down", show=False, priority=True),
        Binding("up,ctrl+p", "move(-1)", "The hit before", id="hits.up", show=False, priority=True),
        Binding("pagedown", "move(10)", "Ten hits down", id="hits.page_down", show=False, priority=True),
        Binding("pageup", "move(-10)", "Ten hits up", id="hits.page_up", show=False, priority=True),
    ]

    def __init__(self, session: Session, query: str) -> None:
        super().__init__()
        self._session = session
        self._query = query

    def compose(self) -> ComposeResult:
        """Lay out the line, how much was found, and the hits."""
        with Vertical(id="hits"):
            line = Input(self._query, id="hits-line", compact=True, placeholder="search in all articles")
            line.cursor_blink = False
            yield line
            yield Bar(id="hits-said")
            yield HitsView()

    def on_mount(self) -> None:
        """Type at once."""
        self.query_one("#hits-line", Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search for other words; an older search ends."""
        event.stop()
        self.run_worker(self._search(event.value), group="hits", exclusive=True)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to the hit."""
        event.stop()
        hit = self.query_one(HitsView).hit
        if hit is not None:
            self.dismiss((hit, event.value))

    def action_move(self, by: int) -> None:
        """Move the cursor by hits."""
        self.query_one(HitsView).move(by)

    async def _search(self, query: str) -> None:
        found: list[tuple[int, str, str, list[Span]]] = []
        many, left, looked = 0, MOST, time.monotonic()
        for number, entry in enumerate(self._session.entries):
            if entry.article is None:
                continue
            if time.monotonic() - looked > STALL:
                await asyncio.sleep(0)
                looked = time.monotonic()
            spans = find(entry.article.text, query)
            many += len(spans)
            if spans and left:
                found.append((number, entry.title, entry.article.text, spans[:left]))
                left -= len(found[-1][3])
        self.query_one(HitsView).open(lay_out(found))
        more = f", the first {MOST} are shown" if many > MOST else ""
        told = f"{many} found{more}" if many else "not found"
        self.query_one("#hits-said", Bar).say(told if query.strip() else "", "Enter: go there  Esc: back")
