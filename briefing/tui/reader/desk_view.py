"""The desk view: what matters in the articles that the list shows, on a page that follows the work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.screen import Screen
from textual.timer import Timer

from briefing.aside import aside
from briefing.tui.messages.work import EntryChanged
from briefing.tui.reader.board import Board
from briefing.tui.session.entries import Session
from briefing.tui.session.listing import Listing

if TYPE_CHECKING:
    from briefing.tui.reader.ports import Dialogs
    from briefing.tui.session.desk_page import DeskPage
    from briefing.tui.session.hits import Hit

PATIENCE = 1.0  # seconds until the page follows what was briefed; the last article it follows at once


class DeskViewController:
    """Opens the page, makes it beside the keys, and makes it anew while articles are briefed."""

    def __init__(
        self,
        screen: Screen[None],
        session: Session,
        listing: Listing,
        board: Board,
        dialogs: Dialogs,
        go_to: Callable[[Hit | None], None],
    ) -> None:
        self._screen = screen
        self._session = session
        self._listing = listing
        self._dialogs = dialogs
        self._go_to = go_to
        self._renew: Callable[[DeskPage], None] | None = None
        self._page: DeskPage | None = None
        self._left: Hit | None = None
        self._timer: Timer | None = None
        self._making = self._stale = False
        board.on(EntryChanged, lambda _: self._follow())

    async def show(self) -> None:
        """Show the page as it was made last, the cursor where it was left, and make it anew."""
        from briefing.tui.session.desk_page import empty_page

        page = self._page or empty_page()
        at = page.hits.hits.index(self._left) if self._left in page.hits.hits else 0
        self._renew = await self._dialogs.show_desk(self._told(page), at, self._leave)
        self._make()

    def _leave(self, hit: Hit | None) -> None:
        self._renew = None
        self._left = hit or self._left
        self._go_to(hit)

    def _follow(self) -> None:
        """Make the page anew, soon; at once when the last article is briefed."""
        if self._renew is None:
            return
        if self._is_done:
            self._make()
        elif self._timer is None:
            self._timer = self._screen.set_timer(PATIENCE, self._make)

    def _make(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._stale = True
        if not self._making:
            self._making = True
            self._screen.run_worker(self._make_all(), group="desk")

    async def _make_all(self) -> None:
        try:
            while self._stale and self._renew is not None:
                self._stale = False
                self._page = await aside(self._made, tuple(self._listing.rows))
                if self._renew is not None:
                    self._renew(self._told(self._page))
        finally:
            self._making = False

    def _made(self, rows: Sequence[int]) -> DeskPage:
        from briefing.tui.session.desk_page import desk_page

        with self._session.apart() as (library, readings):
            ids = self._session.numbers(rows)
            looks = self._session.looks
            page = desk_page(library, ids, looks.seen(library, ids) if looks else frozenset(), readings)
            if looks and self._is_done:
                looks.keep(library, page.stories, ids)
        return page

    @property
    def _is_done(self) -> bool:
        return self._session.done() >= len(self._session.entries)

    def _told(self, page: DeskPage) -> DeskPage:
        """Return the page with how far the work is in its head, and with why it is empty."""
        if self._listing.why_empty:
            return page._replace(title=f"Desk: {self._listing.why_empty}")
        done, many = self._session.done(), len(self._session.entries)
        return page if done >= many else page._replace(title=f"{page.title}, {done} of {many} briefed")
