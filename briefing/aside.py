"""Functions that run in a thread of their own, which holds up neither an event loop nor the end of the program."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from threading import Thread
from typing import TypeVar

Result = TypeVar("Result")


async def aside(function: Callable[..., Result], *arguments: object) -> Result:
    """Return what ``function`` gives, or raise what it raises; whoever stops waiting leaves the thread to itself.

    ``asyncio.to_thread`` is joined when the loop ends: a page that does not come would keep a reader that was left.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[Result] = loop.create_future()

    def run() -> None:
        try:
            result = function(*arguments)
        except BaseException as error:
            answer(partial(done.set_exception, error))
        else:
            answer(partial(done.set_result, result))

    def answer(give: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(lambda: None if done.done() else give())

    Thread(target=run, daemon=True).start()
    return await done
