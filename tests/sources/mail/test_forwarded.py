"""A mail that was sent on: the first one is the article."""

from __future__ import annotations

from base64 import b64encode

import pytest

from briefing.sources.reading import articles_of


@pytest.mark.parametrize(
    ("subject", "title"),
    [("Fwd: Talks fail", "Talks fail"), ("RE: Re[2]: AW: Talks fail", "Talks fail"), ("Re:", "Re:"), ("Reform: a plan", "Reform: a plan")],
)  # fmt: skip
def test_a_mail_that_was_sent_on_has_the_title_of_the_first(subject: str, title: str) -> None:
    data = f"Subject: {subject}\nContent-Type: text/html\n\n<p>View in browser</p><h1>{title}</h1><p>They met.</p>"
    (one,) = articles_of(data.encode(), "m.eml", "mail", None, None)
    assert [one.text[b.start : b.end] for b in one.blocks] == [title, "They met."]


SENT_ON = "From: Ann Lee <ann@wire.example>\nDate: Tue, Feb 3, 2026 at 6:30 PM\nSubject: Talks fail\nTo: <desk@wire.example>\n\nThe envoys met.\n\nThey left.\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"---------- Forwarded message ---------\n{SENT_ON}", ["The envoys met.", "They left."]),
        (f"For the noon list.\n\n-----Original Message-----\n{SENT_ON}", ["For the noon list.", "The envoys met.", "They left."]),
        ("Begin forwarded message:\n\n" + SENT_ON, ["The envoys met.", "They left."]),
        ("> Begin forwarded message:\n>\n" + "".join(f"> {line}\n" for line in SENT_ON.splitlines()), ["The envoys met.", "They left."]),
    ],
)  # fmt: skip
def test_a_mail_that_was_sent_on_is_by_its_first_author(text: str, words: list[str]) -> None:
    data = f"From: Desk <desk@wire.example>\nDate: Wed, 04 Feb 2026 09:00:00 +0100\nSubject: Fwd: Talks fail\n\n{text}"
    (one,) = articles_of(data.encode(), "m.eml", "mail", None, None)
    assert [one.text[b.start : b.end] for b in one.blocks] == ["Talks fail", *words]
    assert (one.author, one.published) == ("Ann Lee", "2026-02-03")


@pytest.mark.parametrize("text", ["-- Forwarded message --\n\nThe envoys met.", "The envoys met.\nFrom: nobody\n", "x " * 2_000 + f"\n-----Original Message-----\n{SENT_ON}"])  # fmt: skip
def test_what_only_looks_sent_on_stays(text: str) -> None:
    data = f"From: Desk <desk@wire.example>\nSubject: Talks fail\n\n{text}"
    (one,) = articles_of(data.encode(), "m.eml", "mail", None, None)
    assert "".join(text.split()) == "".join(one.text.removeprefix("Talks fail").split())
    assert one.author == "Desk"


STORY = "The ferry to Orrin stops on Friday for the winter.\n\nStorms have broken two of its three piers, its owner said."
TOLD = [
    "The ferry to Orrin stops on Friday for the winter.",
    "Storms have broken two of its three piers, its owner said.",
]


def told(head: str, body: str, kind: str = "text/plain") -> tuple[list[str], str, str | None, str | None]:
    data = f"From: Desk <desk@wire.example>\nDate: Wed, 04 Feb 2026 09:00:00 +0100\n{head}\nContent-Type: {kind}; charset=utf-8\n\n{body}"
    (one,) = articles_of(data.encode(), "m.eml", "mail", None, None)
    words = [one.text[b.start : b.end] for b in one.blocks if b.kind != "title"]
    return words, one.title, one.author, one.published


OUTLOOK = "From: Ann Lee <ann@wire.example>\nSent: Tuesday, February 3, 2026 6:30 PM\nTo: Desk; Night desk\nSubject: Ferry stops\n"


