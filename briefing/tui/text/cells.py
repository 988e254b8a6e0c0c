"""How wide text is in a terminal, and where its characters may be parted."""

from __future__ import annotations

import re

from rich.cells import cell_len, split_graphemes

TAB = 4
_MEANINGLESS = frozenset({"Co", "Cn"})  # private use, not assigned
_SAFE_SINGLE = re.compile(r"[ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u2192]*")


def is_single(text: str, start: int, end: int) -> bool:
    """Tell whether every character of ``text[start:end]`` takes one cell."""
    match = _SAFE_SINGLE.match(text, start, end)
    return match is not None and match.end() == end


def clusters(text: str, start: int, end: int) -> list[tuple[int, int, int]]:
    """Return ``(start, end, cells)`` of each stretch of ``text[start:end]`` that cannot be parted."""
    found: list[tuple[int, int, int]] = []
    for number, piece in enumerate(text[start:end].split("\t")):
        if number:
            found.append((start, start + 1, TAB))
            start += 1
        spans, _ = split_graphemes(piece)
        found += [(start + first, start + last, cells) for first, last, cells in spans]
        start += len(piece)
    return found


def width(text: str, start: int, end: int) -> int:
    """Return the cells that ``text[start:end]`` takes."""
    if is_single(text, start, end):
        return end - start
    return sum(cells for _, _, cells in clusters(text, start, end))


def drawn(text: str) -> str:
    """Return ``text`` as it is sent to the terminal: a tab is always ``TAB`` cells.

    What has no meaning, or one of the terminal's own (private use), is shown as replaced, in as many cells.
    """
    return _visible(text.replace("\t", " " * TAB))


def _visible(text: str) -> str:
    return text if text.isprintable() else "".join(map(_meant, text))


def _meant(character: str) -> str:
    import unicodedata

    if unicodedata.category(character) not in _MEANINGLESS:
        return character
    return "\N{GETA MARK}" if cell_len(character) == 2 else "\N{REPLACEMENT CHARACTER}"


def printable(text: str) -> str:
    """Return a name or a message on one line, without anything that could steer the terminal."""
    if text.isascii() and text.isprintable():
        return text
    from briefing.sources.clean import clean

    return _visible(clean(text).replace("\n", " ").replace("\t", " "))


def clip(text: str, cells: int) -> str:
    """Return ``text`` shortened to ``cells``, with an ellipsis where something is missing."""
    if cells <= 0:
        return ""
    if cell_len(text) <= cells:
        return text
    kept, used = 0, 0
    for _, end, size in clusters(text, 0, len(text)):
        if used + size > cells - 1:
            break
        kept, used = end, used + size
    return text[:kept].rstrip() + "…"
