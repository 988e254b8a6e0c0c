"""Saves a briefing in the format that the file's suffix names, never over a file that was not meant."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from briefing.export import FORMATS, Format
from briefing.files import write
from briefing.model import Article, Briefing

SUFFIXES = {one.suffix: one for one in FORMATS.values() if one.suffix}
_LONGEST = 40  # a name that a window of 60 columns shows whole


def file_name(article: Article) -> str:
    """Return a name for the file, made from the title."""
    words = re.sub(r"[\W_]+", "-", article.title or "").strip("-").casefold()
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rpartition("-")[0] or words[:_LONGEST]
    return f"{words or 'briefing'}.md"


class Save:
    """Saves on the first try where there is no such file; a file that is there, when asked for it twice."""

    def __init__(self, briefing: Briefing, sources: Iterable[str] = ()) -> None:
        self._briefing = briefing
        self._sources = tuple(sources)
        self._warned: Path | None = None

    def __call__(self, name: str) -> str | None:
        """Save to the file ``name``; return what is wrong, if anything."""
        try:
            path = Path(name).expanduser() if name else None
        except RuntimeError as error:  # ~name of nobody
            return f"{name}: {error}"
        style = SUFFIXES.get(path.suffix.lower()) if path else None
        if path is None or style is None:
            return f"The name must end in one of {' '.join(SUFFIXES)}"
        try:
            if any(os.path.lexists(one) and path.exists() and path.samefile(one) for one in self._sources):
                return f"{path} is the article itself"
            if path.is_dir():
                return f"{path} is a folder"
            if os.path.lexists(path) and self._warned != path:
                self._warned = path
                return f"{path} is there already. Enter again writes over it."
            self._write(path, style)
        except (OSError, ValueError) as error:
            return f"{path}: {error.strerror if isinstance(error, OSError) else error}"
        return None

    def _write(self, path: Path, style: Format) -> None:
        made = style.render(self._briefing).encode("utf-8", "backslashreplace")
        write(path, made, new=self._warned != path)
