"""Killed at any moment, nothing is lost, doubled or damaged, and nobody is told that the library is locked."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from crashing import crash


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_indexers_that_are_killed_lose_nothing(tmp_path: Path) -> None:
    report = crash(tmp_path, kills=6, articles=120)
    assert report.complaints == []
    assert report.articles == 120
    assert report.in_the_middle > 0
    assert report.searches > 0
