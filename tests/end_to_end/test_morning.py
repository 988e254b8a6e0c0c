"""A morning at the desk in a real terminal: who threatens a country, how many died, what is kept of an article."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from terminal import Terminal

Open = Callable[..., Terminal]
WIRE = {
    "1-iran": """Israel threatens to attack Iran over drones

GENEVA, Nov. 4, 2025 (Sound Wire) - Israel threatened on Tuesday to attack Iran if another drone crosses the border.

"We will strike," Defence Minister Talia Oren told reporters in Geneva.
""",
    "2-quay": """Two die after fights on the quay of Osterholm

OSTERHOLM, Denmark, Nov. 3, 2025 (Sound Wire) - Fights at the quay of Osterholm left two people dead, police said on Monday.

The Harbour Board closed the quay. Union leader Brita Solem called for calm.
""",
    "3-quay": """Third man dies after fights on the quay of Osterholm

OSTERHOLM, Denmark, Nov. 4, 2025 (Fjord Daily) - Fights at the quay of Osterholm left three people dead, police said on Tuesday.

The Harbour Board closed the quay. Union leader Brita Solem called for calm again.
""",
}


@pytest.fixture
def wire(tmp_path: Path) -> Path:
    folder = tmp_path / "wire"
    folder.mkdir()
    for name, text in WIRE.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def leave(screen: Terminal) -> None:
    screen.press("q")
    assert screen.wait() == 0
    assert "Traceback" not in screen.text


def briefed(screen: Terminal) -> None:
    screen.press("l")
    screen.until(lambda text: "3 articles" in text and "briefing 3/3" not in text)
    screen.until(lambda text: "━━" in text)


def test_who_threatens_iran(terminal: Open, wire: Path) -> None:
    screen = terminal(wire, columns=160, lines=45)
    briefed(screen)
    screen.press("f")
    screen.until(lambda text: "F1: what can be typed" in text)
    screen.press("against:iran threat on:2025-11-04\r")
    screen.until(lambda text: "1 of 3 articles" in text)
    screen.until(lambda text: "Israel threatens" in text and "Iran" in text)
    leave(screen)


def test_two_reports_differ_in_their_dead(terminal: Open, wire: Path) -> None:
    screen = terminal("desk", wire, columns=140, lines=60)
    screen.until(lambda text: "Desk: 3 articles" in text)
    screen.until(lambda text: "Figures that differ" in text)
    differing = screen.text[screen.text.index("Figures that differ") :]
    assert "two" in differing
    assert "three" in differing
    assert "Sound Wire" in differing
    assert "Fjord Daily" in differing
    screen.press("q")
    leave(screen)


def test_a_star_a_tag_and_a_note_are_there_again(terminal: Open, wire: Path) -> None:
    screen = terminal(wire, columns=140, lines=45)
    briefed(screen)
    screen.press("j")
    screen.press("\r")
    screen.until(lambda text: "2/3" in text and "left two people" in text)
    screen.press("*")
    screen.until(lambda text: "starred" in text)
    screen.press("#")
    screen.until(lambda text: "Tags, blanks between" in text)
    screen.press("quay\r")
    screen.until(lambda text: "tagged #quay" in text)
    screen.press("m")
    screen.until(lambda text: "Note on this article" in text)
    screen.press("ring\r")
    screen.until(lambda text: "ring" in text and "Note on" not in text)
    leave(screen)
    screen = terminal(wire, columns=140, lines=45)
    screen.until(lambda text: "2/3" in text and "left two people" in text)
    screen.until(lambda text: "★" in text and "#quay" in text and "ring" in text)
    leave(screen)
