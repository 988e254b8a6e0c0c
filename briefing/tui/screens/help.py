"""Help: what is bound now, read from the bindings themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.binding import ActiveBinding, BindingType

from briefing.gravity import GRAVITY
from briefing.query import FORMS
from briefing.tui.commands.registry import GROUPS, REGISTRY
from briefing.tui.screens.sheet import Sheet, bindings
from briefing.tui.text.document import Document, Paragraph

_KEYS = 18


class HelpScreen(Sheet):
    """Every binding with its title, in groups."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("help", "escape,q,question_mark,f1", "Close the help")

    def __init__(self, active: Mapping[str, ActiveBinding]) -> None:
        super().__init__()
        self._active = active

    def on_mount(self) -> None:
        """Write the help."""
        self.head.say("Help", "Esc: back")
        self.text.show(self.document())

    def document(self) -> Document:
        """Return the help as a document."""
        keys: dict[str, list[str]] = {}
        for one in self._active.values():
            binding = one.binding
            if binding.id in REGISTRY:
                keys.setdefault(binding.id or "", []).append(self.app.get_key_display(binding))
        others = [
            (self.app.get_key_display(one.binding), one.binding.tooltip or one.binding.description)
            for one in self._active.values()
            if one.binding.id not in REGISTRY and one.binding.action.endswith(("palette", "copy_text"))
        ]
        page = _Page()
        for group in GROUPS:
            page.head(group)
            for command in REGISTRY.values():
                if command.group == group:
                    page.line("  ".join(keys.get(command.name, ["–"])), command.tooltip)
            if group == "Window":
                for key, title in others:
                    page.line(key, title)
        page.head("Filter of the list")
        for form, meaning in FORMS:
            page.line(form, meaning)
        page.head("Gravity of a threat")
        for band in GRAVITY:
            page.line(band.word, band.meaning)
        page.head("Mouse")
        page.line("click", "On an item or a highlight: select it. On the head of a section: fold it.")
        page.line("over", "A highlight: its card is shown, the text stays where it is.")
        page.line("drag", "Select text; y copies it with its source.")
        page.line("wheel", "Move the window; the cursor stays.")
        return page.document()


class _Page:
    def __init__(self) -> None:
        self.text = ""
        self.paragraphs: list[Paragraph] = []

    def head(self, title: str) -> None:
        start = len(self.text)
        self.text += f"{title}\n"
        self.paragraphs.append(Paragraph(start, len(self.text) - 1, "head", gap=1))

    def line(self, keys: str, title: str) -> None:
        start = len(self.text)
        self.text += f"{title}\n"
        self.paragraphs.append(Paragraph(start, len(self.text) - 1, lead=keys, lead_look="key", hang=_KEYS))

    def document(self) -> Document:
        return Document(self.text, tuple(self.paragraphs))
