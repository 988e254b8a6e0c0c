"""A connection to a library's file: opened, brought up to this version, and its transactions.

SQLite by apsw, which brings a version without the fault that corrupted files checkpointed by several connections
(3.7.0 to 3.51.2). Never open the same file with the standard library's sqlite3 in one process: each drops the
other's locks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

import apsw

from briefing.library.schema import MIGRATIONS, VERSION

MEMORY = ":memory:"
_APPLICATION = 0x62726965  # "brie": what the file says it is
_PAGE = 16_384  # bytes of a new file's pages: a packed article is 2,000 to 4,000, and smaller pages stay half empty
_PATIENCE = 5000  # milliseconds that one writer waits for another
Row: TypeAlias = tuple[Any, ...]


class LibraryError(Exception):
    """A library that cannot be used; the message names the file and says what is wrong."""

    @property
    def is_busy(self) -> bool:
        """Whether another process holds the library: it may be free later."""
        return isinstance(self.__cause__, apsw.BusyError)


class Connection:
    """An open library; rows are fetched whole, because an open cursor keeps the write-ahead log growing."""

    def __init__(self, path: Path | str, *, create: bool = True) -> None:
        """Open the file, or ``:memory:``; raises ``LibraryError`` where it is none, or there is none to open."""
        self.path = str(path)
        if self.path != MEMORY and create:
            _make_room(Path(self.path))
        flags = apsw.SQLITE_OPEN_READWRITE | (apsw.SQLITE_OPEN_CREATE if create else 0)
        try:
            self._db = apsw.Connection(self.path, flags=flags)
            self._db.set_busy_timeout(_PATIENCE)
            self._settle()
        except apsw.Error as error:
            raise LibraryError(f"{self.path}: {_reason(error)}") from error
        self._depth = 0

    def close(self) -> None:
        """Close the file; what was committed is kept."""
        self._db.close()

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """Return all rows that a statement gives."""
        try:
            return list(self._db.execute(sql, tuple(values)))
        except apsw.Error as error:
            raise LibraryError(f"{self.path}: {_reason(error)}") from error

    def one(self, sql: str, values: Sequence[object] = ()) -> Any:
        """Return the first value of the first row, or None."""
        found = self.rows(sql, values)
        return found[0][0] if found else None

    def run(self, sql: str, values: Sequence[object] = ()) -> int:
        """Run a statement that changes rows; return how many it changed."""
        self.rows(sql, values)
        return self._db.changes()

    def run_many(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        """Run a statement for each row of values."""
        try:
            self._db.executemany(sql, [tuple(row) for row in rows])
        except apsw.Error as error:
            raise LibraryError(f"{self.path}: {_reason(error)}") from error

    @property
    def last_id(self) -> int:
        """The id of the row that was inserted last."""
        return self._db.last_insert_rowid()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make what is done inside happen whole or not at all; within another one, it is part of that.

        It takes the lock at its start: two writers that take it late fail at once instead of waiting.
        """
        if self._depth:
            yield
            return
        self.rows("BEGIN IMMEDIATE")
        self._depth += 1
        try:
            yield
        except BaseException:
            self._depth -= 1
            self.rows("ROLLBACK")
            raise
        self._depth -= 1
        self.rows("COMMIT")

    def truncate_log(self) -> None:
        """Write the log back into the file and empty it, where nobody is reading."""
        self.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    def check(self) -> list[str]:
        """Return what is wrong with the file: nothing, if all is well."""
        found = [str(row[0]) for row in self.rows("PRAGMA integrity_check") if row[0] != "ok"]
        try:
            self.rows("INSERT INTO words(words) VALUES('integrity-check')")
        except LibraryError as error:
            found.append(str(error))
        return found

    def _settle(self) -> None:
        for line in (
            f"page_size={_PAGE}",
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "temp_store=MEMORY",
        ):
            list(self._db.execute(f"PRAGMA {line}"))
        if self._version() < VERSION:
            self._migrate()
        elif self._version() > VERSION:
            raise LibraryError(
                f"{self.path}: a newer briefing made this library; update with: pip install -U briefing"
            )

    def _version(self) -> int:
        (row,) = list(self._db.execute("PRAGMA user_version"))
        return int(row[0])

    def _migrate(self) -> None:
        """Bring the tables up to this version, each step whole or not at all."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            version = self._version()  # another process may have done it meanwhile
            if version == 0 and list(self._db.execute("SELECT 1 FROM sqlite_schema LIMIT 1")):
                raise LibraryError(f"{self.path}: this database is no library of briefing")
            for number, script in enumerate(MIGRATIONS[version:], start=version + 1):
                for _ in self._db.execute(script):
                    pass
                self._db.execute(f"PRAGMA user_version={number}")
            self._db.execute(f"PRAGMA application_id={_APPLICATION}")
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")


def _make_room(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryError(f"{path.parent}: the library's folder cannot be made: {error.strerror}") from error


def _reason(error: apsw.Error) -> str:
    match error:
        case apsw.NotADBError():
            return "this file is no library; where it is moved away, briefing index makes a new one"
        case apsw.CantOpenError():
            return "there is no library that can be opened"
        case apsw.FullError():
            return "the disk is full"
        case apsw.BusyError():
            return "another process holds the library for too long; try again"
        case apsw.ReadOnlyError():
            return "the library may not be written to"
        case apsw.CorruptError():
            return "the file is damaged; briefing index --rebuild makes what can be saved anew"
    return str(error)
