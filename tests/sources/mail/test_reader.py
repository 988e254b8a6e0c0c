"""A mail to an article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Article
from briefing.sources import SourceError
from briefing.sources.clean import clean
from briefing.sources.reading import articles_of

HEAD = (
    "From: Ann Lee <ann@example.org>\nSubject: Fleets still far apart\nDate: Tue, 3 Mar 2026 18:30:00 +0100\n"
)

BODY = "OSLO, March 3 (Northwire) - The ministers met for nine hours and left.\n\nNobody would say why.\n"

MIXED = f"""{HEAD}MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: multipart/alternative; boundary=c

--c
Content-Type: text/html

<p>the other part</p>
--c
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

They met in a caf=E9 =
by the sea.
--c--
--b
Content-Type: text/plain
Content-Disposition: attachment; filename=a.txt

attached
--b
Content-Type: application/pdf

%PDF-1.4
--b--
"""

HTML = f"""{HEAD}Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

PHA+VGhleSA8Yj5tZXQ8L2I+LjwvcD48c2NyaXB0PngoKTwvc2NyaXB0PjxwPlRoZXkgbGVmdC48L3A+
"""


def mail(data: bytes | str) -> Article:
    raw = data if isinstance(data, bytes) else data.encode()
    (one,) = articles_of(raw, "a.eml", "mail", None, None)
    return one


def test_a_plain_mail() -> None:
    one = mail(f"{HEAD}\n{BODY}")
    assert one.text == (
        "Fleets still far apart\n\nOSLO, March 3 (Northwire) -\n"
        "The ministers met for nine hours and left.\n\nNobody would say why."
    )
    assert (one.title, one.author) == ("Fleets still far apart", "Ann Lee")
    assert (one.published, one.published_from) == ("2026-03-03T18:30:00+01:00", "metadata")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (MIXED, "Fleets still far apart\n\nThey met in a café by the sea."),
        (HTML, "Fleets still far apart\n\nThey met.\n\nThey left."),
        (f"{HEAD}\nFleets still far apart\n\n{BODY}", f"Fleets still far apart\n\n{BODY.strip()}"),
        (f"{HEAD}\n{BODY}\n-- \nAnn\nNorthwire", f"Fleets still far apart\n\n{BODY.strip()}"),
        (
            f"{HEAD}Content-Type: text/plain; format=flowed\n\nThey met and \nleft at once \nagain.\n",
            "Fleets still far apart\n\nThey met and left at once again.",
        ),
        (f"{HEAD}\n> They met\n> and left.\n", "Fleets still far apart\n\nThey met and left."),
        (f"{HEAD}Content-Type: text/plain; charset=no-such\n\nthe café is open", None),
        (f"{HEAD}Content-Type: text/plain; charset=utf-16\n\nthe café is open", None),
        (f"{HEAD}Content-Type: text/plain; charset=zlib\n\nthe café is open", None),
        (f"{HEAD}Content-Type: text/plain; charset=punycode\n\nthe café is open", None),
    ],
)
def test_the_text_of_a_mail(data: str, text: str | None) -> None:
    one = mail(data)
    expected = text or "Fleets still far apart\n\nthe café is open"
    assert one.text.replace(" -\nThe", " - The") == expected


@pytest.mark.parametrize(
    ("header", "title"),
    [
        ("Subject: =?utf-8?B?Q2Fmw6k=?= =?iso-8859-1?Q?_caf=E9?=", "Café café"),
        ("Subject: =?utf-8?B?!!!?= broken", "broken"),
        ("Subject: =?no-such?Q?caf=C3=A9?=", "café"),
        ("Subject: a\n folded line", "a folded line"),
        ("Subject: =?utf-8?Q?=1B[31mred=E2=80=AEx?=", "\ufffd[31mred\ufffdx"),
        ("Subject: [/oops] [@click=app.quit]x", "[/oops] [@click=app.quit]x"),
        ("X: y", "They met and they left."),
    ],
)
def test_the_subject_is_the_title(header: str, title: str) -> None:
    one = mail(f"From: a@example.org\n{header}\n\nThey met and they left.\n")
    assert one.title == title
    assert one.author == "a@example.org"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b"just words\n", "is no mail"),
        (b"Received: x\n\nbody\n", "is no mail"),
        (f"{HEAD}\n".encode(), "holds no text"),
        (f"{HEAD}Content-Type: image/png\n\nx".encode(), "holds no text"),
        (f"{HEAD}Content-Type: text/plain\nContent-Disposition: attachment\n\nx".encode(), "holds no text"),
        (f"{HEAD}Content-Type: multipart/mixed\n\nx".encode(), "holds no text"),
        (f"{HEAD}\n{'a ' * 1_000_001}".encode(), "longer than"),
        (
            (
                HEAD
                + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3_000))
            ).encode(),
            "nested too deep|holds no text",
        ),
    ],
)
def test_hostile_mail(data: bytes, reason: str) -> None:
    with pytest.raises(SourceError, match=reason):
        mail(data)


LINES = st.lists(
    st.sampled_from(
        ["From a", "From: =?utf-8?q?=80?= <a@b", "Subject: =?", "Date: 99 Foo", "Content-Type: multipart/mixed; boundary=b",
         "Content-Type: text/plain; charset*=utf-8''%FF", "Content-Transfer-Encoding: base64", "Content-Type: text/html",
         "--b", "--b--", "", "words", "=", "Content-Type: message/rfc822", "Content-Transfer-Encoding: x-uuencode"]
    )
    | st.text(max_size=20),
    max_size=15,
).map("\n".join)  # fmt: skip


@pytest.mark.parametrize("kind", ["mail", "mbox"])
@given(
    data=st.binary(max_size=200)
    | LINES.map(lambda text: b"From a\nSubject: x\n" + text.encode("utf-8", "replace"))
)
def test_any_bytes_are_articles_or_a_source_error(kind: str, data: bytes) -> None:
    try:
        found = articles_of(data, "a", kind, None, None)
    except SourceError:
        return
    assert all(clean(one.text) == one.text and one.blocks for one in found)
