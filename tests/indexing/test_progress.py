"""The line that says how far it is."""

from __future__ import annotations

import io
import sys

import pytest

from briefing.indexing.progress import Progress, line


@pytest.mark.parametrize(
    ("done", "total", "seconds", "told"),
    [
        (0, 4000, 9, "0/4,000"),
        (5, 4000, 0.5, "5/4,000"),
        (120, 4000, 60, "120/4,000 · 120 articles a minute · 32 min left"),
        (3999, 4000, 400, "3,999/4,000 · 600 articles a minute · 0 s left"),
        (10, 100_000, 60, "10/100,000 · 10 articles a minute · 166 h 39 min left"),
        (5, 5, 10, "5/5 · 30 articles a minute · 0 s left"),
    ],
)
def test_the_line(done: int, total: int, seconds: float, told: str) -> None:
    assert line(done, total, seconds) == told


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("watched", [True, False])
def test_it_is_shown_where_a_person_can_watch(monkeypatch: pytest.MonkeyPatch, watched: bool) -> None:
    screen = Screen() if watched else io.StringIO()
    monkeypatch.setattr(sys, "stderr", screen)
    told: list[str] = []
    with Progress(3, told.append) as progress:
        progress.step(2)
        progress.tell("a.txt: is empty")
        progress.step(2)
    assert told == ["a.txt: is empty"]
    assert (progress.done, progress.total) == (4, 4)
    assert screen.getvalue().endswith("\r\x1b[K" if watched else "")
    assert ("2/3" in screen.getvalue()) is watched
