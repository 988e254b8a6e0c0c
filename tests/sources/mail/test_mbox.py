"""A mailbox to articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.sources import SourceError, read_all
from briefing.sources.reading import articles_of

HEAD = (
    "From: Ann Lee <ann@example.org>\nSubject: Fleets still far apart\nDate: Tue, 3 Mar 2026 18:30:00 +0100\n"
)

BODY = "OSLO, March 3 (Northwire) - The ministers met for nine hours and left.\n\nNobody would say why.\n"


def test_a_mailbox(tmp_path: Path) -> None:
    path = tmp_path / "a.mbox"
    path.write_text(
        f"From ann@example.org Tue Mar  3 18:30:00 2026\n{HEAD}\n{BODY}\n"
        "From b@example.org Tue Mar  3 18:31:00 2026\nContent-Type: image/png\nSubject: none\n\nx\n\n"
        "From c@example.org Tue Mar  3 18:32:00 2026\nSubject: Two\n\nThey met.\n\n>From then on they left.\n"
    )
    first, second = read_all(path)
    assert (first.source, first.title) == (f"{path}#1", "Fleets still far apart")
    assert second.text == "Two\n\nThey met.\n\nFrom then on they left."


@pytest.mark.parametrize(
    "line",
    [
        "From Friday on no boat goes to the island.",
        "From 3 March 2026 the fare is 40 crowns: it was 30.",
        "From our correspondent in Oslo\nThe boats are old.",
        "From Oslo\n\nThe boats are old.",
        "From: nobody",
        "From the desk\nTo: all readers",
        "From Orrin\nDate: the third of March",
        "From Tue Mar 3 on in 2026\nNote: bring boots.",
        "From the harbour:\nWind: north, 12 metres a second",
        "From Mon to Fri there is a boat at noon.\nIn 2026 there was none.",
    ],
)
def test_a_line_of_a_text_that_begins_like_a_message_is_none(line: str) -> None:
    first = f"From ann@example.org Tue Mar  3 18:30:00 2026\n{HEAD}\nThey met.\n\n{line}\n\nThey left.\n\n"
    for message in (first, first.replace("\n", "\r\n")):
        found = articles_of(message.encode() * 2, "a.mbox", "mbox", None, None)
        assert len(found) == 2
        assert all("".join(line.split()) in "".join(one.text.split()) for one in found)
        assert all(one.text.endswith("They left.") for one in found)


@pytest.mark.parametrize(
    "line",
    [
        "From ann@example.org Tue Mar  3 18:30:00 2026",
        "From - Tue Mar 03 18:30:00 2026",
        "From MAILER-DAEMON Tue Mar  3 18:30:00 +0100 2026",
        "From ann Tue, 3 Mar 2026 18:30:00 +0100",
        "From ann@example.org",
        "From ann@example.org Tue Mar  3 18:30 CET 2026 remote from host",
    ],
)
def test_lines_that_begin_a_message(line: str) -> None:
    one = f"{line}\n{HEAD}\n{BODY}\n"
    assert len(articles_of((one * 3).encode(), "a.mbox", "mbox", None, None)) == 3


def test_a_message_begins_without_a_blank_line_above_too() -> None:
    one = f"From ann@example.org Tue Mar  3 18:30:00 2026\n{HEAD}\n{BODY}"
    assert [len(each.blocks) for each in articles_of((one * 2).encode(), "a.mbox", "mbox", None, None)] == [
        4,
        4,
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"Subject: x\n\nwords", "is no mailbox"),
        (b"From a\n\n\nFrom b\n\n", "no message with a text"),
        (b"From a\nSubject: x\n\n\n" * 10_001, "more than 10,000 messages"),
    ],
)
def test_hostile_mailboxes(data: bytes, reason: str) -> None:
    with pytest.raises(SourceError, match=reason):
        articles_of(data, "a.mbox", "mbox", None, None)
