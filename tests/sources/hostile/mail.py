"""Mails and mailboxes: headers that lie, parts within parts, messages without end."""

from __future__ import annotations

from base64 import b64encode
from html import escape

from hostile.payloads import ALL
from hostile.row import STORY, Row, by

HEAD = b"From: Ann Lee <ann@example.org>\r\nSubject: Fleet is called back\r\nDate: Tue, 3 Mar 2026 10:00:00 +0000\r\n"
CODED = b"=?utf-8?B?" + b64encode(by(ALL)) + b"?="


def eml(body: bytes = STORY.encode(), kind: bytes = b"text/plain; charset=utf-8", more: bytes = b"") -> bytes:
    return HEAD + more + b"MIME-Version: 1.0\r\nContent-Type: " + kind + b"\r\n\r\n" + body + b"\r\n"


def nested(depth: int) -> bytes:
    start = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(depth)
    )
    return HEAD + start + b"Content-Type: text/plain\r\n\r\n" + STORY.encode()


def parts(*bodies: bytes) -> bytes:
    return eml(
        b"".join(b"--x\r\n" + body + b"\r\n" for body in bodies) + b"--x--", b"multipart/mixed; boundary=x"
    )


def saved(markup: str) -> bytes:
    """Return a page as browsers save it in one file."""
    head = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a\r\nMIME-Version: 1.0\r\n"
    )
    part = b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    coded = b64encode(by(f"<!DOCTYPE html><html lang=en><body>{markup}</body></html>"))
    return (
        head + b"Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\n" + part + coded + b"\r\n--x--\r\n"
    )


def message(text: bytes = STORY.encode()) -> bytes:
    return (
        b"From ann@example.org Tue Mar  3 10:00:00 2026\n"
        + HEAD.replace(b"\r\n", b"\n")
        + b"\n"
        + text
        + b"\n\n"
    )


