"""Headers in every writing that mails have."""

from __future__ import annotations

from email import message_from_bytes

import pytest

from briefing.sources.mail.headers import bounded
from briefing.sources.reading import articles_of


def read(head: bytes, charset: bytes = b"utf-8") -> tuple[str, str | None]:
    data = head + b"\nContent-Type: text/plain; charset=" + charset + b"\n\nThey met and left.\n"
    (one,) = articles_of(data, "m.eml", "mail", None, None)
    return one.title, one.author


@pytest.mark.parametrize(
    ("head", "title", "author"),
    [
        ("From: Zoë Brontë <z@courier.example>\nSubject: Café in Tromsø shut", "Café in Tromsø shut", "Zoë Brontë"),
        ("From: \"Brontë, Zoë\" <z@courier.example>\nSubject: Façade falls", "Façade falls", "Brontë, Zoë"),
        ("From: z@courier.example (Zoë Brontë)\nSubject: Señor Peña\n resigns", "Señor Peña resigns", "Zoë Brontë"),
        ("From: zoë@courier.example\nSubject: 水 falls", "水 falls", "zoë@courier.example"),
        ("From: =?utf-8?Q?Zo=C3=AB?= Brontë <z@x.example>\nSubject: Café =?utf-8?Q?=E2=80=93?= shut", "Café – shut", "Zoë Brontë"),
        ("From: =?utf-8*en?Q?Zo=C3=AB?= <z@x.example>\nSubject: =?iso-8859-1*fr?Q?Caf=E9?=", "Café", "Zoë"),
        ("From: \"=?utf-8?B?Wm/Dqw==?=\" <z@x.example>\nSubject: =?utf-8?Q?Caf=C3?=\n =?utf-8?Q?=A9 shut?=", "Café shut", "Zoë"),
        ("From: =?utf-8?Q?Zo=C3=AB_=3Cz=40x.example=3E?= <z@x.example>\nSubject: =?utf-8?Q?Why?_So?=", "Why? So", "Zoë"),
        ("From: a@x.example, b@x.example\nSubject: =?utf-8?Q?a?==?utf-8?Q?b?=", "ab", "a@x.example, b@x.example"),
        ("From: Zoë <z@x.example>\nSubject: [Fwd: Café shut]", "Café shut", "Zoë"),
    ],
)  # fmt: skip
def test_utf_8(head: str, title: str, author: str) -> None:
    assert read(head.encode()) == (title, author)


@pytest.mark.parametrize(
    ("encoding", "words"),
    [("cp1252", "Café “shut”"), ("iso-8859-2", "Łódź votes"), ("koi8-r", "Москва"), ("windows-1251", "Москва"), ("gbk", "北京 votes")],
)  # fmt: skip
def test_raw_bytes_are_in_the_encoding_of_the_body(encoding: str, words: str) -> None:
    head = f"From: {words} <a@x.example>\nSubject: {words}".encode(encoding)
    assert read(head, encoding.encode()) == (words, words)


def test_raw_utf_8_is_read_as_such_whatever_the_body_is_in() -> None:
    assert read("From: Zoë <a@x.example>\nSubject: Café".encode(), b"iso-8859-2") == ("Café", "Zoë")


def test_headers_without_end_are_cut_and_the_body_is_whole() -> None:
    fields = [
        b"Subject: Talks",
        b"X-A: " + b"so " * 50_000,
        b"To: a@b.example,\n b@c.example",
        b"X-B: " + b"x\n " * 50_000,
    ]
    data = b"\n".join(fields) + b"\n\n" + b"They met. " * 50_000
    cut = bounded(data)
    message = message_from_bytes(cut)
    assert (message["Subject"], message["To"]) == ("Talks", "a@b.example,\n b@c.example")
    assert max(len(value) for value in message.values()) <= 20_000
    assert message.get_payload() == "They met. " * 50_000


def test_headers_as_they_are_sent_are_left_alone() -> None:
    data = b"X-A: " + b"so " * 30_000 + b"\r\n\r\nThey met."
    assert bounded(data) is data
