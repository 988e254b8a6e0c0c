"""``briefing feeds``: what is subscribed to."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import click

from briefing.commands.options import library_option, opened
from briefing.opening import stop, tell
from briefing.streams import TROUBLE

if TYPE_CHECKING:
    from briefing.library.subscriptions import Subscription


@click.group(invoke_without_command=True)
@library_option
@click.pass_context
def feeds(ctx: click.Context, library_path: str | None) -> None:
    """List the feeds that `briefing refresh` reads; add, remove, import and export them.

    A line a feed, tabs between: address, title, and what went wrong with it.
    """
    ctx.obj = library_path
    if ctx.invoked_subcommand is None:
        with opened(library_path, create=True) as library:
            for feed in library.feeds():
                click.echo("\t".join((feed.url, feed.title, standing(feed))))


@feeds.command()
@click.argument("urls", metavar="URL...", nargs=-1, required=True)
@click.pass_obj
def add(library_path: str | None, urls: tuple[str, ...]) -> None:
    """Subscribe to feeds; nothing is fetched before `briefing refresh`."""
    from briefing.sources.intake import is_address

    for url in urls:
        if not is_address(url):
            stop(f"{url}: is no address of the web; give one like https://example.org/feed.xml.")
    with opened(library_path, create=True) as library:
        _told(library.subscribe((url, "") for url in urls), len(urls))


@feeds.command()
@click.argument("urls", metavar="URL...", nargs=-1, required=True)
@click.pass_obj
def remove(library_path: str | None, urls: tuple[str, ...]) -> None:
    """Take feeds out; their articles stay in the library."""
    with opened(library_path, create=True) as library:
        unknown = [url for url in urls if not library.unsubscribe(url)]
    for url in unknown:
        tell(f"{url}: there is no such feed; `briefing feeds` lists them.")
    sys.exit(TROUBLE if unknown else 0)


@feeds.command("import")
@click.argument("path", metavar="FILE", type=click.Path())
@click.pass_obj
def import_command(library_path: str | None, path: str) -> None:
    """Subscribe to the feeds of an OPML file, or of standard input where FILE is -."""
    from briefing.indexing.opml import feeds_in
    from briefing.sources import SourceError

    try:
        found = feeds_in(path)
    except SourceError as error:
        stop(str(error))
    with opened(library_path, create=True) as library:
        _told(library.subscribe(found), len(found))


@feeds.command()
@click.pass_obj
def export(library_path: str | None) -> None:
    """Write the feeds as OPML to standard output."""
    from briefing.indexing.opml import opml

    with opened(library_path, create=True) as library:
        click.echo(opml((feed.url, feed.title) for feed in library.feeds()), nl=False)


def standing(feed: Subscription) -> str:
    """Return what is wrong with a feed; nothing, if all is well."""
    if feed.gone:
        return "gone"
    if feed.reason is None:
        return ""
    left = max(0.0, feed.next - time.time()) / 60
    return f"failed {feed.failures:,} times ({feed.reason}), asked again in {left:.0f} minutes"


def _told(added: int, given: int) -> None:
    feeds = "1 feed" if added == 1 else f"{added:,} feeds"
    click.echo(f"{feeds} added, {given - added:,} already there.")
