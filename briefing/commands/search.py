"""``briefing search``: what a library has on a question, as a table, as JSON Lines, or open in the reader."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import click

from briefing.commands.options import library_option, opened
from briefing.opening import open_reader, stop, tell
from briefing.query import FORMS, QueryError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.library import Library
    from briefing.library.search import Hit

_HEAD = re.compile(r"-?(?:[^\W\d_]+:)?")


@click.command(
    epilog="\b\nWhat can be asked, side by side where all must hold:\n"
    + "\n".join(f"  {form:16} {meaning}" for form, meaning in FORMS)
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
    query = as_typed(words)
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


def as_typed(words: Sequence[str]) -> str:
    """Return the query of several arguments, with the quotation marks again that a shell took away.

    A single argument is a query as it stands.
    """
    if len(words) == 1:
        return words[0]
    return " ".join(map(_quoted, words))


def _quoted(word: str) -> str:
    """Return an argument of several words as a phrase, or the name of its field, where it has no signs of its own."""
    head = _HEAD.match(word)
    start = head.end() if head else 0
    parts = word[start:].split()
    signs = any(part.casefold() in ("or", "and", "not") or part[0] in "-#" for part in parts)
    if len(parts) < 2 or signs or any(sign in word[start:] for sign in '"():<>='):
        return word
    return f'{word[:start]}"{word[start:]}"'


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
