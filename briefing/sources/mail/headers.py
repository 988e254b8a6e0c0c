"""The headers of a mail in characters: encoded words, raw UTF-8 and raw bytes of other encodings."""

from __future__ import annotations

import codecs
import re
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses

from briefing.sources.intake import decode_part

_LONGEST = 20_000  # characters of a header
_LARGE_HEAD = 100_000  # bytes of all headers together, from which each is looked at
_END = re.compile(rb"\r?\n\r?\n")
_FIELD = re.compile(rb"^[!-9;-~]+:[^\n]*+(?:\n[ \t][^\n]*+)*+", re.M)
_WORD = r"=\?[^?\s]{1,80}\?[bq]\?[^?]*(?:\?(?!=)[^?]*){0,3}\?="  # some write a question mark into one
_WORDS = re.compile(rf"{_WORD}(?:\s*{_WORD})*", re.I)
_ADDRESS = re.compile(r"\s*<[^<>\s]*@[^<>\s]*>\Z")
_LINKED = re.compile(r"\s*\[mailto:[^\]\s]*\]", re.I)
_SENT_ON = re.compile(
    r"\A(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs|vb|doorst|antw|odp)(?:\[\d+\])? ?:\s*)+(?=\S)|\A\[fwd?:\s*(?=.*\]\Z)",
    re.I,
)


def bounded(data: bytes) -> bytes:
    """Return a mail whose headers have an end: the parser takes parameters apart one by one, each with all the rest."""
    found = _END.search(data)
    head = data[: found.start()] if found else data
    if len(head) <= _LARGE_HEAD:
        return data
    return _FIELD.sub(lambda field: field[0][:_LONGEST], head) + data[len(head) :]


def header(message: Message, name: str) -> str:
    """Return the first header of a name as it is meant, on one line; empty where there is none."""
    return decoded(_raw(message, name))


def subject(written: str) -> str:
    """Return a subject without what says that its mail answers another or sends it on."""
    bare = _SENT_ON.sub("", written, count=1)
    return bare.removesuffix("]") if written[:1] == "[" and bare != written else bare


def is_sent_on(written: str) -> bool:
    """Tell whether a subject says that its mail answers another or sends it on."""
    return _SENT_ON.match(written) is not None


def sender(message: Message) -> str:
    """Return the names of those who wrote a mail, or their addresses."""
    return people(_raw(message, "From"))


def people(listed: str) -> str:
    """Return the names of a list of addresses; the address of one without a name."""
    listed = _LINKED.sub("", listed[:_LONGEST])
    if "@" not in listed:
        return decoded(listed).strip(" \"'")
    told = getaddresses([listed])
    return ", ".join(_ADDRESS.sub("", decoded(name)) or address for name, address in told if name or address)


def decoded(value: str) -> str:
    """Return a header with its encoded words read."""
    return _WORDS.sub(_read, " ".join(value.split()))


def _raw(message: Message, name: str) -> str:
    """Return a header before its encoded words are read; bytes beyond ASCII are UTF-8, or as the body's are."""
    found = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")
    if found.isascii():
        return found[:_LONGEST]
    raw = found[:_LONGEST].encode("utf-8", "surrogateescape")
    charsets = (_known(part) for part in message.get_charsets() if isinstance(part, str))
    return decode_part(raw, next((one for one in charsets if one), None)).text


def _read(words: re.Match[str]) -> str:
    try:
        parts = decode_header(words[0])
    except (HeaderParseError, ValueError):
        return words[0]
    return "".join(
        said if isinstance(said, str) else decode_part(said, _known(charset)).text for said, charset in parts
    )


def _known(charset: str | None) -> str | None:
    """Return the charset of an encoded word, whose language may stand behind it."""
    name = (charset or "").partition("*")[0]
    try:
        return codecs.lookup(name).name if name and name != "unknown-8bit" else None
    except (LookupError, ValueError):
        return None
