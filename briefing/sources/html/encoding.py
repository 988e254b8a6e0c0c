"""The bytes of a page to its text: what the page declares counts where they are no UTF-8."""

from __future__ import annotations

import re

from briefing.sources.clean import SHOWN
from briefing.sources.intake import MAX_BYTES, Decoded, decode, replaced

# trafilatura finds nothing beside other characters than these
_XML = "\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff"
NOT_XML = re.compile(f"[^{_XML}]")
_ALL_XML = re.compile(f"[{_XML}]*")

_SEARCHED = 4096  # bytes at the head among which a declaration stands
_DECLARED = re.compile(
    rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{1,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{1,40})""",
    re.I,
)
_CODECS = re.compile(
    r"utf-?(?:8|16|32)(?:[-_]?[bl]e)?|iso-?8859-\d+|windows-?\d+|cp\d+|koi8-?[rtu]|gb(?:k|2312|18030)|big5(?:-?hkscs)?"
    r"|euc-?(?:jp|kr)|shift[-_]?jis|iso-2022-jp|macintosh|mac-?cyrillic|tis-620|ks_c_5601-1987",
    re.I,
)
_UTF_8 = frozenset({"utf-8", "utf8"})
_BY_BROWSERS = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso-8859-9": "cp1254",
    "ks_c_5601-1987": "cp949",
    "gb2312": "gbk",
}


def page_text(data: bytes, source: str) -> Decoded:
    """Return the text of a page as a parser takes it; raise ``SourceError`` where it is empty or binary."""
    page, unread = in_utf8(data, declared(data))
    found = decode(page, source, longest=MAX_BYTES)
    text = found.text if _ALL_XML.fullmatch(found.text) else NOT_XML.sub(SHOWN, found.text)
    return Decoded(text, unread + found.unread)


def declared(data: bytes) -> str | None:
    """Return the encoding that a page declares for itself."""
    found = _DECLARED.search(data[:_SEARCHED])
    return (found[1] or found[2]).decode("ascii", "replace") if found else None


def in_utf8(data: bytes, encoding: str | None) -> tuple[bytes, int]:
    """Return ``data`` as UTF-8, and how many bytes of it are no text.

    What is UTF-8 already or in no ``encoding`` that is known is returned as it is.
    """
    if (
        not encoding
        or encoding.lower() in _UTF_8
        or not _CODECS.fullmatch(encoding)
        or data.startswith((b"\xff\xfe", b"\xfe\xff"))
    ):
        return data, 0
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        name = _BY_BROWSERS.get(encoding.lower(), encoding)
    else:
        return data, 0
    try:
        found = replaced(data, name)
        return found.text.encode("utf-8"), found.unread
    except (LookupError, UnicodeError):
        return data, 0
