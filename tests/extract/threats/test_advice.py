"""Warnings told as advice: to keep away, to stay in, to leave."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., Any]

WARNINGS = [
    ("Norway urged its citizens to avoid the border with Russia.", "warning: Norway >"),
    ("Peru told tourists to stay away from the crater.", "warning: Peru > tourists"),
    ("The mayor, Anna Brandt, asked residents to stay indoors.", "warning: Anna Brandt > residents"),
    ("Anna Brandt advised drivers not to cross the bridge.", "warning: Anna Brandt > drivers"),
    ("Chile closed the beach and urged swimmers to avoid the bay.", "warning: Chile > swimmers"),
    ("Anna Brandt ordered residents to evacuate.", "warning: Anna Brandt > residents"),
    ("Residents were told to boil their water.", "warning: > Residents"),
    ("Anna Brandt told people to leave the valley.", "warning: Anna Brandt > people"),
    ("Anna Brandt urged hikers to keep off the ridge.", "warning: Anna Brandt > hikers"),
    ("Kenya advised its nationals to leave Sudan.", "warning: Kenya >"),
]

NONE = [
    "Anna Brandt urged residents not to panic.",
    "Anna Brandt urged fans not to lose hope.",
    "Anna Brandt asked ministers to avoid long speeches.",
    "Anna Brandt told the council to leave the plan alone.",
    "Anna Brandt urged people to vote.",
    "Anna Brandt did not tell people to leave.",
    "Anna Brandt may ask residents to stay indoors.",
    "Anna Brandt asked Peter Lang to stay in the party.",
    "Anna Brandt told her son to be home by nine.",
    "Anna Brandt asked owners to move their boats.",
]


@pytest.mark.parametrize(("text", "expected"), WARNINGS)
def test_advice_is_a_warning(tell: Tell, text: str, expected: str) -> None:
    (found,) = tell(text).threats()
    assert found == expected or found.startswith(expected + " ")


@pytest.mark.parametrize("text", NONE)
def test_what_warns_nobody(tell: Tell, text: str) -> None:
    assert tell(text).threats() == []
