"""Texts that are made to take long: the steps that a briefing takes grow as the text does, and no nesting ends it."""

from __future__ import annotations

import cProfile
import pstats
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "bench"))

from growing import sentence

from briefing.extract.document import layers, names_within
from briefing.extract.events.coreference import _recalled
from briefing.sources import read_text

if TYPE_CHECKING:
    from briefing.extract import Briefer

SIZE = 6_000  # characters
MOST = 3.2  # times the steps for twice the text; what grows with its square has 4


def steps(briefer: Briefer, text: str) -> int:
    """Return how many functions are called for a briefing: the same on every machine."""
    article = replace(read_text(text), language="en")
    profile = cProfile.Profile()
    profile.runcall(briefer.brief, article)
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


def test_steps_grow_as_the_text_does(briefer: Briefer) -> None:
    assert steps(briefer, sentence(2 * SIZE)) < MOST * steps(briefer, sentence(SIZE))


def test_a_telling_is_compared_with_the_opening_and_the_latest() -> None:
    assert list(_recalled(3)) == [0, 1, 2]
    assert list(_recalled(140)) == list(range(140))
    assert list(_recalled(5_000)) == [*range(40), *range(4_900, 5_000)]


def test_names_within_a_range_are_those_that_begin_there(briefer: Briefer) -> None:
    doc = briefer.parse(
        read_text("Anna Brandt of Norway met Peter Lang in Kenya. Iran and Iraq sent Ali Sadr to Peru.")
    )
    every = list(layers.of(doc).names)
    assert len(every) > 5
    for start in range(len(doc)):
        for end in range(start, len(doc) + 1):
            assert list(names_within(doc, start, end)) == [one for one in every if start <= one.start < end]


@pytest.mark.parametrize(
    "text", ["(" * 1_500, "“‘" * 700, "he said that " * 500, "the envoy of " * 500, "> " * 1_000]
)
def test_no_nesting_ends_a_briefing(briefer: Briefer, text: str) -> None:
    article = replace(read_text(f"Talks fail\n\nIran attacked Iraq on Friday.\n\n{text}"), language="en")
    assert briefer.brief(article).what
