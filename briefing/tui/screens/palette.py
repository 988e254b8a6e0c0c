"""The palette in the colours of the reader, with the reader's commands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.widgets import Input

from briefing.paths import bundled
from briefing.tui.bound import bound_keys
from briefing.tui.commands.registry import REGISTRY, Command
from briefing.tui.screens.reader import ReaderScreen


class Palette(CommandPalette):
    """Every command by its name, found while you type."""

    CSS_PATH = bundled("styles") / "palette.tcss"

    def on_mount(self) -> None:
        """Let the cursor stand still, as in the other lines to type in."""
        self.query_one(Input).cursor_blink = False


class ReaderCommands(Provider):
    """Every command of the reader, with its keys."""

    async def discover(self) -> Hits:
        """List every command."""
        for one, words in self._named():
            yield DiscoveryHit(Content(words), partial(self._run, one), one.title, self._more(one))

    async def search(self, query: str) -> Hits:
        """List the commands that match."""
        matcher = self.matcher(query)
        for one, words in self._named():
            if (score := matcher.match(words)) > 0:
                yield Hit(score, Content(words), partial(self._run, one), one.title, self._more(one))

    def _named(self) -> Iterator[tuple[Command, str]]:
        if not isinstance(self.screen, ReaderScreen):
            return
        keys = bound_keys(self.screen)
        for one in REGISTRY.values():
            yield one, f"{one.title}  {' '.join(keys.get(one.name, ()))}"

    def _more(self, one: Command) -> str | None:
        """Return what the help says beyond the title."""
        return one.tooltip.removeprefix(one.title).lstrip(". ") or None

    async def _run(self, one: Command) -> None:
        await self.screen.run_action(f"command('{one.name}')")
