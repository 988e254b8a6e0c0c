"""The date of publication, as the reader sets it: everything is resolved against it at once."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import replace

from textual.screen import Screen
from textual.widget import Widget

from briefing.tui.messages.work import EntryChanged
from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import Moved, Said
from briefing.tui.reader.panes import Panes
from briefing.tui.session.entries import Session
from briefing.tui.session.entry import Entry
from briefing.tui.text.cells import printable

_ISO = re.compile(r"\d{4}-\d\d-\d\d")


def iso_day(typed: str) -> str | None:
    """Return what is typed as an ISO date, or nothing where it is no day of the calendar."""
    word = typed.strip()
    if not _ISO.fullmatch(word):
        return None
    try:
        return datetime.date.fromisoformat(word).isoformat()
    except ValueError:
        return None


class PublicationDateController:
    """Asks for a date and has the article briefed again with it; the place in it is kept."""

    def __init__(
        self,
        screen: Screen[None],
        session: Session,
        panes: Panes,
        board: Board,
        brief_anew: Callable[[Entry], object],
    ) -> None:
        self._screen = screen
        self._session = session
        self._panes = panes
        self._board = board
        self._brief_anew = brief_anew
        self._back: Widget | None = None
        self._typed = ""
        self._refused = ""

    async def ask(self) -> None:
        """Show the line for the date, with the date as it is known."""
        from briefing.tui.widgets.ask_line import DateLine

        article = self._session.entry.article
        if article is None:
            self._board.post(Said("there is no article to date"))
            return
        self._back = self._screen.focused
        if not self._screen.query(DateLine):
            line = DateLine(self._end, self._type, id="date", placeholder="date of publication")
            await self._screen.mount(line, before="#legend")
        self._screen.add_class("-date")
        self._typed = (article.published or "")[:10]
        self._screen.query_one(DateLine).begin(self._typed)
        self._board.post(Moved())

    def status(self) -> str:
        """Return what becomes of what is typed, while the line is open."""
        if not self._screen.has_class("-date"):
            return ""
        if self._refused:
            return f"{printable(self._refused)} is no date like 2025-11-08 · Esc: leave it as it is"
        day = iso_day(self._typed)
        if day is None:
            return "year-month-day, as in 2025-11-08 · Esc: leave it as it is"
        weekday = datetime.date.fromisoformat(day).strftime("%A")
        return f"{weekday}, the date of publication · Enter: take it"

    def _type(self, typed: str) -> None:
        self._typed, self._refused = typed, ""
        self._board.post(Moved())

    def _end(self, typed: str | None) -> None:
        day = None if typed is None else iso_day(typed)
        if typed is not None and day is None:
            self._refused = typed.strip() or "nothing"
            self._board.post(Moved())
            return
        self._refused = ""
        self._screen.remove_class("-date")
        self._screen.set_focus(self._back or self._panes.article)
        self._board.post(Moved())
        if day is not None:
            self._set(day)

    def _set(self, day: str) -> None:
        entry = self._session.entry
        if entry.article is None or (entry.article.published or "") == day:
            return
        entry.article = replace(entry.article, published=day, published_from="option")
        self._brief_anew(entry)
        self._board.post(EntryChanged(self._session.current))
