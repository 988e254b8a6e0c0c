"""The process that briefs, as the reader talks to it: one article at a time."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from dataclasses import replace
from typing import Any

from briefing.aside import aside
from briefing.children import command
from briefing.model import Article
from briefing.tui.linked import Linked
from briefing.tui.text.cells import printable

LIMIT = 256 * 1024 * 1024  # bytes of one reply: the briefing of a book
PATIENCE = (
    300.0  # seconds for one article, though others wait for the processors too: then the process is ended
)


class BriefingFailed(Exception):
    """One article could not be briefed; the process goes on."""


class ProcessEnded(Exception):
    """The process is gone, the message says why; where it is ``fatal``, another start will not help."""

    def __init__(self, message: str, *, fatal: bool = False) -> None:
        super().__init__(message)
        self.fatal = fatal


class BriefingProcess:
    """Starts ``python -m briefing.worker`` when first needed, and again where it ended."""

    def __init__(self, model: str | None = None, *, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._arguments = [] if model is None else ["--model", model]
        self._process: asyncio.subprocess.Process | None = None
        self._errors: asyncio.Task[str] | None = None
        self._count = 0

    @property
    def pid(self) -> int | None:
        """The id of the process while it runs."""
        running = self._process is not None and self._process.returncode is None
        return self._process.pid if self._process is not None and running else None

    async def start(self) -> None:
        """Start the process, unless it runs; it loads its model while the reader goes on."""
        if self._process is not None and self._process.returncode is None:
            return
        try:
            self._process = await asyncio.create_subprocess_exec(
                *command("briefing.worker", *self._arguments),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
                limit=LIMIT,
            )
        except OSError as error:
            raise ProcessEnded(f"The briefing process cannot be started: {error}", fatal=True) from error
        self._errors = asyncio.create_task(_last_line(self._process.stderr))

    async def brief(self, article: Article) -> Linked:
        """Return the briefing of an article.

        Raises ``BriefingFailed`` for this article's trouble and ``ProcessEnded`` for the process's. A process that
        does not answer is ended, and starts again for the next article.
        """
        try:
            return await asyncio.wait_for(self._brief(article), self._patience)
        except TimeoutError:
            await self.stop()
            told = f"No briefing of this article: it takes longer than {self._patience:g} seconds"
            raise BriefingFailed(told) from None

    async def _brief(self, article: Article) -> Linked:
        await self.start()
        process = self._process
        if process is None or process.stdin is None or process.stdout is None:
            raise ProcessEnded("The briefing process was stopped", fatal=True)
        self._count += 1
        number = self._count
        try:
            process.stdin.write(await aside(_request, number, article))
            await process.stdin.drain()
        except (BrokenPipeError, ConnectionResetError):
            raise await self._ended() from None
        while True:
            try:
                line = await process.stdout.readline()
            except ValueError as error:
                await self.stop()
                raise ProcessEnded(f"The briefing process sent more than {LIMIT} bytes: {error}") from error
            if not line:
                raise await self._ended()
            reply = await aside(_reply, line, article)
            if "fatal" in reply:
                await self.stop()
                raise ProcessEnded(printable(str(reply["fatal"])), fatal=True)
            if reply.get("id") != number:
                continue
            if "error" in reply:
                raise BriefingFailed(printable(f"No briefing of this article: {reply['error']}"))
            linked: Linked = reply["linked"]
            return linked

    async def stop(self) -> None:
        """End the process, if it runs."""
        process, self._process = self._process, None
        if process is None:
            return
        if process.returncode is None:
            with suppress(ProcessLookupError):  # it ended by itself meanwhile
                process.kill()
        await process.wait()
        if self._errors is not None:
            await self._errors

    async def _ended(self) -> ProcessEnded:
        process, self._process = self._process, None
        status = await process.wait() if process else 0
        said = await self._errors if self._errors else ""
        return ProcessEnded(f"The briefing process ended with status {status}{f': {said}' if said else ''}")


def _request(number: int, article: Article) -> bytes:
    from briefing.contract.codec import article_to_dict

    return json.dumps({"id": number, "article": article_to_dict(article)}).encode() + b"\n"


def _reply(line: bytes, article: Article) -> dict[str, Any]:
    from briefing.contract.codec import from_dict

    try:
        reply: dict[str, Any] = json.loads(line)
    except ValueError:
        return {}
    if "briefing" in reply:
        try:
            briefing = from_dict(reply.pop("briefing"))
            same = replace(article, remarks=briefing.article.remarks)  # that a briefing is cut is told there
            reply["linked"] = Linked(replace(briefing, article=same))
        except (ValueError, KeyError, TypeError) as error:
            reply["error"] = f"The briefing cannot be read: {error!r}"
    return reply


async def _last_line(stream: asyncio.StreamReader | None) -> str:
    last = b""
    while stream is not None and (chunk := await stream.read(65536)):
        last = (last + chunk)[-2000:]
    lines = last.decode(errors="replace").strip().splitlines()
    return printable(lines[-1]) if lines else ""
