"""``briefing actor NAME``: what one actor did, said, denied and threatened, over all articles."""

from __future__ import annotations

import click

from briefing.commands.options import library_option, opened
from briefing.commands.rows import as_json, plain
from briefing.sources.clean import clean_line


@click.command()
@click.argument("name", metavar="NAME")
@click.option("--limit", default=20, show_default=True, help="The newest lines of each kind.")
@click.option("--format", "style", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
@library_option
def actor(name: str, limit: int, style: str, library_path: str | None) -> None:
    """Tell what an actor threatens, is threatened with, does, says and denies, newest first.

    NAME is any name that it goes by, or its key as `briefing actors --format jsonl` gives it.
    """
    from briefing.library.told import ROLES

    with opened(library_path) as library:
        page = library.actor(name, limit=limit)
        told = library.told(page.lines)
        if style == "jsonl":
            for line in told:
                click.echo(as_json({"day": line.day} | plain(line)))
            return
        known = page.actor
        about = "; ".join(part for part in (known.kind, known.country, f"{known.articles} articles") if part)
        click.echo(f"{clean_line(known.name)}  ({about})")
        others = [alias for alias in page.aliases if alias != known.name]
        if others:
            click.echo(clean_line(f"also: {', '.join(others)}"))
        for role, heading in ROLES.items():
            lines = [line for line in told if line.role == role]
            if lines:
                click.echo(f"\n{heading}")
            for line in lines:
                kind = line.type.replace("not ", "denied ").replace("_", " ")
                click.echo("  " + clean_line(f"{line.day}  {kind}: {line.words}  [{line.outlet}]"))
