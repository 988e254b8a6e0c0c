"""The sections of the briefing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.contract.sections import Section
from briefing.tui.commands.registry import add, command

if TYPE_CHECKING:
    from briefing.tui.reader.screen import ReaderScreen


def _go(section: int, reader: ReaderScreen) -> None:
    again = reader.pane is reader.briefing and reader.briefing.view == "briefing"
    reader.parts.views.close()
    reader.to_briefing()
    reader.briefing.go_section(section, fold=again)


for _section in Section:
    add(
        f"section.{_section.value}",
        str(_section.value),
        "Sections",
        f"{_section.title}. Pressed again, it folds or unfolds the section.",
        partial(_go, _section),
    )


@command("section.fold", "z", "Sections")
def fold(reader: ReaderScreen) -> None:
    """Fold or unfold the section under the cursor."""
    if reader.briefing.section is not None:
        reader.briefing.fold(reader.briefing.section)
