"""The commands in the palette."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from briefing.tui.commands.registry import REGISTRY, Command
from briefing.tui.reader.screen import ReaderScreen


class ReaderCommands(Provider):
    """Every command of the reader, with its keys."""

    async def discover(self) -> Hits:
        """List every command."""
        for one, name in self._named():
            yield DiscoveryHit(Content(name), partial(self._run, one), one.title, self._more(one))

    async def search(self, query: str) -> Hits:
        """List the commands that match."""
        matcher = self.matcher(query)
        for one, name in self._named():
            if (score := matcher.match(name)) > 0:
                yield Hit(score, Content(name), partial(self._run, one), one.title, self._more(one))

    def _named(self) -> Iterator[tuple[Command, str]]:
        if not isinstance(self.screen, ReaderScreen):
            return
        keys: dict[str | None, list[str]] = {}
        for active in self.screen.active_bindings.values():
            keys.setdefault(active.binding.id, []).append(self.app.get_key_display(active.binding))
        for one in REGISTRY.values():
            yield one, f"{one.title}  {' '.join(keys.get(one.id, ()))}"

    def _more(self, one: Command) -> str | None:
        """Return what the help says beyond the title."""
        return one.tooltip.removeprefix(one.title).lstrip(". ") or None

    async def _run(self, one: Command) -> None:
        await self.screen.run_action(f"command('{one.id}')")