ROWS = (
    Row("mail: every payload", "all.eml", eml(by(STORY, "\r\n\r\n", ALL)), opens=(STORY, "[@click=app.quit]"), unread=None),
    Row("mail: every payload in its header", "header.eml", eml().replace(b"Ann Lee", CODED).replace(b"Fleet is", CODED + b" Fleet is"), opens=(STORY, "[@click=app.quit]")),
    Row("mail: raw escapes in its header", "raw.eml", eml().replace(b"Ann Lee", b"Ann\x1b]2;EVIL\x07\x9b2J Lee").replace(b"Fleet is", b"\x1b[2J Fleet is"), opens=(STORY,)),
    Row("mail: an encoded word that hides a line end", "line.eml", eml().replace(b"Fleet is", b"=?utf-8?Q?Fleet=0D=0ABcc:_evil=0D=0A=1B[2J?= is"), opens=(STORY,)),
    Row("mail: an encoded word in no encoding", "word.eml", eml().replace(b"Fleet is", b"=?evil?B?AAAA?= =?utf-8?B?A?= =?idna?Q?a=2E=2Eb?= =?utf-7?Q?+ABs-?= is"), opens=(STORY,)),
    Row("mail: a body in no encoding", "charset.eml", eml(kind=b"text/plain; charset=evil"), opens=(STORY,)),
    Row("mail: a body in UTF-7", "utf-7.eml", eml(STORY.encode() + b" +ABs-[2J", b"text/plain; charset=utf-7"), opens=("ministry in Oslo",)),
    Row("mail: a body in an encoding that unpacks", "zlib.eml", eml(kind=b"text/plain; charset=zlib_codec"), opens=(STORY,)),
    Row("mail: an encoding that is a parameter bomb", "parameters.eml", eml(kind=b"text/plain; " + b"; ".join(b"charset*%d=u" % n for n in range(2_000))), opens=(STORY,)),
    Row("mail: broken UTF-8", "broken.eml", eml(STORY.encode() + "“Café” “été” – naïve".encode() + b"\xff\xfe"), opens=("“Café”",), unread=2),
    Row("mail: broken base64", "base64.eml", eml(b"!" + b64encode(STORY.encode()) + b"=A=", more=b"Content-Transfer-Encoding: base64\r\n"), opens=("Fleet",)),
    Row("mail: quoted-printable escapes", "quoted.eml", eml(b"=1B[2J=9B=\r\n" + STORY.encode(), more=b"Content-Transfer-Encoding: quoted-printable\r\n"), opens=("Oslo",)),
    Row("mail: HTML that acts", "html.eml", eml(f"<p>{STORY}</p><script>evil()</script><a href='javascript:evil()'>so</a><img src='http://127.0.0.1:9/'>".encode(), b"text/html"), opens=(STORY,), without=("evil()", "javascript:")),
    Row("mail: parts 1,000 deep", "deep.eml", nested(1_000), says="holds parts nested too deep"),
    Row("mail: parts 50 deep", "nested.eml", nested(50), opens=(STORY,)),
    Row("mail: messages in messages", "messages.eml", HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 800 + STORY.encode(), opens=(STORY,)),
    Row("mail: 3,000 parts", "parts.eml", parts(*[b"Content-Type: image/png\r\n\r\nx"] * 3_000), says="holds no text"),
    Row("mail: only attachments", "attached.eml", parts(b"Content-Type: text/plain\r\nContent-Disposition: attachment; filename=\x1b[2J\r\n\r\nevil"), says="holds no text"),
    Row("mail: a boundary that never comes", "boundary.eml", eml(kind=b"multipart/mixed; boundary=y"), says="holds no text"),
    Row("mail: a header of a megabyte", "long.eml", eml(more=b"X-A: " + b"x" * 1_000_000 + b"\r\n"), opens=(STORY,)),
    Row("mail: a subject of two megabytes", "subject.eml", eml().replace(b"Fleet is", b"very " * 400_000 + b"Fleet is"), opens=(STORY,)),
    Row("mail: a sender of two megabytes", "sender.eml", eml().replace(b"Ann Lee", b"Ann Lee, " * 220_000), opens=(STORY,)),
    Row("mail: two megabytes of encoded words", "coded.eml", eml().replace(b"Fleet is", b"=?utf-8?Q?so_it_was?= " * 90_000 + b"Fleet is"), opens=(STORY,)),
    Row("mail: a content type of two megabytes", "type.eml", eml(kind=b"text/plain; a=\"" + b"\\\"; b=" * 300_000 + b"\""), opens=(STORY,)),
    Row("mail: 20,000 addresses", "addresses.eml", eml().replace(b"Ann Lee <ann@example.org>", b", ".join([b"Ann <a@b>"] * 20_000)), opens=(STORY,)),
    Row("mail: comments in a header", "comments.eml", eml().replace(b"Ann Lee <", b"(" * 5_000 + b"<"), says="nested too deep"),
    Row("mail: the year 99999", "date.eml", eml().replace(b"2026", b"99999"), opens=(STORY,)),
    Row("mail: no header", "none.eml", b"so it was said\n", says="is no mail"),
    Row("mail: NUL bytes", "nul.eml", eml(STORY.encode() + b"\0\0"), opens=(STORY,)),
    Row("mail: an address with a password", "archived.eml", eml(more=b"Archived-At: <https://bank.example:secret@evil.example/x>\r\n"), opens=("https://evil.example/x",), without=("secret",)),
    Row("mail: a page that acts behind a plain part that says nothing", "placeholder.eml", parts(b"Content-Type: text/plain\r\n\r\nSwitch on HTML.", f"Content-Type: text/html\r\n\r\n<p>{STORY}</p><script>evil()</script>".encode()).replace(b"multipart/mixed", b"multipart/alternative"), opens=(STORY,), without=("evil()", "Switch on")),
    Row("mail: raw bytes of no encoding in its header", "bytes.eml", eml().replace(b"Ann Lee", b"\xff\xfe\x81\x8d\x00 Lee").replace(b"Fleet is", b"\xc3\x28\xa0 Fleet is"), opens=(STORY,), unread=None),
    Row("mail: encoded words without end", "words.eml", eml().replace(b"Fleet is", b"=?a?q?" * 3_000 + b"Fleet is"), opens=(STORY,)),
    Row("mail: 100,000 signatures", "signatures.eml", eml(STORY.encode() + b"\r\n\r\n" + b"-- \r\nAnn\r\n" * 100_000), opens=(STORY,)),
    Row("mail: 100,000 dashes between words", "dashes.eml", eml(STORY.encode() + b"\r\n-- \r\nIt was said again on the next day that all of them would be called back." * 10_000), opens=(STORY,)),
    Row("mail: heads that send on without end", "heads.eml", eml(b"From: Ann\r\nSent: now\r\nTo: all\r\n\r\n" * 20_000 + STORY.encode()), opens=(STORY,)),
    Row("mail: a head that sends on with escapes", "head.eml", eml(b"From: \x1b[2JAnn <a@b>\r\nSent: \x9b\r\nSubject: \xe2\x80\xae Fleet\r\n\r\n" + STORY.encode()), opens=(STORY,)),
    Row("mail: a field of a head folded without end", "folded.eml", eml(b"From: Ann\r\nTo: a\r\n" + b" b\r\n" * 100_000 + b"Sent: now\r\n\r\n" + STORY.encode()), opens=(STORY,)),
    Row("mail: 2,000 mails attached", "many-attached.eml", parts(*[b"Content-Type: message/rfc822\r\n\r\nSubject: a\r\n\r\n" + STORY.encode()] * 2_000), opens=(STORY,)),
    Row("mail: an attached mail that is no base64", "attached.b64.eml", parts(b"Content-Type: text/plain\r\n\r\n" + STORY.encode(), b"Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n\xff=A\x00=\x1b[2J"), opens=(STORY,), unread=None),
    Row("mail: lines that go on without end", "flowed.eml", eml(STORY.encode() + b"\r\n" + b"so \r\n" * 200_000, b"text/plain; format=flowed; delsp=yes"), opens=("ministry",)),
    Row("mail: words hidden by a style", "hidden.eml", eml(f"<div style='display:none'>evil</div><div style='{';' * 50_000}'></div><p>{STORY}</p>".encode(), b"text/html"), opens=(STORY,), without=("evil",)),
    Row("mail: style sheets without end", "sheets.eml", eml(f"<style>{'@a{' * 20_000}{'none' * 1_000}{'@' * 50_000}{'{.a' * 20_000}</style><p>{STORY}</p>".encode(), b"text/html"), opens=(STORY,)),
    Row("mail: signed and signed and never proved", "signed.eml", eml(STORY.encode() + b"\r\n-----BEGIN PGP SIGNED MESSAGE-----" * 20_000), opens=("ministry",)),
    Row("mail: 100,000 fields that open no head", "fields.eml", eml(b"From: a\r\n" * 100_000 + STORY.encode()), opens=("ministry",)),
    Row("mail: the year 3609", "year.eml", eml().replace(b"2026", b"3609"), opens=(STORY,), without=("3609-",)),
    Row("saved page: every payload", "all.mhtml", saved(f"<article><h1>Fleet {escape(ALL)}</h1><p>{STORY}</p><p>{escape(ALL)}</p><p>{STORY}</p></article>"), opens=("ministry in Oslo", "[@click=app.quit]"), unread=None),
    Row("saved page: its address a script", "script.mhtml", saved(f"<article><p>{STORY}</p><p><a href='javascript:evil()'>so</a> it was said in the capital on the same day.</p></article>").replace(b"https://example.org/a", b"javascript:evil()"), opens=(STORY,), without=("javascript:",)),
    Row("saved page: its address has a password", "password.mht", saved(f"<article><p>{STORY}</p><p>{STORY[:60]} again.</p></article>").replace(b"https://example.org/a", b"https://bank.example:secret@evil.example/"), opens=(STORY,), without=("secret",)),
    Row("saved page: parts 1,000 deep", "deep.mhtml", nested(1_000), says="holds"),
    Row("saved page: no page in it", "none.mhtml", eml(), says="holds no page"),
    Row("saved page: a page that begins and begins", "tags.mhtml", saved("<div>" * 30_000 + f"<p>{STORY}</p>"), says="tags.mhtml"),
    Row("mailbox: every payload", "all.mbox", message(by(STORY, "\n\n", ALL)) * 2, opens=(STORY, "[@click=app.quit]"), count=2, unread=None),
    Row("mailbox: a million messages", "many.mbox", lambda: b"From a\nSubject: b\n\n" * 1_000_000, says="holds more than 10,000 messages"),
    Row("mailbox: a line that dates itself without end", "dated.mbox", message() + b"From x " + b"Tue Mar 3 0:00 " * 100_000 + b"\nSo it was said.\n", opens=(STORY,)),
    Row("mailbox: a million lines that begin like a message, with no header", "headless.mbox", lambda: b"From a\n\n" * 1_000_000, says="holds no message with a text"),
    Row("mailbox: 300,000 lines that begin like a message", "lines.mbox", lambda: message(STORY.encode() + b"\nFrom a" * 300_000), says="is longer than 2,000,000 characters"),
    Row("mailbox: messages without a text", "empty.mbox", b"From a\n\n" * 100, says="holds no message with a text"),
    Row("mailbox: no mailbox", "none.mbox", b"so it was said\n", says="is no mailbox"),
)  # fmt: skip
