"""What comes while the reader is open: into folders, feeds and the library that were opened."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from briefing.tui.session.entries import Session

if TYPE_CHECKING:
    from briefing.article import Article
    from briefing.indexing.folders import Watch
    from briefing.library.listing import Listed

_SETTLES = 0.3  # seconds between two looks at a file that is asked for now


class Came(NamedTuple):
    """Articles that were read, what the library lists now, and sentences on what could not be read."""

    articles: tuple[Article, ...] = ()
    troubles: tuple[str, ...] = ()
    listed: tuple[Listed, ...] = ()


class Arrivals:
    """Looks for what is new; its methods but ``changed`` take their time and are called aside."""

    def __init__(self, session: Session, paths: Sequence[str], published: str | None) -> None:
        from briefing.sources.intake import is_address

        self._shelf = session.shelf
        self._published = published
        self._version = self._data_version()
        self._watch: Watch | None = None
        self.folders = [] if self._shelf else [path for path in paths if os.path.isdir(path)]  # noqa: PTH112
        self.feeds = [] if self._shelf else [path for path in paths if is_address(path)]

    @property
    def sources(self) -> bool:
        """Whether anything that is open can bring more."""
        return bool(self._shelf or self.folders or self.feeds)

    def changed(self) -> bool:
        """Tell whether another process wrote into the open library since this was asked last."""
        before, self._version = self._version, self._data_version()
        return before != self._version

    def from_library(self) -> Came:
        """Return the newest articles of the open library, by a connection of its own."""
        from briefing.library.connection import LibraryError
        from briefing.library.library import Library
        from briefing.tui.session.shelf import MOST

        assert self._shelf is not None
        try:
            with Library.open(self._shelf.library.db.path, create=False) as library:
                return Came(listed=tuple(library.newest(MOST)))
        except LibraryError as error:
            return Came(troubles=(str(error),))

    def begin(self) -> None:
        """Pass over the files that are there."""
        from briefing.indexing.folders import Watch

        self._watch = Watch(self.folders)
        self._watch.pass_over()

    def from_folders(self, now: bool) -> Came:
        """Return what is in the files that came since the last look; asked for ``now``, the look is a double one."""
        if self._watch is None:
            self.begin()
        assert self._watch is not None
        files = self._watch.look()
        if now:
            time.sleep(_SETTLES)
            files += self._watch.look()
        return self._read(files)

    def from_feeds(self) -> Came:
        """Return what is in the feeds."""
        return self._read(self.feeds)

    def _read(self, sources: Sequence[str]) -> Came:
        from briefing.sources import SourceError, read_guarded
        from briefing.tui.text.cells import printable

        articles: list[Article] = []
        troubles = []
        for source in sources:
            try:
                articles += read_guarded(source, published=self._published)
            except SourceError as error:
                troubles.append(printable(str(error)))
        return Came(tuple(articles), tuple(troubles))

    def _data_version(self) -> int:
        return int(self._shelf.library.db.one("PRAGMA data_version")) if self._shelf else 0
