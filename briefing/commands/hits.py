"""Hits of a search as they are written: a table as wide as the terminal, or an object a line."""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Iterable, Sequence

from briefing.commands.rows import as_json
from briefing.gravity import gravity_of
from briefing.library.search import Hit
from briefing.library.snippets import Snippet
from briefing.sources.clean import clean, clean_line

_DAY, _MARK, _ID, _OUTLET, _GAP = 10, 2, 12, 18, 2  # cells
_NARROW = 72  # below it there is no room for the outlet
_MARKED, _UNMARKED = "\x1b[1m", "\x1b[22m"
_LEAST = 8


def as_json_lines(hits: Iterable[Hit]) -> str:
    """Return a JSON object a line; ``found``: where in the snippet the words stand that were looked for."""
    return "".join(as_json(_told(hit)) + "\n" for hit in hits)


def as_table(hits: Iterable[Hit], *, marked: bool = False, width: int | None = None) -> str:
    """Return date, outlet, title, gravity and id of each hit, and its snippet under them.

    Gravity: !! grave, ! serious, . low (-7 and -4 on Goldstein's scale part them). ``marked``: words found are bold.
    """
    columns = max(width or shutil.get_terminal_size().columns, 40)
    outlet = _OUTLET if columns >= _NARROW else 0
    title = columns - _DAY - _MARK - _ID - 3 * _GAP - (outlet + _GAP if outlet else 0)
    lines = []
    for hit in hits:
        cells = [_filled((hit.published or "")[:_DAY], _DAY)]
        cells += [_filled(clean_line(hit.site or ""), outlet)] if outlet else []
        cells += [
            _filled(clean_line(hit.title), title),
            _filled(_mark(hit.threat), _MARK),
            f"{hit.id:>{_ID}}",
        ]
        lines.append((" " * _GAP).join(cells).rstrip())
        indent = _DAY + _GAP if outlet else _GAP
        if hit.snippet.text:
            lines.append(" " * indent + _shown(hit.snippet, columns - indent, marked))
    return "".join(f"{line}\n" for line in lines)


def cell_width(text: str) -> int:
    """Return how many cells of a terminal a text takes."""
    return sum(map(_width, text))


def _told(hit: Hit) -> dict[str, object]:
    told = hit._asdict()
    snippet: Snippet = told.pop("snippet")
    return told | {"gravity": gravity_of(hit.threat), "snippet": snippet.text, "found": snippet.found}


def _mark(severity: float | None) -> str:
    return {None: "", "grave": "!!", "serious": "!", "low": "."}[gravity_of(severity)]


def _shown(snippet: Snippet, width: int, marked: bool) -> str:
    """Return a snippet on a line of this width, from shortly before the first word that was found, where it is far."""
    first = snippet.found[0].start if snippet.found else 0
    start = max(first - width // 3, 0) if first > width // 2 else 0
    pieces: list[tuple[str, bool]] = [("…", False)] if start else []
    for one in snippet.found:
        pieces += [(snippet.text[start : one.start], False), (snippet.text[one.start : one.end], True)]
        start = one.end
    pieces.append((snippet.text[start:], False))
    return _fitted(pieces, width, marked)


def _fitted(pieces: Sequence[tuple[str, bool]], width: int, marked: bool) -> str:
    shown, left = [], width
    for text, found in pieces:
        text = clean(text).replace("\n", " ").replace("\t", " ")
        cut = _cut(text, left)
        left -= cell_width(cut)
        shown.append(f"{_MARKED}{cut}{_UNMARKED}" if marked and found and cut else cut)
        if cut != text:
            break
    return "".join(shown)


def _filled(text: str, width: int) -> str:
    """Return a text in a column: cut, or filled with blanks."""
    cut = _cut(text, width)
    return cut + " " * (width - cell_width(cut))


def _cut(text: str, width: int) -> str:
    if cell_width(text) <= width:
        return text
    kept, taken = "", 1  # a cell for the sign that something was cut
    for character in text:
        taken += _width(character)
        if taken > width:
            break
        kept += character
    return f"{kept}…" if width > 0 else ""


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
