"""Large pages, large Markdown and documents are read in a process that is ended where it takes too long or too much.

in   {"source": "…", "memory": …, "kind": "html"} on a line, then the bytes
out  {"draft": {…}} or {"error": [path, reason, remedy]}
"""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from importlib import import_module
from typing import Any

from briefing.article import InlineMark
from briefing.sources.article.draft import Draft
from briefing.sources.article.piece import Piece
from briefing.sources.errors import SourceError

SECONDS = 30.0
MEMORY = 1_500_000_000

_READERS = {  # kind -> module, function
    "html": ("briefing.sources.html.page", "draft_of_page"),
    "markdown": ("briefing.sources.markdown.reader", "draft_of_markdown"),
    "pdf": ("briefing.sources.documents.pdf", "draft_of_pdf"),
    "docx": ("briefing.sources.documents.docx", "draft_of_docx"),
}
_REMEDIES = {"html": "save the article alone, without the rest of the page"}
_REMEDY = "copy its text into a .txt file"


def draft_in_process(
    data: bytes, source: str, seconds: float = SECONDS, memory: int = MEMORY, kind: str = "html"
) -> Draft:
    """Return the draft of a page or document; raise ``SourceError`` where it cannot be read within the bounds.

    ``memory`` counts bytes of address space; it is not bounded on Windows.
    """
    command = [sys.executable, "-P", "-m", "briefing.sources.intake.sandbox"]
    remedy = _REMEDIES.get(kind, _REMEDY)
    given = json.dumps({"source": source, "memory": memory, "kind": kind}).encode() + b"\n" + data
    try:
        done = subprocess.run(command, input=given, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired as error:
        raise SourceError(source, f"takes longer than {seconds:g} seconds to read", remedy) from error
    try:
        told = json.loads(done.stdout)
    except ValueError as error:
        reason = f"cannot be read (its reader ended with status {done.returncode})"
        raise SourceError(source, reason, remedy) from error
    if "error" in told:
        raise SourceError(*told["error"])
    return _draft(told["draft"])


def main() -> None:
    """Read one page or document from standard input and write what it holds to standard output."""
    given = json.loads(sys.stdin.buffer.readline())
    source, kind = given["source"], given["kind"]
    module, function = _READERS[kind]
    try:
        _limit_memory(given["memory"])
        draft = getattr(import_module(module), function)(sys.stdin.buffer.read(), source)
        told: dict[str, object] = {"draft": dataclasses.asdict(draft)}
    except MemoryError:
        told = {"error": [source, "takes more memory than it may", _REMEDIES.get(kind, _REMEDY)]}
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
