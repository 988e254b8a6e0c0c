"""What a search finds, open in the reader of a real terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from briefing.library import Library
from briefing.model import Briefing

sys.path.insert(0, str(Path(__file__).parent))
from terminal import Terminal


def test_hits_are_opened_in_the_reader(
    terminal: Callable[..., Terminal], tmp_path: Path, sample: Briefing
) -> None:
    with Library.open(tmp_path / "library.db") as library:
        library.add(sample)
    screen = terminal("search", "strait by:vale threat", "--open", "--library", tmp_path / "library.db")
    screen.until(lambda text: "Two harbour pilots denied" in text)
    screen.press("q")
    assert screen.wait() == 0
    assert "Traceback" not in screen.text
