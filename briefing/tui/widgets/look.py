"""The looks of the tokens, as styles of the theme in use."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from rich.style import Style
from textual.style import Style as VisualStyle

from briefing.tui import theme

if TYPE_CHECKING:
    from textual.app import App


def look(app: App[Any], name: str) -> Style:
    """Return the look called ``name``, or a plain one where the tokens have none."""
    return _look(theme.kind(app.current_theme), name)


@lru_cache(maxsize=256)
def _look(kind: str, name: str) -> Style:
    if name not in theme.looks():
        return Style()
    colours = theme.variables(kind)
    named = re.sub(r"\$([\w-]+)", lambda match: colours[match[1]], theme.looks()[name])
    return VisualStyle.parse(named, {}).rich_style
