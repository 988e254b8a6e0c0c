"""From claim to words and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.commands.registry import command
from briefing.tui.reader import picking

if TYPE_CHECKING:
    from briefing.tui.reader.screen import ReaderScreen


@command("link.next_evidence", "right_square_bracket", "Link")
def next_evidence(reader: ReaderScreen) -> None:
    """Show the next evidence of the item."""
    reader.linking.step(1)


@command("link.previous_evidence", "left_square_bracket", "Link")
def previous_evidence(reader: ReaderScreen) -> None:
    """Show the previous evidence of the item."""
    reader.linking.step(-1)


@command("link.pin", "enter", "Link")
def pin(reader: ReaderScreen) -> None:
    """Pin the item: its evidence stays marked. In the list: open the article. On a folded section: unfold."""
    reader.enter()


@command("link.why", "w", "Link")
def why(reader: ReaderScreen) -> None:
    """Show why an item is here: the rule that found it."""
    reader.linking.why()


@command("link.copy", "y", "Link")
def copy(reader: ReaderScreen) -> None:
    """Copy the selection, the item or the line, with its source."""
    if not picking.copy(reader):
        reader.copy()


@command("link.escape", "escape", "Link")
def escape(reader: ReaderScreen) -> None:
    """Let go: of a selection, a view, a search, a pin, the marked evidence, the list. The place is kept."""
    if not (picking.end(reader) or reader.parts.views.escape()):
        reader.escape()


@command("link.select", "v", "Link")
def select(reader: ReaderScreen) -> None:
    """Select in the article: moving extends it, left and right by words. Pressed again, the other edge moves."""
    picking.begin(reader)
