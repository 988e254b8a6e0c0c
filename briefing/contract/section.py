"""The sections of a briefing and their order; apart from their rows because the keys need no more than this."""

from __future__ import annotations

from enum import IntEnum
from functools import cache

from briefing import config

_TITLES = {"QUOTES": "Who says what"}


class Section(IntEnum):
    """The sections in the order in which they are read where the user sets no other."""

    BOTTOM_LINE = 1
    THREATS = 2
    WHAT = 3
    QUOTES = 4
    FIGURES = 5
    WHO = 6
    WHERE = 7
    WHEN = 8

    @property
    def title(self) -> str:
        """The section's name as people read it."""
        return _TITLES.get(self.name, self.name.capitalize().replace("_", " "))


@cache
def order() -> tuple[Section, ...]:
    """Return the sections in the user's order, those that it leaves out last; the bottom line is always first.

    Raises ``ConfigError`` where the settings cannot be used.
    """
    by_title = {section.title.casefold(): section for section in Section}
    wanted = [by_title[name] for name in config.load().sections]
    return tuple(dict.fromkeys((Section.BOTTOM_LINE, *wanted, *Section)))
