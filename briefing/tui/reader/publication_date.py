"""The date of publication, as the reader sets it: everything is resolved against it at once."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from textual.screen import Screen
from textual.widget import Widget

from briefing.article import articles_in_words
from briefing.query.days import A_DAY, one_day
from briefing.tui.messages.work import EntryChanged
from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import Moved, Said
from briefing.tui.reader.panes import Panes
from briefing.tui.session.entries import Session
from briefing.tui.session.entry import Entry
from briefing.tui.text.cells import printable

_ALL = "all"  # typed behind a day: it is that of all articles that have none


class Asked(NamedTuple):
    """What is typed: a day in ISO 8601, and whether it is for all articles without a date."""

    day: str
    for_all: bool


def asked(typed: str, today: datetime.date) -> Asked | None:
    """Return what is typed, or nothing where it is no day of the calendar."""
    words = typed.casefold().split()
    for_all = words[-1:] == [_ALL]
    try:
        return Asked(one_day(" ".join(words[: len(words) - for_all]), today).isoformat(), for_all)
    except (ValueError, OverflowError):
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
        """Show the line for the date, empty; the line below tells the date as it is known."""
        from briefing.tui.widgets.ask_line import DateLine

        if self._session.entry.article is None:
            self._board.post(Said("there is no article to date"))
            return
        self._back = self._screen.focused
        if not self._screen.query(DateLine):
            line = DateLine(self._end, self._type, id="date", placeholder=f"date of publication: {A_DAY}")
            await self._screen.mount(line, before="#legend")
        self._screen.add_class("-date")
        self._typed = self._refused = ""
        self._screen.query_one(DateLine).begin("")
        self._board.post(Moved())

    def status(self) -> str:
        """Return what becomes of what is typed, while the line is open."""
        if not self._screen.has_class("-date"):
            return ""
        if self._refused:
            return f"{printable(self._refused)} is no day; write {A_DAY} · Esc: leave it as it is"
        if not self._typed.strip():
            article = self._session.entry.article
            known = (article.published or "")[:10] if article else ""
            return f"{f'now {known}' if known else 'no date is known'} · Esc: leave it as it is"
        wanted = asked(self._typed, datetime.date.today())
        if wanted is None:
            return f"write {A_DAY} · Esc: leave it as it is"
        weekday = datetime.date.fromisoformat(wanted.day).strftime("%A")
        many = articles_in_words(len(self._undated()))
        if wanted.for_all:
            return f"{weekday}, {wanted.day} · Enter: take it for {many} without a date"
        more = f" · “all” behind it: for {many} without a date" if self._undated() else ""
        return f"{weekday}, {wanted.day} · Enter: take it{more}"

    def _type(self, typed: str) -> None:
        self._typed, self._refused = typed, ""
        self._board.post(Moved())

    def _end(self, typed: str | None) -> None:
        wanted = asked(typed, datetime.date.today()) if typed else None
        if typed and typed.strip() and wanted is None:
            self._refused = typed.strip()
            self._board.post(Moved())
            return
        self._refused = ""
        self._screen.remove_class("-date")
        self._screen.set_focus(self._back or self._panes.article)
        self._board.post(Moved())
        if wanted is not None and wanted.for_all:
            self._set_all(wanted.day)
        elif wanted is not None:
            self._set(self._session.current, wanted.day)

    def _undated(self) -> list[int]:
        return [at for at, entry in enumerate(self._session.entries) if entry.dateless]

    def _set_all(self, day: str) -> None:
        places = self._undated()
        for at in places:
            self._set(at, day)
        # Not in the foot: that tells of the pane to which the focus turns now.
        self._screen.app.notify(f"{day} is the date of {articles_in_words(len(places))} now", markup=False)

    def _set(self, at: int, day: str) -> None:
        entry = self._session.entries[at]
        if entry.article is None or (entry.article.published or "") == day:
            return
        entry.article = replace(entry.article, published=day, published_from="option")
        self._brief_anew(entry)
        self._board.post(EntryChanged(at))
