"""What the panes tell: Textual carries it to the screen, which hands it on to the controllers."""

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
