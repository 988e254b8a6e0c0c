"""Search in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.commands.registry import command

if TYPE_CHECKING:
    from briefing.tui.reader.desk import Desk


@command("find.open", "slash,ctrl+f", "Search")
async def search(desk: Desk) -> None:
    """Search in the article. Small letters find both, capitals find capitals."""
    await desk.search.ask()


@command("find.next", "n", "Search")
def next_hit(desk: Desk) -> None:
    """Go to the next hit. In the list: to the next unread article."""
    if not desk.articles.go_unread(1):
        desk.search.step(1)


@command("find.previous", "N", "Search")
def previous_hit(desk: Desk) -> None:
    """Go to the previous hit. In the list: to the previous unread article."""
    if not desk.articles.go_unread(-1):
        desk.search.step(-1)


@command("find.all", "S", "Search")
async def search_all(desk: Desk) -> None:
    """Search in all open articles. Enter goes to a hit, Escape back."""
    await desk.search_all.ask()
