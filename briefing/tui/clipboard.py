"""The system's clipboard, for terminals that do not pass on what is copied (OSC 52)."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Mapping, Sequence

SECONDS = 5.0
_X11 = (("xclip", "-selection", "clipboard"), ("xsel", "--clipboard", "--input"))
_WAYLAND = (("wl-copy",),)
_TMUX = (
    ("tmux", "load-buffer", "-w", "-"),
)  # it passes on what programs in it send only where it is told to


def command(
    environment: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> Sequence[str] | None:
    """Return the command that takes a text for the clipboard, or nothing where there is none."""
    asked = {"WAYLAND_DISPLAY": _WAYLAND, "DISPLAY": _X11, "TMUX": _TMUX}
    known: list[tuple[str, ...]] = [("pbcopy",)] if platform == "darwin" else []
    known += [one for name, programs in asked.items() if environment.get(name) for one in programs]
    return next((one for one in known if shutil.which(one[0], path=environment.get("PATH"))), None)


async def put(text: str) -> bool:
    """Put a text into the clipboard; tell whether there is one that took it."""
    wanted = command()
    if wanted is None:
        return False
    try:
        process = await asyncio.create_subprocess_exec(
            *wanted, stdin=PIPE, stdout=DEVNULL, stderr=DEVNULL, start_new_session=True
        )
        async with asyncio.timeout(SECONDS):
            await process.communicate(text.encode("utf-8", "backslashreplace"))
    except (OSError, TimeoutError):
        return False
    return process.returncode == 0
