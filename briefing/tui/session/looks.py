"""What was there when the reader looked at the desk last: what came since is new."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from briefing.tui.session.kept_file import Form, KeptFile

if TYPE_CHECKING:
    from briefing.library.library import Library

SCHEMA = "briefing-desk/1"
NAME = "desk.json"
MOST = 4000  # articles; those looked at longest ago are forgotten first


class Looks(Protocol):
    """Tells what was there before this run, keeps what is there now; ``trouble`` is a sentence to tell, or empty."""

    @property
    def trouble(self) -> str:
        """A sentence to tell, or nothing."""

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
        self._file = KeptFile(file, Form(SCHEMA, "articles", "what was looked at"), _seen, bool)
        self._before: frozenset[str] | None = None

    @property
    def trouble(self) -> str:
        """What went wrong with the file."""
        return self._file.trouble

    def seen(self, library: Library, ids: Sequence[int]) -> frozenset[int]:
        """Return which articles were there at the last look before this run."""
        if self._before is None:
            self._before = frozenset(self._file.load())
        return frozenset(one.id for one in library.listed(ids) if one.hash in self._before)

    def keep(self, library: Library, stories: Iterable[int], ids: Sequence[int]) -> None:  # noqa: ARG002
        """Keep that the reader looks at articles now, after those that were kept before."""
        self._file.save({one.hash: True for one in library.listed(ids)}, MOST)


def _seen(data: object) -> bool:
    if data is not True:
        raise ValueError("an article's look is incomplete")
    return True
