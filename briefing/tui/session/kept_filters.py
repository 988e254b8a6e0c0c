"""Filters of the list that the reader keeps under a name, in a file between runs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from briefing.tui.session.kept_file import Form, KeptFile

SCHEMA = "briefing-views/1"
NAME = "views.json"


class KeptFilters:
    """The filters by their names; ``trouble`` is a sentence to tell, or empty."""

    def __init__(self, file: Path) -> None:
        self._file = KeptFile(file, Form(SCHEMA, "views", "views"), _line, str)

    @property
    def trouble(self) -> str:
        """What went wrong with the file."""
        return self._file.trouble

    def known(self) -> dict[str, str]:
        """Return the filters by name, in the order of the names."""
        return dict(sorted(self._file.load().items(), key=lambda one: one[0].casefold()))

    def put(self, name: str, line: str | None) -> None:
        """Keep a filter under a name, or nothing any more."""
        self._file.save({name: line})


def _line(data: Any) -> str:
    if not isinstance(data, str):
        raise ValueError("a filter is no text")
    return data
