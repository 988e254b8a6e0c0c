"""What the library knows across articles, from the article on the screen: an actor's page."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import EntryWanted, Said
from briefing.tui.reader.panes import Panes
from briefing.tui.session.entries import Session
from briefing.tui.text.cells import printable

if TYPE_CHECKING:
    from briefing.library.library import Library
    from briefing.tui.reader.ports import Dialogs
    from briefing.tui.session.hits import Hit
    from briefing.tui.session.pages import PagePart

LINES = 30  # of each kind on an actor's page


class AcrossController:
    """Opens pages over articles, and goes to the words behind the line that is chosen."""

    def __init__(
        self,
        session: Session,
        panes: Panes,
        board: Board,
        dialogs: Dialogs,
        here: Callable[[], int | None],
        leave: Callable[[], object],
    ) -> None:
        self._session = session
        self._panes = panes
        self._board = board
        self._dialogs = dialogs
        self._here = here
        self._leave = leave

    def actor(self) -> Awaitable[object] | None:
        """Show the page of the actor under the cursor; where there is none, ask whose."""
        if (library := self._library()) is None:
            return None
        name = self._name()
        if name:
            return self._show_actor(library, name)

        def trouble(typed: str) -> str | None:
            from briefing.library.connection import LibraryError

            try:
                library.actor(typed)
            except LibraryError as error:
                return str(error)
            return None

        async def then(typed: str | None) -> None:
            if typed:
                await self._show_actor(library, typed)

        return self._dialogs.ask("Whose page? A name as the articles have it", "", trouble, then)

    async def _show_actor(self, library: Library, name: str) -> None:
        from briefing.library.connection import LibraryError

        try:
            page = library.actor(name, limit=LINES)
        except LibraryError:
            self._board.post(Said(f"{printable(name)} is in no other article under that name"))
            return
        many = page.actor.articles
        title = f"{page.actor.name}: {many} article{'' if many == 1 else 's'}, last {page.actor.last}"
        await self._dialogs.show_page(printable(title), actor_parts(library, name), self._go_to)

    def trends(self) -> Awaitable[object] | None:
        """Show the threats of every week: those by the actor under the cursor, where there is one, else all."""
        if (library := self._library()) is None:
            return None
        from briefing.library.connection import LibraryError

        name = self._name()
        try:
            weeks = library.weeks(by=name or None)
        except LibraryError:
            name, weeks = "", library.weeks()
        if not weeks:
            name, weeks = "", library.weeks()
        if not weeks:
            self._board.post(Said("no threats in the library"))
            return None
        return self._dialogs.show_trends(f"Threats a week{f' by {printable(name)}' if name else ''}", weeks)

    def _go_to(self, hit: Hit | None) -> None:
        index = self._session.index_of(hit.entry) if hit else None
        if hit is None or index is None:
            return
        self._leave()
        if index != self._session.current:
            self._board.post(EntryWanted(index))
        self._panes.to_article()
        self._panes.article.go(hit.span.start)

    def _library(self) -> Library | None:
        if self._session.shelf is None:
            self._board.post(Said("this needs a library; briefing index FOLDER puts articles into yours"))
            return None
        return self._session.shelf.library

    def _name(self) -> str:
        """Return the name of the actor under the cursor, or of the only one that acts in the row."""
        from briefing.model import Actor, Event, Quote, Threat

        linked, row = self._session.entry.linked, self._here()
        item = linked.rows[row].items[0] if linked and row is not None else None
        match item:
            case Actor():
                return item.name
            case Event():
                ids = item.who
            case Threat():
                ids = item.issuer
            case Quote():
                ids = (item.speaker or "",)
            case _:
                return ""
        return linked.actors[ids[0]].name if linked and ids and ids[0] in linked.actors else ""


def actor_parts(library: Library, name: str) -> list[PagePart]:
    """Return the page of an actor: what it threatens, is threatened with, does, says and denies, newest first."""
    from briefing.library.told import ROLES
    from briefing.tui.session.pages import PageLine, PagePart

    told = library.told(library.actor(name, limit=LINES).lines)
    parts = []
    for role, heading in ROLES.items():
        lines = tuple(
            PageLine(str(one.day), one.words, one.outlet, one.article, one.spans[0])
            for one in told
            if one.role == role and one.spans
        )
        if lines:
            parts.append(PagePart(heading, lines))
    return parts
