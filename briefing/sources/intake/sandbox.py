"""What is large, and every document, is read in a process that is ended where it takes too long or too much.

in   {"source": "…", "memory": …, "kind": "html"} on a line, then the bytes
out  {"drafts": [{…}, …]} or {"error": [path, reason, remedy]}
"""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from typing import Any

from briefing.article import InlineMark
from briefing.children import command, end_with_parent
from briefing.sources.article import Draft, Piece
from briefing.sources.errors import SourceError
from briefing.sources.formats import BY_KIND, Format
from briefing.sources.intake.readers import drafts_here

SECONDS = 30.0
MEMORY = 1_500_000_000
_MODULE = "briefing.sources.intake.sandbox"


def drafts_in_process(
    form: Format, data: bytes, source: str, *, seconds: float = SECONDS, memory: int = MEMORY
) -> list[Draft]:
    """Return the articles in ``data``; raise ``SourceError`` where they cannot be read within the bounds.

    ``memory`` counts bytes of address space; it is not bounded on Windows.
    """
    given = json.dumps({"source": source, "memory": memory, "kind": form.kind}).encode() + b"\n" + data
    try:
        done = subprocess.run(
            command(_MODULE), input=given, capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise SourceError(source, f"takes longer than {seconds:g} seconds to read", form.remedy) from error
    try:
        told = json.loads(done.stdout)
    except ValueError as error:
        reason = f"cannot be read (its reader ended with status {done.returncode})"
        raise SourceError(source, reason, form.remedy) from error
    if "error" in told:
        raise SourceError(*told["error"])
    return [_draft(one) for one in told["drafts"]]


def main() -> None:
    """Read what standard input holds and write its articles to standard output."""
    end_with_parent()
    given = json.loads(sys.stdin.buffer.readline())
    source, form = given["source"], BY_KIND[given["kind"]]
    try:
        _limit_memory(given["memory"])
        drafts = drafts_here(form, sys.stdin.buffer.read(), source)
        told: dict[str, object] = {"drafts": [_told(draft) for draft in drafts]}
    except MemoryError:
        told = {"error": [source, "takes more memory than it may", form.remedy]}
    except SourceError as error:
        told = {"error": [error.path, error.reason, error.remedy]}
    sys.stdout.write(json.dumps(told))


def _told(draft: Draft) -> dict[str, Any]:
    pieces = [(one.kind, one.text, [dataclasses.astuple(mark) for mark in one.marks]) for one in draft.pieces]
    return {**draft._asdict(), "pieces": pieces}


def _draft(told: dict[str, Any]) -> Draft:
    pieces = tuple(
        Piece(kind, text, tuple(InlineMark(*mark) for mark in marks)) for kind, text, marks in told["pieces"]
    )
    return Draft(**{**told, "pieces": pieces, "remarks": tuple(told["remarks"])})


def _limit_memory(memory: int) -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


if __name__ == "__main__":
    main()
