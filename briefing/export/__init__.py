"""Briefing -> a file format, one module each: a new format is a module and a line in ``FORMATS``."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from briefing.export import json_lines, markdown, text
from briefing.model import Briefing


class Format(NamedTuple):
    """How a format shows one briefing, and what it puts between two."""

    render: Callable[[Briefing], str]
    between: str


FORMATS = {
    "json": Format(json_lines.render, between=""),
    "markdown": Format(markdown.render, between="\n"),
    "text": Format(text.render, between="\n\n"),
}
