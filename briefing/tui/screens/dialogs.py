"""Opens the screens that lie over the reader; each is loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from textual.screen import Screen

from briefing.tui.session.entries import Session

if TYPE_CHECKING:
    from briefing.library.trends import Week
    from briefing.tui.reader.ports import ActorDesk, Answered, Chosen, Found
    from briefing.tui.session.desk_page import DeskPage
    from briefing.tui.session.pages import PagePart


class ReaderDialogs:
    """The ``Dialogs`` of a reader."""

    def __init__(self, screen: Screen[None], session: Session) -> None:
        self._screen = screen
        self._session = session

    def show_help(self, part: str = "") -> Awaitable[object]:
        """Show what is bound now, from a part on."""
        from briefing.tui.bound import bound_keys
        from briefing.tui.screens.help import HelpScreen

        return self._screen.app.push_screen(HelpScreen(bound_keys(self._screen), part))

    def ask(
        self,
        title: str,
        value: str,
        trouble: Callable[[str], str | None],
        then: Answered,
    ) -> Awaitable[object]:
        """Ask for one line until ``trouble`` has nothing to say about it; ``then`` takes it, or None."""
        from briefing.tui.screens.ask import AskScreen

        return self._screen.app.push_screen(AskScreen(title, value, trouble), then)

    def choose(
        self, title: str, options: Sequence[str], at: int, then: Callable[[int | None], None]
    ) -> Awaitable[object]:
        """Ask for one of some, with the cursor on one; ``then`` takes its place, or None."""
        from briefing.tui.screens.choose import ChooseScreen

        return self._screen.app.push_screen(ChooseScreen(title, options, at), then)

    def show_output(self, line: str, given: str) -> Awaitable[object]:
        """Run a shell line on a text and show what it writes."""
        from briefing.tui.screens.output import OutputScreen

        return self._screen.app.push_screen(OutputScreen(line, given))

    def show_page(self, title: str, parts: Iterable[PagePart], then: Chosen) -> Awaitable[object]:
        """Show a page over articles; ``then`` takes where the chosen line leads (``entry`` is an id), or None."""
        from briefing.tui.screens.page import PageScreen
        from briefing.tui.session.pages import laid_out

        return self._screen.app.push_screen(PageScreen(title, laid_out(parts)), then)

    async def show_desk(self, page: DeskPage, at: int, then: Chosen) -> Callable[[DeskPage], None]:
        """Show the desk, the cursor on a line; return what shows it as it is later."""
        from briefing.tui.screens.desk import DeskScreen

        screen = DeskScreen(page, at)
        await self._screen.app.push_screen(screen, then)
        return screen.renew

    def show_actor(self, page: ActorDesk, then: Chosen) -> Awaitable[object]:
        """Show an actor's page; ``then`` takes where the chosen line leads, or None."""
        from briefing.tui.screens.actor import ActorScreen

        return self._screen.app.push_screen(ActorScreen(page), then)

    def show_views(
        self, parts: Iterable[PagePart], remove: Callable[[int], Iterable[PagePart]], then: Chosen
    ) -> Awaitable[object]:
        """Show lines that can be removed by their places; ``then`` takes the chosen one as of ``show_page``."""
        from briefing.tui.screens.kept_views import KeptViewsScreen

        return self._screen.app.push_screen(KeptViewsScreen(parts, remove), then)

    def show_trends(self, title: str, weeks: Sequence[Week]) -> Awaitable[object]:
        """Show threats a week as a picture."""
        from briefing.tui.screens.trends import TrendsScreen

        return self._screen.app.push_screen(TrendsScreen(title, weeks))

    def search_all(self, query: str, then: Found) -> Awaitable[object]:
        """Search in all articles; ``then`` takes the hit that is chosen and the words, or None."""
        from briefing.tui.screens.hits import HitsScreen

        return self._screen.app.push_screen(HitsScreen(self._session, query), then)
