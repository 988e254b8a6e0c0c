"""The window as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.commands.registry import command
from briefing.tui.theme import following

if TYPE_CHECKING:
    from briefing.tui.reader.desk import Desk


_PART_OF = {"filter": "filter", "search": "Search", "date": "date"}  # line -> what the help tells of it


@command("window.other", "tab,shift+tab", "Window")
def other_pane(desk: Desk) -> None:
    """Turn to the other pane: article or briefing."""
    desk.navigation.to_other_pane()


@command("window.help", "question_mark,f1", "Window")
async def show_help(desk: Desk) -> None:
    """Show this help. F1 in a line to type in: what can be typed there."""
    focused = desk.screen.focused
    await desk.dialogs.show_help(_PART_OF.get((focused and focused.id) or "", ""))


@command("window.palette", "colon", "Window")
async def palette(desk: Desk) -> None:
    """Find a command by its name and run it. Ctrl+P does so too."""
    await desk.screen.app.run_action("command_palette")


@command("window.theme", "ctrl+t", "Window")
def other_theme(desk: Desk) -> None:
    """Change the colours: dark, light, or clear for every kind of colour blindness."""
    desk.screen.app.theme = following(desk.screen.app.theme)


@command("window.suspend", "ctrl+z", "Window")
def suspend(desk: Desk) -> None:
    """Go back to the shell for a while; its fg brings the reader back."""
    desk.screen.app.action_suspend_process()


@command("window.quit", "q", "Window")
def leave(desk: Desk) -> None:
    """Quit."""
    desk.screen.app.exit(0)
