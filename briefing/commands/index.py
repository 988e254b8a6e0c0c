"""``briefing index``: articles into the library, many at a time."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

import click

from briefing.article import articles_in_words
from briefing.commands.options import (
    file_names,
    follow_option,
    library_option,
    model_option,
    opened,
    published_option,
    skipped_option,
)
from briefing.opening import find_files, settings, stop, tell
from briefing.streams import TROUBLE

if TYPE_CHECKING:
    from briefing.indexing import Counts, Indexer
    from briefing.library import Library

MOST = 1_000_000  # files of one run


class Wanted(NamedTuple):
    """What the options ask for."""

    paths: tuple[str, ...]
    watch: tuple[str, ...]
    ready: tuple[str, ...]
    jobs: int | None
    published: str | None
    follow: bool
    model: str | None
    retry: bool
    stale: bool
    rebuild: bool
    skipped: bool


@click.command()
@click.argument("paths", metavar="[PATH]...", nargs=-1, shell_complete=file_names)
@library_option
@click.option(
    "--jobs", metavar="N", type=click.IntRange(1, 256), help="Processes that brief; as many as processors."
)
@published_option
@follow_option
@model_option
@click.option("--retry", is_flag=True, help="Try again what failed; with no PATH, all of it.")
@click.option("--stale", is_flag=True, help="Brief anew what an older version or another model briefed.")
@click.option("--rebuild", is_flag=True, help="Make the index anew from the briefings that are kept.")
@click.option(
    "--from",
    "ready",
    metavar="OUTPUT",
    multiple=True,
    type=click.Path(),
    help="Take what `cluster brief` wrote.",
)
@click.option(
    "--watch",
    metavar="FOLDER",
    multiple=True,
    type=click.Path(),
    help="Take what comes into FOLDER, until Ctrl+C.",
)
@skipped_option
def index(library_path: str | None, **options: object) -> None:
    """Put articles into the library, where they are searched and compared.

    PATH is a file, a folder, an address or - for standard input. What is there and has not changed is passed over;
    what cannot be read is told once and kept with its reason. However it is stopped, the next run goes on where
    this one was. The exit status is 2 where something failed.
    """
    wanted = Wanted(**options)  # type: ignore[arg-type]  # the names are those of the options
    if not (wanted.paths or wanted.watch or wanted.ready or wanted.retry or wanted.stale or wanted.rebuild):
        raise click.UsageError("give a PATH, or --watch, --from, --retry, --stale or --rebuild")
    with opened(library_path, create=True) as library:
        sys.exit(_run(library, wanted))


def _run(library: Library, wanted: Wanted) -> int:
    """Do what is wanted; return the exit status."""
    from briefing.cluster import ClusterError
    from briefing.indexing import CrewError, Indexer, Reading, crew
    from briefing.lexicon import LexiconError

    reading = Reading(wanted.published, wanted.follow)
    workers = crew(wanted.jobs, wanted.model or settings().model, reading)
    indexer = Indexer(library, workers, tell, reading)
    bad = 0
    try:
        if wanted.rebuild:
            indexer.rebuild()
        if wanted.stale:
            indexer.brief_stale()
        bad = _index(indexer, wanted)
        _take(indexer, wanted)
        if wanted.watch:
            _watch(library, indexer, wanted)
    except (ClusterError, CrewError, LexiconError) as error:
        stop(str(error))
    except SystemExit:  # Ctrl+C
        click.echo(f"Stopped: {said(indexer.counts)} The next run goes on from here.")
        raise
    library.db.truncate_log()
    click.echo(said(indexer.counts))
    return TROUBLE if bad or indexer.counts.failed else 0


def _index(indexer: Indexer, wanted: Wanted) -> int:
    """Index the files of the paths; return how many of those are bad, which is told."""
    given = [*wanted.paths, *wanted.watch]
    paths, bad = find_files(given, most=MOST, named=wanted.skipped) if given else ([], 0)
    if wanted.retry and not wanted.paths:
        paths += indexer.failed_files()
    files = indexer.files(paths, retry=wanted.retry)
    if files:
        indexer.run(files, len(files))
    return bad


def _take(indexer: Indexer, wanted: Wanted) -> None:
    """Take the parts of tables of briefings."""
    from briefing.cluster.parts import parts_in, taken

    for path in wanted.ready:
        parts = indexer.files([str(part) for part in parts_in(path)], retry=wanted.retry)
        for part in parts:
            indexer.take(part, taken(part.path))


def _watch(library: Library, indexer: Indexer, wanted: Wanted) -> None:
    """Take what comes into the folders, and ring for what is watched for."""
    from briefing.commands.watches import known, ring
    from briefing.indexing.watching import watch

    watched = known()
    indexer.came_in()  # what was there before is not news
    watch(indexer, wanted.watch, then=lambda added: ring(library, watched, added))


def said(counts: Counts) -> str:
    """Return the counts as a sentence, or two."""
    added = articles_in_words(counts.added)
    told = f"{added} added, {counts.there + counts.passed:,} already there, {counts.failed:,} failed."
    if counts.renewed:
        told = f"{told[:-1]}, {counts.renewed:,} briefed anew."
    if counts.bad:
        files = "1 file" if counts.bad == 1 else f"{counts.bad:,} files"
        told += f" {files} failed before and did not change: --retry tries again."
    return told
