"""No module of the folder that the program is started in is executed, however it is started: in real processes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "end_to_end"))
from terminal import Terminal, as_installed

# Modules of Python, of packages and of the program; Python itself loads others (importlib, runpy) before any line of ours.
SHADOWED = (
    "json", "typing", "__future__", "random", "socket", "asyncio", "tomllib", "platformdirs", "spacy", "lxml", "textual",
    "click", "resource", "html", "csv", "numpy", "en_core_web_sm", "sitecustomize_of_folder",
)  # fmt: skip
TRAP = "import pathlib\npathlib.Path({log!r}).open('a').write(__name__ + chr(10))\n"
ARTICLE = "Ferry workers strike\n\nCrews in Osterholm walked out on Tuesday, Brita Solem said.\n"
PAGE = "<html><head><title>Ferries</title></head><body><article><p>{}</p></article></body></html>"
COMMAND = str(Path(sys.executable).with_name("briefing"))
WAYS = {
    "command": [COMMAND],
    "module": [sys.executable, "-m", "briefing"],
    "module in safe mode": [sys.executable, "-P", "-m", "briefing"],
}


@pytest.fixture
def trapped(tmp_path: Path) -> Path:
    """A folder with an article, a page that is read in a process of its own, and a trap for each module."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in SHADOWED:
        (folder / f"{name}.py").write_text(TRAP.format(log=str(tmp_path / "executed")))
    (folder / "ferry.txt").write_text(ARTICLE)
    (folder / "ferry.html").write_text(PAGE.format("Crews in Osterholm walked out on Tuesday. " * 20000))
    return folder


def executed(folder: Path) -> str:
    log = folder.parent / "executed"
    return log.read_text() if log.exists() else ""


def test_the_traps_catch(trapped: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "json.tool"], cwd=trapped, input=b"{}", capture_output=True, check=False
    )
    assert "json" in executed(trapped)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "arguments",
    [("export", "ferry.txt", "ferry.html"), ("--plain", "ferry.txt"), ("schema",), ("config",)],
    ids=" ".join,
)
def test_commands(trapped: Path, way: str, arguments: tuple[str, ...]) -> None:
    done = subprocess.run(
        [*WAYS[way], *arguments],
        cwd=trapped,
        env=as_installed(trapped.parent),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert executed(trapped) == ""


@pytest.mark.parametrize("way", WAYS)
def test_the_reader_and_its_worker(trapped: Path, way: str) -> None:
    command = [
        "sh",
        "-c",
        'cd "$1"; shift; exec "$@"',
        "sh",
        str(trapped),
        *WAYS[way],
        "ferry.txt",
        "ferry.html",
    ]
    screen = Terminal(command, as_installed(trapped.parent))
    try:
        screen.briefed()
        screen.press("q")
        assert screen.wait() == 0
    finally:
        screen.close()
    assert executed(trapped) == ""


@pytest.mark.parametrize("module", ["briefing.worker", "briefing.sources.intake.sandbox"])
def test_children(trapped: Path, module: str) -> None:
    from briefing.children import command

    request = (
        b""
        if module == "briefing.worker"
        else b'{"source": "a.md", "memory": 1500000000, "kind": "markdown"}\nA\n'
    )
    done = subprocess.run(command(module), cwd=trapped, input=request, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.splitlines()[0])
    assert executed(trapped) == ""
