"""What was read and where each article was left, kept in a file between runs."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from briefing.files import is_there, locked, set_aside, write
from briefing.tui.session.entry import Entry, Place

SCHEMA = "briefing-reading/1"
MOST = 4000  # articles; the ones left longest ago are forgotten first
NAME = "reading.json"


class _Broken(Exception):
    """The file is not what this program writes."""


class Mark(NamedTuple):
    """Whether an article was read, and its place."""

    seen: bool
    place: Place


class Marks:
    """The marks of every article by its id; ``trouble`` is a sentence to tell, or empty.

    Two readers may be open at once: what is written are the marks of the file with this reader's over them.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self.trouble = ""
        self._known: dict[str, Mark] = {}
        self._own: dict[str, Mark] = {}

    def load(self) -> None:
        """Read the file, if there is one; a broken one is set aside under another name, and told."""
        try:
            self._known = _parsed(self.file.read_bytes()) if is_there(self.file) else {}
        except _Broken as error:
            self._known = {}
            self._set_aside(str(error))
        except OSError as error:
            self._known = {}
            self.trouble = f"what was read cannot be looked up in {self.file}: {error.strerror}"

    def recall(self, entry: Entry) -> None:
        """Put an article that was read before where it was left."""
        if entry.article is None or not (self._known or self._own):
            return
        name = entry.article.id
        mark = self._own.get(name) or self._known.get(name)
        if mark is not None:
            entry.seen = mark.seen
            entry.place = mark.place.within(entry.article.text)

    def remember(self, entry: Entry) -> None:
        """Keep the place and the mark of an article."""
        if entry.article is not None:
            self._own.pop(entry.article.id, None)
            self._own[entry.article.id] = Mark(entry.seen, entry.place)

    def save(self) -> None:
        """Write the file anew, whole or not at all."""
        if not self._own:
            return
        import json

        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with locked(self.file.parent):
                self.load()
                kept = {name: mark for name, mark in self._known.items() if name not in self._own} | self._own
                articles = {name: _as_json(mark) for name, mark in list(kept.items())[-MOST:]}
                write(self.file, json.dumps({"schema": SCHEMA, "articles": articles}).encode() + b"\n")
        except OSError as error:
            self.trouble = f"what was read cannot be kept in {self.file}: {error.strerror}"

    def _set_aside(self, why: str) -> None:
        try:
            aside = set_aside(self.file)
        except OSError as error:
            self.trouble = f"{self.file} is broken ({why}) and cannot be set aside: {error.strerror}"
        else:
            self.trouble = f"{self.file} was broken ({why}); it is now {aside.name}"


def _as_json(mark: Mark) -> dict[str, Any]:
    return place_to_dict(mark.place) | {"seen": mark.seen}


def place_to_dict(place: Place) -> dict[str, Any]:
    """Return a place as a JSON object."""
    return place._asdict() | {"folded": sorted(place.folded)}


def place_from_dict(data: Any) -> Place:
    """Return the place again; raises ``ValueError`` for what is none."""
    match data:
        case {"cursor": int(cursor), "top": int(top), "row": str() | None as row, "folded": list(folded)} if (
            cursor >= 0 and top >= 0 and all(isinstance(one, int) for one in folded)
        ):
            return Place(cursor, top, row, frozenset(folded))
    raise ValueError("an article's place is incomplete")


def _parsed(content: bytes) -> dict[str, Mark]:
    import json  # the first frame of a first run comes without it

    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        raise _Broken("no JSON") from None
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise _Broken(f"its schema is not {SCHEMA}")
    articles = data.get("articles")
    if not isinstance(articles, dict):
        raise _Broken("it has no articles")
    return {name: _mark(one) for name, one in articles.items()}


def _mark(data: Any) -> Mark:
    if isinstance(data, dict) and isinstance(seen := data.get("seen"), bool):
        try:
            return Mark(seen, place_from_dict(data))
        except ValueError:
            pass
    raise _Broken("an article's mark is incomplete")
