"""Which files a list of paths stands for, and their bytes, within bounds."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path, PurePath
from typing import NamedTuple

from briefing.sources.clean import clean_line
from briefing.sources.errors import SourceError
from briefing.sources.formats import BY_KIND, HEAD, SUFFIXES_TOLD, kind_of, kind_of_bytes, numbered

MAX_BYTES = 20_000_000
_AT_ONCE = 100_000  # bytes
MAX_FILES = 10_000  # articles taken from the paths of one command
MAX_ENTRIES = 200_000  # directory entries looked at for them
MAX_SKIPPED = 1_000  # files passed over that are named of one folder
MAX_PROBLEMS = 20  # told of one folder; the rest is counted
STANDARD_INPUT = "-"

_PIPE = "pipe its text in: briefing -"
_TOO_MANY = "give a smaller folder, or the files one by one"


class Skipped(NamedTuple):
    """Files of a folder that are passed over: how many, and of the first of them which and why."""

    folder: str
    many: int
    first: tuple[SourceError, ...]

    def counted(self) -> str:
        """Return how many, in a sentence."""
        files = "1 file is" if self.many == 1 else f"{self.many:,} files are"
        return f"{clean_line(self.folder)}: {files} passed over, for the format (--skipped names them)."

    def named(self) -> str:
        """Return the names and reasons, a line each."""
        lines = [f"{clean_line(one.path)}: passed over: {clean_line(one.reason)}" for one in self.first]
        more = self.many - len(lines)
        return "\n".join([*lines, *([f"{clean_line(self.folder)}: and {more:,} more"] if more else [])])


class Found(NamedTuple):
    """The files that can be tried, in order, and what was wrong with the rest."""

    files: tuple[str, ...]
    problems: tuple[SourceError, ...]
    skipped: tuple[Skipped, ...] = ()


def find(paths: Sequence[str], *, most: int | None = None) -> Found:
    """Return the files that ``paths`` stand for: files as given, folders by their known suffixes.

    Folders are searched to any depth in the order of their names; hidden entries are left out, and
    links to folders inside them are not followed. Each file is listed once. Raises nothing: what is
    missing, unknown or beyond the bounds stands in ``problems``, what folders hold besides articles in ``skipped``.
    ``most``: other bounds, for many.
    """
    entries = MAX_ENTRIES if most is None else 20 * most
    most = most or MAX_FILES
    files: dict[str, None] = {}
    problems: list[SourceError] = []
    skipped: list[Skipped] = []
    for path in paths:
        try:
            members = _members(path, problems, skipped, entries) if _is_folder(path) else iter([_known(path)])
            for member in members:
                if len(files) >= most:
                    reason = f"more than {most:,} articles"
                    raise SourceError(path, reason, f"the first {most:,} are opened; {_TOO_MANY}")
                files.setdefault(member)
        except SourceError as error:
            problems.append(error)
    return Found(tuple(files), tuple(problems), tuple(skipped))


def read_bytes(path: str) -> bytes:
    """Return the bytes of a regular file or of standard input; raise ``SourceError`` otherwise."""
    if path == STANDARD_INPUT:
        try:
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        except (OSError, ValueError) as error:
            raise SourceError(path, "cannot be read: it is closed", "pipe an article in") from error
    else:
        mode = _stat(path).st_mode
        if stat.S_ISDIR(mode):
            raise SourceError(path, "is a folder", "give the files in it, or open the folder as a whole")
        if not stat.S_ISREG(mode):
            raise SourceError(path, "is no regular file", _PIPE)
        try:
            with Path(path).open("rb") as handle:
                data = handle.read(_AT_ONCE)
                if len(data) == _AT_ONCE:  # 20 MB are not set aside for every small file
                    data += handle.read(MAX_BYTES + 1 - _AT_ONCE)
        except OSError as error:
            raise _refused(path, error) from error
    if len(data) > MAX_BYTES:
        raise SourceError(path, f"is larger than {MAX_BYTES // 1_000_000} MB", "split it into articles")
    return data


def is_address(path: str) -> bool:
    """Tell whether a path is the address of a page on the web."""
    return path[:8].lower().startswith(("http://", "https://"))


def _is_folder(path: str) -> bool:
    return path != STANDARD_INPUT and not is_address(path) and stat.S_ISDIR(_stat(numbered(path)[0]).st_mode)


def _known(path: str) -> str:
    if path == STANDARD_INPUT or is_address(path):
        return path
    file, _ = numbered(path)
    if not stat.S_ISREG(_stat(file).st_mode):
        raise SourceError(path, "is no regular file", _PIPE)
    if kind_of(file) is None:
        raise unknown_format(path)
    return path


def unknown_format(path: str) -> SourceError:
    """Return the error for a file whose suffix no reader knows."""
    suffix = PurePath(path).suffix
    reason = f"{suffix} is no format that is read here" if suffix else "has no suffix that tells its format"
    return SourceError(path, reason, f"rename it to one of {SUFFIXES_TOLD}, or {_PIPE}")


def _members(folder: str, problems: list[SourceError], skipped: list[Skipped], entries: int) -> Iterator[str]:
    found, passed, first = False, 0, list[SourceError]()
    trouble = _Trouble(folder, problems)
    for path in _listed(folder, trouble, entries):
        try:
            if (why := _unwanted(path)) is None:
                found = True
                yield path
            else:
                passed += 1
                first += [why] if passed <= MAX_SKIPPED else []
        except SourceError as error:
            trouble.tell(error)
    trouble.tell_rest()
    if passed:
        skipped.append(Skipped(folder, passed, tuple(first)))
    if not found:
        raise SourceError(folder, "holds no article", f"give a folder with files in {SUFFIXES_TOLD}")


def _listed(folder: str, trouble: _Trouble, most: int) -> Iterator[str]:
    """Yield the files; of a folder without end, those of the entries looked at."""
    waiting, left = [folder], most
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(here) as entries:
                some = list(islice(entries, left + 1))
                names = sorted(
                    (entry.path, entry.is_dir(follow_symlinks=False))
                    for entry in some[:left]
                    if not entry.name.startswith(".")
                )
        except OSError as error:
            trouble.tell(_refused(here, error))
            continue
        if len(some) > left:
            reason = f"holds more than {most:,} entries"
            trouble.tell(SourceError(folder, reason, f"those beyond were not looked at; {_TOO_MANY}"))
            waiting = []
            names = [(path, False) for path, is_dir in names if not is_dir]
        left -= len(some)
        waiting.extend(path for path, is_dir in reversed(names) if is_dir)
        yield from (path for path, is_dir in names if not is_dir)


class _Trouble:
    """What is wrong within a folder: the first of it word by word, the rest as a number."""

    def __init__(self, folder: str, problems: list[SourceError]) -> None:
        self._folder = folder
        self._problems = problems
        self._count = 0

    def tell(self, error: SourceError) -> None:
        self._count += 1
        if self._count <= MAX_PROBLEMS:
            self._problems.append(error)

    def tell_rest(self) -> None:
        if self._count > MAX_PROBLEMS:
            reason = f"{self._count - MAX_PROBLEMS:,} more of its entries cannot be read"
            self._problems.append(SourceError(self._folder, reason, "check their names and permissions"))


def _unwanted(path: str) -> SourceError | None:
    """Return why a file of a folder is passed over, or None; where others have the suffix too, it must begin right.

    Raises ``SourceError`` where it cannot be looked at.
    """
    kind = kind_of(path)
    if kind is None:
        return unknown_format(path)
    if not stat.S_ISREG(_stat(path).st_mode):
        return SourceError(path, "is no regular file", _PIPE)
    if not BY_KIND[kind].common_suffix:
        return None
    try:
        with open(path, "rb") as handle:  # noqa: PTH123 (pathlib is slow to start)
            head = handle.read(HEAD)
    except OSError:
        return None  # the reading tells what is wrong
    if kind_of_bytes(head.replace(b"\0", b"")) == kind:
        return None
    return SourceError(path, "does not begin as an article of its suffix does", f"open it alone, or {_PIPE}")


def _stat(path: str) -> os.stat_result:
    try:
        return os.stat(path)  # noqa: PTH116 (to Path, an empty name is the current folder)
    except (OSError, ValueError) as error:
        raise _refused(path, error) from error


def _refused(path: str, error: OSError | ValueError) -> SourceError:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return SourceError(path, "there is no such file", "check the name")
    if isinstance(error, PermissionError):
        return SourceError(path, "may not be read", "change its permissions (chmod +r)")
    reason = getattr(error, "strerror", None) or str(error)
    return SourceError(path, f"cannot be read ({reason})", "check the name and the disk")
