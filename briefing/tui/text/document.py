"""What a pane shows: a text, its paragraphs, and the spans that have a look of their own."""

from __future__ import annotations

from typing import NamedTuple

from briefing.tui.ranges import Ranges


class Look(NamedTuple):
    """A stretch drawn in the look ``name`` (a component class of the pane)."""

    start: int
    end: int
    name: str


class Paragraph(NamedTuple):
    """A stretch that is wrapped on its own.

    ``lead`` stands in the ``hang`` cells before its first line, ``tail`` flush right on that line;
    neither belongs to the text. ``gap`` counts the blank lines above.
    """

    start: int
    end: int
    look: str = ""
    lead: str = ""
    lead_look: str = ""
    hang: int = 0
    tail: str = ""
    gap: int = 0


NO_LOOKS: Ranges[Look] = Ranges()


class Document(NamedTuple):
    """A text with its paragraphs (in order, apart from each other) and looks."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    looks: Ranges[Look] = NO_LOOKS


EMPTY = Document("", ())
