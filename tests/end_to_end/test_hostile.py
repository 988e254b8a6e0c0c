"""What reaches a real terminal of every hostile input of the table: no control of its own, whatever is done with it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from terminal import PATIENCE, Terminal

sys.path.insert(0, str(Path(__file__).parent.parent / "sources"))
from hostile import ROWS
from hostile.row import Row, harmful

from briefing.contract.codec import from_dict
from briefing.export import FORMATS
from briefing.export.output import Output
from briefing.sources import find

pytest.importorskip("pypdf")
pytest.importorskip("docx")

BRIEFED = 5_000  # bytes; what is longer, and holds no payload, is opened only
LONG = 1_000_000  # bytes; what is longer, and refused, is looked at only by who reads it: its sentence is as all others
OURS = re.compile(
    rb"\x1b\[[0-9;?<>=]*[ -/]*[@-~]|\x1b[=>7-8cMDE]|\x1b[()][0AB]|\x1b\][0-9]+;[^\x07\x1b]*(?:\x07|\x1b\\)|\x1bP[^\x1b]*\x1b\\"
)
THEIRS = re.compile(  # what Textual never sends: nothing of it may be taken for its own
    rb"\x1b\[(?:31;5m|6n|>q|21t|!p)|\x1b\](?:2;EVIL|8;;http://evil|9;|777;|1337;|52;c;ZXZpbA)|\x1bP1?\$|\x1b[_X^c]|\x1b\(0"
)

Laid = list[tuple[Row, Path]]


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Laid:
    """Every input of the table in a folder of its own, but those that are only long."""
    folder = tmp_path_factory.mktemp("hostile")
    found = []
    for number, row in enumerate(ROWS):
        if not row.heavy:
            own = folder / str(number)
            own.mkdir()
            found.append((row, row.laid(own)))
    return found


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def harmless(raw: bytes) -> None:
    """Fail where the bytes hold a control of an article: what Textual sends itself is taken out first."""
    assert not THEIRS.findall(raw)
    rest = OURS.sub(b"", raw)
    text = rest.decode("utf-8")
    assert harmful(text) <= {"\r", "\x08", "\x1b"}
    assert "\x1b" not in text
    assert "\x08" not in text


def turn(screen: Terminal) -> None:
    """Turn to the next article and look at it; there are hundreds, so no longer than it takes."""
    before, deadline = screen.text, time.monotonic() + 5
    screen.press("J")
    while screen.text == before and time.monotonic() < deadline:
        assert screen.read(0.1), screen.text
    screen.shown(lambda: "Reading " not in screen.text)
    for _ in range(2):
        screen.read(0.02)


def test_the_reader_sends_no_control_of_an_article(terminal: Callable[..., Terminal], laid: Laid) -> None:
    opened = [
        (row.count, path)
        for row, path in laid
        if row.count < 10 and find([str(path)]).files and not (row.says and _size(path) > LONG)
    ]
    total = sum(count for count, _ in opened)
    assert total > 250
    screen = terminal(*(path for _, path in opened))
    screen.until(lambda text: "Fleet" in text)
    for _ in range(total):
        turn(screen)
    screen.press("l")
    screen.until(lambda text: f"{total} articles" in text)
    for _ in range(total // 10):
        screen.press("\x1b[5~")  # page up
        screen.read(0.1)
    screen.press("\r")
    screen.until(lambda text: f"{total} articles" not in text)
    screen.press("/")
    screen.until(lambda text: "search: small letters find both" in text)
    screen.press("ministry\r")
    screen.until(lambda text: re.search(r"\b1/\d", text) is not None)
    screen.press("S")
    screen.until(lambda text: "in all" in text)
    screen.press("ministry")
    screen.until(lambda text: " found" in text)
    for _ in range(20):
        screen.press("\x1b[6~")  # page down
        screen.read(0.1)
    screen.press("\r")
    screen.until(lambda text: " found" not in text)
    screen.press("q")
    assert screen.wait() == 0
    harmless(bytes(screen.raw))


def test_what_is_printed_to_a_terminal_holds_no_control_of_an_article(laid: Laid, tmp_path: Path) -> None:
    paths = [str(path) for row, path in laid if "payload" in row.name or _size(path) < BRIEFED]
    command = [sys.executable, "-m", "briefing", "--plain", *paths]
    screen, deadline = Terminal(command, os.environ | {"HOME": str(tmp_path)}), time.monotonic() + PATIENCE
    try:
        with suppress(OSError):  # its end; the bytes are not shown on a screen, which would take a minute
            while time.monotonic() < deadline:
                screen.take(0.5)
        assert screen.wait() == 2  # some of them cannot be read
    finally:
        screen.close()
    assert screen.raw.count(b"BRIEFING") > 200
    harmless(bytes(screen.raw).replace(b"\r\x1b[K", b""))


@pytest.fixture(scope="module")
def exported(laid: Laid) -> bytes:
    """What the command writes of the inputs with a payload, as JSON."""
    paths = [str(path) for row, path in laid if "payload" in row.name or row.file.startswith("text-")]
    command = [sys.executable, "-m", "briefing", "export", "--format", "json", *paths]
    run = subprocess.run(command, capture_output=True, timeout=120, check=False)
    assert run.returncode == 0, run.stderr
    harmless(run.stderr)
    assert run.stdout.count(b"\n") >= len(paths)
    return run.stdout


@pytest.mark.parametrize("form", ["json", "text", "markdown", "html", "csv"])
def test_what_is_exported_holds_no_control_of_an_article(exported: bytes, tmp_path: Path, form: str) -> None:
    file = tmp_path / "out"
    with Output(str(file), FORMATS[form]) as out:  # as the command does, which would brief all again
        for line in exported.splitlines():
            out.write(from_dict(json.loads(line)))
    harmless(exported)
    harmless(file.read_bytes())
