"""Saves briefings in the format that the file's suffix names, never over a file that was not meant."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from briefing.export import FORMATS, Format
from briefing.files import replacing
from briefing.model import Briefing

SUFFIXES = {one.suffix: one for one in FORMATS.values() if one.suffix}
_LONGEST = 40  # a name that a window of 60 columns shows whole


def file_name(briefings: Sequence[Briefing]) -> str:
    """Return a name for the file, made from the title; of several briefings, a plain one."""
    title = (briefings[0].article.title or "") if len(briefings) == 1 else ""
    words = re.sub(r"[\W_]+", "-", title).strip("-").casefold()
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rpartition("-")[0] or words[:_LONGEST]
    return f"{words or ('briefing' if len(briefings) == 1 else 'briefings')}.md"


class Save:
    """Saves on the first try where there is a folder and no such file; what is to be made or lost, when asked twice."""

    def __init__(self, briefings: Sequence[Briefing], sources: Iterable[str] = ()) -> None:
        self._briefings = briefings
        self._sources = tuple(sources)
        self._warned: Path | None = None  # the file that is to be written over
        self._missing: Path | None = None  # the folder that is to be made

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
            told = self._doubt(path)
            if told is None:
                self._write(path, style)
        except (OSError, ValueError) as error:
            return f"{path}: {error.strerror if isinstance(error, OSError) else error}"
        return told

    def _doubt(self, path: Path) -> str | None:
        """Return why a file is not written yet, or never."""
        if any(os.path.lexists(one) and path.exists() and path.samefile(one) for one in self._sources):
            return f"{path} is the article itself"
        if path.is_dir():
            return f"{path} is a folder"
        if not os.path.lexists(path.parent) and self._missing != path.parent:
            self._missing = path.parent
            return f"There is no folder {path.parent} yet. Enter again makes it."
        if os.path.lexists(path) and self._warned != path:
            self._warned = path
            return f"{path} is there already. Enter again writes over it."
        return None

    def _write(self, path: Path, style: Format) -> None:
        if self._missing == path.parent:
            path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path, new=self._warned != path) as file:
            for piece in pieces(style, self._briefings):
                file.write(piece.encode("utf-8", "backslashreplace"))


def pieces(style: Format, briefings: Iterable[Briefing]) -> Iterator[str]:
    """Yield what a file with these briefings is made of, in order."""
    for number, one in enumerate(briefings):
        yield (style.between if number else "") + style.render(one, first=not number)
