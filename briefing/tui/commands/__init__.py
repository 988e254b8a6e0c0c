"""The commands of the reader, one function each; its docstring is what help and palette say."""

from briefing.tui.commands import (
    articles,
    finding,
    highlighting,
    library,
    linking,
    moving,
    sections,
    taking,
    views,
    window,
)
from briefing.tui.commands.registry import REGISTRY, bindings

__all__ = [
    "REGISTRY",
    "articles",
    "bindings",
    "finding",
    "highlighting",
    "library",
    "linking",
    "moving",
    "sections",
    "taking",
    "views",
    "window",
]
