"""What the readers of documents share: the packages that they need, and a document's author."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from briefing.sources.clean import clean_line
from briefing.sources.errors import SourceError

REMEDY = "copy its text into a .txt file"


def needed(module: str, source: str, what: str) -> Any:
    """Return a module of the extra ``documents``; raise ``SourceError`` where it is not installed."""
    try:
        return import_module(module)
    except ImportError as error:
        remedy = 'pip install "briefing[documents]"'
        raise SourceError(
            source, f"is {what}, which needs packages that are not installed", remedy
        ) from error


def person(name: object) -> str | None:
    """Return the author that a document's properties tell, where it reads like a name and no account."""
    told = clean_line(name) if isinstance(name, str) else ""
    return told if len(told.split()) > 1 and len(told) < 100 else None
