"""Fast fingers in a real terminal: what opens a line and what is typed into it come in one write."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from terminal import Terminal

PASTE = "\x1b[200~{}\x1b[201~"


@pytest.fixture
def screen(terminal: Callable[..., Terminal], article: Path) -> Terminal:
    for number, word in enumerate(
        ("one", "two", "three"), start=1
    ):  # a figure may stand in the folder's name too
        (article.parent / f"note{number}.txt").write_text(f"Harbour note number {word}\n\nAll is calm.\n")
    opened = terminal(article, *sorted(article.parent.glob("note*.txt")), columns=150)
    opened.until(lambda text: "Ferry workers in Osterholm" in text)
    opened.briefed()
    return opened


def leave(screen: Terminal) -> None:
    screen.press("q")
    assert screen.wait() == 0
    assert "Traceback" not in screen.text


def test_a_filter_and_the_article_that_it_finds(screen: Terminal) -> None:
    screen.press("fHarbour note number three\r\r")
    screen.until(lambda text: "1 of 4 articles" in text and "1/1" in text)
    leave(screen)


def test_a_filter_that_is_pasted(screen: Terminal) -> None:
    screen.press("f" + PASTE.format("actor:solem"))
    screen.until(lambda text: "1 of 4 articles" in text and "actor:solem" in text)
    screen.press("\r")
    leave(screen)


def test_every_other_line_that_a_key_opens(screen: Terminal, tmp_path: Path) -> None:
    screen.press("|tr a-z A-Z\r")
    screen.until(lambda text: "/: find" in text and "FERRY WORKERS" in text)
    screen.press("q")
    screen.until(lambda text: "FERRY WORKERS" not in text)

    saved = tmp_path / "saved.json"
    screen.press(f"s\x15{saved}\r")
    screen.until(lambda text: "saved: " in text)
    assert saved.read_text().startswith('{"schema": "briefing/2"')

    screen.press("D2025-11-08\r")
    screen.until(lambda text: "2025-11-08" in text and "unknown" not in text)
    screen.press("8")
    screen.until(lambda text: "2025-11-04" in text)

    screen.press("/osterholm\rn")
    screen.until(lambda text: "2/2" in text)
    screen.press("\x1b")
    screen.until(lambda text: "2/2" not in text)
    screen.press("Scalm\r")
    screen.until(lambda text: "2/4" in text and "1/1" in text)
    leave(screen)


@pytest.mark.parametrize("keys", ["j", "\x04", "jjk"], ids=repr)
def test_what_is_typed_while_it_starts(terminal: Callable[..., Terminal], article: Path, keys: str) -> None:
    screen = terminal(article)
    screen.press(keys)
    screen.until(lambda text: "Ferry workers in Osterholm" in text)
    leave(screen)


def test_leaving_while_it_starts(terminal: Callable[..., Terminal], article: Path) -> None:
    screen = terminal(article)
    screen.press("q")
    assert screen.wait() == 0
    assert "Traceback" not in screen.text
