"""The legend of the highlights."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.widget import Widget

from briefing.tui.classes import CLASSES
from briefing.tui.theme import looks


class Legend(Widget):
    """The classes in their looks, each with its key; one that is switched off is struck out."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="legend")
        self.hidden: frozenset[str] = frozenset()
        self._keys: dict[str, str] = {}
        self._reach: list[tuple[int, str]] = []

    def show(self, hidden: frozenset[str]) -> None:
        """Show which classes are drawn."""
        self.hidden = hidden
        self.renew()

    def renew(self) -> None:
        """Show the keys anew: in a line to type in, letters are no keys."""
        self._keys = {}
        self.refresh()

    def render(self) -> Content:
        """Return the line."""
        tight = self.content_size.width < 74
        parts: list[tuple[str, str]] = []
        self._reach, reached = [], 0
        for kind, one in CLASSES.items():
            off, drawn = kind in self.hidden, looks()
            piece = [(f"{self._key(kind)} ", "bold")]
            if one.sign:
                piece.append((f"{one.sign} ", "strike" if off else drawn[f"sign-{kind}"]))
            piece.append((kind, "strike" if off else drawn[f"class-{kind}"]))
            piece.append((" " if tight else "   ", ""))
            parts += piece
            reached += sum(len(text) for text, _ in piece)
            self._reach.append((reached, kind))
        help_ = "? help"
        gap = self.content_size.width - reached - len(help_)
        if gap > 0:
            parts += [(" " * gap, ""), (help_, "")]
        return Content.assemble(*parts)

    def _key(self, kind: str) -> str:
        if not self._keys:
            for active in self.screen.active_bindings.values():
                self._keys.setdefault(active.binding.id or "", self.app.get_key_display(active.binding))
        return self._keys.get(f"highlight.{kind}", "")

    async def on_click(self, event: events.Click) -> None:
        """Switch the class that was clicked."""
        at = event.get_content_offset(self)
        if at is None:
            return
        for reached, kind in self._reach:
            if at.x < reached:
                await self.run_action(f"screen.command('highlight.{kind}')")
                return
