"""Moving in the pane that has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.commands.registry import command

if TYPE_CHECKING:
    from briefing.tui.reader.desk import Desk


@command("move.down", "j,down", "Move")
def down(desk: Desk) -> None:
    """Go to the next line or item."""
    desk.panes.active.move(1)


@command("move.up", "k,up", "Move")
def up(desk: Desk) -> None:
    """Go to the previous line or item."""
    desk.panes.active.move(-1)


@command("move.page_down", "space,pagedown", "Move")
def page_down(desk: Desk) -> None:
    """Go a window down."""
    desk.panes.active.turn(max(desk.panes.active.page - 2, 1))


@command("move.page_up", "b,pageup", "Move")
def page_up(desk: Desk) -> None:
    """Go a window up."""
    desk.panes.active.turn(-max(desk.panes.active.page - 2, 1))


@command("move.half_down", "d", "Move")
def half_down(desk: Desk) -> None:
    """Go half a window down."""
    desk.panes.active.turn(max(desk.panes.active.page // 2, 1))


@command("move.half_up", "u", "Move")
def half_up(desk: Desk) -> None:
    """Go half a window up. In the list: look for new articles at once."""
    if desk.articles.active:
        desk.arrivals.look()
        return
    desk.panes.active.turn(-max(desk.panes.active.page // 2, 1))


@command("move.top", "g,home", "Move")
def top(desk: Desk) -> None:
    """Go to the beginning."""
    desk.navigation.leave()
    desk.panes.active.ends(False)


@command("move.bottom", "G,end", "Move")
def bottom(desk: Desk) -> None:
    """Go to the end."""
    desk.navigation.leave()
    desk.panes.active.ends(True)


@command("move.next_mention", "right_parenthesis,right", "Move")
def next_mention(desk: Desk) -> None:
    """Go to the next highlight in the article. While selecting: by a word."""
    _to_mention(desk, 1)


@command("move.previous_mention", "left_parenthesis,left", "Move")
def previous_mention(desk: Desk) -> None:
    """Go to the previous highlight in the article. While selecting: by a word."""
    _to_mention(desk, -1)


@command("move.jump", "semicolon", "Move")
def jump(desk: Desk) -> None:
    """Jump: letters are shown on every row and highlight in sight, and typing them goes there. Esc stays here."""
    desk.jump.begin()


@command("move.back", "ctrl+o,backspace", "Move")
def back(desk: Desk) -> None:
    """Go back to where you were before the last jump."""
    desk.navigation.back()


@command("move.forward", "ctrl+i,greater_than_sign", "Move")
def forward(desk: Desk) -> None:
    """Go forth again. Most terminals send Ctrl+I as Tab, so > does it too."""
    desk.navigation.forward()


def _to_mention(desk: Desk, step: int) -> None:
    desk.panes.to_article()
    if not desk.selection.by_word(step) and not desk.panes.article.move_mention(step):
        desk.tell("no highlight further on" if step > 0 else "no highlight before this one")
