"""Five stories of use, from the start to the end, in a real terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from invented import article as article_about
from invented import person
from terminal import Terminal

Open = Callable[..., Terminal]
THREAT = """Norland threatens to bomb the port of Orsa

Norland's defence minister Ilse Markaan warned on Saturday that her forces would bomb the port of Orsa.

Residents said they were calm.
"""
SOLEM = {  # the article's number -> what it says of her, last
    7: "Union leader Brita Solem said on Tuesday that crews would walk out next week.",
    23: '"Nobody has asked the crews," union leader Brita Solem told reporters in Tarnby.',
    41: "The mayor met union leader Brita Solem on Friday.",
}
DOWN = "\x1b[B"


def line_with(mark: str, words: str, text: str) -> bool:
    """Tell whether a line of the screen has a mark before words."""
    return any(mark in line.partition(words)[0] for line in text.splitlines() if words in line)


def leave(screen: Terminal) -> None:
    screen.press("q")
    assert screen.wait() == 0
    assert "Traceback" not in screen.text


def test_read_and_check_a_threat(terminal: Open, tmp_path: Path) -> None:
    file = tmp_path / "norland.txt"
    file.write_text(THREAT)
    screen = terminal(file)
    screen.briefed()
    screen.press("2")
    screen.until(lambda text: "evidence 1/" in text)
    marked = [line for line in screen.text.splitlines() if "▌" in line[:3] or "▸" in line[:3]]
    assert any("bomb the port" in line for line in marked), screen.text
    screen.press("w")
    screen.until(lambda text: "a threat in words, because of “threatens”" in text.splitlines()[-1])
    screen.press("\r")
    screen.until(lambda text: "pinned" in text)
    leave(screen)


def test_find_a_name_in_fifty_articles(terminal: Open, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(50):
        text = f"{article_about(number, words=40)}\n{SOLEM.get(number, '')}\n"
        (folder / f"{number:02}.txt").write_text(text)
    screen = terminal(folder)
    screen.until(lambda text: "report 0" in text)
    screen.briefed()
    screen.press("l")
    screen.until(lambda text: "50 articles" in text)
    screen.press("f")
    screen.until(lambda text: "by:iran" in text)
    screen.press("actor:solem")
    screen.until(lambda text: "3 of 50 articles" in text and all(person(one) in text for one in SOLEM))
    screen.press("\r")
    screen.until(lambda text: line_with("▸", "Karin Dahl", text))
    screen.press("j")
    screen.until(lambda text: line_with("▸", "Pavel Markaan", text))
    screen.insist("\r", lambda text: "2/3" in text)
    screen.press("S")
    screen.until(lambda text: "search in all articles" in text)
    screen.press("Solem")
    screen.until(lambda text: "3 found" in text and text.count("Brita Solem") == 3)
    screen.press(DOWN * 2)
    screen.until(lambda text: line_with("▸", "met union leader", text))
    screen.press("\r")
    screen.until(lambda text: "3/3" in text and "1/1" in text and line_with("▸", "The mayor met", text))
    leave(screen)


def test_set_a_date(terminal: Open, article: Path) -> None:
    screen = terminal(article)
    screen.until(lambda text: "unknown" in text)
    screen.briefed()
    screen.press("D")
    screen.until(lambda text: "no date is known" in text)
    screen.press("2025-11-08")
    screen.until(lambda text: "Saturday" in text)
    screen.press("\r")
    screen.until(lambda text: "2025-11-08" in text and "unknown" not in text)
    screen.press("8")
    screen.until(lambda text: "2025-11-04" in text)
    leave(screen)


def test_copy_a_quote(terminal: Open, article: Path) -> None:
    screen = terminal(article)
    screen.briefed()
    screen.press("4")
    screen.until(lambda text: "evidence 1/" in text)
    screen.press("j")
    screen.until(lambda text: "We will stop" in text.splitlines()[-1])
    screen.press("y")
    screen.until(lambda _: bool(screen.copied))
    words, _, source = screen.copied.partition("\n— ")
    assert words == "“We will stop every boat,”"
    assert source.startswith("Brita Solem, “Ferry workers in Osterholm threaten to strike”")
    leave(screen)


def test_work_in_sixty_columns(terminal: Open, article: Path, tmp_path: Path) -> None:
    screen = terminal(article, columns=60, lines=24)
    screen.until(lambda text: "Tab: briefing" in text and "Ferry workers in Osterholm" in text)
    screen.press("\t")
    screen.until(lambda text: "Tab: article" in text)
    screen.briefed()
    screen.press("6")
    screen.until(lambda text: "evidence 1/" in text)
    screen.press("\t")
    screen.until(lambda text: "▸" in text and "Solem told reporters" in text)
    saved = tmp_path / "ferry.json"
    screen.press("s")
    screen.until(lambda text: "Save the briefing as" in text and "ferry-workers" in text)
    screen.insist("\x15", lambda text: "ferry-workers" not in text)  # Ctrl+U clears the name that is offered
    screen.press(str(saved))
    screen.until(lambda text: "ferry.json" in text)
    screen.press("\r")
    screen.until(lambda text: "saved: " in text)
    assert saved.read_text().startswith('{"schema": "briefing/2"')
    leave(screen)


def test_copy_a_selection(terminal: Open, article: Path) -> None:
    screen = terminal(article, columns=60, lines=24)
    screen.until(lambda text: "Ferry workers in Osterholm" in text)
    for key in "gjvjy":
        screen.press(key)
    screen.until(lambda _: bool(screen.copied))
    words, _, _ = screen.copied.partition("\n— ")
    assert words == "Union leader Brita Solem said on Tuesday that crews would walk out next week."
    leave(screen)
