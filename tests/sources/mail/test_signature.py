"""Two dashes cut a signature off, and nothing else."""

from __future__ import annotations

import pytest

from briefing.sources.article import Piece
from briefing.sources.mail.signature import without_signature, without_signature_pieces

FIRST = "The ferry to Orrin stops on Friday for the winter, its owner said."
SECOND = "Storms have broken two of the three piers that it lands at."


@pytest.mark.parametrize(
    "signature",
    [
        "-- \nAnn Lee\nVale Courier",
        "--\nAnn",
        "-- \nAnn Lee | Vale Courier | +47 22 33 44 55\nhttps://courier.example",
        "-- \n\nAnn Lee\n\nVale Courier\n3 Quay Road",
        "-- \n",
        "--",
        "-- \nAnn Lee\nAll the news that is fit to be read in the vale.",
        "-- \nAnn\n\n-- \nYou received this message because you are subscribed to the list.",
        '-- \nAnn Lee, 3 Quay Road\n"News is what somebody somewhere would like to keep."',
        "_______________________________________________\nNews mailing list\nhttps://courier.example/list",
        "-- \nTo unsubscribe from this list, write to list@courier.example.",
    ],
)
def test_a_signature_is_cut_off(signature: str) -> None:
    text = f"{FIRST}\n\n{SECOND}\n\n"
    assert without_signature(f"{text}{signature}", "Ann Lee").rstrip() == text.rstrip()


@pytest.mark.parametrize("dashes", ["--", "-- "])
@pytest.mark.parametrize(
    "below",
    [
        f"\n{SECOND}",
        SECOND,
        SECOND.replace(" broken", "\nbroken"),
        f"Elsewhere\n\n{SECOND}",
        "\n".join(f"{place} 12 boats" for place in "Vale Orrin Skarn Holm Brae Firth Ness Voe Wick Toft Hamar".split()),
        f"\n{SECOND}\n\n--\n\n{FIRST}",
    ],
)  # fmt: skip
def test_what_is_told_below_two_dashes_stays(dashes: str, below: str) -> None:
    kept = without_signature(f"{FIRST}\n\n{dashes}\n{below}\n", "Vale Courier")
    assert kept.split() == [word for word in f"{FIRST} {below}".split() if word != "--"]


@pytest.mark.parametrize(
    "below",
    ["Vale 3, Orrin 2\nBrae 1, Ness 1", "From: Ann Lee <ann@x.example>\nSent: now\nTo: all", SECOND, f"https://x.example\n\n{SECOND}"],
)  # fmt: skip
def test_a_line_that_is_drawn_cuts_nothing_but_what_lists_add(below: str) -> None:
    kept = without_signature(f"{FIRST}\n________________________________\n{below}\n", "Vale Courier")
    assert kept.split() == f"{FIRST} {below}".split()


def test_a_signature_of_a_page_is_cut_off() -> None:
    pieces = [Piece("paragraph", text) for text in (FIRST, "--", SECOND, "--", "Ann Lee", "Vale Courier")]
    assert without_signature_pieces(pieces) == pieces[:3]
    assert without_signature_pieces(pieces[:3]) == pieces[:3]
    assert without_signature_pieces(pieces[:1]) == pieces[:1]


def test_dashes_within_a_line_are_words() -> None:
    text = "The ferry -- an old one -- stops.\n--- so it was said\n"
    assert without_signature(text) == text
