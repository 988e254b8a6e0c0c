"""Other views of the briefing, the card, and the date that times are read against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.commands.registry import command

if TYPE_CHECKING:
    from briefing.tui.reader.screen import ReaderScreen


@command("view.timeline", "t", "Sections")
def timeline(reader: ReaderScreen) -> None:
    """Timeline: what happens on which date, the undated apart. Again, or Esc: back to the briefing."""
    reader.parts.views.toggle("timeline")


@command("view.actors", "a", "Sections")
def actors(reader: ReaderScreen) -> None:
    """Actors: who did what to whom, who said what, their threats. Again, or Esc: back to the briefing."""
    reader.parts.views.toggle("actors")


@command("view.card", "c", "Sections")
def card(reader: ReaderScreen) -> None:
    """Switch the card of the highlight under the cursor or the mouse on or off."""
    reader.parts.carding.switch()


@command("article.date", "D", "Articles")
async def set_date(reader: ReaderScreen) -> None:
    """Set the date of publication. Relative times are read against it at once; Esc leaves it as it is."""
    await reader.parts.dating.open()