@pytest.mark.parametrize(
    "head",
    [
        OUTLOOK,
        f"________________________________\n{OUTLOOK}",
        f"-----Original Message-----\n{OUTLOOK}",
        OUTLOOK.replace("Subject", "Cc: Sea desk\nSubject") + "Importance: High\nAttachments: a.pdf\n",
        "*From:* Ann Lee <ann@wire.example>\n*Sent:* 3 February 2026 18:30\n*To:* Desk\n*Subject:* Ferry stops\n",
        "Von: Ann Lee <ann@wire.example>\nGesendet: 2026-02-03 18:30\nAn: Desk\nBetreff: Ferry stops\n",
        "De : Ann Lee <ann@wire.example>\nEnvoyé : 2026-02-03\nÀ : Desk\nObjet : Ferry stops\n",
        "-------- Forwarded Message --------\nSubject: \tFerry stops\nDate: \tTue, 3 Feb 2026\nFrom: \tAnn Lee <ann@wire.example>\nTo: \tDesk\n",
        "----- Forwarded by Night Desk on 02/04/2026 08:00 -----\n\nFrom: Ann Lee\nDate: 2026-02-03\nSubject: Ferry stops\n",
        OUTLOOK.replace("<ann@wire.example>", "[mailto:ann@wire.example]"),
        OUTLOOK.replace("Desk; Night desk", "Desk;\n   Night desk;\n   Sea desk"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("above", ["", "FYI\n\n", "Please look at this one.\n\n"])
def test_heads_of_many_programs(above: str, head: str) -> None:
    words, title, author, published = told("Subject: FW: for the noon list", f"{above}{head}\n{STORY}")
    assert words == [*([above.strip()] if above else []), *TOLD]
    assert (title, author, (published or "")[:10]) == ("Ferry stops", "Ann Lee", "2026-02-03")


@pytest.mark.parametrize(
    "head",
    [
        "<div><p><b>From:</b> Ann Lee &lt;ann@wire.example&gt;<br><b>Sent:</b> Tuesday, February 3, 2026 6:30 PM<br><b>To:</b> Desk<br><b>Subject:</b> Ferry stops</p></div>",
        "<div dir=ltr>---------- Forwarded message ---------<br>From: <b>Ann Lee</b> <span>&lt;ann@wire.example&gt;</span><br>Date: Tue, Feb 3, 2026 at 6:30 PM<br>Subject: Ferry stops<br>To: Desk<br></div><br>",
        "<div>Begin forwarded message:</div><div><b>From: </b>Ann Lee</div><div><b>Subject: </b>Ferry stops</div><div><b>Date: </b>3 February 2026</div><div><b>To: </b>Desk</div>",
        "<p>-------- Forwarded Message --------</p><table><tr><th>Subject: </th><td>Ferry stops</td></tr><tr><th>Date: </th><td>Tue, 3 Feb 2026</td></tr><tr><th>From: </th><td>Ann Lee</td></tr></table>",
    ],
)  # fmt: skip
def test_heads_in_pages(head: str) -> None:
    page = "".join(f"<p>{one}</p>" for one in TOLD)
    words, title, author, published = told("Subject: FW: Ferry", f"{head}{page}", "text/html")
    assert words == TOLD
    assert (title, author, (published or "")[:10]) == ("Ferry stops", "Ann Lee", "2026-02-03")


def test_a_quoted_page_that_was_sent_on_is_no_quotation() -> None:
    page = f"<div>Begin forwarded message:</div><blockquote><div>From: Ann Lee</div><div>Date: 3 Feb 2026</div><p>{TOLD[0]}</p></blockquote>"
    data = f"From: Desk <d@x.example>\nSubject: Fwd: Ferry\nContent-Type: text/html\n\n{page}"
    (one,) = articles_of(data.encode(), "m.eml", "mail", None, None)
    assert [block.kind for block in one.blocks] == ["title", "paragraph"]


def test_a_head_alone_that_is_quoted_quotes_the_rest() -> None:
    quoted = "".join(f"> {line}\n" for line in f"{SENT_ON}".splitlines())
    words, _, author, _ = told("Subject: Fwd: Talks", f"Begin forwarded message:\n\n{quoted}")
    assert (words, author) == (["The envoys met.", "They left."], "Ann Lee")


def test_a_mail_that_was_sent_on_twice_is_by_its_first_author() -> None:
    second = OUTLOOK.replace("Ann Lee", "Omar Haddad").replace("February 3", "February 2")
    words, _, author, published = told(
        "Subject: FW: FW: Ferry", f"{OUTLOOK}\nSee below.\n\n{second}\n{STORY}"
    )
    assert (words, author, published) == (["See below.", *TOLD], "Omar Haddad", "2026-02-02")


def test_what_an_article_answers_stays_below_it() -> None:
    words, title, author, _ = told("Subject: Ferry stops", f"{STORY}\n\n{OUTLOOK}\nCan you write?")
    assert words[:2] == TOLD
    assert words[-1] == "Can you write?"
    assert (title, author) == ("Ferry stops", "Desk")


def mail(subject: str, words: str, *attached: str, kind: str = "message/rfc822", more: str = "") -> str:
    """Return a mail with others attached to it."""
    head = f"From: Desk <desk@wire.example>\nSubject: {subject}\nDate: Wed, 04 Feb 2026 09:00:00 +0100\nMIME-Version: 1.0\n"
    inside = "".join(f"--b\nContent-Type: {kind}\n{more}\n{one}\n" for one in attached)
    return f"{head}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n{words}\n{inside}--b--\n"


FIRST = f"From: Ann Lee <ann@wire.example>\nSubject: Ferry stops\nDate: Tue, 03 Feb 2026 18:30:00 +0100\nContent-Type: text/plain\n\n{STORY}\n"
CODED = b64encode(FIRST.encode()).decode()
IN_MAIL = "Content-Disposition: attachment; filename=ferry.eml\n"


@pytest.mark.parametrize(
    "data",
    [
        mail("Fwd: Ferry", "See below.", FIRST),
        mail("Fwd: Ferry", "See below.", FIRST, more=IN_MAIL),
        mail("Ferry", "See below.", FIRST),
        mail("Fwd: Ferry", "See below.", CODED, more="Content-Transfer-Encoding: base64\n"),
        mail("Fwd: Ferry", "See below.", CODED, kind="application/octet-stream", more=f"{IN_MAIL}Content-Transfer-Encoding: base64\n"),
        mail("Fwd: Ferry", "See below.", mail("Fwd: Ferry", "", FIRST).replace("=b\n", "=c\n").replace("--b", "--c")),
    ],
)  # fmt: skip
def test_a_mail_that_is_attached_is_the_article(data: str) -> None:
    (one,) = articles_of(data.encode(), "m.eml", "mail", None, None)
    assert one.text.split("\n\n") == ["Ferry stops", "See below.", *TOLD]
    assert (one.author, one.published) == ("Ann Lee", "2026-02-03T18:30:00+01:00")


def test_of_a_digest_every_mail_is_read() -> None:
    other = FIRST.replace("Ferry", "Bus").replace("ferry", "bus")
    (one,) = articles_of(mail("Digest", "Two today.", FIRST, other).encode(), "m.eml", "mail", None, None)
    shown = [(block.kind, one.text[block.start : block.end]) for block in one.blocks]
    assert shown[:3] == [("title", "Digest"), ("paragraph", "Two today."), ("heading", "Ferry stops")]
    assert shown[5] == ("heading", "Bus stops")
    assert one.author == "Desk"
