"""Which classes of highlight are drawn."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.tui.classes import CLASSES, HighlightClass
from briefing.tui.commands.registry import add, command

if TYPE_CHECKING:
    from briefing.tui.reader.screen import ReaderScreen

KEYS: dict[HighlightClass, str] = {
    "actor": "A,f2",
    "event": "E,f3",
    "time": "T,f4",
    "place": "P,f5",
    "quote": "Q,f6",
    "threat": "X,f7",
}


def _toggle(kind: HighlightClass, reader: ReaderScreen) -> None:
    reader.toggle_highlight(frozenset({kind}))


for _kind in CLASSES:
    add(
        f"highlight.{_kind}",
        KEYS[_kind],
        "Highlights",
        f"{_kind.capitalize()}s on or off. The text does not move.",
        partial(_toggle, _kind),
    )


@command("highlight.all", "H,f8", "Highlights")
def toggle_all(reader: ReaderScreen) -> None:
    """All highlights on or off."""
    reader.toggle_highlight(frozenset(CLASSES))
