"""A mail to an article: the subject is the title, its fullest text the body; attachments are left out."""

from __future__ import annotations

from email import message_from_bytes
from email.message import Message

from briefing.sources.article import Draft, Piece
from briefing.sources.article.fields import Fields, draft_of
from briefing.sources.article.moments import moment
from briefing.sources.errors import SourceError
from briefing.sources.mail.body import MOST_PARTS, Body, body_of, prose
from briefing.sources.mail.headers import bounded, header, is_sent_on, people, sender, subject
from briefing.sources.mail.heads import date_in_head
from briefing.sources.mail.mhtml import draft_of_saved, is_saved
from briefing.sources.plain import without_slug


def parse(data: bytes, source: str) -> Draft:
    """Return the article of a mail; raise ``SourceError`` where it is none or holds no text."""
    try:
        message = message_from_bytes(bounded(data.lstrip(b"\r\n")))
        if not any(name in message for name in ("From", "Subject", "Date", "To", "Message-ID")):
            raise SourceError(source, "is no mail: it has no header", "rename it to .txt if it is plain text")
        return draft_of_saved(message, source) if is_saved(message) else _draft(message)
    except RecursionError as error:
        raise SourceError(source, "holds parts nested too deep", "save the article as text") from error


def _draft(message: Message) -> Draft:
    message, body = _first_mail(message)
    body = _with_attached(body)
    title, pieces = without_slug(
        subject(body.first.get("subject") or header(message, "Subject")), body.pieces
    )
    fields = Fields(
        title=title,
        author=people(body.first.get("from", "")) or sender(message),
        language=header(message, "Content-Language"),
        published=[_sent(body.first.get("date", ""), header(message, "Date")), header(message, "Date")],
        link=header(message, "Archived-At").strip("<> "),
    )
    return draft_of(pieces, fields)._replace(unread=body.unread)


def _sent(written: str, known: str) -> str:
    """Return when the mail that is sent on was sent, as its head tells it."""
    return (date_in_head(written, moment(known)) if written else None) or written


def _first_mail(message: Message) -> tuple[Message, Body]:
    """Return the mail that a mail sends on as its attachment, below what was written with it; or the mail itself."""
    body = _body(message)
    above: list[Piece] = []
    unread = 0
    while len(body.attached) == 1:
        inner = _body(body.attached[0])
        answers = not is_sent_on(header(message, "Subject")) and prose(body.pieces) > prose(inner.pieces)
        if answers or not (inner.pieces or inner.attached):
            break
        above += body.pieces
        unread += body.unread
        message, body = body.attached[0], inner
    return message, body._replace(pieces=[*above, *body.pieces], unread=unread + body.unread)


def _with_attached(body: Body) -> Body:
    """Return a body with the mails that are attached to it below it, each headed by its subject."""
    pieces, unread = list(body.pieces), body.unread
    waiting = list(body.attached[:MOST_PARTS])
    for number, message in enumerate(waiting):
        if number == MOST_PARTS:
            break
        inner = _body(message)
        if inner.pieces and (title := subject(header(message, "Subject"))):
            pieces.append(Piece("heading", title))
        pieces += inner.pieces
        unread += inner.unread
        waiting += inner.attached
    return body._replace(pieces=pieces, unread=unread)


def _body(message: Message) -> Body:
    return body_of(message, subject(header(message, "Subject")), sender(message))
