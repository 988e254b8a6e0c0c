"""Which classes of highlight are drawn."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.tui.classes import CLASSES
from briefing.tui.commands.registry import add, command

if TYPE_CHECKING:
    from briefing.tui.reader.desk import Desk


def _toggle(name: str, desk: Desk) -> None:
    desk.highlights.toggle(frozenset({name}))


for _class in CLASSES.values():
    add(
        f"highlight.{_class.name}",
        _class.keys,
        "Highlights",
        f"{_class.name.capitalize()}s on or off. The text does not move.",
        partial(_toggle, _class.name),
    )


@command("highlight.all", "H,f8", "Highlights")
def toggle_all(desk: Desk) -> None:
    """All highlights on or off."""
    desk.highlights.toggle(frozenset(CLASSES))
