"""Two dashes cut a signature off, and nothing else."""

from __future__ import annotations

import pytest

from briefing.sources.mail.signature import without_signature

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


def test_dashes_within_a_line_are_words() -> None:
    text = "The ferry -- an old one -- stops.\n--- so it was said\n"
    assert without_signature(text) == text
