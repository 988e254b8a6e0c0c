"""Briefing -> a file format, one module each: a new format is a module and a line in ``FORMATS``."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefing.model import Briefing


class Format(NamedTuple):
    """The module that shows one briefing in this format, and what stands between two."""

    module: str
    between: str

    def render(self, briefing: Briefing) -> str:
        """Return the briefing in this format; the module is imported on first use."""
        shown: str = import_module(self.module).render(briefing)
        return shown


FORMATS = {
    "json": Format("briefing.export.json_lines", between=""),
    "markdown": Format("briefing.export.markdown", between="\n"),
    "text": Format("briefing.export.text", between="\n\n"),
}
