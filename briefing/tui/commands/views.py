"""Other views of the briefing, the card, and the date that times are read against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.commands.registry import command

if TYPE_CHECKING:
    from briefing.tui.reader.desk import Desk


@command("view.timeline", "t", "Sections")
async def timeline(desk: Desk) -> None:
    """Timeline: what happens on which date; in the list, in all that it shows. Again, or Esc: back to the briefing."""
    if desk.panes.active is desk.panes.entries:
        await desk.across.timeline(desk.articles.listing.rows)
    else:
        desk.view.toggle("timeline")


@command("view.actors", "a", "Sections")
def actors(desk: Desk) -> None:
    """Actors: who did what to whom, who said what, their threats. Again, or Esc: back to the briefing."""
    desk.view.toggle("actors")


@command("view.card", "c", "Sections")
def card(desk: Desk) -> None:
    """Switch the card of the highlight under the cursor or the mouse on or off."""
    desk.card.toggle()


@command("article.date", "D", "Articles")
async def set_date(desk: Desk) -> None:
    """Set the date of publication. Relative times are read against it at once; Esc leaves it as it is."""
    await desk.date.ask()
