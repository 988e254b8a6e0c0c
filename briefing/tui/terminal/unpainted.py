"""The look without colours: ground and letters are the terminal's own, and what only a ground shows is reversed."""

from __future__ import annotations

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter, NoColor

_FAR = 0.35  # of the way from black to white: a ground that stands out this much is a mark, not a pane


class Unpainted(LineFilter):
    """Takes the colours away from what is drawn."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments without colours."""
        return [Segment(text, _plain(style, background), control) for text, style, control in segments]


@lru_cache(4096)
def _plain(style: Style | None, background: Color) -> Style | None:
    if style is None:
        return None
    plain = style + NoColor.DEFAULT_COLORS
    if style.bgcolor is None or style.bgcolor.is_default:
        return plain
    apart = zip(Color.from_rich_color(style.bgcolor).rgb, background.rgb, strict=True)
    distance = sum((one - other) ** 2 for one, other in apart) ** 0.5 / (3 * 255**2) ** 0.5
    return plain + Style(reverse=True) if distance > _FAR else plain
