"""Runs a command with a text on its standard input and bounds on time and output."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from asyncio.subprocess import PIPE, STDOUT, Process
from collections.abc import Sequence
from typing import NamedTuple

SECONDS = 30.0
MOST = 1_000_000  # bytes of output
ENDED_WELL = "ended with status 0"


class Outcome(NamedTuple):
    """What a command wrote, both streams in one, and how it ended."""

    output: str
    sentence: str


def in_shell(line: str) -> list[str]:
    """Return the command by which the user's shell runs a line that the user typed.

    Nothing of an article may stand in it: what an article says goes in by standard input alone.
    """
    if sys.platform == "win32":
        return [os.environ.get("COMSPEC", "cmd.exe"), "/d", "/c", line]
    return [os.environ.get("SHELL") or "/bin/sh", "-c", line]


async def run(command: Sequence[str], given: str, seconds: float = SECONDS, most: int = MOST) -> Outcome:
    """Return what ``command`` makes of ``given``; when cancelled, end the command too."""
    try:
        process = await asyncio.create_subprocess_exec(
            *command,
            stdin=PIPE,
            stdout=PIPE,
            stderr=STDOUT,
            start_new_session=True,  # it has no terminal, so it cannot draw over the reader
        )
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        return Outcome("", f"cannot be run: {reason}")
    feeding = asyncio.create_task(_feed(process, given.encode("utf-8", "backslashreplace")))
    written = bytearray()
    try:
        async with asyncio.timeout(seconds):
            whole = await _read(process, written, most)
            status = await process.wait() if whole else 0
        sentence = f"ended with status {status}" if whole else f"stopped after {most} bytes of output"
    except TimeoutError:
        sentence = f"stopped after {seconds:g} seconds"
    finally:
        feeding.cancel()
        _end(process)
        await _let_go(process)
    return Outcome(written.decode("utf-8", "replace"), sentence)


async def _feed(process: Process, given: bytes) -> None:
    assert process.stdin is not None
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # it may read only the beginning
        process.stdin.write(given)
        await process.stdin.drain()
    process.stdin.close()


async def _let_go(process: Process) -> None:
    """Close the pipes of a command that has ended; one that a stranger keeps open is left to it."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.close()
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(1):
            while await process.stdout.read(65536):
                pass


async def _read(process: Process, written: bytearray, most: int) -> bool:
    """Read into ``written``; tell whether that was all."""
    assert process.stdout is not None
    while piece := await process.stdout.read(65536):
        written += piece[: most - len(written)]
        if len(written) >= most:
            return False
    return True


def _end(process: Process) -> None:
    """End the command and what it started."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
