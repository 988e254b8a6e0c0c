"""What the library knows across articles, from the article on the screen: an actor's page, stories, a timeline."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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

STORIES = 200
ARTICLES = 500  # of a timeline
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

    async def actor(self) -> None:
        """Show the page of the actor under the cursor; where there is none, ask whose."""
        name = self._name()
        if name:
            await self._show_actor(name)
            return

        def trouble(typed: str) -> str | None:
            from briefing.library.connection import LibraryError

            try:
                with self._session.across() as library:
                    library.actor(typed)
            except LibraryError as error:
                return str(error).partition(": ")[2]
            return None

        async def then(typed: str | None) -> None:
            if typed:
                await self._show_actor(typed)

        await self._dialogs.ask("Whose page? A name as the articles have it", "", trouble, then)

    async def _show_actor(self, name: str) -> None:
        from briefing.library.connection import LibraryError

        try:
            with self._session.across() as library:
                known = library.actor(name, limit=LINES).actor
                parts = actor_parts(library, name)
        except LibraryError:
            self._board.post(
                Said(f"{printable(name)} has no page: only full names are known across articles")
            )
            return
        many = "1 article" if known.articles == 1 else f"{known.articles} articles"
        await self._dialogs.show_page(
            printable(f"{known.name}: {many}, last {known.last}"), parts, self._go_to
        )

    async def story(self) -> None:
        """Show the story of the article on the screen, and keep that it was looked at."""
        article = self._session.entry.article
        with self._session.across() as library:
            number = library.story_of(article.id) if article else None
            page = library.story(number) if number is not None else None
            if number is not None:
                library.looked(number)
        if page is None or len(page.reports) < 2:
            self._board.post(Said("no other report of this story"))
            return
        from briefing.tui.session.story import story_parts, story_title

        await self._dialogs.show_page(printable(story_title(page)), story_parts(page), self._go_to)

    async def stories(self) -> None:
        """Show the stories that have several reports, the newest first."""
        from briefing.tui.session.story import stories_parts

        with self._session.across() as library:
            parts = stories_parts(library.stories(limit=STORIES))
        if parts:
            await self._dialogs.show_page("Stories", parts, self._go_to)
        else:
            self._board.post(Said("no two articles tell one story, as far as they are briefed"))

    async def trends(self) -> None:
        """Show the threats of every week: those by the actor under the cursor, where it threatens, else all."""
        from briefing.library.connection import LibraryError

        name = self._name()
        with self._session.across() as library:
            try:
                weeks = library.weeks(by=name) if name else []
            except LibraryError:
                weeks = []
            if not weeks:
                name, weeks = "", library.weeks()
        if weeks:
            await self._dialogs.show_trends(
                f"Threats a week{f' by {printable(name)}' if name else ''}", weeks
            )
        else:
            self._board.post(Said("no threats in what is briefed so far"))

    async def timeline(self, places: Sequence[int]) -> None:
        """Show what happens on which date in articles, by their places: the first of many."""
        from briefing.tui.session.chronicle import Chronicle

        chronicle = Chronicle()
        async for at, entry in self._session.each(places[:ARTICLES]):
            chronicle.add(at, entry)
        parts = chronicle.parts()
        if not parts:
            self._board.post(Said("nothing happens in what the list shows, as far as it is briefed"))
            return
        of = f" of {len(places):,}" if chronicle.articles < len(places) else ""
        title = f"Timeline of {chronicle.articles}{of} article{'' if len(places) == 1 else 's'}"

        def go(hit: Hit | None) -> None:
            if hit is not None:
                self._open(hit.entry, hit)

        await self._dialogs.show_page(title, parts, go)

    def _go_to(self, hit: Hit | None) -> None:
        index = self._session.index_of(hit.entry) if hit else None
        if hit is not None and index is not None:
            self._open(index, hit)

    def _open(self, index: int, hit: Hit) -> None:
        self._leave()
        if index != self._session.current:
            self._board.post(EntryWanted(index))
        self._panes.to_article()
        self._panes.article.go(hit.span.start)

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
