"""How the list, its filter, the search in all articles and stopped work look."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from briefing.tui.application import Reader


@pytest.mark.parametrize(
    ("name", "size", "keys"),
    [
        ("filtered", (160, 30), ["f", *"threat<=-5 number", "enter", "O", "O"]),
        ("wrong", (100, 24), ["f", *"colour:red"]),
        ("hits", (60, 24), ["S", *"orsa", "down"]),
    ],
)
def test_list(
    snap_compare: Callable[..., bool], make_session: Any, name: str, size: tuple[int, int], keys: list[str]
) -> None:
    async def settle(pilot: Any) -> None:
        await pilot.press(*keys)
        await pilot.pause(0.3)

    assert snap_compare(Reader(make_session(3)), run_before=settle, terminal_size=size)
