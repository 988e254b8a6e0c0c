"""The articles that are open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.commands.registry import command

if TYPE_CHECKING:
    from briefing.tui.reader.screen import ReaderScreen


@command("article.next", "J", "Articles")
def next_article(reader: ReaderScreen) -> None:
    """Go to the next article of the list."""
    reader.parts.choosing.go(1)


@command("article.previous", "K", "Articles")
def previous_article(reader: ReaderScreen) -> None:
    """Go to the previous article of the list."""
    reader.parts.choosing.go(-1)


@command("article.list", "l", "Articles")
def show_list(reader: ReaderScreen) -> None:
    """Show the list of articles, or leave it."""
    reader.parts.choosing.toggle()


@command("article.again", "R", "Articles")
def brief_again(reader: ReaderScreen) -> None:
    """Brief this article again, where there is no briefing."""
    reader.parts.working.again()


@command("article.filter", "f", "Articles")
async def filter_list(reader: ReaderScreen) -> None:
    """Filter the list by typing. Escape shows all again."""
    await reader.parts.choosing.open_filter()


@command("article.sort", "O", "Articles")
def sort_list(reader: ReaderScreen) -> None:
    """Sort the list by date, title or threat, or as opened."""
    reader.parts.choosing.turn_order()


@command("article.read", "r", "Articles")
def toggle_read(reader: ReaderScreen) -> None:
    """Mark the article as read or unread. In the list: the one under the cursor."""
    reader.parts.choosing.toggle_seen()


@command("work.stop", "C", "Articles")
def stop_briefing(reader: ReaderScreen) -> None:
    """Stop briefing the other articles, or go on. The one that is read is always briefed."""
    reader.parts.working.toggle()
