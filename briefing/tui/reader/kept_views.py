"""Views: filters of the list that are kept under a name, chosen from a page, removed there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import Said, Undoable
from briefing.tui.session.listing import Listing

if TYPE_CHECKING:
    from briefing.tui.reader.ports import Dialogs
    from briefing.tui.session.hits import Hit
    from briefing.tui.session.kept_filters import KeptFilters
    from briefing.tui.session.pages import PagePart


class KeptViewsController:
    """Shows the views, filters the list by the one that is chosen, and keeps the filter of now as another."""

    def __init__(
        self,
        listing: Listing,
        board: Board,
        dialogs: Dialogs,
        filter_by: Callable[[str], Awaitable[None]],
    ) -> None:
        self._listing = listing
        self._board = board
        self._dialogs = dialogs
        self._filter_by = filter_by
        self._rows: list[tuple[str, str]] = []  # name and filter, as they are shown

    async def show(self) -> None:
        """Show the views; where the list is filtered, its filter can be kept as one more."""
        kept = self._kept()
        parts = self._parts(kept)
        if kept.trouble:
            self._tell(kept.trouble)
        if parts:
            await self._dialogs.show_views(parts, self._remove, self._choose)
        elif not kept.trouble:
            self._tell("no views yet: filter the list, then keep the filter here under a name")

    def _kept(self) -> KeptFilters:
        from briefing.paths import state_folder
        from briefing.tui.session.kept_filters import NAME, KeptFilters

        return KeptFilters(state_folder() / NAME)

    def _parts(self, kept: KeptFilters) -> list[PagePart]:
        from briefing.model import Span
        from briefing.tui.session.pages import PageLine, PagePart

        top = Span(0, 1)
        self._rows = list(kept.known().items())
        lines = tuple(PageLine(name, line, "", at, top) for at, (name, line) in enumerate(self._rows))
        now = self._new()
        new = (PageLine("keep as a view:", now, "", len(lines), top),) if now else ()
        parts = (PagePart("views", lines), PagePart("the filter of now", new))
        return [part for part in parts if part.lines]

    def _new(self) -> str:
        """Return the filter of the list, where it is one that is not kept yet."""
        line = self._listing.line.strip()
        return "" if self._listing.error or line in dict(self._rows).values() else line

    async def _choose(self, hit: Hit | None) -> None:
        if hit is None:
            return
        if hit.entry < len(self._rows):
            await self._filter_by(self._rows[hit.entry][1])
            return
        line = self._new()

        def trouble(typed: str) -> str | None:
            return None if typed else "Write a name"

        def then(name: str | None) -> None:
            if name:
                self._put(name, line, f"kept as the view {name}")

        await self._dialogs.ask(f"Name of the view: {line}", "", trouble, then)

    def _remove(self, at: int) -> list[PagePart]:
        """Remove the view of a row, if it is one; return what is left."""
        if at < len(self._rows):
            name = self._rows[at][0]
            self._put(name, None, f"the view {name} is removed")
        return self._parts(self._kept())

    def _put(self, name: str, line: str | None, told: str) -> None:
        kept = self._kept()
        before = kept.known().get(name)
        kept.put(name, line)
        if kept.trouble:
            self._tell(kept.trouble)
            return
        self._board.post(Undoable(told, partial(kept.put, name, before)))
        self._tell(told)

    def _tell(self, sentence: str) -> None:
        self._board.post(Said(sentence))
