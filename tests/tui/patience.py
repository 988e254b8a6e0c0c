"""Waiting for what the processes behind the reader do."""

from __future__ import annotations

from typing import Any

from textual.pilot import Pilot


async def until(pilot: Pilot[int], true: Any) -> None:
    for _ in range(1200):
        if true():
            return
        await pilot.pause(0.05)
    raise AssertionError("it did not happen within a minute")
