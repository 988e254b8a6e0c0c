"""Makes any text safe to show: the one place where what an article holds is disarmed.

``clean`` ends lines with a newline, drops the invisible characters that only shape words (soft hyphen,
zero-width space and joiners, variation selectors, direction marks, byte-order mark), and then, by a
``str.translate`` that keeps the length, shows every other harmful code point as U+FFFD: escape and
control characters but newline and tab, bidirectional embeddings, overrides and isolates, format
characters, blank letters, lone surrogates and noncharacters. Offsets are counted after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

SHOWN = "\ufffd"

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SHAPING = re.compile("[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]")
_HARMFUL = (
    (0x00, 0x08), (0x0B, 0x1F), (0x7F, 0x9F), (0x0600, 0x0605), (0x06DD, 0x06DD), (0x070F, 0x070F),
    (0x0890, 0x0891), (0x08E2, 0x08E2), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x2028, 0x202E),
    (0x2061, 0x206F), (0x2800, 0x2800), (0x3164, 0x3164), (0xD800, 0xDFFF), (0xFDD0, 0xFDEF),
    (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFB), (0xFFFE, 0xFFFF), (0x110BD, 0x110BD), (0x110CD, 0x110CD),
    (0x13430, 0x1343F), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
)  # fmt: skip


def clean(text: str) -> str:
    """Return ``text`` with nothing in it that could reach the terminal as more than a character."""
    if text.isascii() and text.isprintable():
        return text
    return _SHAPING.sub("", _LINE_ENDS.sub("\n", text)).translate(_TABLE)


def clean_line(text: str) -> str:
    """Return ``text`` cleaned and on one line, as a title, a file name or a field is shown."""
    return " ".join(clean(text).split())


def _code_points() -> Iterator[int]:
    for first, last in _HARMFUL:
        yield from range(first, last + 1)
    for plane in range(1, 17):  # the last two code points of every plane are noncharacters
        yield from (plane * 0x10000 + 0xFFFE, plane * 0x10000 + 0xFFFF)


_TABLE = dict.fromkeys(_code_points(), SHOWN)
