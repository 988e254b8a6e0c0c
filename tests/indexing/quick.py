"""Workers without a model: a briefing has the items of the sample; what is in the text tells more.

KILL ends the process, HANG takes for ever, BREAK raises, ODD makes a briefing that no library can keep; ONCE and the
name of a file: all that only where the file is not there yet, which it is from then on.
"""

from __future__ import annotations

import dataclasses
import os
import re
import sys
import time
from collections import deque
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from sample_briefing import sample_briefing

from briefing.indexing.crew import Crew
from briefing.indexing.items import Briefed, Chunk, Done, File, Outcome, Refused, Several
from briefing.indexing.work import Reading, read
from briefing.library.preparing import ready
from briefing.model import Article, Briefing, MadeBy
from briefing.said import NOTHING

MADE = MadeBy("0", "quick", "none")
SECONDS = 3.0


class FatalError(Exception):
    """What ends a run."""


def begin(log: str | None = None) -> MadeBy:
    """Begin; note the number of the process in a file."""
    if log:
        with Path(log).open("a") as file:
            file.write(f"{os.getpid()}\n")
    return MADE


def begin_badly() -> MadeBy:
    os._exit(3)


def work(reading: Reading, chunk: Chunk) -> list[Outcome]:
    return [_outcome(reading, item) for item in chunk]


def brief(article: Article) -> Briefing:
    """The sample's items in a text that is long enough for them; of a shorter one a briefing that is empty."""
    sample = sample_briefing()
    if len(article.text) >= len(sample.article.text):
        return dataclasses.replace(sample, article=article, made_by=MADE, said=NOTHING)
    return Briefing(article, None, (), (), (), (), (), (), (), MADE)


def crew(jobs: int = 2, seconds: float = SECONDS, log: str | None = None) -> Crew:
    return Crew(jobs, partial(begin, log), partial(work, Reading()), seconds=seconds, fatal=(FatalError,))


class Here:
    """Workers in this process."""

    def __init__(self) -> None:
        self.made: MadeBy | None = None
        self.worked: list[Chunk] = []
        self._pushed: deque[Chunk] = deque()

    def versions(self) -> MadeBy:
        self.made = MADE
        return MADE

    def push(self, chunk: Chunk) -> None:
        self._pushed.append(chunk)

    def run(self, chunks: Iterable[Chunk]) -> Iterator[list[Done]]:
        self.made = MADE
        source = iter(chunks)
        while True:
            chunk = self._pushed.popleft() if self._pushed else next(source, None)
            if chunk is None and not self._pushed:  # what the source yields may have pushed
                return
            if chunk is not None:
                self.worked.append(chunk)
                yield [Done(*one) for one in zip(chunk, work(Reading(), chunk), strict=True)]


def _outcome(reading: Reading, item: object) -> Outcome:
    if isinstance(item, File):
        found = read(item, reading)
        if isinstance(found, Refused) or len(found.articles) > 1 or item.apart or not item.stamp:
            return found
        return _briefed(found.articles[0][0])
    return _briefed(item.article)  # type: ignore[attr-defined]


def _briefed(article: Article) -> Outcome:
    once = re.search(r"ONCE (\S+)", article.text)
    if not once or not Path(once[1]).exists():
        if once:
            Path(once[1]).touch()
        _act(article.text)
    briefing = brief(article)
    if "ODD" in article.text:
        odd = dataclasses.replace(briefing.article, title="half \ud83d of it")
        briefing = dataclasses.replace(briefing, article=odd)
    return Refused("cannot be briefed") if "REFUSE" in article.text else Briefed(ready(briefing))


def _act(text: str) -> None:
    if "KILL" in text:
        os.kill(os.getpid(), 9)
    if "HANG" in text:
        time.sleep(3600)
    if "BREAK" in text:
        raise ValueError("boom")
    if "FATAL" in text:
        raise FatalError("a table is wrong")


__all__ = ["MADE", "FatalError", "Here", "Several", "begin", "begin_badly", "brief", "crew", "work"]
