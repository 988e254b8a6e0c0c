"""A file of what the reader remembers between runs: JSON, by names, written whole or not at all.

Two readers may be open at once: what is written is what the file has by then with this reader's over it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from briefing.files import is_there, locked, set_aside, write

Kept = TypeVar("Kept")


class BrokenError(Exception):
    """The file is not what this program writes."""


class Form(NamedTuple):
    """How a file is written: its schema, the name of its table, and what is told to be in it."""

    schema: str
    table: str
    what: str


class KeptFile(Generic[Kept]):
    """A table of a file; ``trouble`` is a sentence to tell, or empty.

    ``read`` makes of JSON what is kept, raising ``ValueError`` for what is none, ``write`` the JSON of it.
    """

    def __init__(
        self, file: Path, form: Form, read: Callable[[Any], Kept], write: Callable[[Kept], Any]
    ) -> None:
        self.file = file
        self.trouble = ""
        self._form = form
        self._read = read
        self._write = write

    def load(self) -> dict[str, Kept]:
        """Return what is kept, by its names; a broken file is set aside under another name, and told."""
        try:
            return self._found()
        except OSError as error:
            self.trouble = f"{self._form.what} cannot be looked up in {self.file}: {error.strerror}"
        return {}

    def save(
        self,
        own: Mapping[str, Kept | None],
        most: int | None = None,
        lasting: Callable[[Kept], bool] = lambda _: False,
    ) -> None:
        """Write what is kept with ``own`` over it, without what is None there: at most so many, and the ``lasting``.

        The others that were written longest ago are forgotten.
        """
        import json

        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with locked(self.file.parent):
                kept = {name: one for name, one in self._found().items() if name not in own}
                kept |= {name: one for name, one in own.items() if one is not None}
                late = 0 if most is None else len(kept) - most
                table = {
                    name: self._write(one)
                    for at, (name, one) in enumerate(kept.items())
                    if at >= late or lasting(one)
                }
                content = json.dumps({"schema": self._form.schema, self._form.table: table})
                write(self.file, content.encode() + b"\n")
        except OSError as error:
            self.trouble = f"{self._form.what} cannot be kept in {self.file}: {error.strerror}"

    def _found(self) -> dict[str, Kept]:
        """Return what the file has; a broken one is set aside. Raises ``OSError``."""
        try:
            return self._parsed(self.file.read_bytes()) if is_there(self.file) else {}
        except BrokenError as error:
            self._set_aside(str(error))
            return {}

    def _parsed(self, content: bytes) -> dict[str, Kept]:
        import json  # the first frame of a first run comes without it

        try:
            data = json.loads(content)
        except (ValueError, RecursionError):
            raise BrokenError("no JSON") from None
        if not isinstance(data, dict) or data.get("schema") != self._form.schema:
            raise BrokenError(f"its schema is not {self._form.schema}")
        table = data.get(self._form.table)
        if not isinstance(table, dict):
            raise BrokenError(f"it has no {self._form.table}")
        try:
            return {name: self._read(one) for name, one in table.items()}
        except ValueError as error:
            raise BrokenError(str(error)) from None

    def _set_aside(self, why: str) -> None:
        try:
            aside = set_aside(self.file)
        except OSError as error:
            self.trouble = f"{self.file} is broken ({why}) and cannot be set aside: {error.strerror}"
        else:
            self.trouble = f"{self.file} was broken ({why}); it is now {aside.name}"
