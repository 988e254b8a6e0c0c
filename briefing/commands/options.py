"""Options that the commands of the library share, and how one is opened for a command."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from briefing.opening import stop

if TYPE_CHECKING:
    from briefing.library import Library

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
