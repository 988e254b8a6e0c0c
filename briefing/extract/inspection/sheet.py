"""How an inspection is set: sections, lines that hang, columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from spacy.tokens import Doc

WIDTH = 100
_INDENT = 2


def section(title: str, lines: Iterable[str]) -> str:
    """Return a titled section; one with nothing says so."""
    return "\n".join([title.upper(), *(list(lines) or [" " * _INDENT + "none"])])


def line(words: str, depth: int = 1) -> str:
    """Return words at a depth of indentation, wrapped where they are long; words longer than a line are broken."""
    first = " " * (_INDENT * depth)
    return textwrap.fill(words, WIDTH, initial_indent=first, subsequent_indent=first + " " * 2 * _INDENT)


def columns(*cells: tuple[str, int]) -> str:
    """Return words in columns of some widths, cut to them; the last may be longer."""
    *fixed, (last, _) = cells
    padded = [f"{cut(words, width):<{width}}" for words, width in fixed]
    return cut(" " * _INDENT + " ".join([*padded, last]).rstrip(), WIDTH)


def cut(words: str, width: int) -> str:
    """Return words cut to a width, the cut shown."""
    return words if len(words) <= width else words[: width - 1] + "…"


def quoted(doc: Doc, bounds: tuple[int, int]) -> str:
    """Return the words of a token range between marks, on one line."""
    return f"“{' '.join(doc[slice(*bounds)].text.split())}”"
