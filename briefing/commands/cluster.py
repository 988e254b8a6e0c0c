"""``briefing cluster``: the same briefings from many machines."""

from __future__ import annotations

import sys

import click

from briefing.commands.options import model_option
from briefing.opening import settings, stop, tell
from briefing.streams import TROUBLE


@click.group()
def cluster() -> None:
    """Brief on many machines, by Dask; needs the extra: pip install 'briefing[cluster]'."""


@cluster.command()
@click.argument("source", metavar="INPUT", type=click.Path())
@click.argument("output", metavar="OUTPUT", type=click.Path())
@click.option(
    "--scheduler", metavar="ADDRESS", help="A scheduler of Dask (tcp://…); without one, this machine."
)
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(1, 256),
    help="Processes of this machine; as many as processors.",
)
@model_option
def brief(source: str, output: str, scheduler: str | None, jobs: int | None, model: str | None) -> None:
    """Brief the records of INPUT into the folder OUTPUT, in parts of Parquet.

    INPUT is JSON Lines or Parquet; a record has text, and may have title, published, source, link, site and author,
    or it has article, as `briefing export` writes it. Parts that are there are not made again. A record that cannot
    be briefed is a row with its error, and the exit status is 2. `briefing index --from OUTPUT` takes the parts.
    """
    from briefing.cluster import ClusterError
    from briefing.cluster.run import Run
    from briefing.indexing import CrewError
    from briefing.indexing.indexer import processors
    from briefing.indexing.progress import Progress
    from briefing.lexicon import LexiconError

    with Progress(0, tell) as progress:
        run = Run(output, model or settings().model, step=progress.step)
        try:
            run.brief(source, scheduler=scheduler, jobs=jobs or processors())
        except (ClusterError, CrewError, LexiconError) as error:
            stop(str(error))
    counts = run.counts
    click.echo(
        f"{counts.briefed:,} records briefed, {counts.failed:,} failed, {counts.skipped:,} parts were there."
    )
    sys.exit(TROUBLE if counts.failed else 0)
