"""The articles that are open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.commands.registry import command

if TYPE_CHECKING:
    from briefing.tui.reader.desk import Desk


@command("article.next", "J", "Articles")
def next_article(desk: Desk) -> None:
    """Go to the next article of the list. Section, folds and what is searched for stay."""
    desk.articles.go(1)


@command("article.previous", "K", "Articles")
def previous_article(desk: Desk) -> None:
    """Go to the previous article of the list. Section, folds and what is searched for stay."""
    desk.articles.go(-1)


@command("article.list", "l", "Articles")
def show_list(desk: Desk) -> None:
    """Show the list of articles, or leave it. Its cursor shows each article; Enter opens it."""
    desk.articles.toggle()


@command("article.again", "R", "Articles")
def brief_again(desk: Desk) -> None:
    """Brief this article again, where there is no briefing."""
    desk.work.again()


@command("article.filter", "f", "Articles")
async def filter_list(desk: Desk) -> None:
    """Filter the list by typing. Escape shows all again."""
    await desk.articles.ask_filter()


@command("article.sort", "O", "Articles")
async def sort_list(desk: Desk) -> None:
    """Sort the list: choose by what, and in which direction. Its cursor goes to the top."""
    await desk.articles.ask_order()


@command("article.lines", "L", "Articles")
def turn_lines(desk: Desk) -> None:
    """Show one line of each article in the list, or two. The second tells in words what signs tell."""
    desk.articles.toggle_lines()


@command("article.read", "r", "Articles")
def toggle_read(desk: Desk) -> None:
    """Mark the article as read or unread. In the list: the one under the cursor."""
    desk.articles.toggle_seen()


@command("article.views", "F", "Articles")
async def show_views(desk: Desk) -> None:
    """Show the views: filters of the list that you kept under a name. There the filter of now can be kept too."""
    await desk.kept_views.show()


@command("article.undo", "ctrl+underscore", "Articles")
def undo(desk: Desk) -> None:
    """Take back what you did last to an article or a view: a mark, a star, tags, a note, a view kept or removed."""
    desk.undoing.undo()


@command("work.stop", "C", "Articles")
def stop_briefing(desk: Desk) -> None:
    """Stop briefing the other articles, or go on. The one that is read is always briefed."""
    desk.work.toggle()
