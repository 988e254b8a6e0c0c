"""A pile of articles, told by what was opened: how it was left, kept in a file between runs."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing.tui.session.kept_file import Form, KeptFile

if TYPE_CHECKING:
    from briefing.tui.session.entry import Entry

SCHEMA = "briefing-piles/1"
MOST = 200  # piles; the ones left longest ago are forgotten first
NAME = "piles.json"
_LONGEST = 500  # characters


class Left(NamedTuple):
    """How a pile was left: the article, order and filter of the list, section and folds of the briefing.

    ``source`` is the whole path or address of the article, ``lines`` how many the list shows of each.
    """

    source: str = ""
    order: str = ""
    line: str = ""
    section: int | None = None
    folded: frozenset[int] = frozenset()
    lines: int = 0


class Pile:
    """How one pile was left, and is; ``trouble`` is a sentence to tell, or empty."""

    def __init__(self, file: Path, paths: Sequence[str]) -> None:
        self.paths = tuple(paths)
        self._file = KeptFile(file, Form(SCHEMA, "piles", "how the list was left"), _left, _as_json)
        self._name = _name(paths)
        self.left = self._file.load().get(self._name, Left())

    @property
    def trouble(self) -> str:
        """What went wrong with the file."""
        return self._file.trouble

    def keep(self, left: Left) -> None:
        """Write down how the pile is left."""
        self._file.save({self._name: left}, MOST)

    def find(self, entries: Sequence[Entry]) -> int | None:
        """Return the place of the article that was left, or of the file that holds it, if it is there."""
        if not self.left.source:
            return None
        whole = [whole_source(entry.source) for entry in entries]
        for wanted in (self.left.source, self.left.source.rpartition("#")[0]):
            if wanted and wanted in whole:
                return whole.index(wanted)
        return None


def whole_source(source: str) -> str:
    """Return an address as it is, a path from the root on."""
    return source if "://" in source else os.path.abspath(source)  # noqa: PTH100 (keeps links)


def _name(paths: Sequence[str]) -> str:
    """Return what was opened, as one name; of very many paths the beginning, told apart by a sum of all."""
    name = "\n".join(sorted(map(whole_source, paths)))
    if len(name) <= _LONGEST:
        return name
    from zlib import crc32  # not hashlib: the first frame comes without it

    return f"{name[:_LONGEST]}… {len(name)} {crc32(name.encode('utf-8', 'surrogateescape')):08x}"


def _as_json(left: Left) -> dict[str, Any]:
    return left._asdict() | {"folded": sorted(left.folded)}


def _left(data: Any) -> Left:
    match data:
        case {
            "source": str(source), "order": str(order), "line": str(line), "section": int() | None as section,
            "folded": list(folded), "lines": int(lines),
        } if all(isinstance(one, int) for one in folded):  # fmt: skip
            return Left(source, order, line, section, frozenset(folded), lines)
    raise ValueError("how a pile was left is incomplete")
