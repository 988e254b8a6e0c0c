"""A morning with forty articles in a real terminal: the list alone tells them, ten are marked, all is as it was left."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from invented import article as article_about
from invented import person
from terminal import Terminal

Open = Callable[..., Terminal]
FORTY = 40
LIST = 86  # columns of the list while it has the keys
DOWN = "j"


def at_cursor(screen: Terminal) -> str:
    """Return the row of the list with the cursor."""
    return next((line[:LIST] for line in screen.screen.display if line.startswith("▸")), "")


def leave(screen: Terminal) -> None:
    screen.press("q")
    assert screen.wait() == 0
    assert "Traceback" not in screen.text


def test_forty_articles_in_the_list_alone(terminal: Open, tmp_path: Path) -> None:
    folder = tmp_path / "morning"
    folder.mkdir()
    for number in range(FORTY):
        (folder / f"{number:02}.txt").write_text(article_about(number, words=40))
    screen = terminal(folder, columns=160, lines=45)
    screen.until(lambda text: "report 0" in text)
    screen.press("l")
    screen.until(lambda text: "40 articles" in text and len(re.findall(r"report \d+", text)) >= 35)
    screen.until(lambda text: "39 unread" in text and not re.search(r"briefing \d+/\d+", text))

    for number in range(1, 11):  # each is looked at, and marked by what its briefing says
        screen.press(DOWN)
        name = person(number)
        screen.until(lambda text, name=name: name in at_cursor(screen) and text.count(name) >= 2)
        screen.press("r")
        screen.until(lambda text, left=39 - number: f"{left} unread" in text)
    screen.press("n")
    screen.until(lambda _: person(11) in at_cursor(screen))
    assert screen.text.splitlines()[-1].strip().startswith("12/40 · unread")

    screen.press("O")
    screen.until(lambda text: "Sort the list" in text and "gravest first" in text)
    screen.press("jjjj\r")  # title, A to Z
    screen.until(lambda text: "title, A to Z" in text and "1/40" in text)
    screen.press("f")
    screen.until(lambda text: "F1: what can be typed" in text)
    screen.press("unread dahl\r")
    screen.until(lambda text: "4 of 40 articles" in text)
    leave(screen)

    screen = terminal(folder, columns=160, lines=45)
    screen.until(lambda text: "4 of 40 articles" in text and "4 unread" in text)
    screen.until(lambda text: "unread dahl" in text)
    screen.press("l")
    screen.until(lambda text: "title, A to Z" in text)
    screen.press("\x1b")
    screen.until(lambda text: "40 articles" in text and "29 unread" in text)
    leave(screen)
