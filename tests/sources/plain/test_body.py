"""A plain body below a title."""

from __future__ import annotations

import pytest

from briefing.sources.plain.body import pieces_below

BODY = "The ministers met for nine hours on Tuesday and left without a deal.\n\nThey will meet again."


@pytest.mark.parametrize("title", ["", "Talks fail", " Talks\n fail "])
def test_the_title_is_not_among_the_pieces(title: str) -> None:
    found = pieces_below(title, BODY)
    assert [piece.text for piece in found] == BODY.split("\n\n")
    assert {piece.kind for piece in found} == {"paragraph"}


def test_a_line_that_would_be_a_title_is_a_heading() -> None:
    found = pieces_below("", f"Talks fail\n\n{BODY}")
    assert (found[0].kind, found[0].text) == ("heading", "Talks fail")


def test_what_would_steer_a_terminal_is_disarmed() -> None:
    assert "\x1b" not in "".join(piece.text for piece in pieces_below("a\x1b[2J", f"\x1b[2J{BODY}"))
