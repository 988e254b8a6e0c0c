"""The title of a plain text below what releases and letters put above it."""

from __future__ import annotations

import pytest

from briefing.sources import read_text
from briefing.sources.plain import pieces_below, title_at

LONG = (
    "The ministers met for nine hours on Tuesday without agreeing on how much cod each of their fleets may "
    "take next year, and will try again on Thursday."
)
TITLE = "Fleets still far apart"


@pytest.mark.parametrize(
    "head",
    [
        "{T}",
        "FOR IMMEDIATE RELEASE\n\n{T}",
        "FOR IMMEDIATE RELEASE\nMarch 3, 2026\nContact: Ann Lee, 020 0000 0000\n\n{T}",
        "EMBARGOED UNTIL 00:01 GMT, TUESDAY 3 MARCH 2026\n\n{T}",
        "PRESS RELEASE No. 12/2026\n{T}",
        "DRAFT – NOT FOR PUBLICATION\n\nPage 1 of 2\n\n{T}",
        "Tue 3 Mar 2026 09.00 GMT\nLast modified on Tue 3 Mar 2026 11.15 GMT\n\n{T}",
        "MINISTRY OF FISHERIES\nPress Office\n1 High Street, Oslo\nTel: 020 0000 0000 desk@fish.example\n\n3 March 2026\n\n{T}",
        "Ministry of Fisheries\n3 March 2026\n\n{T}",
        "Northwire\nPRESS RELEASE\n\n{T}",
        "Brightwater plc\n\nMEDIA STATEMENT\n\nFor immediate release\n\n3 March 2026\n\n{T}",
        "Media contact:\nAnn Lee\ndesk@fish.example\n\n{T}",
        "NEWS RELEASE\nContact:\nAnn Lee\nBrightwater plc\n020 0000 0000\n\n{T}",
        "FOR IMMEDIATE RELEASE        Contact: Ann Lee\nMarch 3, 2026         020 0000 0000\n\n{T}",
        "Ref: 12/26\nDate: 3 March 2026\nTo: All editors\n\n{T}",
    ],
)  # fmt: skip
def test_what_stands_above_the_title_is_no_title(head: str) -> None:
    article = read_text(f"{head.format(T=TITLE)}\n\nOSLO (Northwire) - {LONG}\n\n{LONG}\n\n{LONG}\n\nENDS")
    assert article.title == TITLE
    kinds = {article.text[block.start : block.end]: block.kind for block in article.blocks}
    assert kinds[TITLE] == "title"
    assert kinds["OSLO (Northwire) -"] == "dateline"
    assert kinds["ENDS"] == "paragraph"


@pytest.mark.parametrize(
    "head",
    [
        f"{TITLE}\nContact: Ann Lee, 020 0000 0000",
        f"{TITLE}\n\nFOR IMMEDIATE RELEASE",
        f"{TITLE}\n\nFOR IMMEDIATE RELEASE\n\nNorway joins the talks on Thursday",
        f"{TITLE}\n3 March 2026\n\nNorway joins the talks on Thursday",
        "Ministry Keeps Fleets Far Apart\n3 March 2026",
    ],
)
def test_a_title_above_a_notice_stays_one(head: str) -> None:
    article = read_text(f"{head}\n\nOSLO (Northwire) - {LONG}\n\n{LONG}\n\n{LONG}")
    assert article.title == head.split("\n")[0]


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("FOR IMMEDIATE RELEASE: Tuesday, March 3, 2026", "2026-03-03"),
        ("EMBARGOED UNTIL 00:01 GMT, TUESDAY 3 MARCH 2026", "2026-03-03"),
        ("Last modified on Tue 3 Mar 2026 11.15 GMT", "2026-03-03"),
        ("PRESS RELEASE No. 12/2026", None),
    ],
)
def test_a_notice_tells_the_date(head: str, published: str | None) -> None:
    assert read_text(f"{head}\n\n{TITLE}\n\n{LONG}\n\n{LONG}").published == published


@pytest.mark.parametrize(
    ("lines", "at"),
    [
        ([TITLE, LONG], 0),
        (["PRESS RELEASE", "3 March 2026", TITLE, LONG], 2),
        ([LONG, LONG], None),
        (["They met.", LONG, LONG, LONG, LONG], None),
        ([TITLE], None),
        ([], None),
    ],
)
def test_title_at(lines: list[str], at: int | None) -> None:
    assert title_at(lines) == at


def test_a_body_that_says_its_title_below_a_letterhead() -> None:
    body = f"FOR IMMEDIATE RELEASE\n3 March 2026\n\nContact: Ann Lee\n\nFLEETS STILL FAR APART\n\n{LONG}"
    assert [piece.text for piece in pieces_below(TITLE, body)] == [
        "FOR IMMEDIATE RELEASE", "3 March 2026", "Contact: Ann Lee", LONG,
    ]  # fmt: skip
