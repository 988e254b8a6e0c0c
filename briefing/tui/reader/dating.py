"""The date of publication, as the reader sets it: everything is resolved against it at once."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.tui.messages import EntryChanged
from briefing.tui.text.cells import printable

if TYPE_CHECKING:
    from textual.widget import Widget

    from briefing.tui.reader.screen import ReaderScreen

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


class Dating:
    """Asks for a date and has the article briefed again with it; the place in it is kept."""

    def __init__(self, reader: ReaderScreen) -> None:
        self._reader = reader
        self._back: Widget | None = None
        self._typed = ""
        self._refused = ""

    async def open(self) -> None:
        """Show the line for the date, with the date as it is known."""
        from briefing.tui.widgets.ask_line import DateLine

        reader = self._reader
        article = reader.session.entry.article
        if article is None:
            reader.tell("there is no article to date")
            return
        self._back = reader.focused
        if not reader.query(DateLine):
            line = DateLine(self._end, self._type, id="date", placeholder="date of publication")
            await reader.mount(line, before="#legend")
        reader.add_class("-date")
        self._typed = (article.published or "")[:10]
        reader.query_one(DateLine).begin(self._typed)
        reader.show_status()

    def status(self) -> str:
        """Return what becomes of what is typed, while the line is open."""
        if not self._reader.has_class("-date"):
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
        self._reader.show_status()

    def _end(self, typed: str | None) -> None:
        reader, day = self._reader, None if typed is None else iso_day(typed)
        if typed is not None and day is None:
            self._refused = typed.strip() or "nothing"
            reader.show_status()
            return
        self._refused = ""
        reader.remove_class("-date")
        reader.set_focus(self._back or reader.article)
        reader.show_status()
        if day is not None:
            self._set(day)

    def _set(self, day: str) -> None:
        reader, entry = self._reader, self._reader.session.entry
        if entry.article is None or (entry.article.published or "") == day:
            return
        entry.article = replace(entry.article, published=day, published_from="option")
        if entry.state == "unbriefed":
            entry.state, entry.error = "read", ""
            reader.run_worker(reader.parts.work.brief_all(), group="brief", exclusive=True)
        elif entry.state == "briefed":
            entry.state = "read"
            reader.parts.work.wake()
        reader.post_message(EntryChanged(reader.session.current))
