"""The desk from a folder of articles to a page in a browser, and in a real terminal."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from terminal import Terminal, as_installed

Open = Callable[..., Terminal]
BROWSER = next(
    filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "google-chrome"))), None
)
CASES = Path(__file__).parents[3] / "shared" / "cases" / "desk"
REPORTS = {
    "monday": """Ferry crews in Osterholm threaten to strike

OSTERHOLM, Denmark, Nov. 3, 2025 (Sound Wire) - Ferry crews in Osterholm threatened on Monday to strike over pay.

"We will stop every boat," union leader Brita Solem told reporters at the quay. The Harbour Board rejected the demand.

Fights at the quay left two people dead, police said.
""",
    "tuesday": """Third man dies after fights on the quay of Osterholm

OSTERHOLM, Denmark, Nov. 4, 2025 (Fjord Daily) - Fights at the quay of Osterholm left three people dead, police said on Tuesday, as ferry crews threatened to strike over pay.

Union leader Brita Solem denied that her members had begun the fights. "Nobody of ours had a knife," Solem told reporters. The Harbour Board closed the quay.
""",
    "fire": """Fire destroys a mill in Tarnby

TARNBY, Denmark, Nov. 4, 2025 (Sound Wire) - A fire destroyed a paper mill in Tarnby on Tuesday, the fire brigade said.

Signe Dahl, who owns the mill, said nobody was hurt.
""",
}


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk") / "wire"
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def export(home: Path, *words: Path | str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "briefing", "export", *map(str, words)],
        env=as_installed(home), capture_output=True, text=True, timeout=180, check=False,
    )  # fmt: skip


def drawn(page: Path, where: str = "") -> str:
    """Return the page as a browser has it in the end, opened at a place."""
    assert BROWSER is not None
    return subprocess.run(
        [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={page.parent / 'browser'}",
         "--dump-dom", f"{page.as_uri()}{where}"],
        capture_output=True, text=True, timeout=60, check=True,
    ).stdout  # fmt: skip


def test_files_become_one_brief_and_again_the_same(wire: Path, tmp_path: Path) -> None:
    page = tmp_path / "desk.html"
    told = export(tmp_path, "--format", "brief-html", "-o", page, wire)
    assert (told.returncode, told.stdout) == (0, ""), told.stderr
    first = page.read_bytes()
    assert export(tmp_path, "--format", "brief-html", "-o", page, wire).returncode == 0
    assert page.read_bytes() == first
    text = " ".join(first.decode().split())
    assert "3 articles, 3 to 4 Nov 2025" in text
    assert "first by Sound Wire" in text
    assert "We will stop every boat" in text


def test_top_is_of_a_brief_alone(tmp_path: Path, wire: Path) -> None:
    told = export(tmp_path, "--format", "text", "--top", "3", wire)
    assert told.returncode == 2
    assert "--top is of a brief" in told.stderr


@pytest.mark.skipif(BROWSER is None, reason="there is no browser")
@pytest.mark.skipif(not CASES.is_dir(), reason="the cases are not beside this checkout")
def test_every_link_of_the_page_goes_to_words_in_a_browser(tmp_path: Path) -> None:
    page = tmp_path / "desk.html"
    files = sorted(CASES.glob("n*"))
    assert export(tmp_path, "--format", "brief-html", "-o", page, *files).returncode == 0
    found = drawn(page)
    assert "<script" not in found
    links = re.findall(r'<a href="#([^"]+)"', found)
    assert len(links) > 60
    for name in links:
        assert found.count(f'id="{name}"') == 1
    brief = found[: found.index('class="articles"')]
    assert len(re.sub(r"<style>.*?</style>|<[^>]*>", " ", brief, flags=re.DOTALL).split()) <= 1100
    hormuz = re.search(r'<a href="#([^"]+)">[^<]*close (?:the )?Strait of Hormuz', brief)
    assert hormuz is not None
    words = re.search(rf'id="{hormuz[1]}"[^>]*>(.*?)</', found, re.DOTALL)
    assert words is not None
    assert "Iran" in unescape(words[1])


def test_the_desk_in_a_terminal(terminal: Open, wire: Path) -> None:
    screen = terminal("desk", wire, columns=140)
    screen.until(lambda text: "Desk: 3 articles, 3 to 4 Nov 2025" in text)
    screen.until(lambda text: "first by Sound Wire" in text and "Threats" in text)
    screen.press("\r")
    screen.until(lambda text: "Desk:" not in text and "Bottom line" in text and "▸" in text)
    screen.press("B")
    screen.until(lambda text: "Desk: 3 articles" in text)
    screen.press("q")
    screen.until(lambda text: "Desk:" not in text)
    screen.press("q")
    assert screen.wait() == 0
    assert "Traceback" not in screen.text
