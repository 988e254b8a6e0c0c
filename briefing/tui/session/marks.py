"""What was read and where each article was left, kept in a file between runs."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

from briefing.said import NOTHING, Remarks
from briefing.tui.session.entry import Entry, Place
from briefing.tui.session.kept_file import Form, KeptFile

SCHEMA = "briefing-reading/1"
MOST = 4000  # articles; the ones left longest ago are forgotten first, but none that something is said of
NAME = "reading.json"


class Mark(NamedTuple):
    """Whether an article was read, its place, and what the reader said of it."""

    seen: bool
    place: Place
    remarks: Remarks = NOTHING


class Marks:
    """The marks of every article by its id; ``trouble`` is a sentence to tell, or empty."""

    def __init__(self, file: Path) -> None:
        self._file = KeptFile(file, Form(SCHEMA, "articles", "what was read"), _mark, _as_json)
        self._known: dict[str, Mark] = {}
        self._own: dict[str, Mark] = {}

    @property
    def trouble(self) -> str:
        """What went wrong with the file, to be told once."""
        return self._file.trouble

    @trouble.setter
    def trouble(self, told: str) -> None:
        self._file.trouble = told

    def load(self) -> None:
        """Read the file, if there is one; a broken one is set aside under another name, and told."""
        self._known = self._file.load()

    def recall(self, entry: Entry) -> None:
        """Put an article that was read before where it was left."""
        if entry.article is None or not (self._known or self._own):
            return
        name = entry.article.id
        mark = self._own.get(name) or self._known.get(name)
        if mark is not None:
            entry.seen = mark.seen
            entry.place = mark.place.within(entry.article.text)
            entry.remarks = mark.remarks

    def remember(self, entry: Entry) -> None:
        """Keep the place and the mark of an article."""
        if entry.article is not None:
            self._own.pop(entry.article.id, None)
            self._own[entry.article.id] = Mark(entry.seen, entry.place, entry.remarks)

    def save(self) -> None:
        """Write the file anew, whole or not at all."""
        if self._own:
            self._file.save(self._own, MOST, lasting=lambda mark: mark.remarks != NOTHING)


def _as_json(mark: Mark) -> dict[str, Any]:
    said = {} if mark.remarks == NOTHING else asdict(mark.remarks)
    return place_to_dict(mark.place) | {"seen": mark.seen} | said


def place_to_dict(place: Place) -> dict[str, Any]:
    """Return a place as a JSON object."""
    return place._asdict()


def place_from_dict(data: Any) -> Place:
    """Return the place again; raises ``ValueError`` for what is none."""
    match data:
        case {"cursor": int(cursor), "top": int(top), "row": str() | None as row} if cursor >= 0 and top >= 0:
            return Place(cursor, top, row)
    raise ValueError("an article's place is incomplete")


def _mark(data: Any) -> Mark:
    place = place_from_dict(data)
    if not isinstance(seen := data.get("seen"), bool):
        raise ValueError("an article's mark is incomplete")
    return Mark(seen, place, _remarks(data))


def _remarks(data: dict[str, Any]) -> Remarks:
    """Return what the reader said; raises ``ValueError`` for what is none."""
    match [data.get(name, default) for name, default in asdict(NOTHING).items()]:
        case [bool(starred), list() | tuple() as tags, str() | None as note] if all(
            isinstance(one, str) for one in tags
        ):
            return Remarks(starred, tuple(tags), note)
    raise ValueError("what is said of an article is incomplete")
