"""Briefing -> a file format, one module each: a new format is a module and a line in ``FORMATS``."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefing.model import Briefing


class Format(NamedTuple):
    """The module that shows a briefing in this format, what stands between two, and the suffix of its files (if any).

    ``first`` and ``following`` name the functions for the first briefing of a file and those after it.
    """

    module: str
    between: str
    suffix: str
    following: str = "render"
    first: str = "render"

    def render(self, briefing: Briefing, *, first: bool = True) -> str:
        """Return the briefing in this format; the module is imported on first use."""
        shown: str = getattr(import_module(self.module), self.first if first else self.following)(briefing)
        return shown


FORMATS = {
    "json": Format("briefing.export.json_lines", "", ".json"),
    "markdown": Format("briefing.export.markdown", "\n", ".md"),
    "text": Format("briefing.export.text", "\n\n", ".txt"),
    "plain": Format("briefing.export.plain", "\n\n", ""),
    "html": Format("briefing.export.html", "", ".html", following="section"),
    "csv": Format("briefing.export.table", "", ".csv", following="rows"),
    "plover": Format("briefing.export.plover", "", "", following="rows"),
    "plover-json": Format("briefing.export.plover", "", "", first="lines", following="lines"),
}
