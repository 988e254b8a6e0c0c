"""No network but for an address that the user gave: a program in which sockets end it does all else."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from terminal import Terminal

sys.path.insert(0, str(Path(__file__).parent.parent / "sources"))
from hostile import feeds, mail, markdown, pages, wire

HOOK = """
import os, sys

_WATCHED = {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo",
            "socket.gethostbyname", "socket.gethostbyaddr"}
_LOCAL = 1  # AF_UNIX: the pair by which an event loop wakes itself
_PROBE = ("::1", 0)  # urllib3, which trafilatura imports, looks whether there is IPv6: nothing is sent

def refuse(event, args):
    if event not in _WATCHED or getattr(args[0], "family", None) == _LOCAL:
        return
    if event == "socket.bind" and args[1] == _PROBE:
        return
    with open(os.environ["SOCKETS_LOG"], "a") as log:
        log.write(f"{event} {args} {sys.argv}\\n")
    os._exit(97)

sys.addaudithook(refuse)
"""
API = """
import sys, briefing
for path in sys.argv[1:]:
    assert briefing.brief(briefing.read(path)).article.text
"""


@pytest.fixture
def forbidden(tmp_path: Path) -> dict[str, str]:
    """The environment of a Python in which a socket of the network is written down and ends it."""
    (tmp_path / "hook").mkdir()
    (tmp_path / "hook" / "sitecustomize.py").write_text(HOOK)
    return {"PYTHONPATH": str(tmp_path / "hook"), "SOCKETS_LOG": str(tmp_path / "sockets.log")}


@pytest.fixture
def asking(tmp_path: Path) -> list[str]:
    """Articles of every format that ask for something from elsewhere: pictures, frames, DTDs, links."""
    folder = tmp_path / "asking"
    folder.mkdir()
    wanted = ("acts", "DTD", "stylesheet", "included", "a link that", "payload", "refresh", "HTML that")
    tables = (markdown.ROWS, pages.ROWS, feeds.ROWS, wire.ROWS, mail.ROWS)
    rows = [row for table in tables for row in table if row.opens and any(one in row.name for one in wanted)]
    paths = [str(row.laid(folder)) for row in rows if not row.heavy and row.count == 1]
    assert len(paths) > 15
    return paths


def run(environment: dict[str, str], *command: str) -> int:
    done = subprocess.run(
        [sys.executable, *command],
        env=os.environ | environment,
        capture_output=True,
        timeout=120,
        check=False,
    )
    return done.returncode


def test_the_hook_sees_what_it_must(forbidden: dict[str, str]) -> None:
    assert run(forbidden, "-m", "briefing", "export", "http://127.0.0.1:9/") == 97
    assert "socket" in Path(forbidden["SOCKETS_LOG"]).read_text()


@pytest.mark.parametrize(
    "command", [("--plain",), ("export", "--format", "json"), ("export", "--format", "html")]
)
def test_commands_open_no_socket(
    forbidden: dict[str, str], asking: list[str], command: tuple[str, ...]
) -> None:
    assert run(forbidden, "-m", "briefing", *command, *asking) == 0
    assert not Path(forbidden["SOCKETS_LOG"]).exists()


def test_the_library_opens_no_socket(forbidden: dict[str, str], asking: list[str]) -> None:
    assert run(forbidden, "-c", API, *asking) == 0
    assert not Path(forbidden["SOCKETS_LOG"]).exists()


def test_the_reader_opens_no_socket(
    forbidden: dict[str, str], asking: list[str], article: Path, terminal: Callable[..., Terminal]
) -> None:
    screen = terminal(article, *asking, **forbidden)
    screen.until(lambda text: "Ferry workers" in text)
    screen.briefed()
    screen.press("q")
    assert screen.wait() == 0
    assert not Path(forbidden["SOCKETS_LOG"]).exists()
