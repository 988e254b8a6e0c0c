"""``briefing refresh``: what is new in the feeds."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import click

from briefing.commands.index import said
from briefing.commands.options import follow_option, library_option, model_option, opened
from briefing.opening import settings, stop, tell
from briefing.streams import TROUBLE

if TYPE_CHECKING:
    from briefing.indexing import Indexer
    from briefing.library import Library


@click.command()
@library_option
@click.option(
    "--every", metavar="MINUTES", type=click.FloatRange(min=1), help="Go on, so often, until Ctrl+C."
)
@click.option(
    "--jobs", metavar="N", type=click.IntRange(1, 256), help="Processes that brief; as many as processors."
)
@follow_option
@model_option
def refresh(
    library_path: str | None, every: float | None, jobs: int | None, follow: bool, model: str | None
) -> None:
    """Read the feeds that `briefing feeds` lists, and put what is new into the library.

    A feed that has not changed is not sent again, one that fails is left alone for longer each time, one that is gone
    for good is not asked any more. The exit status is 2 where something failed.
    """
    from briefing.indexing import CrewError, Indexer, crew
    from briefing.lexicon import LexiconError

    with opened(library_path, create=True) as library:
        if not library.feeds():
            stop("there are no feeds; add one with: briefing feeds add URL")
        indexer = Indexer(library, crew(jobs, model or settings().model), tell)
        try:
            troubled = _round(library, indexer, follow)
            while every is not None:
                time.sleep(60 * every)
                _round(library, indexer, follow)
        except (CrewError, LexiconError) as error:
            stop(str(error))
        except SystemExit:  # Ctrl+C
            click.echo(f"Stopped: {said(indexer.counts)}")
            raise
        sys.exit(TROUBLE if troubled else 0)


def _round(library: Library, indexer: Indexer, follow: bool) -> bool:
    """Ask all feeds that may be asked; tell of each, and whether something failed."""
    from briefing.indexing import refresh as ask
    from briefing.sources.clean import clean_line

    lines = ask(library, indexer, follow=follow)
    for line in lines:
        click.echo(clean_line(str(line)))
    if not lines and any(not feed.gone for feed in library.feeds()):
        click.echo("No feed may be asked yet; `briefing feeds` tells when.")
    library.db.truncate_log()
    return any(line.trouble or line.failed for line in lines)
