"""Gravity in three words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.gravity import GRAVITY, gravity


@pytest.mark.parametrize(
    ("severity", "word"),
    [
        (-10, "grave"),
        (-7, "grave"),
        (-6.9, "serious"),
        (-4, "serious"),
        (-3.9, "low"),
        (0, "low"),
        (10, "low"),
    ],
)
def test_gravity_in_a_word(severity: float, word: str) -> None:
    assert gravity(severity) == word


@given(st.floats(-10, 10), st.floats(-10, 10))
def test_what_is_graver_has_no_milder_word(one: float, other: float) -> None:
    words = [band.word for band in GRAVITY]
    milder, graver = max(one, other), min(one, other)
    assert words.index(gravity(graver)) <= words.index(gravity(milder))
