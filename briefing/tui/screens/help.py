"""Help: what is bound now, read from the bindings themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.binding import BindingType

from briefing.gravity import GRAVITY
from briefing.query import FORMS
from briefing.query.days import FORMS as DAYS
from briefing.tui.commands.registry import listed, shown_keys
from briefing.tui.screens.sheet import Sheet, bindings
from briefing.tui.text.document import Document, Paragraph

_KEYS = 18
PARTS: dict[
    str, tuple[str, Sequence[tuple[str, str]]]
] = {  # what is typed and clicked, by the name of the part
    "filter": ("Filter of the list", FORMS),
    "date": ("Dates", DAYS),
    "gravity": ("Gravity of a threat", tuple((band.word, band.meaning) for band in GRAVITY)),
    "mouse": (
        "Mouse",
        (
            ("click", "On an item or a highlight: select it. On the head of a section: fold it."),
            ("over", "A highlight: its card is shown, the text stays where it is."),
            ("drag", "Select text; y copies it with its source, Ctrl+C without."),
            ("wheel", "Move the window; the cursor stays."),
        ),
    ),
}


class HelpScreen(Sheet):
    """Every binding with its title, in groups; ``part`` is what it opens at: a group, or a name of ``PARTS``."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("help", "escape,q,question_mark,f1", "Close the help")

    def __init__(self, keys: Mapping[str, Sequence[str]], part: str = "") -> None:
        super().__init__()
        self._keys = keys
        self._part = PARTS[part][0] if part in PARTS else part

    def on_mount(self) -> None:
        """Write the help, from the part that was asked for."""
        self.head.say("Help", "/: find  Esc: back")
        page = self.page()
        self.read(page.document(), page.heads.get(self._part, 0))

    def page(self) -> Page:
        """Return the help."""
        page = Page()
        for group, rows in listed():
            page.head(group)
            for row in rows:
                keys = [self._keys.get(name, ()) for name in row.names]
                page.line(shown_keys(keys) or "–", row.words)
        for title, told_of in PARTS.values():
            page.head(title)
            for told, meaning in told_of:
                page.line(told, meaning)
        return page


class Page:
    """The help in the making; ``heads`` tells where each part begins."""

    def __init__(self) -> None:
        self.heads: dict[str, int] = {}
        self._text = ""
        self._paragraphs: list[Paragraph] = []

    def head(self, title: str) -> None:
        """Begin a part."""
        start = self.heads[title] = len(self._text)
        self._text += f"{title}\n"
        self._paragraphs.append(Paragraph(start, len(self._text) - 1, "head", gap=1))

    def line(self, keys: str, title: str) -> None:
        """Add what is typed, and what it means."""
        start = len(self._text)
        self._text += f"{title}\n"
        self._paragraphs.append(Paragraph(start, len(self._text) - 1, lead=keys, lead_look="key", hang=_KEYS))

    def document(self) -> Document:
        """Return what is written so far."""
        return Document(self._text, tuple(self._paragraphs))
