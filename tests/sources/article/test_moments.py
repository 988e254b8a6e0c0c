"""Dates as metadata write them: read where they can be read, believed where they can be."""

from __future__ import annotations

import pytest

from briefing.sources.article import Draft, Piece, assemble
from briefing.sources.article.moments import chosen, moment


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("20260303T183000Z", "2026-03-03T18:30:00+00:00"),
        ("20260303", "2026-03-03"),
        ("Tue, 03 Mar 2026 18:30:00 GMT", "2026-03-03T18:30:00+00:00"),
        ("2026-03-03", "2026-03-03"),
        ("Tue Mar  3 18:30:00 2026", "2026-03-03T18:30:00"),
        ("Tue Mar  3 18:30:00 UTC 2026", "2026-03-03T18:30:00+00:00"),
        ("Mar 3 18:30 +0100 2026", "2026-03-03T18:30:00+01:00"),
        ("Tues, 03 March 2026 18:30:00 +0000", "2026-03-03T18:30:00+00:00"),
        ("Tue, 3 Mar 2026 6:30 PM EST", "2026-03-03T18:30:00-05:00"),
        ("Tue, 3 Mar 2026 12:05 a.m. +0000", "2026-03-03T00:05:00+00:00"),
        ("Tue, 3 Mar 2026 18:30 PM +0000", "2026-03-03T18:30:00+00:00"),
        ("Tuesday, 03-Mar-26 18:30:00 GMT", "2026-03-03T18:30:00+00:00"),
        ("Tue, 03 Mar 26 18:30:00 GMT", "2026-03-03T18:30:00+00:00"),
        ("Tue, 03 Mar 2026 24:00:00 GMT", "2026-03-03"),
        ("Tue, 03 Mar 2026 18:30:60 GMT", "2026-03-03"),
        ("Tuesday, March 3, 2026 6:30 PM", "2026-03-03"),
        ("Tue, 31 Feb 2026 10:00:00 GMT", None),
        ("Mon, 01 Jan 0001 00:00:00 +0000", None),
        ("1772562600", None),
        ("3/4/2026 18:30", None),
        ("soon", None),
        ("", None),
    ],
)
def test_moment(written: str, iso: str | None) -> None:
    assert moment(written) == iso


@pytest.mark.parametrize(
    "written",
    [
        "Mon, 01 Jan 0001 00:00:00 +0000", "0001-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 +0000", "1970-01-01",
        "Wed, 31 Dec 1969 19:00:00 -0500", "1900-01-01T00:00:00", "1904-01-01", "1899-12-30", "1601-01-01T00:00:00Z",
        "Tue, 04 Mar 3609 09:00:00 +0000", "2125-03-04", "9999-12-31T23:59:59Z", "Tue Mar  4 09:00:00 2185",
        "Tue, 4 Mar 126 09:00:00 +0000", "20990304T090000Z", "1772562600", "3/4/2026", "2026-02-30", "2026-13-45",
    ],
)  # fmt: skip
def test_a_date_that_cannot_be_is_told_and_not_believed(written: str) -> None:
    found = chosen(["", written, written])
    assert found.date is None
    (said,) = found.remarks
    assert " ".join(written.split()) in said
    assert chosen([written, "2026-03-03"]) == ("2026-03-03", found.remarks)
    assert chosen(["2026-03-03", written]) == ("2026-03-03", ())


@pytest.mark.parametrize("written", ["1741-03-19", "1865-04-15", "1969-07-20", "1970-01-02", "2000-01-01"])
def test_an_old_date_that_is_written_so_is_believed(written: str) -> None:
    assert chosen([written]) == (written, ())


@pytest.mark.parametrize(
    ("draft", "date", "where", "remarks"),
    [
        (Draft((), published="3609-03-04"), None, None, 1),
        (Draft((), published="0001-01-01T00:00:00", dateline="2026-03-03"), "2026-03-03", "dateline", 1),
        (Draft((), published="1970-01-01", guessed="2026-03-03"), "2026-03-03", "text", 1),
        (Draft((), dateline="2099-03-03"), "2099-03-03", "dateline", 0),
        (Draft((), guessed="2099-03-03"), None, None, 0),
        (Draft((), published="2026-03-03"), "2026-03-03", "metadata", 0),
    ],
)
def test_no_format_makes_such_a_date_that_of_an_article(
    draft: Draft, date: str | None, where: str | None, remarks: int
) -> None:
    one = assemble(draft._replace(pieces=[Piece("paragraph", "They met.")]), "a", None)
    assert (one.published, one.published_from, len(one.notes)) == (date, where, remarks)


def test_what_a_reader_says_is_believed() -> None:
    one = assemble(Draft([Piece("paragraph", "They met.")]), "a", "2099-03-03")
    assert (one.published, one.published_from) == ("2099-03-03", "option")
