"""Lines around an article that are none of it."""

from __future__ import annotations

import pytest

from briefing.sources.article.boilerplate import points_on, without_boilerplate
from briefing.sources.article.piece import Piece

ARTICLE = [
    "The envoys met for a third day.",
    "They left without a deal.",
    "Read more in the report, they said.",
]


@pytest.mark.parametrize(
    "line",
    [
        "View this email in your browser",
        "Trouble viewing this email? View it in your browser.",
        "View online",
        "View in browser »",
        "Click here to view this message in a browser",
        "View this email in your browser (https://wire.example/view?id=9)",
        "To view this email as a web page, go to https://wire.example/w",
    ],
)
def test_above(line: str) -> None:
    pieces = [Piece("paragraph", text) for text in (line, *ARTICLE)]
    assert [one.text for one in without_boilerplate(pieces)] == ARTICLE
    assert without_boilerplate([*pieces[1:], *pieces[1:], pieces[0]])[-1] is pieces[0]


@pytest.mark.parametrize(
    "line",
    [
        "The post Talks fail again appeared first on Northwire.",
        "The post Talks fail again first appeared on Northwire.",
        "Continue reading...",
        "Continue reading →",
        "Read more",
        "Read the full story »",
        "Unsubscribe",
        "You are receiving this email because you subscribed on our site. Unsubscribe here.",
        "You receive this newsletter because you asked for it.",
        "This message was sent to desk@wire.example.",
        "Manage your preferences | Privacy",
        "CONFIDENTIALITY NOTICE: this mail is for the desk alone.",
        "This e-mail and any attachments are confidential and meant for the desk alone.",
    ],
)
def test_below(line: str) -> None:
    pieces = [Piece("paragraph", text) for text in (*ARTICLE, line, "© Northwire")]
    assert [one.text for one in without_boilerplate(pieces)] == [*ARTICLE, "© Northwire"]
    assert without_boilerplate([pieces[3], *pieces[:3] * 5])[0] is pieces[3]


@pytest.mark.parametrize(
    "line",
    [
        "The post office in Orsa closed on Monday.",
        "You are receiving this prize because you won.",
        "Unsubscribers were told nothing.",
        "To view this email as proof would be wrong, the court said.",
        "This e-mail was found by the police on Monday.",
        "Read more books, the minister said.",
        "View of the harbour in your browser's window is all they had.",
    ],
)
def test_sentences_stay(line: str) -> None:
    pieces = [Piece("paragraph", text) for text in (line, ARTICLE[0], line)]
    assert without_boilerplate(pieces) == pieces


def test_what_is_nothing_else_stays() -> None:
    pieces = [Piece("paragraph", "Read more")]
    assert without_boilerplate(pieces) == pieces
    assert points_on("Read more…")
    assert not points_on("Read more of it in the report.")
