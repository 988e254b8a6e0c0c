"""An invented pile in a library in memory."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.library.library import Library

sys.path.insert(0, str(Path(__file__).parent))
from invented_pile import PILE, briefing_of


@pytest.fixture
def pile() -> Iterator[Library]:
    """The seven articles, the undated one of the day after the others."""
    with Library.in_memory() as library:
        for told in PILE:
            library.add(briefing_of(told), at=1_778_100_000.0)  # 6 May 2026
        yield library
