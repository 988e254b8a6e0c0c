"""What was there when the reader looked at the desk last: what came since is new."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from briefing.files import is_there, locked, write

if TYPE_CHECKING:
    from briefing.library.library import Library

SCHEMA = "briefing-desk/1"
NAME = "desk.json"
MOST = 4000  # articles; those looked at longest ago are forgotten first


class Looks(Protocol):
    """Tells what was there before this run, keeps what is there now; ``trouble`` is a sentence to tell, or empty."""

    trouble: str

    def seen(self, library: Library, ids: Sequence[int]) -> frozenset[int]:
        """Return which articles, by their ids, were there at the last look before this run."""

    def keep(self, library: Library, stories: Iterable[int], ids: Sequence[int]) -> None:
        """Keep that the reader looks at articles and their stories now."""


class LibraryLooks:
    """The looks that a library keeps of its stories."""

    def __init__(self) -> None:
        self.trouble = ""
        self._before: dict[int, float] | None = None

    def seen(self, library: Library, ids: Sequence[int]) -> frozenset[int]:
        """Return which articles were there at the last look before this run."""
        from briefing.library.fresh import looks, seen_before

        if self._before is None:
            self._before = looks(library.db)
        return seen_before(library.db, ids, self._before)

    def keep(self, library: Library, stories: Iterable[int], ids: Sequence[int]) -> None:  # noqa: ARG002
        """Keep that the reader looks at stories now."""
        with library.db.transaction():
            for story in stories:
                library.looked(story)


class FileLooks:
    """The articles that were looked at without a library, in a file, by the hashes of their texts."""

    def __init__(self, file: Path) -> None:
        self.trouble = ""
        self._file = file
        self._before: frozenset[str] | None = None

    def seen(self, library: Library, ids: Sequence[int]) -> frozenset[int]:
        """Return which articles were there at the last look before this run."""
        if self._before is None:
            self._before = frozenset(self._read())
        return frozenset(one.id for one in library.listed(ids) if one.hash in self._before)

    def keep(self, library: Library, stories: Iterable[int], ids: Sequence[int]) -> None:  # noqa: ARG002
        """Keep that the reader looks at articles now, after those that were kept before."""
        import json

        now = dict.fromkeys(one.hash for one in library.listed(ids))
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with locked(self._file.parent):
                kept = [one for one in self._read() if one not in now]
                told = {"schema": SCHEMA, "articles": [*kept, *now][-MOST:]}
                write(self._file, json.dumps(told).encode() + b"\n")
        except OSError as error:
            self.trouble = f"what was looked at cannot be kept in {self._file}: {error.strerror}"

    def _read(self) -> list[str]:
        """Return what is kept; of a file that is none of ours nothing, which is told: it is written anew."""
        import json  # the first frame comes without it

        try:
            data = json.loads(self._file.read_bytes()) if is_there(self._file) else {"schema": SCHEMA}
        except OSError as error:
            self.trouble = f"what was looked at cannot be read in {self._file}: {error.strerror}"
            return []
        except (ValueError, RecursionError):
            data = None
        match data:
            case {"schema": str(schema), "articles": list(articles)} if schema == SCHEMA:
                return [one for one in articles if isinstance(one, str)]
            case {"schema": str(schema)} if schema == SCHEMA:
                return []
        self.trouble = f"{self._file} was broken: what was looked at before is not known"
        return []
