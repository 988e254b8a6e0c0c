"""The commands in the palette."""

from __future__ import annotations

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from briefing.tui.commands.registry import REGISTRY, Command
from briefing.tui.screens.reader import ReaderScreen


class ReaderCommands(Provider):
    """Every command of the reader, with its keys."""

    async def discover(self) -> Hits:
        """List every command."""
        for one in self._commands():
            yield DiscoveryHit(self._name(one), partial(self._run, one), one.title, one.tooltip)

    async def search(self, query: str) -> Hits:
        """List the commands that match."""
        matcher = self.matcher(query)
        for one in self._commands():
            score = matcher.match(self._name(one))
            if score > 0:
                yield Hit(
                    score, matcher.highlight(self._name(one)), partial(self._run, one), one.title, one.tooltip
                )

    def _commands(self) -> list[Command]:
        return list(REGISTRY.values()) if isinstance(self.screen, ReaderScreen) else []

    def _name(self, one: Command) -> str:
        keys = [
            self.app.get_key_display(active.binding)
            for active in self.screen.active_bindings.values()
            if active.binding.id == one.id
        ]
        return Content(f"{one.group}: {one.title}  {' '.join(keys)}").plain

    async def _run(self, one: Command) -> None:
        await self.screen.run_action(f"command('{one.id}')")
