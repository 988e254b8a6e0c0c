"""``briefing search``: what a library has on a question, as a table, as JSON Lines, or open in the reader."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from briefing.commands.options import library_option, opened
from briefing.opening import open_reader, stop, tell
from briefing.query import FORMS, QueryError

if TYPE_CHECKING:
    from briefing.library import Library
    from briefing.library.search import Hit


@click.command(
    epilog="\b\nWhat can be asked, side by side where all must hold:\n"
    + "\n".join(f"  {form:22} {meaning}" for form, meaning in FORMS)
    + "\n\n\b\nExamples:\n  briefing search 'by:Rovia type:attack after:2025-11'\n"
    + "  briefing search 'threat:grave against:Norland unread' --open\n  briefing search -- '-drill harbour'"
)
@click.argument("words", metavar="QUERY...", nargs=-1, required=True)
@click.option(
    "--limit", type=click.IntRange(1, 10_000), default=20, show_default=True, help="At most so many."
)
@click.option("--offset", type=click.IntRange(0), default=0, help="Pass over so many: the next page.")
@click.option("--relevance", is_flag=True, help="What speaks most of the words first, not the newest.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "jsonl"]),
    default="table",
    help="For people, or for programs.",
)
@click.option("-o", "--open", "in_reader", is_flag=True, help="Open what is found in the reader.")
@library_option
def search(
    words: tuple[str, ...],
    limit: int,
    offset: int,
    relevance: bool,
    form: str,
    in_reader: bool,
    library_path: str | None,
) -> None:
    """Find articles in your library, the newest first.

    QUERY asks for words of the articles and for what their briefings tell: who does what, to whom, where, who
    threatens, who says so. Put it in quotation marks ('…') where it has brackets, names of several words or a term
    with - before it. In the table !! marks a grave threat, ! a serious one, . a low one.
    """
    query = " ".join(words)
    with opened(library_path) as library:
        try:
            hits = library.search(query, limit=limit, offset=offset, relevance=relevance)
            if not hits:
                tell(_nothing(library, query, offset))
            elif not in_reader:
                _print(library, query, hits, form, offset)
        except QueryError as error:
            stop(str(error))
    if hits and in_reader:
        sys.exit(open_reader([], library_path=library_path, query=query))


def _print(library: Library, query: str, hits: list[Hit], form: str, offset: int) -> None:
    from briefing.commands import hits as written

    if form == "jsonl":
        click.echo(written.as_json_lines(hits).encode(), nl=False)
        return
    on_screen = sys.stdout.isatty()
    table = written.as_table(hits, marked=on_screen)
    click.echo(table.encode(sys.stdout.encoding if on_screen else "utf-8", "replace"), nl=False)
    count = library.count(query)
    if count.number > len(hits) or offset:
        tell(f"{offset + 1} to {offset + len(hits)} of {count}; the next: --offset {offset + len(hits)}")


def _nothing(library: Library, query: str, offset: int) -> str:
    unknown = library.unknown(query)
    if offset:
        return f"nothing more is found after {offset:,}"
    return "nothing is found" + (
        f"; nobody and no place here is called {', '.join(unknown)}" if unknown else ""
    )
