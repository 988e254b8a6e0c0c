"""Options that commands share, and how a library is opened for a command."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from briefing.opening import stop

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from briefing.library import Library


def _iso_date(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Return an ISO 8601 date, or date and time, as the contract writes it."""
    if value is None:
        return None
    for kind in (date, datetime):
        with suppress(ValueError):
            return kind.fromisoformat(value).isoformat()
    raise click.BadParameter(
        f"{value!r} is no date like 2025-11-08 or date and time like 2025-11-08T14:30", ctx, param
    )


def file_names(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Have the shell complete the name of a file: what may be one, an address or - is no path to click."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="file")]


published_option = click.option(
    "--published",
    metavar="DATE",
    callback=_iso_date,
    help="Read relative times ('on Saturday') against DATE where an article tells none.",
)
model_option = click.option(
    "--model", metavar="NAME", help="An installed spaCy pipeline, such as en_core_web_md."
)
follow_option = click.option(
    "--follow", is_flag=True, help="Read the pages that a feed links to where it holds only summaries."
)
skipped_option = click.option(
    "--skipped", is_flag=True, help="Name the files of a folder that are passed over, not only their number."
)
library_option = click.option(
    "--library", "library_path", metavar="PATH", type=click.Path(), help="Another library than your own."
)


@contextmanager
def opened(path: str | None, *, create: bool = False) -> Iterator[Library]:
    """Open a library for a command; end with a sentence where it cannot be used, now or later."""
    from briefing.library import Library, LibraryError

    try:
        with Library.open(path, create=create) as library:
            yield library
    except LibraryError as error:
        stop(str(error))
