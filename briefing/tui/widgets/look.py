"""The looks of the tokens, as styles of the theme in use."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from rich.style import Style
from textual.style import Style as VisualStyle

from briefing.tui.theme import looks

if TYPE_CHECKING:
    from textual.app import App


def look(app: App[Any], name: str) -> Style:
    """Return the look called ``name``, or a plain one where the tokens have none."""
    return _look(app.theme, name)


@lru_cache(maxsize=512)
def _look(_theme: str, name: str) -> Style:
    return VisualStyle.parse(looks()[name]).rich_style if name in looks() else Style()
