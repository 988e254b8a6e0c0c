"""What the work beside the reading tells: Textual carries it to the screen."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message


@dataclass
class EntryChanged(Message):
    """An article was read or briefed, or failed to be."""

    index: int


@dataclass
class WorkerSpoke(Message):
    """Something to know about what goes on beside the reading, in one sentence."""

    text: str
