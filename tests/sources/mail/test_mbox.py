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
