"""Opens where an article is from, with what the system opens links and files with; never through a shell."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import sys
from asyncio.subprocess import DEVNULL
from pathlib import Path

from briefing.article import Article

_SECONDS = 5.0  # an opener that runs longer shows the thing itself
_WEB = re.compile(r"https?://[^\s\x00-\x20]+\Z", re.IGNORECASE)
_OPENERS = {"darwin": ("open",), "linux": ("xdg-open", "wslview"), "win32": ("explorer",)}


def target(article: Article) -> str | None:
    """Return the article's link, or the whole path of its file, if it has either."""
    if article.link and _WEB.match(article.link):
        return article.link
    if _WEB.match(article.source):
        return article.source
    path = Path(article.source)
    return str(path.resolve()) if article.source != "-" and path.is_file() else None


def opener() -> str | None:
    """Return the program that opens things here, or nothing where there is none or no window to open."""
    if sys.platform.startswith("linux") and not (os.environ.keys() & {"DISPLAY", "WAYLAND_DISPLAY"}):
        return None
    names = _OPENERS.get(sys.platform, ("xdg-open",))
    return next((found for name in names if (found := shutil.which(name))), None)


async def open_source(article: Article) -> str:
    """Open it; return a sentence that says so, or why not."""
    at, program = target(article), opener()
    if at is None:
        return "this article has no link and no file"
    if program is None:
        return f"nothing here opens links and files: {at}"
    try:
        process = await asyncio.create_subprocess_exec(
            program, at, stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL, start_new_session=True
        )
    except OSError as error:
        return f"{program} cannot be run: {error.strerror}"
    try:
        async with asyncio.timeout(_SECONDS):
            status = await process.wait()
    except TimeoutError:
        status = 0
    if status and sys.platform != "win32":  # explorer's status says nothing
        return f"{Path(program).name} could not open {at}"
    return f"opened: {at}"
