"""How the width of the terminal divides the screen."""

from __future__ import annotations

NARROW, WIDE = 90, 140  # columns: below the first one pane, from the second on the list beside two
WIDTHS = [(0, "-narrow"), (NARROW, "-normal"), (WIDE, "-wide")]


def width_class(columns: int) -> str:
    """Return the class of a screen so wide."""
    return [name for least, name in WIDTHS if columns >= least][-1]
