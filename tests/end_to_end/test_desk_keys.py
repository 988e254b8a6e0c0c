"""A filter kept as a view, a mark taken back, ways out that are told: in a real terminal, over two runs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from terminal import Terminal

UNDO, INTERRUPT = b"\x1f", b"\x03"


def test_a_view_is_kept_between_runs(
    terminal: Callable[..., Terminal], article: Path, tmp_path: Path
) -> None:
    other = tmp_path / "fair.txt"
    other.write_text("A fair opens in Tarnby\n\nThe mayor opened a fair in Tarnby on Monday.\n")
    screen = terminal(article, other, columns=150)
    screen.until(lambda text: "2 articles" in text)
    screen.press(INTERRUPT)
    screen.until(lambda text: "q quits" in text)
    screen.press("f")
    screen.press("fair\r")
    screen.until(lambda text: "1 of 2 articles" in text)
    screen.press("F")
    screen.until(lambda text: "keep as a view" in text)
    screen.press("\r")
    screen.until(lambda text: "Name of the view: fair" in text)
    screen.press("Leisure\r")
    screen.until(lambda text: "kept as the view Leisure" in text)
    screen.press("r")
    screen.until(lambda text: "read: A fair opens" in text)
    screen.press(UNDO)
    screen.until(lambda text: "taken back: read: A fair opens" in text)
    screen.press(":")
    screen.until(lambda text: "Find a command by its name" in text or "Search" in text)
    screen.press("\x1b")
    screen.until(lambda text: "1 of 2 articles" in text)
    screen.press("q")
    assert screen.wait() == 0

    again = terminal(article, other, columns=150)
    again.until(lambda text: "2 articles" in text)
    again.press("F")
    again.until(lambda text: "Leisure" in text and "fair" in text)
    again.press("\r")
    again.until(lambda text: "1 of 2 articles" in text)
    again.press("q")
    assert again.wait() == 0
