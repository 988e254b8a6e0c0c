"""The first line of the foot: the keys of the pane that has the focus, and the legend of the highlights."""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.widget import Widget

from briefing.tui.bound import bound_keys
from briefing.tui.classes import CLASSES
from briefing.tui.theme import looks
from briefing.tui.widgets.pane_keys import PANE_KEYS

_TIGHT = 74  # cells; in fewer the parts stand closer
_HELP = "window.help"


class _Part(NamedTuple):
    """A stretch of the line: its pieces with their looks, and the binding that a click stands for."""

    pieces: tuple[tuple[str, str], ...]
    name: str

    @property
    def cells(self) -> int:
        return sum(cell_len(text) for text, _ in self.pieces)


class Legend(Widget):
    """The keys of the pane, and the classes in their looks, each with its key; one that is switched off is struck out.

    The article's own line begins with the classes; for another pane they stand behind its keys where all have room.
    """

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="legend")
        self.hidden: frozenset[str] = frozenset()
        self._keys: dict[str, list[str]] = {}
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
        self._keys = self._keys or bound_keys(self.screen)
        width = self.content_size.width
        between = " " if width < _TIGHT else "   "
        pane = (self.screen.focused and self.screen.focused.id) or "article"
        told = {name for _, name in PANE_KEYS.get(pane, ())}
        help_ = [] if _HELP in told else self._command("help", _HELP)
        room = width - sum(one.cells for one in help_)
        parts = self._parts(pane, room, len(between))
        line: list[tuple[str, str]] = []
        self._reach, reached = [], 0
        for one in parts:
            line += [*one.pieces, (between, "")]
            reached += one.cells + len(between)
            self._reach.append((reached, one.name))
        if reached <= room and help_:
            line += [(" " * (room - reached), ""), *help_[0].pieces]
            self._reach += [(room, ""), (width, _HELP)]
        return Content.assemble(*line)

    def _parts(self, pane: str, room: int, gap: int) -> list[_Part]:
        """Return what there is room for; what the line begins with is shown in any case."""
        legend = [self._class(kind) for kind in CLASSES]
        keys = [part for words, name in PANE_KEYS.get(pane, ()) for part in self._command(words, name)]
        if pane == "article":
            return _fitting(legend, keys, room, gap)
        shown = _fitting(keys[:1], keys[1:], room, gap)
        needed = sum(one.cells + gap for one in [*shown, *legend])
        return [*shown, *legend] if len(shown) == len(keys) and needed <= room else shown

    def _command(self, words: str, name: str) -> list[_Part]:
        """Return a binding with its first key; nothing where no key does it now."""
        key = next(iter(self._keys.get(name, ())), "")
        return [_Part(((key, "bold"), (f" {words}", "")), name)] if key else []

    def _class(self, kind: str) -> _Part:
        one, off, drawn = CLASSES[kind], kind in self.hidden, looks()
        key = next(iter(self._keys.get(f"highlight.{kind}", ())), "")
        apart = "" if self.content_size.width < _TIGHT else " "
        sign = [(f"{one.sign}{apart}", "strike" if off else drawn[f"sign-{kind}"])] if one.sign else []
        word = (kind, "strike" if off else drawn[f"class-{kind}"])
        return _Part(((f"{key} ", "bold"), *sign, word), f"highlight.{kind}")

    async def on_click(self, event: events.Click) -> None:
        """Do what was clicked, as its key does."""
        at = event.get_content_offset(self)
        if at is None:
            return
        name = next((name for reached, name in self._reach if at.x < reached), "")
        active = next((one for one in self.screen.active_bindings.values() if one.binding.id == name), None)
        if active is not None:
            await self.app.run_action(active.binding.action, active.node)


def _fitting(first: list[_Part], more: list[_Part], room: int, gap: int) -> list[_Part]:
    """Return the first parts, and of the others as many as have room behind them."""
    shown, left = list(first), room - sum(one.cells + gap for one in first)
    for one in more:
        left -= one.cells + gap
        if left < 0:
            break
        shown.append(one)
    return shown
