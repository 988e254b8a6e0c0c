"""An actor's page: as other pages, and keys to make the actor one with another and to take that back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from briefing.tui.screens.page import PageScreen
from briefing.tui.session.pages import laid_out

if TYPE_CHECKING:
    from briefing.tui.reader.ports import ActorDesk


class ActorScreen(PageScreen):
    """Shows what an actor did in all articles; is drawn anew when somebody becomes one with it, or no more is."""

    SAID: ClassVar[str] = "=: one with another  -: two again"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("equals_sign", "merge", "Make it one with another actor", id="actor.merge", show=False),
        Binding("minus", "split", "Take the last merge into it back", id="actor.split", show=False),
    ]

    def __init__(self, desk: ActorDesk) -> None:
        super().__init__("", laid_out(()))
        self._desk = desk

    def fill(self, said: str = "") -> None:
        """Show the page as it is now, and a sentence below the title."""
        self._title, parts = self._desk.page()
        self._page = laid_out(parts)
        super().fill(said if said or self._page.hits else f"no more is told than the name  {self.SAID}")

    async def action_merge(self) -> None:
        """Ask who else the actor is."""
        await self._desk.merge(self.fill)

    def action_split(self) -> None:
        """Take the last merge into the actor back."""
        self._desk.split(self.fill)
