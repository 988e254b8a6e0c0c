"""Bytes to text: byte-order mark, strict UTF-8, then cp1252; what is no text in it is replaced and counted."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from briefing.sources.clean import SHOWN
from briefing.sources.errors import SourceError
from briefing.sources.intake.files import MAX_BYTES

MAX_CHARACTERS = 2_000_000

_MARKS = (  # the longer marks first: UTF-32 LE begins like UTF-16 LE
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = (  # encoding -> of every four bytes the places of letters
    ("utf-32-le", (0,)),
    ("utf-32-be", (3,)),
    ("utf-16-le", (0, 2)),
    ("utf-16-be", (1, 3)),
)
_OTHER_FORMATS = (b"%PDF-", b"PK\x03\x04", b"{\\rtf", b"\x1f\x8b", b"\x89PNG", b"GIF8", b"\xff\xd8\xff")
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
_MOST_CONTROLS = 0.05
_NOT_DECLARED = frozenset(  # cp1252 is meant by the first two, nothing good by the others
    "ascii iso8859-1 idna punycode unicode-escape unicode_escape raw-unicode-escape raw_unicode_escape".split()
)
_SEVERAL_BYTES = frozenset(  # encodings in which a few letters may look like UTF-8
    "gb2312 gbk gb18030 big5 big5hkscs cp950 euc_jp euc_kr cp949 johab shift_jis shift_jisx0213 cp932".split()
)
_WIDER = {  # an encoding that is declared -> the one with more letters that is meant by it
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "cp950",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
}
_MOST_BROKEN = 0.05  # of the letters beyond ASCII, in an encoding that is believed
_WIDE_NAMES = ("utf-16", "utf-32")


_LETTERS = bytes(range(0x20, 0x7F)) + b"\t\n\r"
_SAMPLE = 4096  # bytes by which UTF-16 and UTF-32 without a mark are told


class Decoded(NamedTuple):
    """A text, U+FFFD where bytes are none in its encoding, and how many those are."""

    text: str
    unread: int = 0


def decode(data: bytes, source: str, longest: int = MAX_CHARACTERS) -> Decoded:
    """Return the text of ``data``.

    Raises ``SourceError`` where it is empty, binary or longer than ``longest`` characters.
    """
    if len(data) > MAX_BYTES:
        raise SourceError(source, f"is larger than {MAX_BYTES // 1_000_000} MB", "split it into articles")
    found = _marked(data)
    if found is None:
        if _is_binary(data) or _is_list(data):
            raise SourceError(source, "is binary, not text", "save the article as plain text or Markdown")
        found = _without_nul(_unmarked(data))
    check_text(found.text, source, longest)
    return found


def replaced(data: bytes, encoding: str) -> Decoded:
    """Return the text of ``data`` in ``encoding``, whatever is broken in it."""
    text = data.decode(encoding, "replace")
    if "\ufffd" not in text:
        return Decoded(text)
    return Decoded(text, len(data) - len(data.decode(encoding, "ignore").encode(encoding)))


def decode_part(data: bytes, charset: str | None) -> Decoded:
    """Return the text of a part of a message that declares its charset, rightly or wrongly.

    What is UTF-8 and more than ASCII is nothing else, but where letters of several bytes are declared.
    """
    try:
        name = codecs.lookup(charset).name if charset else ""
        if not name or name in _NOT_DECLARED or _is_denied(data, name):
            return _unmarked(data)
        found = replaced(data, _WIDER.get(name, name))
    except (LookupError, ValueError):  # an unknown charset, or none of text
        return _unmarked(data)
    beyond_ascii = len(found.text) - len(found.text.encode("ascii", "ignore"))
    return found if _MOST_BROKEN * beyond_ascii >= found.unread else _unmarked(data)


def _is_denied(data: bytes, name: str) -> bool:
    """Tell whether bytes show that they are not in the encoding that is declared."""
    if name.startswith(_WIDE_NAMES):
        return b"\0" not in data
    if name in _SEVERAL_BYTES or data.isascii():
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def check_text(text: str, source: str, longest: int = MAX_CHARACTERS) -> str:
    """Return ``text`` where it can be an article; raise ``SourceError`` where it is empty or too long."""
    if not text.strip("\ufeff \t\r\n\v\f"):
        raise SourceError(source, "is empty", "give a file with an article in it")
    if len(text) > longest:
        raise SourceError(source, f"is longer than {longest:,} characters", "split it into articles")
    return text


def _marked(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return replaced(data[len(mark) :], encoding)
    wide = _wide(data[:_SAMPLE])
    return replaced(data, wide) if wide else None


def _wide(head: bytes) -> str | None:
    """Return the encoding of a text in which every letter of ours comes with zeros, in their places."""
    if len(head) % 4:
        head = head[: -(len(head) % 4)]
    if head.count(0) < len(head) / 4:
        return None
    quarter = len(head) // 4
    letters = [quarter - len(head[place::4].translate(None, _LETTERS)) for place in range(4)]
    zeros = [head[place::4].count(0) for place in range(4)]
    for encoding, places in _WIDE:
        if all((letters if place in places else zeros)[place] > 0.85 * quarter for place in range(4)):
            return encoding
    return None


def _is_list(data: bytes) -> bool:
    """Tell whether NUL ends its pieces, as in a list of strings that a program keeps: lines end in nothing else."""
    return data.endswith(b"\0") and data.count(b"\0") > data.count(b"\n")


def _without_nul(found: Decoded) -> Decoded:
    """Return a text in which NUL bytes, such as a broken advertisement leaves in a page, count as unreadable."""
    count = found.text.count("\0")
    return Decoded(found.text.replace("\0", SHOWN), found.unread + count) if count else found


def _unmarked(data: bytes) -> Decoded:
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        found = replaced(data, "utf-8")
    broken = found.text.count("\ufffd")
    beyond_ascii = len(found.text) - len(found.text.encode("ascii", "ignore"))
    if beyond_ascii - broken > broken:  # UTF-8 with a few damaged bytes
        return found
    return replaced(data, "cp1252")


def _is_binary(data: bytes) -> bool:
    if data.startswith(_OTHER_FORMATS):
        return True
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return controls > _MOST_CONTROLS * len(data)
