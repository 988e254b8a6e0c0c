"""Libraries, and files to put in."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from briefing.library.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library on a file."""
    with Library.open(tmp_path / "library.db") as one:
        yield one


@pytest.fixture
def files(tmp_path: Path) -> Callable[..., list[str]]:
    """Write articles, each with its words; return their paths in order."""

    def write(*words: str) -> list[str]:
        folder = tmp_path / "articles"
        folder.mkdir(exist_ok=True)
        paths = [folder / f"{n:03}.txt" for n in range(len(words))]
        for n, (path, said) in enumerate(zip(paths, words, strict=True)):
            path.write_text(f"Ferry {n} stays in port\n\nCrews in Osterholm walked out. {said}\n")
        return [str(path) for path in paths]

    return write


@pytest.fixture
def mbox(tmp_path: Path) -> Callable[..., str]:
    """Write a mailbox of so many mails, each with its words."""

    def write(*words: str) -> str:
        mails = [
            f"From a@example.org Tue Nov 11 09:00:00 2025\nFrom: Ann <a@example.org>\nSubject: Ferry {n}\n"
            f"Date: Tue, 11 Nov 2025 09:00:00 +0000\n\nCrews in Osterholm walked out on day {n}. {said}\n\n"
            for n, said in enumerate(words)
        ]
        path = tmp_path / "mails.mbox"
        path.write_text("".join(mails))
        return str(path)

    return write
