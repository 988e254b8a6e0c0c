"""The sections of a briefing; apart from their rows because the reader's keys need no more than this."""

from __future__ import annotations

from enum import IntEnum


class Section(IntEnum):
    """The sections by their numbers, which are also the keys that lead to them."""

    BOTTOM_LINE = 1
    WHO = 2
    WHAT = 3
    WHEN = 4
    WHERE = 5
    THREATS = 6
    QUOTES = 7
    FIGURES = 8

    @property
    def title(self) -> str:
        """The section's name as people read it."""
        return self.name.capitalize().replace("_", " ")
