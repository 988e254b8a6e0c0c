"""Many briefings, one memory: kept, found, joined. On SQLite, on a file or in memory.

Takes ``Briefing``s; gives hits, actors across articles, stories, what is new. ``Library`` is its face.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.library.connection import LibraryError
    from briefing.library.library import Library

__all__ = ["Library", "LibraryError"]

_HOME = {"Library": "briefing.library.library", "LibraryError": "briefing.library.connection"}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
