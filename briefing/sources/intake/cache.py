"""Pages that were fetched, kept with what their server needs to tell whether they have changed."""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from briefing.files import is_there, write
from briefing.paths import cache_folder

MAX_KEPT = 200  # pages; the ones fetched longest ago go first


@dataclass(frozen=True, slots=True)
class Kept:
    """A page as it was fetched, and its validators."""

    data: bytes
    content_type: str
    encoding: str | None
    etag: str | None
    modified: str | None

    def validators(self) -> dict[str, str]:
        """Return the headers that ask for the page only if it has changed; a validator that none can hold is none."""
        told = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {
            name: value for name, value in told.items() if value and value.isascii() and value.isprintable()
        }


def load(address: str) -> Kept | None:
    """Return the page kept for an address; ``None`` where there is none that can be read."""
    try:
        if _has_password(address):
            _file(address).unlink(missing_ok=True)  # earlier versions kept it
            return None
        if not is_there(_file(address)):
            return None
        head, data = _file(address).read_bytes().split(b"\n", 1)
        told = json.loads(head)
        if told.pop("address") != address:
            return None
        return Kept(data, **told)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def store(address: str, page: Kept) -> None:
    """Keep a page that has a validator, but none that needs a password.

    Where the folder cannot be written, it is fetched anew next time.
    """
    if not page.validators() or _has_password(address):
        return
    told = {
        "address": address,
        "content_type": page.content_type,
        "encoding": page.encoding,
        "etag": page.etag,
        "modified": page.modified,
    }
    with contextlib.suppress(OSError):
        file = _file(address)
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write(file, json.dumps(told).encode() + b"\n" + page.data)
        _forget_oldest(file.parent)


def _has_password(address: str) -> bool:
    return "@" in urlsplit(address).netloc


def _file(address: str) -> Path:
    return cache_folder() / "pages" / sha256(address.encode("utf-8", "surrogatepass")).hexdigest()


def _forget_oldest(folder: Path) -> None:
    pages = sorted(folder.iterdir(), key=lambda one: one.stat().st_mtime, reverse=True)
    for page in pages[MAX_KEPT:]:
        page.unlink(missing_ok=True)
