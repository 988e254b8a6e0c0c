"""A row of the list of articles, or two: what is told of an article in the cells that there are."""

from __future__ import annotations

import re
from typing import NamedTuple, TypeAlias

from rich.cells import cell_len

from briefing.days import month_name, short_day
from briefing.gravity import Gravity, gravity_of
from briefing.tui.text.cells import clip

Piece: TypeAlias = tuple[str, str]  # words, and the name of their look

SIGNS = 3  # cells of the marks before a row
DATE = 6
OUTLET = 12  # cells at most
ROOM_FOR_OUTLET = (
    80  # cells of a row from which on the outlet has a column of its own: a title has 60 before it
)
BAR = 3
_ISO = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d)(?:T(\d\d:\d\d))?)?)?", re.ASCII)
BARS: dict[Gravity, str] = {"grave": "━━━", "serious": "━━ ", "low": "━  "}
STATES = {
    "unread": "reading…", "read": "waiting", "briefing": "briefing…", "briefed": "", "failed": "not read",
    "unbriefed": "no briefing",
}  # fmt: skip
TROUBLE = ("failed", "unbriefed")


class EntryRow(NamedTuple):
    """What the list tells of an article; ``published`` is ISO 8601, ``told`` how many articles tell its story."""

    title: str
    published: str
    outlet: str
    about: str
    state: str
    error: str
    gravest: float | None
    told: int
    seen: bool
    new: bool

    @property
    def gravity(self) -> Gravity | None:
        """The word for its gravest threat, if there is one."""
        return gravity_of(self.gravest)


class Around(NamedTuple):
    """What a row is drawn in: today, the year that goes without saying, the cells of the longest outlet.

    Without a year no article of the list has a date.
    """

    today: str
    year: str
    outlets: int


def day_or_time(published: str, around: Around) -> str:
    """Return the time of what is of today, else the day, or the month of another year: at most ``DATE`` cells."""
    told = _ISO.match(published)
    if told is None:
        return ""
    year, month, day, clock = told.groups()
    if clock and published.startswith(around.today):
        return str(clock)
    if month is None:
        return str(year)
    if year != around.year or day is None:
        return f"{month_name(int(month))}’{year[2:]}"
    return short_day(int(month), int(day))


def marks(row: EntryRow, *, here: bool) -> list[Piece]:
    """Return what stands before a row: the cursor, and whether the article is new, unread or read."""
    return [
        ("▸" if here else " ", "cursor-mark"),
        ("+ " if row.new else "  " if row.seen else "• ", "cursor-mark"),
    ]


def one_row(row: EntryRow, width: int, around: Around, look: str) -> list[Piece]:
    """Return day, outlet, title, how many tell it and the bar of its gravest threat; the title is cut last."""
    outlets = min(around.outlets, OUTLET) if width >= ROOM_FOR_OUTLET else 0
    outlet = f"{_filled(row.outlet, outlets)}  " if outlets else ""
    day = f"{day_or_time(row.published, around):>{DATE}}  " if around.year else ""
    tail = _tail(row)
    room = width - SIGNS - cell_len(day) - cell_len(outlet) - sum(cell_len(text) + 1 for text, _ in tail)
    title = clip(row.title, room)
    gap = room - cell_len(title)
    return [
        (day, "muted"),
        (outlet, "muted"),
        (title, look),
        (" " * max(gap, 0), ""),
        *(piece for part in tail for piece in ((" ", ""), part)),
    ]


def first_of_two(row: EntryRow, width: int, look: str) -> list[Piece]:
    """Return the first of two rows: the title."""
    return [(clip(row.title, width - SIGNS - 1), look)]


def second_of_two(row: EntryRow, width: int) -> list[Piece]:
    """Return the second of two rows: state, day and outlet, and in words what ``one_row`` shows by signs."""
    word = row.gravity
    told = f"{row.told} tell it" if row.told > 1 else ""
    grave = f"{' · ' if told else ''}{word} {BARS[word]}" if word else ""
    state = row.error if row.state == "failed" else STATES[row.state]
    room = width - SIGNS - 2 - cell_len(told) - cell_len(grave)
    left = clip(" · ".join(part for part in (state, row.about) if part), room)
    return [
        (" " * SIGNS, ""),
        (left, "alarm" if row.state in TROUBLE else "muted"),
        (" " * max(room - cell_len(left) + 1, 1), ""),
        (told, "muted"),
        (grave, f"bar-{word}"),
    ]


def in_words(row: EntryRow) -> str:
    """Return in words what the signs of a row mean."""
    word = row.gravity
    return " · ".join(
        part
        for part in (
            "new" if row.new else "read" if row.seen else "unread",
            row.error if row.state == "failed" else STATES[row.state],
            f"{word} threat" if word else "no threat" if row.state == "briefed" else "",
            f"{row.told} articles tell this story" if row.told > 1 else "",
        )
        if part
    )


def _tail(row: EntryRow) -> list[Piece]:
    """Return what stands at the right edge: how many tell the story, and the bar or why there is none yet."""
    told = [(f"{row.told}×", "muted")] if row.told > 1 else []
    word = row.gravity
    if row.state != "briefed":
        return [*told, (STATES[row.state], "alarm" if row.state in TROUBLE else "muted")]
    return [*told, (BARS[word], f"bar-{word}")] if word else [*told, (" " * BAR, "")] if told else []


def _filled(text: str, cells: int) -> str:
    shown = clip(text, cells)
    return shown + " " * (cells - cell_len(shown))
