"""The text of a mail: of its parts those that are read, of several forms of one part the fullest."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping, Sequence
from email import message_from_bytes
from email.message import Message
from itertools import islice
from typing import NamedTuple

from briefing.sources.article import Piece
from briefing.sources.article.boilerplate import is_boilerplate
from briefing.sources.article.labels import is_slug
from briefing.sources.article.similarity import bare
from briefing.sources.html import fragment
from briefing.sources.html.encoding import declared
from briefing.sources.intake import Decoded, decode_part
from briefing.sources.mail.forwarded import NOTHING, unwrapped, unwrapped_pieces
from briefing.sources.mail.signature import without_signature, without_signature_pieces
from briefing.sources.plain import pieces_below

MOST_PARTS = 1_000

_PLAIN = frozenset({"text/plain", "text/markdown", "text/x-markdown"})
_IS_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html|body|head|div|p|table)\b[^>]*>", re.I)
_TAG = re.compile(r"</?[a-z][^<>]*>|&#?\w+;", re.I)
_SIGNED, _PROOF = "-----BEGIN PGP SIGNED MESSAGE-----\n", "\n-----BEGIN PGP SIGNATURE-----\n"
_OF_DISPLAY = re.compile(  # of the form of mails, not of anything that they tell
    r"\b(?:this|the|your|view|open) (?:e-?mail|mail|message|newsletter)\b.{0,200}\b(?:HTML|browser|online)\b"
    r"|\bHTML\b.{0,200}\b(?:e-?mail|mail|message|newsletter|browser)\b",
    re.I | re.S,
)
_FEWEST_WORDS = 5  # of a paragraph that tells something
_FULLER = 1.25  # times the words of another form, of one that is taken for more than its footer


class Body(NamedTuple):
    """The pieces of a mail, how many bytes of it could not be read, the head that it sends on, mails within it."""

    pieces: list[Piece]
    unread: int = 0
    first: Mapping[str, str] = NOTHING
    attached: tuple[Message, ...] = ()
    is_markup: bool = False


def body_of(message: Message, title: str, sender: str) -> Body:
    """Return what a mail holds to be read below its ``title``; attachments other than mails are left out."""
    kind = message.get_content_type()
    if inner := _attached_mail(message, kind):
        return Body([], attached=(inner,))
    if message.is_multipart():
        parts = islice((part for part in message.get_payload() if isinstance(part, Message)), MOST_PARTS)
        read = [one for part in parts if any(one := body_of(part, title, sender))]
        if kind == "multipart/alternative":
            return _fullest(read)
        return read[0] if kind == "multipart/related" and read else _joined(read)
    if kind not in {*_PLAIN, "text/html"} or _is_attached(message):
        return Body([])
    text, unread = _text(message)
    text = _without_proof(text)
    if _IS_PAGE.match(text) or (kind == "text/html" and _TAG.search(text)):
        pieces, first = unwrapped_pieces(without_signature_pieces(fragment.pieces(text), sender))
        return Body(pieces, unread, first, is_markup=True)
    own = unwrapped(without_signature(_unflowed(message, text), sender))
    above = (
        [Piece("paragraph", one.text, one.marks) for one in pieces_below("", own.above)] if own.above else []
    )
    headed = own.told.get("subject") or title
    return Body([*above, *pieces_below("" if is_slug(headed) else headed, own.text)], unread, own.told)


def prose(pieces: Sequence[Piece]) -> int:
    """Return how many words of running text there are: no addresses, no lines of a mailing around it."""
    counted = 0
    for piece in pieces:
        words = [word for word in piece.text.split() if "://" not in word and any(map(str.isalpha, word))]
        if len(words) >= _FEWEST_WORDS and not is_boilerplate(piece.text):
            counted += len(words)
    return counted


def _fullest(forms: Sequence[Body]) -> Body:
    """Return the plain form of a text, or another that holds clearly more."""
    best = Body([])
    for form in sorted(forms, key=lambda one: one.is_markup):
        fuller = prose(form.pieces) > _FULLER * prose(best.pieces)
        if not best.pieces or fuller or _only_points_to(best.pieces, form.pieces):
            best = form._replace(attached=(*best.attached, *form.attached))
    return best


def _only_points_to(one: Sequence[Piece], other: Sequence[Piece]) -> bool:
    """Tell whether a form says nothing that another does, and speaks of how that is shown."""
    said = {bare(piece.text) for piece in other}
    own = [piece.text for piece in one if not is_boilerplate(piece.text)]
    if not other or any(bare(text) in said for text in own):
        return False
    return not own or any(map(_OF_DISPLAY.search, own))


def _joined(parts: Sequence[Body]) -> Body:
    """Return parts one after the other; one that says another again in another form stands for it."""
    whole = Body([])
    for part in parts:
        if whole.pieces and part.pieces and _says_again(whole.pieces, part.pieces):
            whole = _fullest([whole, part])
            continue
        whole = Body(
            [*whole.pieces, *part.pieces],
            whole.unread + part.unread,
            whole.first or part.first,
            (*whole.attached, *part.attached),
            whole.is_markup or part.is_markup,
        )
    return whole


def _says_again(one: Sequence[Piece], other: Sequence[Piece]) -> bool:
    said = {bare(piece.text) for piece in one}
    again = [piece for piece in other if prose([piece])]
    return bool(again) and 2 * sum(bare(piece.text) in said for piece in again) > len(again)


def _attached_mail(part: Message, kind: str) -> Message | None:
    """Return the mail that a part holds as it was sent, or ``None``."""
    if kind == "message/rfc822" and part.is_multipart():
        inner = part.get_payload(0)
        if not isinstance(inner, Message):
            return None
        coded = str(part.get("Content-Transfer-Encoding", "")).strip().lower() == "base64"
        if not coded or inner.keys():
            return inner
        try:
            return message_from_bytes(base64.b64decode(str(inner.get_payload()).encode("ascii", "ignore")))
        except binascii.Error:
            return inner
    name = str(part.get_filename("")).lower()
    payload = part.get_payload(decode=True) if name.endswith(".eml") and not part.is_multipart() else None
    return message_from_bytes(payload) if isinstance(payload, bytes) else None


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
    if charset is None and part.get_content_type() == "text/html":
        charset = declared(payload)
    found = decode_part(payload, charset)
    return found._replace(text=found.text.replace("\r\n", "\n"))


def _without_proof(text: str) -> str:
    """Return a text without the signature of OpenPGP; lines that begin with a dash were marked for it."""
    start, proof = text.find(_SIGNED), text.rfind(_PROOF)
    if not 0 <= start < proof:
        return text
    _, _, signed = text[start:proof].partition("\n\n")
    return f"{text[:start]}{re.sub('^- ', '', signed, flags=re.M)}\n"


def _unflowed(part: Message, text: str) -> str:
    """Return a text whose lines that ``format=flowed`` broke are joined."""
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    kept = str(part.get_param("delsp", "")).lower() != "yes"  # the space at a broken end
    out: list[str] = []
    going_on: str | None = None  # the marks of quotation before a line that goes on
    for line in text.split("\n"):
        words = line.lstrip(">")
        quotes = line[: len(line) - len(words)]
        words = words.removeprefix(" ")
        soft = words.endswith(" ") and words != "-- "
        said = words if kept or not soft else words[:-1]
        if quotes == going_on:
            out[-1] += said
        else:
            out.append(f"{quotes} {said}" if quotes else said)
        going_on = quotes if soft else None
    return "\n".join(out)
