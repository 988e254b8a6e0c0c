"""A large page is read in a process of its own, which is ended where it takes too long or too much.

in   {"source": "…", "memory": …} on a line, then the bytes of the page
out  {"draft": {…}} or {"error": [path, reason, remedy]}
"""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from typing import Any

from briefing.model import InlineMark
from briefing.sources.draft import Draft, Piece
from briefing.sources.errors import SourceError

SECONDS = 30.0
MEMORY = 1_500_000_000

_REMEDY = "save the article alone, without the rest of the page"


def draft_in_process(data: bytes, source: str, seconds: float = SECONDS, memory: int = MEMORY) -> Draft:
    """Return the draft of a page; raise ``SourceError`` where it cannot be read within the bounds.

    ``memory`` counts bytes of address space; it is not bounded on Windows.
    """
    command = [sys.executable, "-P", "-m", "briefing.sources.html_process"]
    given = json.dumps({"source": source, "memory": memory}).encode() + b"\n" + data
    try:
        done = subprocess.run(command, input=given, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired as error:
        raise SourceError(source, f"takes longer than {seconds:g} seconds to read", _REMEDY) from error
    try:
        told = json.loads(done.stdout)
    except ValueError as error:
        reason = f"cannot be read (its reader ended with status {done.returncode})"
        raise SourceError(source, reason, _REMEDY) from error
    if "error" in told:
        raise SourceError(*told["error"])
    return _draft(told["draft"])


def main() -> None:
    """Read one page from standard input and write what it holds to standard output."""
    given = json.loads(sys.stdin.buffer.readline())
    source = given["source"]
    try:
        _limit_memory(given["memory"])
        from briefing.sources.html_page import draft_of_page

        told: dict[str, object] = {
            "draft": dataclasses.asdict(draft_of_page(sys.stdin.buffer.read(), source))
        }
    except MemoryError:
        told = {"error": [source, "takes more memory than it may", _REMEDY]}
    except SourceError as error:
        told = {"error": [error.path, error.reason, error.remedy]}
    sys.stdout.write(json.dumps(told))


def _draft(told: dict[str, Any]) -> Draft:
    pieces = tuple(
        Piece(one["kind"], one["text"], tuple(InlineMark(**mark) for mark in one["marks"]))
        for one in told.pop("pieces")
    )
    return Draft(pieces, **told)


def _limit_memory(memory: int) -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


if __name__ == "__main__":
    main()
