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


def command(
    environment: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> Sequence[str] | None:
    """Return the command that takes a text for the clipboard, or nothing where there is none."""
    if platform == "darwin":
        known: tuple[tuple[str, ...], ...] = (("pbcopy",),)
    else:
        known = (_WAYLAND if environment.get("WAYLAND_DISPLAY") else ()) + (
            _X11 if environment.get("DISPLAY") else ()
        )
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
