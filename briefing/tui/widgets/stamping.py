"""Letters drawn over a line that is drawn already: nothing of it moves."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip


def stamped(strip: Strip, stamps: Iterable[tuple[int, str]], style: Style) -> Strip:
    """Return a line with words over it, each from its cell on."""
    for cell, words in stamps:
        end = cell + cell_len(words)
        over = Strip([Segment(words, style)])
        strip = Strip.join([strip.crop(0, cell), over, strip.crop(end, strip.cell_length)])
    return strip
