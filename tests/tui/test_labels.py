"""Letters to jump by."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from briefing.tui.text.labels import LETTERS, labels
from briefing.tui.widgets.stamping import stamped


@pytest.mark.parametrize(
    ("count", "first", "last"),
    [(0, None, None), (1, "a", "a"), (26, "a", "m"), (27, "a", "ms"), (676, "aa", "mm"), (9999, "aa", "mm")],
)
def test_labels(count: int, first: str | None, last: str | None) -> None:
    made = labels(count)
    assert (made[:1], made[-1:]) == ([first] if first else [], [last] if last else [])


@given(st.integers(0, 700))
def test_every_place_has_letters_and_none_begins_another(count: int) -> None:
    made = labels(count)
    assert len(made) == min(count, len(LETTERS) ** 2)
    assert len(set(made)) == len(made)
    assert {len(one) for one in made} <= ({1} if count <= len(LETTERS) else {1, 2})
    assert not {one[0] for one in made if len(one) == 2} & {one for one in made if len(one) == 1}


WORDS = st.text(st.sampled_from("ab 中文é😀"), min_size=4, max_size=30)


@given(WORDS, st.lists(st.integers(0, 40), max_size=4))
def test_letters_over_a_line_move_nothing(words: str, cells: list[int]) -> None:
    wide = cell_len(words)
    strip = Strip([Segment(words)], wide)
    stamps = [(cell, "x") for cell in cells if cell < wide]
    drawn = stamped(strip, stamps, Style())
    assert drawn.cell_length == wide
    assert cell_len(drawn.text) == wide
    for cell, _ in stamps:
        assert drawn.crop(cell, cell + 1).text == "x"


def test_two_letters_stand_where_they_should() -> None:
    strip = Strip([Segment("The river rose"), Segment(" by night")])
    assert stamped(strip, [(4, "as"), (18, "d")], Style()).text == "The asver rose by dight"
    assert len(list(combinations(labels(3), 2))) == 3
