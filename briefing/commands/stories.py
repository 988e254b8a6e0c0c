"""``briefing stories``: what the library's articles tell together, newest first."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from briefing.commands.options import library_option, opened
from briefing.commands.rows import as_json, table

if TYPE_CHECKING:
    from briefing.library.pages import Story

format_option = click.option(
    "--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True
)


@click.command()
@click.option(
    "--since", metavar="DAY", type=click.DateTime(["%Y-%m-%d"]), help="Only with articles from DAY on."
)
@click.option("--limit", metavar="N", type=click.IntRange(min=1), default=50, show_default=True)
@format_option
@library_option
def stories(since: datetime | None, limit: int, form: str, library_path: str | None) -> None:
    """List the stories of the library: articles that tell of the same happening.

    A story has two reports and more; copies of a report are counted apart. `briefing story ID` shows one.
    """
    with opened(library_path) as library:
        found = library.stories(since=since.date() if since else None, limit=limit)
    if form == "jsonl":
        for one in found:
            click.echo(as_json(one))
        return
    rows = [(str(one.id), one.newest, how_many(one), one.first_by or "", one.title) for one in found]
    for told in (
        table(("ID", "NEWEST", "REPORTS", "FIRST BY", "TITLE"), rows) if rows else ("No stories yet.",)
    ):
        click.echo(told)


def how_many(story: Story) -> str:
    """Return how many reports a story has: "4", "4 + 2 copies", and how many since the reader looked."""
    copies = f" + {story.copies} {'copy' if story.copies == 1 else 'copies'}" if story.copies else ""
    return f"{story.reports}{copies}" + (f", {story.since_looked} new" if story.since_looked else "")
