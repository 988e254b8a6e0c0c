"""Search in all open articles: one list of hits with context."""

from __future__ import annotations

import asyncio
import time
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.worker import Worker

from briefing.model import Span
from briefing.paths import bundled
from briefing.tui.session.entries import Session
from briefing.tui.session.hits import MOST, Hit, lay_out
from briefing.tui.text.search import find
from briefing.tui.widgets.ask_line import AskLine
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.hits_view import HitsView

STALL = 0.02  # seconds of searching between two looks at the keyboard


class HitsScreen(ModalScreen[tuple[Hit, str]]):
    """Finds while you type; Enter goes to the hit, Escape back to where you were."""

    CSS_PATH = bundled("styles") / "sheet.tcss"
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
        self._searching: Worker[None] | None = None
        self._ended = False

    def compose(self) -> ComposeResult:
        """Lay out the line, how much was found, and the hits."""
        with Vertical(classes="sheet"):
            says = "search in all articles"
            yield AskLine(self._end, self._type, id="hits-line", value=self._query, placeholder=says)
            yield Bar(id="hits-said")
            yield HitsView()

    def on_mount(self) -> None:
        """Search for what was searched for last."""
        self._type(self._query)

    def _type(self, query: str) -> None:
        """Search for other words; an older search ends."""
        self._query, self._ended = query, False
        self._searching = self.run_worker(self._search(query), group="hits", exclusive=True)

    def _end(self, _query: str | None) -> None:
        """Go to the hit, once the search is through."""
        self._ended = True
        if self._searching is None or self._searching.is_finished:
            self._go()

    def _go(self) -> None:
        hit = self.query_one(HitsView).hit
        if self._ended and hit is not None:
            self.dismiss((hit, self._query))

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
        self.query_one(HitsView).show_hits(lay_out(found))
        more = f", the first {MOST} are shown" if many > MOST else ""
        told = f"{many} found{more}" if many else "not found"
        self.query_one("#hits-said", Bar).say(told if query.strip() else "", "Enter: go there  Esc: back")
        self._go()
