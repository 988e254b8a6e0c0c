"""Work on records without a model: KILL ends the process, HANG holds it for ever, also against other threads."""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Sequence
from pathlib import Path

from briefing.cluster.task import Row, _bounded, name_of, row_of
from briefing.indexing.items import Refused
from briefing.model import Article, Briefing, MadeBy


def versions(model: str | None) -> tuple[str, str, str]:
    return ("0", "quick", "none")


_begun: list[float] = []


def brief(lines: Sequence[str], model: str | None, seconds: float) -> list[Row]:
    if not _begun:
        time.sleep(1.0)  # as a model is loaded: who keeps the processes must know of a new one before it ends
        _begun.append(time.monotonic())
    if model:  # the name of a log
        with Path(model).open("a") as file:
            file.write(f"{os.getpid()}\n")
        time.sleep(0.2)
    with _bounded(seconds):
        return [_row(line) for line in lines]


def _row(line: str) -> Row:
    if "KILL" in line:
        os.kill(os.getpid(), 9)
    if "HANG" in line:
        re.match(r"(a|aa)+$", "a" * 60 + "b")
    if "REFUSE" in line:
        return row_of(line, None, Refused("cannot be briefed"))
    text = json.loads(line)["text"]
    article = Article(name_of(line), text[:20], text, ())
    return row_of(
        line, article, Briefing(article, None, (), (), (), (), (), (), (), MadeBy("0", "quick", "none"))
    )
