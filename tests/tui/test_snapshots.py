"""How the screen looks. After a wanted change: ``pytest tests/tui/test_snapshots.py --snapshot-update``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from briefing.tui.application import Reader

SIZES = [(60, 30), (100, 34), (160, 40)]
THEMES = ["briefing-dark", "briefing-light"]


def _name(size: tuple[int, int]) -> str:
    return str(size[0])


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES, ids=_name)
def test_article(
    snap_compare: Callable[..., bool], make_session: Any, size: tuple[int, int], theme: str
) -> None:
    assert snap_compare(Reader(make_session(3), theme=theme), press=["right"] * 3, terminal_size=size)


def test_clear(snap_compare: Callable[..., bool], make_session: Any) -> None:
    reader = Reader(make_session(3), theme="briefing-clear")
    assert snap_compare(reader, press=["2", "slash", *"orsa", "enter"], terminal_size=(100, 34))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES, ids=_name)
def test_briefing(
    snap_compare: Callable[..., bool], make_session: Any, size: tuple[int, int], theme: str
) -> None:
    assert snap_compare(Reader(make_session(3), theme=theme), press=["3", "j", "enter"], terminal_size=size)


@pytest.mark.parametrize("size", SIZES, ids=_name)
def test_no_color(
    snap_compare: Callable[..., bool],
    make_session: Any,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(Reader(make_session(3)), press=["right"] * 3, terminal_size=size)


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("list", ["l", "j"]),
        ("folded", ["6", "6", "3", "3"]),
        ("search", ["slash", *"orsa"]),
        ("off", ["A", "E", "X"]),
        ("timeline", ["t", "j", "j"]),
        ("actors", ["a", "j"]),
        ("card", ["right"] * 10),
        ("date", ["D"]),
        ("save", ["s"]),
        ("pinned", ["2", "enter", "j"]),
        ("selecting", ["j", "v", "j", "right"]),
        ("help", ["question_mark"]),
    ],
)
def test_view(snap_compare: Callable[..., bool], make_session: Any, name: str, keys: list[str]) -> None:
    assert snap_compare(Reader(make_session(3)), press=keys, terminal_size=(100, 34))
