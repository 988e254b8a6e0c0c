"""What the library knows across articles, from the one on the screen: actors and who is one, stories, times, trends."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING

from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import EntryWanted, Said
from briefing.tui.reader.panes import Panes
from briefing.tui.session.entries import Session
from briefing.tui.text.cells import printable

if TYPE_CHECKING:
    from briefing.tui.reader.ports import Dialogs
    from briefing.tui.session.actor import ActorAcross
    from briefing.tui.session.hits import Hit

STORIES = 200
ARTICLES = 500  # of a timeline


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
        actor = self._known(name)
        if actor is not None:
            await self._dialogs.show_actor(actor, self.go_to)

    def merge(self) -> Awaitable[object] | None:
        """Ask who else the actor under the cursor is."""
        actor = self._actor_here()
        return actor.merge(self._say) if actor else None

    def split(self) -> None:
        """Take the last merge into the actor under the cursor back."""
        if (actor := self._actor_here()) is not None:
            actor.split(self._say)

    async def story(self) -> None:
        """Show the story of the article on the screen, and keep that it was looked at."""
        article = self._session.entry.article
        with self._session.across() as library:
            number = library.story_of(article.id) if article else None
            page = library.story(number) if number is not None else None
            if number is not None:
                library.looked(number)
        if page is None or len(page.reports) < 2:
            self._say("no other report of this story")
            return
        from briefing.tui.session.story import story_parts, story_title

        await self._dialogs.show_page(printable(story_title(page)), story_parts(page), self.go_to)

    async def stories(self) -> None:
        """Show the stories that have several reports, the newest first."""
        from briefing.tui.session.story import stories_parts

        with self._session.across() as library:
            parts = stories_parts(library.stories(limit=STORIES))
        if parts:
            await self._dialogs.show_page("Stories", parts, self.go_to)
        else:
            self._say("no two articles tell one story, as far as they are briefed")

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
            self._say("no threats in what is briefed so far")

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

    def go_to(self, hit: Hit | None) -> None:
        """Go to the words behind a line of a page, if one was chosen."""
        index = self._session.index_of(hit.entry) if hit else None
        if hit is not None and index is not None:
            self._open(index, hit)

    def _open(self, index: int, hit: Hit) -> None:
        self._leave()
        if index != self._session.current:
            self._board.post(EntryWanted(index))
        self._panes.to_article()
        self._panes.article.go(hit.span.start)

    def _actor_here(self) -> ActorAcross | None:
        """Return the actor under the cursor; where there is none, say so."""
        name = self._name()
        if not name:
            self._say("go to the row of an actor in the briefing")
        return self._known(name) if name else None

    def _known(self, name: str) -> ActorAcross | None:
        """Return the actor that goes by a name; where nobody does, say so."""
        from briefing.library.connection import LibraryError
        from briefing.tui.session.actor import ActorAcross

        try:
            with self._session.across() as library:
                return ActorAcross(self._session, self._dialogs.ask, library.key_of(name))
        except LibraryError:
            self._say(f"{printable(name)} has no page: only full names are known across articles")
            return None

    def _say(self, sentence: str) -> None:
        self._board.post(Said(sentence))

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
