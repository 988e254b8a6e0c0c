"""What the library knows across articles, and what the reader corrects in it."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from briefing.tui.commands.registry import command

if TYPE_CHECKING:
    from briefing.tui.reader.desk import Desk


@command("library.actor", "at", "Library")
async def actor(desk: Desk) -> None:
    """Show what the actor under the cursor did, said and threatened in all articles. Enter goes to the words."""
    await desk.across.actor()


@command("library.merge", "equals_sign", "Library")
async def merge(desk: Desk) -> None:
    """Make the actor under the cursor one with another. It asks with whom; on the actor's page too."""
    await _done(desk.across.merge())


@command("library.split", "minus", "Library")
def split(desk: Desk) -> None:
    """Take the last merge into the actor under the cursor back. On the actor's page too."""
    desk.across.split()


@command("library.story", "i", "Library")
async def story(desk: Desk) -> None:
    """Show the story of this article: its reports in order, how the numbers changed, what each report had anew."""
    await desk.across.story()


@command("library.stories", "I", "Library")
async def stories(desk: Desk) -> None:
    """Show the stories that several articles tell, the newest first. Enter opens the first report; i its story."""
    await desk.across.stories()


@command("library.correct", "e", "Library")
async def correct(desk: Desk) -> None:
    """Correct the row: it is none, who does it, its type, who says it, which actor it is. Kept for later briefings."""
    await _done(desk.correcting.ask())


@command("library.undo", "U", "Library")
def undo(desk: Desk) -> None:
    """Take the last correction in this article back."""
    desk.correcting.undo()


@command("library.star", "asterisk", "Library")
def star(desk: Desk) -> None:
    """Give the article a star, or take it away."""
    desk.keeping.star()


@command("library.tag", "number_sign", "Library")
async def tag(desk: Desk) -> None:
    """Set the tags of the article. #tag in the filter finds them."""
    await _done(desk.keeping.tag())


@command("library.note", "m", "Library")
async def note(desk: Desk) -> None:
    """Keep a note on the article. It is shown whenever the article is opened."""
    await _done(desk.keeping.note())


@command("library.trends", "W", "Library")
async def trends(desk: Desk) -> None:
    """Show how many threats were told a week. On an actor: those that it issues."""
    await desk.across.trends()


async def _done(asked: Awaitable[object] | None) -> None:
    if asked is not None:
        await asked
