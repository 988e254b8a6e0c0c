"""Folders that are looked at every few seconds: which files came into them, or changed, and are whole.

A file whose size and time of change were the same twice has been written to its end.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from briefing.library.arrivals import Stamp
from briefing.sources import find
from briefing.sources.formats import kind_of

PAUSE = 3.0  # seconds between two looks; one at 10,000 files takes 33 ms
MOST = 1_000_000  # files of a folder


class Watch:
    """Folders, and how their files were at the last look."""

    def __init__(self, folders: Sequence[str]) -> None:
        self._folders = [os.path.abspath(folder) for folder in folders]  # noqa: PTH100 (keeps links)
        self._last: dict[str, Stamp] = {}
        self._given: dict[str, Stamp] = {}

    def pass_over(self) -> None:
        """Take the files that are there now for given."""
        self._last = {path: stamp for folder in self._folders for path, stamp in stamps(folder).items()}
        self._given = self._last

    def look(self) -> list[str]:
        """Return the files that are whole and were not given as they are now."""
        now = {path: stamp for folder in self._folders for path, stamp in stamps(folder).items()}
        whole = {
            path: stamp
            for path, stamp in now.items()
            if self._last.get(path) == stamp and self._given.get(path) != stamp
        }
        self._given = {path: stamp for path, stamp in self._given.items() if path in now} | whole
        self._last = now
        return [path for path in find(self._folders, most=MOST).files if path in whole] if whole else []


def stamps(folder: str) -> dict[str, Stamp]:
    """Return the files below a folder that have a known suffix, hidden ones left out, with how they are now."""
    found: dict[str, Stamp] = {}
    waiting = [folder]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if entry.name.startswith("."):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    elif kind_of(entry.name) is not None and entry.is_file():
                        status = entry.stat()
                        found[entry.path] = Stamp(status.st_mtime, status.st_size)
        except OSError:  # it is gone, or may not be looked into for now: the next look tells
            continue
    return found
