"""The reader in a real terminal: it starts, shows the article, then the briefing, and quits."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from terminal import Terminal


def test_read_the_briefing_and_quit(terminal: Callable[..., Terminal], article: Path) -> None:
    screen = terminal(article)
    screen.until(lambda text: "Ferry workers in Osterholm" in text)
    screen.until(lambda text: "3 What" in text and "Brita Solem" in text.split("3 What")[1])
    screen.press("6")
    screen.until(lambda text: "evidence 1/" in text)
    screen.press("q")
    assert screen.wait() == 0
    assert "Traceback" not in screen.text


def test_keys_work_before_the_briefing_is_there(terminal: Callable[..., Terminal], article: Path) -> None:
    screen = terminal(article)
    screen.until(lambda text: "Ferry workers in Osterholm" in text)
    screen.press("?")
    screen.until(lambda text: "Go to the next line or item" in text)
    screen.press("\x1b")
    screen.until(lambda text: "Go to the next line or item" not in text)
    screen.press("q")
    assert screen.wait() == 0
