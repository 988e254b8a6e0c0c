"""What the parts of the screen tell each other."""

from __future__ import annotations

from textual.message import Message


class CursorMoved(Message):
    """The cursor of the article stands on ``start:end``."""

    def __init__(self, start: int, end: int) -> None:
        super().__init__()
        self.start = start
        self.end = end


class RowChosen(Message):
    """The cursor of the briefing stands on a row (None: on the head of a section)."""

    def __init__(self, row: int | None) -> None:
        super().__init__()
        self.row = row


class HighlightClicked(Message):
    """A highlight of the article was clicked; ``row`` is what it belongs to."""

    def __init__(self, row: int, start: int) -> None:
        super().__init__()
        self.row = row
        self.start = start


class EntryOpened(Message):
    """An article of the list was chosen."""

    def __init__(self, index: int) -> None:
        super().__init__()
        self.index = index


class EntryChanged(Message):
    """An article was read or briefed, or failed to be."""

    def __init__(self, index: int) -> None:
        super().__init__()
        self.index = index


class WorkerSpoke(Message):
    """Something to know about the process that briefs, in one sentence."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
