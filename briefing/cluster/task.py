"""What a worker of the cluster does with a few records. In a module, so that the model is loaded once in a process."""

from __future__ import annotations

import faulthandler
import hashlib
import json
import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from briefing.article import Article
from briefing.cluster.records import article_of
from briefing.contract.codec import to_dict
from briefing.indexing.items import Refused
from briefing.indexing.work import begin, briefed
from briefing.model import Briefing

_turn = threading.Lock()  # a pipeline briefs one text at a time, and one time is watched
_begun: list[tuple[str | None, tuple[str, str, str]]] = []


class Row(NamedTuple):
    """A row of a part: the record by its hash, its article, and its briefing as JSON, or the error that it ended in."""

    record: str
    source: str
    title: str
    published: str | None
    hash: str | None
    briefing: str | None
    error: str | None


def versions(model: str | None) -> tuple[str, str, str]:
    """Load the model, once; return the versions that brief. Raises ``CrewError``."""
    with _turn:
        return _versions(model)


def brief(lines: Sequence[str], model: str | None, seconds: float) -> list[Row]:
    """Return the rows of records; a record that is no article, or cannot be briefed, is a row with its error.

    The process ends where it takes longer: nothing else stops a text that hangs. Raises ``LexiconError``.
    """
    with _turn:
        _versions(model)
        with _bounded(seconds):
            read = [_read(line) for line in lines]
            made = iter(briefed([one for one in read if isinstance(one, Article)]))
            return [
                row_of(line, one, next(made) if isinstance(one, Article) else one)
                for line, one in zip(lines, read, strict=True)
            ]


def row_of(line: str, article: Article | Refused | None, outcome: Briefing | Refused) -> Row:
    """Return the row of a record and of what became of it."""
    if isinstance(outcome, Refused):
        source = article.source if isinstance(article, Article) else name_of(line)
        title = article.title if isinstance(article, Article) else ""
        return Row(name_of(line), source, title, None, None, None, outcome.reason)
    told = outcome.article
    words = json.dumps(to_dict(outcome))
    return Row(name_of(line), told.source, told.title, told.published, told.id, words, None)


def name_of(line: str) -> str:
    """Return the name of a record: a hash of it."""
    return hashlib.sha256(line.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _read(line: str) -> Article | Refused:
    try:
        return article_of(line, name_of(line))
    except Exception as error:  # whatever a record holds, it must not end the others
        return Refused(f"cannot be read ({type(error).__name__}: {error})")


def _versions(model: str | None) -> tuple[str, str, str]:
    if not _begun or _begun[0][0] != model:
        made = begin(model)
        _begun[:] = [(model, (made.briefing, made.model, made.spacy))]
    return _begun[0][1]


@contextmanager
def _bounded(seconds: float) -> Iterator[None]:
    """End this process when it takes longer; by a watch that needs no turn of Python's."""
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123 (as long as the watch)
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()
