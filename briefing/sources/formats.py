"""The formats that can be read, and the module that reads each."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import NamedTuple


class Format(NamedTuple):
    """A format: its suffixes, and the module whose ``parse`` turns its text into a ``Draft``."""

    kind: str
    suffixes: tuple[str, ...]
    module: str


FORMATS = (
    Format("text", (".txt", ".text"), "briefing.sources.text"),
    Format("markdown", (".md", ".markdown"), "briefing.sources.markdown"),
)
MODULES = {one.kind: one.module for one in FORMATS}
KINDS = {suffix: one.kind for one in FORMATS for suffix in one.suffixes}
SUFFIXES_TOLD = ", ".join(KINDS)

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n[A-Za-z][\w -]*:")


def kind_of(path: str) -> str | None:
    """Return the kind that a file name's suffix tells, or ``None``."""
    return KINDS.get(PurePath(path).suffix.lower())


def kind_of_text(text: str) -> str:
    """Return the kind of a text that came with no name: Markdown where it opens with front matter."""
    return "markdown" if _FRONT_MATTER.match(text) else "text"
