"""From claim to words and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.commands.registry import command

if TYPE_CHECKING:
    from briefing.tui.reader.desk import Desk


@command("link.next_evidence", "right_square_bracket", "Link")
def next_evidence(desk: Desk) -> None:
    """Show the next evidence of the item."""
    desk.evidence.step(1)


@command("link.previous_evidence", "left_square_bracket", "Link")
def previous_evidence(desk: Desk) -> None:
    """Show the previous evidence of the item."""
    desk.evidence.step(-1)


@command("link.pin", "enter", "Link")
def pin(desk: Desk) -> None:
    """Pin the item: its evidence stays marked. In the list: open the article. On a folded section: unfold."""
    briefing = desk.panes.briefing
    if desk.articles.open_here():
        return
    if desk.panes.active is briefing and briefing.row is None and briefing.section:
        briefing.fold(briefing.section)
    else:
        desk.evidence.pin()


@command("link.why", "w", "Link")
def why(desk: Desk) -> None:
    """Show why an item is here: the rule that found it."""
    desk.evidence.tell_why()


@command("link.copy", "y", "Link")
def copy(desk: Desk) -> None:
    """Copy the selection, the item or the line, with its source."""
    desk.copying.copy()


@command("link.escape", "escape", "Link")
def escape(desk: Desk) -> None:
    """Let go: of a selection, a view, a search, a pin, the marked evidence, the list. The place is kept."""
    desk.let_go()


@command("link.select", "v", "Link")
def select(desk: Desk) -> None:
    """Select in the article: moving extends it, left and right by words. Pressed again, the other edge moves."""
    desk.selection.begin()
