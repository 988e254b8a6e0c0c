"""Files that are written whole or not at all, and the lock by which two processes write in a folder in turn.

The new content is written beside the file and takes its place when it is safe on the disk. A part that is left where a
process was killed holds no lock any more: the next that writes into the folder removes it.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

if sys.platform != "win32":
    import fcntl

_PARTS = ".briefing-*.part"
_PATIENCE = 2.0  # seconds that a lock is waited for
_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK})


@contextmanager
def replacing(path: Path | str, *, new: bool = False) -> Iterator[BinaryIO]:
    """Give a file to write to, which is at ``path`` when all went well; what was there is left as it is otherwise.

    The mode of a file that is there is kept, and a link stays a link. A device or a pipe is written to itself.
    Where it is to be ``new``, a file that is there by then raises ``FileExistsError``. Raises ``OSError``.
    """
    target = Path(os.path.realpath(path))
    old = _status(target)
    if old is not None and not stat.S_ISREG(old.st_mode):
        with target.open("wb") as device:
            yield device
        return
    if old is not None and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    _sweep(target.parent)
    part, file = _begun(target.parent)
    try:
        with file:
            yield file
            if old is not None:
                _take_over(file.fileno(), old)
            file.flush()
            os.fsync(file.fileno())
            if sys.platform == "win32":  # there an open file cannot be moved
                file.close()
            _put(part, target, new)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def is_there(path: Path) -> bool:
    """Tell whether there is a regular file; raise ``OSError`` for what could be read without end: a pipe, a device."""
    status = _status(path)
    if status is not None and stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if status is not None and not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "is no regular file", str(path))
    return status is not None


def set_aside(file: Path) -> Path:
    """Give a file another name beside it, ``NAME.broken-1``, and return that; raises ``OSError``."""
    number = 1
    while (aside := file.with_name(f"{file.stem}.broken-{number}{file.suffix}")).exists():
        number += 1
    return file.replace(aside)


def write(path: Path | str, content: bytes, *, new: bool = False) -> None:
    """Write a file whole or not at all, as ``replacing`` says."""
    with replacing(path, new=new) as file:
        file.write(content)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other processes that lock the same folder waiting meanwhile.

    Raises ``OSError``, a ``TimeoutError`` where another holds it for longer than two seconds.
    """
    if sys.platform == "win32":
        yield
        return
    handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        deadline = time.monotonic() + _PATIENCE
        while not _is_locked(handle):
            if time.monotonic() > deadline:
                raise TimeoutError(errno.ETIMEDOUT, "another process holds it", str(folder))
            time.sleep(0.01)
        yield
    finally:
        os.close(handle)


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _begun(folder: Path) -> tuple[Path, BinaryIO]:
    """Return an empty part that no other process takes for a left one, and the file to write to."""
    while True:
        part = folder / _PARTS.replace("*", os.urandom(8).hex())
        file = part.open("xb")
        if sys.platform == "win32":
            return part, file
        _is_locked(file.fileno())
        if part.exists():  # nobody swept it before it was locked
            return part, file
        file.close()


def _put(part: Path, target: Path, new: bool) -> None:
    if not new:
        part.replace(target)
        return
    try:
        os.link(part, target)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from error
        part.replace(target)
    else:
        part.unlink()


def _take_over(handle: int, old: os.stat_result) -> None:
    """Give a file the owner and the mode of the one whose place it takes."""
    if sys.platform != "win32":
        with suppress(PermissionError):  # only root gives files away
            os.fchown(handle, old.st_uid, old.st_gid)
        os.fchmod(handle, stat.S_IMODE(old.st_mode))


def _sweep(folder: Path) -> None:
    """Remove the parts that killed processes left in a folder."""
    for part in folder.glob(_PARTS):
        with suppress(OSError):  # another removes it at the same time, or it is somebody else's
            if sys.platform == "win32":
                part.unlink()  # refused while it is open
                continue
            handle = os.open(part, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
            try:
                if _is_locked(handle):
                    part.unlink()
            finally:
                os.close(handle)


def _is_locked(handle: int) -> bool:
    """Take the lock of an open file; tell whether it was free."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _sync_folder(folder: Path) -> None:
    """Put the new name on the disk, where folders can be synchronised."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
