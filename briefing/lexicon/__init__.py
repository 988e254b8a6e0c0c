"""What the components know, as tables: one TSV a table, a header line, ``#`` comments.

A user's own table of the same name in ``<config>/lexicon/`` adds its rows after ours.
Within a cell ``|`` separates alternatives; an empty cell means nothing is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from briefing.files import is_there
from briefing.paths import config_folder

_HERE = Path(__file__).parent


class Row(Mapping[str, str]):
    """A row of a table: cells by column, and ``where`` it stands ("events.tsv:812", "user/events.tsv:3")."""

    __slots__ = ("_cells", "where")

    def __init__(self, cells: Mapping[str, str], where: str) -> None:
        self._cells = cells
        self.where = where

    def __getitem__(self, column: str) -> str:
        return self._cells[column]

    def __iter__(self) -> Iterator[str]:
        return iter(self._cells)

    def __len__(self) -> int:
        return len(self._cells)


class LexiconError(ValueError):
    """A table that cannot be read; the message names the file and the line."""


@cache
def table(name: str) -> tuple[Row, ...]:
    """Return the rows of ``name`` (no suffix): ours, then the user's."""
    own = _HERE / f"{name}.tsv"
    users = config_folder() / "lexicon" / f"{name}.tsv"
    columns, rows = _read(own, own.name)
    if has_users(users):
        _, added = _read(users, f"user/{users.name}", columns)
        rows += added
    return tuple(rows)


def has_users(file: Path) -> bool:
    """Tell whether the user has such a file; raise ``LexiconError`` where it is a pipe, a device or a folder."""
    try:
        return is_there(file)
    except OSError as error:
        raise LexiconError(f"{file}: {error.strerror}") from error


def cells(row: Row, column: str) -> list[str]:
    """Return the alternatives in a cell."""
    return [part for part in row[column].split("|") if part]


def _read(path: Path, name: str, expected: list[str] | None = None) -> tuple[list[str], list[Row]]:
    lines = _lines(path)
    try:
        _, header = next(lines)
    except StopIteration:
        raise LexiconError(f"{path}: no header line; the first line names the columns") from None
    columns = header.split("\t")
    if expected is not None and columns != expected:
        raise LexiconError(f"{path}: the columns must be {' '.join(expected)}, tabs between them")
    rows = []
    for number, line in lines:
        values = [cell.strip() for cell in line.split("\t")]
        if len(values) > len(columns):
            raise LexiconError(f"{path}:{number}: {len(values)} cells where there are {len(columns)} columns")
        values += [""] * (len(columns) - len(values))
        rows.append(Row(dict(zip(columns, values, strict=True)), f"{name}:{number}"))
    return columns, rows


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    with path.open(encoding="utf-8") as handle:
        for number, line in enumerate(handle, start=1):
            line = line.rstrip("\n")
            if line.strip() and not line.startswith("#"):
                yield number, line
