"""``briefing watches``: what the library has on what is watched for."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from briefing.commands.options import library_option, opened
from briefing.opening import stop, tell
from briefing.sources.clean import clean_line

if TYPE_CHECKING:
    from briefing.library import Library
    from briefing.library.watches import Watch


@click.command(
    epilog="""\b
watch.toml, beside config.toml (briefing config --path):
  [[watch]]
  name = "gulf"
  query = "by:iran threat:grave"
  [[watch]]
  name = "ferries"
  actors = ["Harbour Board"]
  places = ["Osterholm"]
  types = ["strike"]
  gravity = "serious\""""
)
@click.option("--limit", default=5, show_default=True, help="The newest articles of each watch.")
@library_option
def watches(limit: int, library_path: str | None) -> None:
    """List what is watched for in watch.toml, and the newest articles of each.

    `briefing index --watch FOLDER` rings and tells when such an article comes in.
    """
    found = known()
    if not found:
        from briefing.library.watches import path

        stop(f"{path()}: nothing is watched for yet; briefing watches --help shows how")
    with opened(library_path) as library:
        for watch in found:
            count = library.count(watch.query)
            many = "1 article" if str(count) == "1" else f"{count} articles"
            click.echo(clean_line(f"{watch.name}: {many} ({watch.query})"))
            for one in library.find(watch.query, limit):
                mark = " " if one.seen else "•"
                click.echo(
                    f"  {mark} "
                    + clean_line(
                        f"{(one.published or 'undated')[:10]}  {one.title}  [{one.site or one.source}]"
                    )
                )


def known() -> tuple[Watch, ...]:
    """Return what is watched for; end where watch.toml cannot be used."""
    from briefing.library.watches import WatchError, load

    try:
        return load()
    except WatchError as error:
        stop(str(error))


def ring(library: Library, found: tuple[Watch, ...], added: list[int]) -> None:
    """Tell which of the articles that came in are watched for, and ring the bell of the terminal."""
    from briefing.library.watches import hits

    for watch in found:
        for one in library.listed(hits(library.db, watch, added)):
            tell(clean_line(f"{watch.name}: {one.title} [{one.site or one.source}]"))
            if sys.stderr.isatty():
                click.echo("\a", nl=False, err=True)
