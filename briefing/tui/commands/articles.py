"""The articles that are open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.commands.registry import command

if TYPE_CHECKING:
    from briefing.tui.screens.reader import ReaderScreen


@command("article.next", "J", "Articles")
def next_article(reader: ReaderScreen) -> None:
    """Go to the next article."""
    reader.open_entry(reader.session.current + 1)


@command("article.previous", "K", "Articles")
def previous_article(reader: ReaderScreen) -> None:
    """Go to the previous article."""
    reader.open_entry(reader.session.current - 1)


@command("article.list", "l", "Articles")
def show_list(reader: ReaderScreen) -> None:
    """Show the list of articles, or leave it."""
    reader.toggle_list()


@command("article.again", "R", "Articles")
def brief_again(reader: ReaderScreen) -> None:
    """Brief this article again, where there is no briefing."""
    reader.brief_again()
