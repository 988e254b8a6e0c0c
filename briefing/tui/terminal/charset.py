"""The characters that a terminal has, by its locale, and what is drawn in place of those that it has not."""

from __future__ import annotations

import codecs
import locale
import os
import unicodedata
from collections.abc import Mapping

UTF_8 = "utf-8"
_ALIKE = {
    "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-", "…": ".",
    "·": ".", "•": "*", "●": "*", "○": "o", "◆": "*", "▸": ">", "▶": ">", "▹": ">", "▾": "v",
    "▼": "v", "▲": "^", "▴": "^", "◂": "<", "◀": "<", "→": ">", "←": "<", "↑": "^", "↓": "v",
    "↵": "<", "⏎": "<", "✓": "+", "✗": "x", "×": "x", "€": "E", "«": "<", "»": ">", "\xa0": " ",
    "█": "#", "⚠": "!",
}  # fmt: skip
_NAMED = (  # what the name of a character begins with, and holds -> what is drawn
    ("BOX DRAWINGS", " AND ", "+"),
    ("BOX DRAWINGS", "HORIZONTAL", "-"),
    ("BOX DRAWINGS", "VERTICAL", "|"),
    ("", " BLOCK", " "),
    ("", "ONE EIGHTH", " "),
)
_PLAIN = frozenset({"C", "POSIX"})


def charset(environment: Mapping[str, str] = os.environ) -> str:
    """Return the name of the encoding that a terminal is written to in; UTF-8 where nothing is said."""
    given = environment.get
    put_by_python = (
        given("LC_CTYPE") == "C.UTF-8"
    )  # over a LANG that is C or not installed, before its first line
    said = given("LC_ALL") or ("" if put_by_python else given("LC_CTYPE")) or given("LANG") or ""
    if said in _PLAIN:
        return "ascii"
    named = said.partition("@")[0].partition(".")[2] or (locale.getencoding() if said else UTF_8)
    try:
        return codecs.lookup(named).name
    except LookupError:
        return UTF_8


def in_charset(text: str, encoding: str) -> str:
    """Return ``text`` with a character of the encoding, as wide, in place of each that it has not."""
    if encoding == UTF_8 or text.isascii():
        return text
    return "".join(one if one.isascii() or _has(encoding, one) else _alike(one, encoding) for one in text)


def _has(encoding: str, character: str) -> bool:
    try:
        return bool(character.encode(encoding))
    except UnicodeEncodeError:
        return False


def _alike(character: str, encoding: str) -> str:
    if character in _ALIKE:
        return _ALIKE[character]
    name = unicodedata.name(character, "")
    for begins, holds, drawn in _NAMED:
        if name.startswith(begins) and holds in name:
            return drawn
    from rich.cells import cell_len

    cells = cell_len(character)
    letter = unicodedata.normalize("NFKD", character)[0]
    if cells == 1 and letter.isprintable() and _has(encoding, letter):
        return letter
    return "?" * cells
