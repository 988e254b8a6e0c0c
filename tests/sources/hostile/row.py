"""One hostile input: what it is called, its bytes, and what must happen."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from briefing.model import Article

STORY = "The ministry in Oslo said on Monday that the fishing fleet would be called back from the strait."


@dataclass(frozen=True)
class Row:
    """What must happen with ``data`` under the name ``file``.

    ``opens``: an article whose shown words hold these; ``without``: none of these is among them.
    ``says``: it is refused, with these words in the message. ``lay`` lays it into a folder where
    that is no writing of bytes, and returns its path.
    """

    name: str
    file: str
    data: bytes | Callable[[], bytes] = b""
    opens: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    says: str = ""
    count: int = 1
    unread: int | None = 0  # None: as many as it may be
    links: tuple[str, ...] | None = None  # all that its links lead to
    heavy: bool = False
    lay: Callable[[Path], Path] | None = None

    def laid(self, folder: Path) -> Path:
        """Lay the input into ``folder``; return its path."""
        if self.lay:
            return self.lay(folder)
        path = folder / self.file
        path.write_bytes(self.data if isinstance(self.data, bytes) else self.data())
        return path


def shown(article: Article) -> str:
    """Return every word of an article that reaches a screen, a file or a program."""
    fields = (
        article.title, article.author, article.site, article.language, article.published, article.source,
        article.link, article.text, *article.remarks, *(mark.href for mark in article.marks),
    )  # fmt: skip
    return "\n".join(field for field in fields if field)


def harmful(text: str) -> set[str]:
    """Return the characters of ``text`` that steer a terminal, hide or reorder words, or are none."""
    return {
        char
        for char in set(text) - {"\n", "\t"}
        if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"} or _is_no_character(ord(char))
    }


def _is_no_character(code: int) -> bool:
    return 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE or 0xFE00 <= code <= 0xFE0F


def by(*parts: str) -> bytes:
    """Return text as bytes, lone surrogates as UTF-8 would have them."""
    return "".join(parts).encode("utf-8", "surrogatepass")
