"""Terminals as they are: bytes that are no text, other charsets, no screen, no colours, tmux between."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from terminal import Terminal

Open = Callable[..., Terminal]
CAFÉ = "Café owner fined in Orsa\n\nJosé Peña, who owns a café in Orsa, was fined on Tuesday.\n\n“I won’t pay,” Peña said – twice. 港口检查\n"
SEARCH = "/osterholm\r"
STRAY = {
    "a letter of Latin-1": b"\xe9",
    "no UTF-8 at all": b"\xff\xfe\xc0\x80",
    "half a character": b"\xe2\x82",
    "a surrogate": b"\xed\xa0\x80",
    "an old mouse": b"\x1b[M \x21\x21",
    "an old mouse far to the right": b"\x1b[M \xc8\xc8",
    "an old mouse whose place is a key": b"\x1b[M q\x71",
    "an old wheel": b"\x1b[M\x60\xd0\x22",
}


@pytest.fixture
def reader(terminal: Open, article: Path) -> Terminal:
    screen = terminal(article)
    screen.until(lambda text: "Ferry workers in Osterholm" in text)
    screen.briefed()
    return screen


def test_bytes_that_are_no_keys_are_ignored(reader: Terminal) -> None:
    for sent in STRAY.values():
        before = reader.text
        reader.press(sent)
        reader.rest()
        assert reader.text == before, sent
        reader.press("?")
        reader.until(lambda text: "Go to the next line or item" in text)
        reader.press("\x1b")
        reader.until(lambda text: "Go to the next line or item" not in text)

    reader.press(b"\x1b[M ")  # an old mouse in two pieces
    reader.read(0.3)
    before = reader.text
    reader.press(b"q\xc8")
    reader.rest()
    assert reader.text == before
    reader.press("q")
    assert reader.wait() == 0


@pytest.mark.parametrize(
    ("locale", "charset"),
    [
        ({"LC_ALL": "en_US.ISO-8859-1"}, "latin-1"),
        ({"LC_ALL": "", "LANG": "de_DE.ISO-8859-15@euro"}, "iso8859-15"),
        ({"LC_ALL": "C"}, "ascii"),
        ({"LC_ALL": "", "LC_CTYPE": "", "LANG": "C"}, "ascii"),
        ({"LC_ALL": "", "LC_CTYPE": "", "LANG": ""}, "utf-8"),
        ({"LC_ALL": "xx_XX.UTF-8"}, "utf-8"),
    ],
    ids=lambda one: " ".join(filter(None, one.values())) if isinstance(one, dict) else one,
)
def test_a_locale(terminal: Open, tmp_path: Path, locale: dict[str, str], charset: str) -> None:
    file = tmp_path / "cafe.txt"
    file.write_text(CAFÉ)
    screen = terminal(file, **locale)
    screen.shown(lambda: b"was fined" in screen.raw and b"Who" in screen.raw)
    screen.press("q")
    screen.wait()
    drawn = screen.raw.decode(charset)
    assert "\\u" not in drawn
    assert "\\x" not in drawn
    assert ("“I won’t pay,”" in drawn) == (charset == "utf-8")
    assert ('"I won\'t pay,"' in drawn) == (charset != "utf-8")
    assert ("Café" in drawn) == (charset != "ascii")
    assert ("Cafe" in drawn) == (charset == "ascii")
    assert ("港口检查" if charset == "utf-8" else "????????") in drawn


@pytest.mark.parametrize("name", ["dumb", "unknown"])
def test_a_terminal_without_a_screen(terminal: Open, article: Path, name: str) -> None:
    screen = terminal(article, TERM=name)
    assert screen.wait() == 2
    assert b"\x1b" not in screen.raw
    assert f"TERM={name}" in screen.text
    assert "briefing --plain FILE" in screen.text


def unpainted(screen: Terminal) -> bool:
    """Tell whether every cell, and every byte that was sent, is without a colour."""
    cells = [cell for row in screen.screen.buffer.values() for cell in row.values()]
    colours = {one for cell in cells for one in (cell.fg, cell.bg)}
    return colours == {"default"} and not re.findall(rb"[34]8;[25];", bytes(screen.raw))


def test_no_colour_is_painted(terminal: Open, article: Path) -> None:
    screen = terminal(article, NO_COLOR="1")
    screen.until(lambda text: "2 Threats" in text and "Ferry workers" in text.split("2 Threats")[1])
    screen.until(lambda text: "3 What" in text and "Brita Solem" in text.split("3 What")[1])
    assert unpainted(screen)
    screen.press("?")
    screen.until(lambda text: "Go to the next line or item" in text)
    assert unpainted(screen)
    screen.press("\x1b")
    screen.until(lambda text: "Go to the next line or item" not in text)
    screen.press(SEARCH)
    screen.until(lambda text: re.search(r"\b1/2\b", text) is not None)
    assert unpainted(screen)
    cells = [cell for row in screen.screen.buffer.values() for cell in row.values()]
    assert "sterholm" in "".join(cell.data for cell in cells if cell.reverse).lower()
    screen.press("q")
    assert screen.wait() == 0


class TestCopying:
    @pytest.fixture
    def tmux(self, tmp_path: Path) -> Path:
        """A tmux that keeps what it is given to load."""
        file = tmp_path / "bin" / "tmux"
        file.parent.mkdir()
        file.write_text(f'#!/bin/sh\n[ "$*" = "load-buffer -w -" ] && cat > {tmp_path}/buffer\n')
        file.chmod(0o755)
        return file

    def told(self, screen: Terminal, words: str) -> None:
        screen.until(lambda text: "Ferry workers in Osterholm" in text)
        screen.briefed()
        screen.press("y")
        screen.until(lambda text: words in text)
        screen.press("q")
        assert screen.wait() == 0

    def test_what_tmux_took_is_copied(
        self, terminal: Open, article: Path, tmux: Path, tmp_path: Path
    ) -> None:
        path = f"{tmux.parent}:/usr/bin:/bin"
        screen = terminal(article, TMUX="/tmp/tmux-0/default,1,0", PATH=path, DISPLAY="", WAYLAND_DISPLAY="")
        self.told(screen, "copied: Ferry workers")
        assert (tmp_path / "buffer").read_text() == screen.copied

    def test_what_tmux_refused_is_not_said_to_be(self, terminal: Open, article: Path, tmux: Path) -> None:
        tmux.write_text("#!/bin/sh\nexit 1\n")
        path = f"{tmux.parent}:/usr/bin:/bin"
        screen = terminal(article, TMUX="/tmp/tmux-0/default,1,0", PATH=path, DISPLAY="", WAYLAND_DISPLAY="")
        self.told(screen, "given to the terminal, which may copy it: Ferry workers")

    def test_what_the_terminal_does_is_not_known(self, terminal: Open, article: Path) -> None:
        screen = terminal(article, DISPLAY="", WAYLAND_DISPLAY="", TMUX="")
        self.told(screen, "given to the terminal, which may copy it: Ferry workers")
        assert screen.copied.startswith("Ferry workers")


def test_two_readers_lose_no_mark_of_each_other(terminal: Open, article: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Harbour note\n\nBrita Solem left Osterholm on Tuesday.\n")
    screens = [terminal(article), terminal(other)]
    for screen in screens:
        screen.briefed()
    for screen in screens:
        screen.press("q")
    assert [screen.wait() for screen in screens] == [0, 0]
    (kept,) = (tmp_path / "state").rglob("reading.json")
    assert kept.read_text().count('"cursor"') == 2
    assert (
        subprocess.run(["ls", "-A", kept.parent], capture_output=True, text=True, check=True).stdout
        == "piles.json\nreading.json\n"
    )
