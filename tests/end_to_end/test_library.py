"""A library in use, from a folder to an answer, in a real terminal: everything is as it was when it is opened again."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from terminal import Terminal, as_installed

Open = Callable[..., Terminal]
REPORTS = {
    "monday": """Ferry crews in Osterholm threaten to strike

OSTERHOLM, Denmark, Nov. 3, 2025 (Sound Wire) - Ferry crews in Osterholm threatened on Monday to strike over pay.

"We will stop every boat," union leader Brita Solem told reporters at the quay. The Harbour Board rejected the demand.

The crews want eight percent more pay. Twelve boats leave Osterholm every day.
""",
    "tuesday": """Harbour Board in Osterholm rejects talks with ferry crews

OSTERHOLM, Denmark, Nov. 4, 2025 (Sound Wire) - The Harbour Board in Osterholm refused on Tuesday to talk to ferry crews who threaten to strike over pay.

"Nobody may hold the boats of this town to ransom," board chairman Karl Voss told reporters. Union leader Brita Solem said the crews would strike on Friday.

Police detained two men who had blocked the quay.
""",
    "fire": """Fire destroys a mill in Tarnby

TARNBY, Denmark, Nov. 4, 2025 (Sound Wire) - A fire destroyed a paper mill in Tarnby on Tuesday, the fire brigade said.

Signe Dahl, who owns the mill, said nobody was hurt.
""",
}


@pytest.fixture(scope="module")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of three reports, put into the library beside it."""
    home = tmp_path_factory.mktemp("indexed")
    folder = home / "wire"
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    told = command(home, "index", folder, "--jobs", "1", "--library", home / "library.db")
    assert told.returncode == 0, told.stderr
    return home


@pytest.fixture
def library(indexed: Path, tmp_path: Path) -> Path:
    """A copy of the library, which a test may change."""
    return Path(shutil.copy(indexed / "library.db", tmp_path))


def command(home: Path, *words: Path | str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "briefing", *map(str, words)],
        env=as_installed(home), capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


def leave(screen: Terminal) -> None:
    screen.press("q")
    assert screen.wait() == 0
    assert "Traceback" not in screen.text


def test_from_a_folder_to_an_answer(terminal: Open, library: Path, tmp_path: Path) -> None:
    screen = terminal("search", "ransom", "--open", "--library", library, columns=140)
    screen.until(lambda text: "Nobody may hold the boats" in text and "Bottom line" in text)
    screen.press("i")
    screen.until(lambda text: "2 reports" in text and "first by Sound Wire" in text)
    screen.press("\x1b")
    screen.until(lambda text: "2 reports" not in text)

    screen.press("4")  # quotations: whose is the first?
    screen.until(lambda text: "evidence 1/" in text)
    screen.press("e")
    screen.until(lambda text: "speaker NAME" in text)
    screen.press("speaker Harbour Board\r")
    screen.until(lambda text: "corrected" in text)
    leave(screen)

    told = command(tmp_path, "corrections", "--library", library)
    assert "speaker Harbour Board" in told.stdout
    assert "Nobody may hold" in told.stdout
    page = command(tmp_path, "actor", "Harbour Board", "--library", library).stdout
    assert "Nobody may hold the boats" in page.partition("says")[2]

    screen = terminal("--library", library, columns=140)
    screen.until(lambda text: "Bottom line" in text)
    screen.press("f")
    screen.press("ransom\r")
    screen.until(lambda text: "1 of 3 articles" in text)
    screen.press("\r")
    screen.until(lambda text: "Nobody may hold the boats" in text)
    screen.press("U")
    screen.until(lambda text: "taken back" in text)
    leave(screen)
    assert command(tmp_path, "corrections", "--library", library).stdout == ""


def test_two_actors_are_merged_and_parted(library: Path, tmp_path: Path) -> None:
    def articles(name: str) -> str:
        return command(tmp_path, "actor", name, "--library", library).stdout.splitlines()[0]

    assert "2 articles" in articles("Brita Solem")
    command(tmp_path, "actors", "--merge", "Karl Voss", "Harbour Board", "--library", library)
    assert articles("Karl Voss").startswith("Harbour Board")
    command(tmp_path, "actors", "--split", "Karl Voss", "--library", library)
    assert articles("Karl Voss").startswith("Karl Voss")


def test_two_actors_are_merged_and_parted_in_the_reader(
    terminal: Open, library: Path, tmp_path: Path
) -> None:
    screen = terminal("search", "ransom", "--open", "--library", library, columns=140)
    screen.until(lambda text: "Nobody may hold the boats" in text and "Bottom line" in text)
    screen.press("@")
    screen.until(lambda text: "Whose page?" in text)
    screen.press("Harbour Board\r")
    screen.until(lambda text: "Harbour Board: 2 articles" in text and "refused" in text)
    screen.press("=")
    screen.until(lambda text: "Who else is Harbour Board?" in text)
    screen.press("Karl Voss\r")
    screen.until(lambda text: "Harbour Board = Karl Voss: 2 articles" in text and "from now on" in text)
    screen.press("q")
    leave(screen)
    assert command(tmp_path, "actor", "Karl Voss", "--library", library).stdout.startswith("Harbour Board")

    screen = terminal("--library", library, columns=140)
    screen.until(lambda text: "Bottom line" in text)
    screen.press("@")
    screen.until(lambda text: "Whose page?" in text)
    screen.press("Karl Voss\r")
    screen.until(lambda text: "Harbour Board = Karl Voss" in text)
    screen.press("-")
    screen.until(lambda text: "Karl Voss is an actor of its own again" in text and "= Karl Voss" not in text)
    screen.press("q")
    leave(screen)
    assert command(tmp_path, "actor", "Karl Voss", "--library", library).stdout.startswith("Karl Voss")


def broken(library: Path) -> None:
    library.write_bytes(b"no database at all " * 300)


def cut(library: Path) -> None:
    library.write_bytes(library.read_bytes()[: library.stat().st_size // 3])


def hollow(library: Path) -> None:
    """All is lost but the page that says what a library holds."""
    content = library.read_bytes()
    library.write_bytes(content[:4096] + bytes(len(content) - 4096))


@pytest.mark.parametrize("harm", [broken, cut, hollow])
def test_a_library_that_cannot_be_used_keeps_nobody_from_reading(
    terminal: Open, library: Path, tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    own = tmp_path / "data" / "briefing" / "library.db"
    own.parent.mkdir(parents=True)
    shutil.copy(library, own)
    harm(own)
    content = own.read_bytes()
    screen = terminal(columns=140, XDG_DATA_HOME=str(tmp_path / "data"))
    screen.until(lambda text: "North Korea" in text and "library.db" in text and "Open without it" in text)
    leave(screen)
    assert own.read_bytes() == content
    told = screen.raw[: screen.raw.index(b"\x1b[?1049h")].decode()
    assert f"{own}: " in told
    assert "the articles that come with briefing" in told


def test_it_is_indexed_once(indexed: Path, library: Path, tmp_path: Path) -> None:
    again = command(tmp_path, "index", indexed / "wire", "--jobs", "1", "--library", library)
    assert again.returncode == 0
    found = command(tmp_path, "search", "strike", "--library", library, "--format", "jsonl").stdout
    assert len(found.splitlines()) == 2
