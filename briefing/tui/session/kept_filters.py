"""Filters of the list that the reader keeps under a name, in a file between runs."""

from __future__ import annotations

import json
from pathlib import Path

from briefing.files import is_there, locked, set_aside, write

SCHEMA = "briefing-views/1"
NAME = "views.json"


class KeptFilters:
    """The filters by their names; ``trouble`` is a sentence to tell, or empty.

    Two readers may be open at once: what is changed is the file as it is then.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self.trouble = ""

    def known(self) -> dict[str, str]:
        """Return the filters by name, in the order of the names; a broken file is set aside, and told."""
        self.trouble = ""
        try:
            content = self.file.read_bytes() if is_there(self.file) else None
            found = {} if content is None else _parsed(content)
            if found is None:
                self.trouble = f"{self.file} was broken; it is now {set_aside(self.file).name}"
        except OSError as error:
            found = None
            self.trouble = f"views cannot be looked up in {self.file}: {error.strerror}"
        return dict(sorted((found or {}).items(), key=lambda one: one[0].casefold()))

    def put(self, name: str, line: str | None) -> None:
        """Keep a filter under a name, or nothing any more."""
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with locked(self.file.parent):
                views = {one: kept for one, kept in self.known().items() if one != name}
                views |= {} if line is None else {name: line}
                write(self.file, json.dumps({"schema": SCHEMA, "views": views}).encode() + b"\n")
        except OSError as error:
            self.trouble = f"views cannot be kept in {self.file}: {error.strerror}"


def _parsed(content: bytes) -> dict[str, str] | None:
    """Return the filters of a file, or None where it is not what this program writes."""
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        return None
    match data:
        case {"schema": "briefing-views/1", "views": dict(views)} if all(
            isinstance(line, str) for line in views.values()
        ):
            return views
    return None
