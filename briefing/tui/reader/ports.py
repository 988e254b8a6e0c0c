"""What controllers and commands ask of screens that they do not know."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    from briefing.library.trends import Week
    from briefing.tui.session.desk_page import DeskPage
    from briefing.tui.session.hits import Hit
    from briefing.tui.session.pages import PagePart

    Answered: TypeAlias = Callable[[str | None], None] | Callable[[str | None], Awaitable[None]]
    Chosen: TypeAlias = Callable[[Hit | None], None] | Callable[[Hit | None], Awaitable[None]]
    Found: TypeAlias = Callable[[tuple[Hit, str] | None], None]


class ActorDesk(Protocol):
    """What an actor's page asks: what it shows, and who is one with the actor."""

    def page(self) -> tuple[str, Iterable[PagePart]]:
        """Return the title of the page and its lines, as they are now."""

    def merge(self, told: Callable[[str], object]) -> Awaitable[object]:
        """Ask who else the actor is; ``told`` takes the sentence that says what was done."""

    def split(self, told: Callable[[str], object]) -> None:
        """Take the last merge into the actor back; ``told`` takes the sentence that says so."""


class Dialogs(Protocol):
    """Opens what lies over the reader; awaited, it takes the next key."""

    def show_help(self, part: str = "") -> Awaitable[object]:
        """Show what is bound now, from a part on."""

    def ask(
        self,
        title: str,
        value: str,
        trouble: Callable[[str], str | None],
        then: Answered,
    ) -> Awaitable[object]:
        """Ask for one line until ``trouble`` has nothing to say about it; ``then`` takes it, or None."""

    def choose(
        self, title: str, options: Sequence[str], at: int, then: Callable[[int | None], None]
    ) -> Awaitable[object]:
        """Ask for one of some, with the cursor on one; ``then`` takes its place, or None."""

    def show_output(self, line: str, given: str) -> Awaitable[object]:
        """Run a shell line on a text and show what it writes."""

    def show_page(self, title: str, parts: Iterable[PagePart], then: Chosen) -> Awaitable[object]:
        """Show a page over articles; ``then`` takes where the chosen line leads (``entry`` is an id), or None."""

    async def show_desk(self, page: DeskPage, at: int, then: Chosen) -> Callable[[DeskPage], None]:
        """Show the desk, the cursor on a line; return what shows it as it is later."""

    def show_actor(self, page: ActorDesk, then: Chosen) -> Awaitable[object]:
        """Show an actor's page; ``then`` takes where the chosen line leads, or None."""

    def show_views(
        self, parts: Iterable[PagePart], remove: Callable[[int], Iterable[PagePart]], then: Chosen
    ) -> Awaitable[object]:
        """Show lines that can be removed by their places; ``then`` takes the chosen one as of ``show_page``."""

    def show_trends(self, title: str, weeks: Sequence[Week]) -> Awaitable[object]:
        """Show threats a week as a picture."""

    def search_all(self, query: str, then: Found) -> Awaitable[object]:
        """Search in all articles; ``then`` takes the hit that is chosen and the words, or None."""
