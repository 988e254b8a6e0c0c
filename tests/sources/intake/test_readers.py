"""The readers of all formats, called in one way."""

from __future__ import annotations

import sys

import pytest
from answering import PAGE

from briefing.sources import SourceError
from briefing.sources.article.draft import Draft
from briefing.sources.formats import (
    BY_KIND,
)
from briefing.sources.intake.readers import check_installed, drafts_here, is_read_apart

FEED = b"<rss><channel><item><title>One</title></item><item><title>Two</title></item></channel></rss>"


@pytest.mark.parametrize(
    ("kind", "data", "apart"),
    [
        ("text", b"They met on Monday and left without a word.\n\n" * 18_000, False),
        ("text", b"A.\n\n" * 110_000, True),
        ("text", b"They met. " * 50_000, True),
        ("markdown", b"- a\n" * 1_000, False),
        ("markdown", b"- a\n" * 200_000, True),
        ("html", b"<p>a</p>" * 1_000, False),
        ("html", b"<p>a</p>" * 20_000, True),
        ("pdf", b"%PDF-", True),
        ("docx", b"PK\x03\x04", True),
        ("wire", b"<rss/>" * 10_000, False),
        ("wire", b"<rss/>" * 100_000, True),
        ("mail", b"a" * 90_000, False),
        ("mail", b"a" * 110_000, True),
        ("mhtml", b"a" * 210_000, True),
        ("mbox", b"a" * 390_000, False),
        ("mbox", b"a" * 410_000, True),
    ],
)
def test_what_is_read_in_a_process_of_its_own(kind: str, data: bytes, *, apart: bool) -> None:
    assert is_read_apart(BY_KIND[kind], data) is apart


@pytest.mark.parametrize(("kind", "data"), [("text", b"They met."), ("html", PAGE), ("wire", FEED)])
def test_every_reader_gives_drafts(kind: str, data: bytes) -> None:
    drafts = drafts_here(BY_KIND[kind], data, f"a.{kind}")
    assert [type(draft) for draft in drafts] == [Draft] * (2 if kind == "wire" else 1)


def test_a_package_that_is_missing_is_told_before_the_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(SourceError, match="is a PDF, which needs packages that are not installed"):
        check_installed(BY_KIND["pdf"], "a.pdf")
    check_installed(BY_KIND["text"], "a.txt")
