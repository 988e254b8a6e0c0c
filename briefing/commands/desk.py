"""``briefing desk``: the reader, open on the desk: what matters in all articles together."""

from __future__ import annotations

import sys
from typing import Any

import click

from briefing.commands.options import follow_option, library_option, model_option, published_option
from briefing.opening import open_reader


@click.command()
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@library_option
@published_option
@follow_option
@model_option
@click.option("--theme", metavar="NAME", help="Colours of the reader, such as briefing-light or nord.")
def desk(**options: Any) -> None:
    """Open the reader on the desk: threats, stories, what is new, who says what, over all articles.

    PATH is a file, a folder, an address or - for standard input; with none, your library. Enter on a line opens the
    words that it rests on, B comes back. As a file: briefing export --format brief.
    """
    sys.exit(open_reader(**options, on_desk=True))
