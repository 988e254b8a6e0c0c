"""Bytes to text: byte-order mark, strict UTF-8, then cp1252."""

from __future__ import annotations

import codecs

from briefing.sources.errors import SourceError
from briefing.sources.files import MAX_BYTES

MAX_CHARACTERS = 2_000_000

_MARKS = (  # the longer marks first: UTF-32 LE begins like UTF-16 LE
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OTHER_FORMATS = (b"%PDF-", b"PK\x03\x04", b"{\\rtf", b"\x1f\x8b", b"\x89PNG", b"GIF8", b"\xff\xd8\xff")
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
_MOST_CONTROLS = 0.05
_NOT_DECLARED = frozenset(  # cp1252 is meant by the first two, nothing good by the others
    "ascii iso8859-1 idna punycode unicode-escape unicode_escape raw-unicode-escape raw_unicode_escape".split()
)


def decode(data: bytes, source: str, longest: int = MAX_CHARACTERS) -> str:
    """Return the text of ``data``; invalid bytes become U+FFFD.

    Raises ``SourceError`` where it is empty, binary or longer than ``longest`` characters.
    """
    if len(data) > MAX_BYTES:
        raise SourceError(source, f"is larger than {MAX_BYTES // 1_000_000} MB", "split it into articles")
    text = _marked(data)
    if text is None:
        if _is_binary(data):
            raise SourceError(source, "is binary, not text", "save the article as plain text or Markdown")
        text = _unmarked(data)
    return check_text(text, source, longest)


def decode_part(data: bytes, charset: str | None) -> str:
    """Return the text of a part of a message that declares its charset, rightly or wrongly."""
    try:
        name = codecs.lookup(charset).name if charset else ""
        if name and name not in _NOT_DECLARED:
            return data.decode(name)
    except (LookupError, ValueError):  # an unknown charset, or bytes that are not in it
        return _unmarked(data)
    return _unmarked(data)


def check_text(text: str, source: str, longest: int = MAX_CHARACTERS) -> str:
    """Return ``text`` where it can be an article; raise ``SourceError`` where it is empty or too long."""
    if not text.strip("\ufeff \t\r\n\v\f"):
        raise SourceError(source, "is empty", "give a file with an article in it")
    if len(text) > longest:
        raise SourceError(source, f"is longer than {longest:,} characters", "split it into articles")
    return text


def _marked(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    return None


def _unmarked(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    if beyond_ascii - broken > broken:  # UTF-8 with a few damaged bytes
        return text
    return data.decode("cp1252", "replace")


def _is_binary(data: bytes) -> bool:
    if b"\0" in data or data.startswith(_OTHER_FORMATS):
        return True
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return controls > _MOST_CONTROLS * len(data)
