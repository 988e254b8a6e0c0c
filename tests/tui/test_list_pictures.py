"""How the list, its filter, the search in all articles, the palette and the output of a command look."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.widgets import OptionList

from briefing.tui.application import Reader
from briefing.tui.screens.output import OutputScreen
from briefing.tui.screens.palette import Palette


async def listed(pilot: Any, palette: Palette) -> None:
    """Wait until no more commands come."""
    counts = [0]
    while counts[-1] == 0 or len(counts) < 6 or len(set(counts[-6:])) > 1:
        await pilot.pause(0.1)
        counts.append(palette.query_one(OptionList).option_count)


@pytest.mark.parametrize(
    ("name", "size", "keys"),
    [
        ("filtered", (160, 30), ["f", *"threat>=serious number", "enter", "O", *"jjjj", "enter"]),
        ("orders", (100, 24), ["O", "j"]),
        ("one_row", (100, 24), ["l", "j"]),
        ("one_row", (160, 45), ["l", "j"]),
        ("two_rows", (160, 45), ["l", "L"]),
        ("one_row", (60, 24), ["l", "j"]),
        ("wrong", (100, 24), ["f", *"colour:red"]),
        ("hits", (60, 24), ["S", *"orsa", "down"]),
        ("hits", (100, 24), ["S", *"orsa", "down"]),
        ("palette", (60, 24), ["ctrl+p", *"sort"]),
        ("output", (60, 24), ["|", *"cat", "enter"]),
        ("no_name", (60, 24), ["s", "ctrl+u", *"x.doc", "enter"]),
    ],
)
def test_list(
    snap_compare: Callable[..., bool], make_session: Any, name: str, size: tuple[int, int], keys: list[str]
) -> None:
    async def settle(pilot: Any) -> None:
        await pilot.pause(0.1)
        await pilot.press(*keys)
        await pilot.pause(0.3)
        while isinstance(shown := pilot.app.screen, OutputScreen) and shown.outcome is None:
            await pilot.pause(0.05)
        if isinstance(shown, Palette):
            await listed(pilot, shown)
        await pilot.pause()

    assert snap_compare(Reader(make_session(3)), run_before=settle, terminal_size=size)
