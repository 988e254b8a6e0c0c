"""A mail to an article: the subject is the title, the text part the body; attachments are left out."""

from __future__ import annotations

import codecs
import re
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses
from typing import NamedTuple

from briefing.sources.article import Draft, Piece
from briefing.sources.article.fields import Fields, draft_of
from briefing.sources.errors import SourceError
from briefing.sources.html import fragment
from briefing.sources.intake import Decoded, decode_part
from briefing.sources.mail.forwarded import unwrapped
from briefing.sources.plain import pieces_below

_MOST_PARTS = 1_000
_SIGNATURE = re.compile(r"^-- ?\n.*\Z", re.M | re.S)
_QUOTED_LINE = re.compile(r">+ ?")
_LONGEST_HEADER = 20_000
_SENT_ON = re.compile(r"\A(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs)(?:\[\d+\])?:\s*)+(?=\S)", re.I)


def parse(data: bytes, source: str) -> Draft:
    """Return the article of a mail; raise ``SourceError`` where it is none or holds no text."""
    try:
        message = message_from_bytes(data.lstrip(b"\r\n"))
        if not any(name in message for name in ("From", "Subject", "Date", "To", "Message-ID")):
            raise SourceError(source, "is no mail: it has no header", "rename it to .txt if it is plain text")
        return _draft(message)
    except RecursionError as error:
        raise SourceError(source, "holds parts nested too deep", "save the article as text") from error


def _draft(message: Message) -> Draft:
    title = _SENT_ON.sub("", _header(message, "Subject"), count=1)
    body = _body(message, title)
    fields = Fields(
        title=title,
        author=_author(body.first.get("from") or str(message.get("From", ""))[:_LONGEST_HEADER]),
        language=_header(message, "Content-Language"),
        published=[body.first.get("date") or body.first.get("sent") or "", _header(message, "Date")],
        link=_header(message, "Archived-At").strip("<> "),
    )
    return draft_of(body.pieces, fields)._replace(unread=body.unread)


class _Body(NamedTuple):
    """The pieces of a mail, how many bytes of it could not be read, and the head of the mail that it sends on."""

    pieces: list[Piece]
    unread: int
    first: dict[str, str]


def _body(message: Message, title: str) -> _Body:
    markup: list[Piece] = []
    unread = 0
    for number, part in enumerate(message.walk()):
        if number >= _MOST_PARTS:
            break
        kind = part.get_content_type()
        if kind not in {"text/plain", "text/html"} or part.is_multipart() or _is_attached(part):
            continue
        text, lost = _text(part)
        if kind == "text/plain":
            own, first = unwrapped(_unflowed(part, text))
            if pieces := pieces_below(title, own):
                return _Body(pieces, lost, first)
        if kind == "text/html" and not markup:
            markup, unread = fragment.pieces(text), lost
    return _Body(markup, unread, {})


def _is_attached(part: Message) -> bool:
    return str(part.get("Content-Disposition", "")).strip().lower().startswith("attachment")


def _text(part: Message) -> Decoded:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return Decoded("")
    try:
        charset = part.get_content_charset()
    except (ValueError, LookupError):
        charset = None
    found = decode_part(payload, charset)
    return found._replace(text=found.text.replace("\r\n", "\n"))


def _unflowed(part: Message, text: str) -> str:
    """Return a text without its signature; lines that ``format=flowed`` broke are joined."""
    text = _SIGNATURE.sub("", text)
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    out: list[list[str]] = []
    soft = False
    for line in text.split("\n"):
        bare = line.removeprefix(" ") if not line.startswith(">") else line
        if soft:
            out[-1].append(_QUOTED_LINE.sub("", bare, count=1) if out[-1][0].startswith(">") else bare)
        else:
            out.append([bare])
        soft = bare.endswith(" ")
    return "\n".join(map("".join, out))


def _header(message: Message, name: str) -> str:
    return _decoded(str(message.get(name, ""))[:_LONGEST_HEADER])


def _author(sender: str) -> str:
    told = getaddresses([sender])
    return ", ".join(_decoded(name) or address for name, address in told if name or address)


def _decoded(value: str) -> str:
    """Return a header with its encoded words read."""
    try:
        parts = decode_header(" ".join(value.split()))
    except (HeaderParseError, ValueError):
        return value
    out = ""
    for said, charset in parts:
        out += said if isinstance(said, str) else decode_part(said, _known(charset)).text
    return out


def _known(charset: str | None) -> str | None:
    try:
        return codecs.lookup(charset).name if charset and charset != "unknown-8bit" else None
    except (LookupError, ValueError):
        return None
