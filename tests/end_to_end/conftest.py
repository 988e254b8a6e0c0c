"""The reader in a real terminal, and an article to read in it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from terminal import COLUMNS, LINES, Terminal, as_installed

ARTICLE = """Ferry workers in Osterholm threaten to strike

Union leader Brita Solem said on Tuesday that crews would walk out next week.

"We will stop every boat," Solem told reporters in Osterholm. The Harbour Board rejected the demand.
"""


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    opened: list[Terminal] = []

    def open_terminal(
        *paths: Path | str, columns: int = COLUMNS, lines: int = LINES, **more: str
    ) -> Terminal:
        environment = as_installed(tmp_path) | more
        command = [sys.executable, "-m", "briefing", *map(str, paths)]
        opened.append(Terminal(command, environment, columns, lines))
        return opened[-1]

    yield open_terminal
    for one in opened:
        one.close()


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path
