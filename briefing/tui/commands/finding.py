"""Search in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.commands.registry import command

if TYPE_CHECKING:
    from briefing.tui.reader.screen import ReaderScreen


@command("find.open", "slash,ctrl+f", "Search")
async def search(reader: ReaderScreen) -> None:
    """Search in the article. Small letters find both, capitals find capitals."""
    await reader.finding.open()


@command("find.next", "n", "Search")
def next_hit(reader: ReaderScreen) -> None:
    """Go to the next hit."""
    reader.finding.step(1)


@command("find.previous", "N", "Search")
def previous_hit(reader: ReaderScreen) -> None:
    """Go to the previous hit."""
    reader.finding.step(-1)


@command("find.all", "S", "Search")
async def search_all(reader: ReaderScreen) -> None:
    """Search in all open articles. Enter goes to a hit, Escape back."""
    await reader.parts.choosing.search_all()
