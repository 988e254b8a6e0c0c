"""What the parts of the screen tell each other."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message


@dataclass
class CursorMoved(Message):
    """The cursor of the article stands on ``start:end``."""

    start: int
    end: int


@dataclass
class RowChosen(Message):
    """The cursor of the briefing stands on a row (None: on the head of a section)."""

    row: int | None


@dataclass
class HighlightClicked(Message):
    """A highlight of the article was clicked; ``row`` is what it belongs to."""

    row: int
    start: int


@dataclass
class EntryOpened(Message):
    """An article of the list was chosen."""

    index: int


@dataclass
class EntryChanged(Message):
    """An article was read or briefed, or failed to be."""

    index: int


@dataclass
class WorkerSpoke(Message):
    """Something to know about the process that briefs; ``text`` is one sentence, empty when all is well."""

    text: str


@dataclass
class SearchTyped(Message):
    """The words to search for changed."""

    query: str


@dataclass
class SearchEnded(Message):
    """The search line was left."""
