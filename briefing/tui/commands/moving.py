"""Moving in the pane that has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.commands.registry import command
from briefing.tui.reader import picking

if TYPE_CHECKING:
    from briefing.tui.reader.screen import ReaderScreen


@command("move.down", "j,down", "Move")
def down(reader: ReaderScreen) -> None:
    """Go to the next line or item."""
    reader.pane.move(1)


@command("move.up", "k,up", "Move")
def up(reader: ReaderScreen) -> None:
    """Go to the previous line or item."""
    reader.pane.move(-1)


@command("move.page_down", "space,pagedown", "Move")
def page_down(reader: ReaderScreen) -> None:
    """Go a window down."""
    reader.pane.turn(max(reader.pane.page - 2, 1))


@command("move.page_up", "b,pageup", "Move")
def page_up(reader: ReaderScreen) -> None:
    """Go a window up."""
    reader.pane.turn(-max(reader.pane.page - 2, 1))


@command("move.half_down", "d", "Move")
def half_down(reader: ReaderScreen) -> None:
    """Go half a window down."""
    reader.pane.turn(max(reader.pane.page // 2, 1))


@command("move.half_up", "u", "Move")
def half_up(reader: ReaderScreen) -> None:
    """Go half a window up."""
    reader.pane.turn(-max(reader.pane.page // 2, 1))


@command("move.top", "g,home", "Move")
def top(reader: ReaderScreen) -> None:
    """Go to the beginning."""
    reader.leave_spot()
    reader.pane.ends(False)


@command("move.bottom", "G,end", "Move")
def bottom(reader: ReaderScreen) -> None:
    """Go to the end."""
    reader.leave_spot()
    reader.pane.ends(True)


@command("move.next_mention", "right_parenthesis,right", "Move")
def next_mention(reader: ReaderScreen) -> None:
    """Go to the next highlight in the article. While selecting: by a word."""
    reader.to_article()
    if not picking.by_word(reader, 1):
        reader.article.move_mention(1)


@command("move.previous_mention", "left_parenthesis,left", "Move")
def previous_mention(reader: ReaderScreen) -> None:
    """Go to the previous highlight in the article. While selecting: by a word."""
    reader.to_article()
    if not picking.by_word(reader, -1):
        reader.article.move_mention(-1)


@command("move.back", "ctrl+o,backspace", "Move")
def back(reader: ReaderScreen) -> None:
    """Go back to where you were before the last jump."""
    reader.go_back()


@command("move.forward", "ctrl+i,greater_than_sign", "Move")
def forward(reader: ReaderScreen) -> None:
    """Go forth again. Most terminals send Ctrl+I as Tab, so > does it too."""
    reader.go_forward()
