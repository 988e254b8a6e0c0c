"""What the readers of documents share: a remedy, and a document's author."""

from __future__ import annotations

from briefing.sources.clean import clean_line

REMEDY = "copy its text into a .txt file"
_LONGEST_NAME = 100  # characters


def person(name: object) -> str | None:
    """Return the author that a document's properties tell, where it reads like a name and no account."""
    told = clean_line(name) if isinstance(name, str) else ""
    return told if len(told.split()) > 1 and len(told) < _LONGEST_NAME else None
