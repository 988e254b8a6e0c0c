"""Which classes of highlight are drawn."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.tui.classes import CLASSES, HighlightClass
from briefing.tui.commands.registry import add, command

if TYPE_CHECKING:
    from briefing.tui.reader.desk import Desk

KEYS: dict[HighlightClass, str] = {
    "actor": "A,f2",
    "event": "E,f3",
    "time": "T,f4",
    "place": "P,f5",
    "quote": "Q,f6",
    "threat": "X,f7",
}


def _toggle(kind: HighlightClass, desk: Desk) -> None:
    desk.highlights.toggle(frozenset({kind}))


for _kind in CLASSES:
    add(
        f"highlight.{_kind}",
        KEYS[_kind],
        "Highlights",
        f"{_kind.capitalize()}s on or off. The text does not move.",
        partial(_toggle, _kind),
    )


@command("highlight.all", "H,f8", "Highlights")
def toggle_all(desk: Desk) -> None:
    """All highlights on or off."""
    desk.highlights.toggle(frozenset(CLASSES))
