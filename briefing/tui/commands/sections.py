"""The sections of the briefing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.contract.section import order
from briefing.tui.commands.registry import add, command

if TYPE_CHECKING:
    from briefing.tui.reader.desk import Desk


def _go(section: int, desk: Desk) -> None:
    again = desk.panes.active is desk.panes.briefing and desk.panes.briefing.view == "briefing"
    desk.view.close()
    desk.navigation.to_briefing()
    desk.panes.briefing.go_section(section, fold=again)


_TITLES = ", ".join(one.title.lower() for one in order())

for _place, _section in enumerate(order(), start=1):
    add(
        f"section.{_section.value}",
        str(_place),
        "Sections",
        f"{_section.title}. Pressed again, it folds or unfolds the section.",
        partial(_go, _section),
        f"Go to a section of the briefing ({_TITLES}). Pressed again, it folds or unfolds the section.",
    )


@command("section.fold", "z", "Sections")
def fold(desk: Desk) -> None:
    """Fold or unfold the section under the cursor."""
    if desk.panes.briefing.section is not None:
        desk.panes.briefing.fold(desk.panes.briefing.section)
    else:
        desk.tell("no section here to fold")
