"""The reader as an application: themes, style files, palette."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App, SystemCommand
from textual.constants import DRIVER
from textual.screen import Screen

from briefing.paths import bundled
from briefing.tui.screens.reader import ReaderScreen
from briefing.tui.session.entries import Session
from briefing.tui.theme import DARK, kind, own_themes, variables

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.driver import Driver
    from textual.filter import LineFilter
    from textual.widget import Widget

PATIENCE = 1.0  # seconds that a key waits for the text typed before it


def _reader_commands() -> type[Provider]:
    from briefing.tui.screens.palette import ReaderCommands

    return ReaderCommands


@cache
def _unpainted() -> LineFilter:
    from briefing.tui.terminal.unpainted import Unpainted

    return Unpainted()


class Reader(App[int]):
    """Articles and their briefings, side by side."""

    TITLE = "briefing"
    CSS_PATH: ClassVar[str | PurePath | list[str | PurePath] | None] = [
        bundled("styles") / name for name in ("reader.tcss",)
    ]
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {*App.COMMANDS, _reader_commands}
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self,
        session: Session,
        *,
        published: str | None = None,
        model: str | None = None,
        theme: str | None = None,
        on_desk: bool = False,
    ) -> None:
        self._themed = False
        super().__init__()
        for own in own_themes():
            self.register_theme(own)
        self._begin_with(theme or DARK)
        self.session = session
        self._reader = ReaderScreen(session, model, published, on_desk=on_desk)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Return what the palette holds besides the reader's own commands."""
        for one in super().get_system_commands(screen):
            if one.title in ("Theme", "Screenshot"):
                yield one

    def _begin_with(self, theme: str) -> None:
        """Take a theme without drawing everything again, as setting it later does."""
        if self.get_theme(theme) is None:
            raise ValueError(f"unknown theme: {theme}")
        self.set_reactive(App.theme, theme)
        self._themed = True
        self.stylesheet.set_variables(self.get_css_variables())
        dark = self.current_theme.dark
        self.set_class(dark, "-dark-mode")
        self.set_class(not dark, "-light-mode")

    def get_default_screen(self) -> Screen[None]:
        """Open on the reader."""
        return self._reader

    def get_css_variables(self) -> dict[str, str]:
        """Return the variables of the theme, which take a while: none before it is known."""
        return super().get_css_variables() if self._themed else {}

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the reader's colours for themes that are not its own."""
        return dict(variables(kind(self.current_theme)))

    def copy_to_clipboard(self, text: str) -> None:
        """Copy through the terminal, and into the system's clipboard where there is one; tell what is known of it."""
        super().copy_to_clipboard(text)
        self.run_worker(self._put(text), group="clipboard")

    async def _put(self, text: str) -> None:
        from briefing.tui.clipboard import put
        from briefing.tui.messages.work import WorkerSpoke

        said = "copied" if await put(text) else "given to the terminal, which may copy it"
        self._reader.post_message(WorkerSpoke(f"{said}: {text}"))

    def get_driver_class(self) -> type[Driver]:
        """Return what draws on this kind of terminal."""
        if sys.platform == "win32" or DRIVER is not None:
            return super().get_driver_class()
        from briefing.tui.terminal.driver import TerminalDriver

        return TerminalDriver

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what is done to every line that is drawn: with NO_COLOR, no colour is left."""
        filters = super().get_line_filters()
        return [*filters, _unpainted()] if self.no_color else filters

    def on_load(self) -> None:
        """Leave as with ``q`` when the system asks: the place is kept and the terminal is as it was."""
        if sys.platform == "win32":
            return
        for one in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(one, self.exit, None, 128 + one)

    def on_mount(self) -> None:
        """Draw everything again after the shell had the terminal: what was drawn before is gone."""
        self.app_resume_signal.subscribe(self, lambda _: self._draw_again())

    def _draw_again(self) -> None:
        for screen in self.screen_stack:
            for widget in screen.walk_children(with_self=True):
                widget.refresh()

    async def on_event(self, event: events.Event) -> None:
        """Do what a key is bound to before the next key is looked at, however fast they come.

        So what is typed after the key that opens a line goes into the line, and what is typed
        after the key that ends it goes to what has the focus then. What is typed while the program
        starts waits for the panes.
        """
        if not (isinstance(event, events.Key) and not event.is_forwarded and await self._do(event)):
            await super().on_event(event)

    async def _do(self, key: events.Key) -> bool:
        """Run what a key is bound to, unless the focused line takes it as text; tell whether it is done."""
        await self._reader.laid_out.wait()
        if isinstance(self.screen, ReaderScreen) and self.screen.take(key.key):
            return True
        focused, active = self.focused, self.screen.active_bindings.get(key.key)
        if focused is not None and focused.check_consume_key(key.key, key.character):
            return False
        typing = focused is not None and focused.check_consume_key("a", "a")  # a line to type in
        if active is None:
            if self.screen is self._reader and not typing:
                self._reader.tell_unbound(key.key)
            return False
        if focused is not None and typing:
            await _settled(focused)
        return await self.run_action(active.binding.action, active.node)

    def action_help_quit(self) -> None:
        """Say how to quit: Ctrl+C, which quits other programs, copies what is selected here."""
        self._reader.tell_quit()

    async def action_command_palette(self) -> None:  # type: ignore[override]
        """Open the palette; what is typed next goes into its line."""
        from briefing.tui.screens.palette import Palette

        if not isinstance(self.screen, Palette):
            await self.push_screen(Palette(id="--command-palette"))


async def _settled(line: Widget) -> None:
    """Wait until a widget has taken the keys that were sent to it."""
    taken = asyncio.Event()
    if line.call_later(taken.set):
        with suppress(TimeoutError):  # one that is being removed takes nothing more
            await asyncio.wait_for(taken.wait(), PATIENCE)
