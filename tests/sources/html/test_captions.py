"""Captions, credits, raised figures and the numbers of lists are written as they look."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from sentences import kinds, lines, opened, story

from briefing.sources.html import fragment


@pytest.mark.parametrize(
    ("inside", "caption"),
    [
        ("<span>Boats at the quay</span><span class=credit>Credit: Pictures Ltd</span>", "Boats at the quay. Credit: Pictures Ltd"),
        ("Boats at the quay.<span>Photo: Lena Roth</span>", "Boats at the quay. Photo: Lena Roth"),
        ("<p>Boats at the quay</p><p class=c-source>Norland Archive</p>", "Boats at the quay. Norland Archive"),
        ("<span class=hidden>Media caption</span>Who sails where?", "Who sails where?"),
        ("<span>1</span>of<span>4</span><span>Green boats at the quay</span>", "Green boats at the quay"),
        ("<span>3 / 12</span> Green boats at the quay", "Green boats at the quay"),
        ("Boats <em>side by side</em>, in 2025", "Boats side by side, in 2025"),
    ],
)  # fmt: skip
def test_a_caption(inside: str, caption: str) -> None:
    body = f"<figure><img src=a.jpg><figcaption>{inside}</figcaption></figure>"
    assert kinds(opened(story(above=body))) == [("caption", caption)]


WORDS = [
    (
        "Water rose by 10<sup>3</sup> litres a day in the strait.",
        "Water rose by 10^3 litres a day in the strait.",
    ),
    ("The bay of 40 km<sup>2</sup> holds a tenth of it all.", "The bay of 40 km^2 holds a tenth of it all."),
    (
        "It is 10<sup>-6</sup> of the water, and CO<sub>2</sub> fell.",
        "It is 10^-6 of the water, and CO2 fell.",
    ),
    ("It was the ministry that said so<sup><a href=#n1>1</a></sup>.", "It was the ministry that said so."),
    (
        "It was the ministry that said so.<sup>2</sup> Others wait.",
        "It was the ministry that said so. Others wait.",
    ),
    (
        "It has been law since 1984<sup><a href=#n3>[3]</a></sup>, they said.",
        "It has been law since 1984, they said.",
    ),
    (
        "They met on the 1<sup>st</sup> of March in the old house.",
        "They met on the 1st of March in the old house.",
    ),
]


@pytest.mark.parametrize(("markup", "words"), WORDS)
def test_raised_and_lowered_figures(markup: str, words: str) -> None:
    assert lines(opened(story(f"<p>{markup}</p>")))[2] == words
    assert [piece.text for piece in fragment.pieces(f"<p>{markup}</p>")] == [words]


LISTS = [
    ("<ol><li>Cod</li><li>Hake</li></ol>", ["1. Cod", "2. Hake"]),
    ("<ol start=4><li>Cod<ul><li>large</li></ul></li><li>Hake</li></ol>", ["4. Cod", "large", "5. Hake"]),
    ("<ol reversed><li>Cod</li><li>Hake</li></ol>", ["2. Cod", "1. Hake"]),
    ("<ol><li value=7>Cod</li><li>Hake</li></ol>", ["7. Cod", "8. Hake"]),
    ("<ol start=x><li><p>Cod</p></li><li><b>Hake</b> too</li></ol>", ["1. Cod", "2. Hake too"]),
]


@pytest.mark.parametrize(("markup", "items"), LISTS)
def test_the_numbers_of_a_list(markup: str, items: list[str]) -> None:
    assert lines(opened(story(markup)))[2:-4] == items
    assert [piece.text for piece in fragment.pieces(markup)] == items


def test_a_caption_of_a_fragment() -> None:
    found = fragment.pieces("<figure><figcaption>The quay<span>Photo: Lena Roth</span></figcaption></figure>")
    assert [(piece.kind, piece.text) for piece in found] == [("caption", "The quay. Photo: Lena Roth")]


def test_a_table_in_a_figure_is_read() -> None:
    table = "<figure class=wp-block-table><table><tr><td>Cod</td><td>32</td></tr></table></figure>"
    assert lines(opened(story(table)))[2] == "Cod | 32"
