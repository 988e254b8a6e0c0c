"""The extraction may not get worse: the mean on the project's own gold articles, and on the others where they lie."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from briefing.extract import Briefer

sys.path.insert(0, str(Path(__file__).parent))

import quality

SLACK = 0.01
SHARED = Path(__file__).parents[3] / "shared" / "gold"


def test_mean_on_own_articles_holds(briefer: Briefer) -> None:
    now = quality.measure(quality.OWN, briefer)
    assert now.mean(quality.HEADLINE) >= quality.floor()["ten"] - SLACK
    assert now.mean(quality.HEADLINE + quality.NEW) >= quality.floor()["thirteen"] - SLACK


@pytest.mark.skipif(
    not SHARED.is_dir(), reason="the gold articles of other publishers are not part of the project"
)
def test_mean_on_all_articles_holds(briefer: Briefer) -> None:
    now = quality.measure(sorted(SHARED.glob("*.gold")), briefer)
    assert now.mean(quality.HEADLINE) >= quality.floor()["all_ten"] - SLACK
