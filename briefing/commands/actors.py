"""``briefing actors``: who is in the library, and what the user joins and parts."""

from __future__ import annotations

import json

import click

from briefing.commands.options import library_option, opened
from briefing.commands.rows import as_json
from briefing.sources.clean import clean_line


@click.command()
@click.argument("beginning", metavar="[NAME]", required=False, default="")
@click.option("--limit", default=50, show_default=True, help="How many are listed.")
@click.option("--format", "style", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
@click.option("--merge", "pair", nargs=2, metavar="NAME INTO", help="Make two actors one, by name or key.")
@click.option(
    "--split", "parted", metavar="NAME", help="Take a merge back, by name or key of the one merged."
)
@click.option("--proposals", is_flag=True, help="List actors that may be one; nothing is merged by itself.")
@library_option
def actors(
    beginning: str,
    limit: int,
    style: str,
    pair: tuple[str, str] | None,
    parted: str | None,
    proposals: bool,
    library_path: str | None,
) -> None:
    """List the actors of the library: who is in most articles, or whose name begins with NAME.

    Surnames alone and people without a name can be searched for, but are nobody over articles, and not listed.
    """
    with opened(library_path) as library:
        if pair:
            one, other = library.key_of(pair[0]), library.key_of(pair[1])
            library.merge(one, other)
            click.echo(
                f"{one} is {other} from now on; briefing actors --split {json.dumps(one)} takes it back"
            )
        elif parted:
            key = library.key_of(parted, merged=True)
            told = "is an actor of its own again" if library.split(key) else "was not merged"
            click.echo(f"{key} {told}")
        elif proposals:
            for asked in library.proposals(limit):
                click.echo(clean_line(f"{asked.one}\t{asked.other}\t{asked.why}"))
        else:
            for actor in library.actors(beginning, limit=limit):
                if style == "jsonl":
                    click.echo(as_json(actor))
                    continue
                about = ", ".join(part for part in (actor.kind, actor.country) if part)
                many = "article" if actor.articles == 1 else "articles"
                click.echo(f"{clean_line(actor.name)}  ({about})  {actor.articles} {many}, last {actor.last}")
