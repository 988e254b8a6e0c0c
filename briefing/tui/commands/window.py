"""The window as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.commands.registry import command
from briefing.tui.theme import following

if TYPE_CHECKING:
    from briefing.tui.reader.screen import ReaderScreen


@command("window.other", "tab,shift+tab", "Window")
def other_pane(reader: ReaderScreen) -> None:
    """Turn to the other pane: article or briefing."""
    reader.other_pane()


@command("window.help", "question_mark,f1", "Window")
async def show_help(reader: ReaderScreen) -> None:
    """Show this help."""
    from briefing.tui.screens.help import HelpScreen

    await reader.app.push_screen(HelpScreen(reader.active_bindings))


@command("window.theme", "ctrl+t", "Window")
def other_theme(reader: ReaderScreen) -> None:
    """Change the colours: dark, light, or clear for every kind of colour blindness."""
    reader.app.theme = following(reader.app.theme)


@command("window.quit", "q", "Window")
def leave(reader: ReaderScreen) -> None:
    """Quit."""
    reader.app.exit(0)
