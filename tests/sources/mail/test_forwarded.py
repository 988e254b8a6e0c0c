"""A mail that was sent on: the first one is the article."""

from __future__ import annotations

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
