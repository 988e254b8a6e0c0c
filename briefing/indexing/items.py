"""What is to be taken, in chunks that a worker briefs at once, and what becomes of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple, TypeAlias

from briefing.article import BRIEFED, Article
from briefing.library.arrivals import Entry, Stamp
from briefing.library.ready import Ready

CHUNK = 8  # articles: 32 need twice the memory and are no faster
_BYTES = 4  # of a file, to a character that is briefed


class CrewError(Exception):
    """No process can be started that briefs; the message says why."""


@dataclass(frozen=True, slots=True)
class File:
    """A file or an address that is to be read; ``apart``: its articles are given back before they are briefed."""

    path: str
    stamp: Stamp | None = None
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """An article that was read: where it stands, the file or feed that it is of, the entry of a feed that it is."""

    article: Article
    uri: str
    origin: str | None = None
    entry: Entry | None = None


Item: TypeAlias = File | Piece
Chunk: TypeAlias = list[Item]


class Briefed(NamedTuple):
    """The briefing of an item, ready to be stored; the pages that could not be followed with the reasons."""

    briefing: Ready
    troubles: tuple[tuple[str, str], ...] = ()


class Several(NamedTuple):
    """The articles of a file, not briefed yet, with where each stands."""

    articles: tuple[tuple[Article, str], ...]
    troubles: tuple[tuple[str, str], ...] = ()


class Refused(NamedTuple):
    """An item that cannot be read or briefed, with the reason."""

    reason: str


class Lost(NamedTuple):
    """An item that ended the process that worked on it, each time, or took it too long."""

    reason: str


Outcome: TypeAlias = Briefed | Several | Refused | Lost


class Done(NamedTuple):
    """An item and what became of it."""

    item: Item
    outcome: Outcome


def chunked(items: Iterable[Item]) -> Iterator[Chunk]:
    """Yield the items in their order, as many together as are briefed at once; an address alone, it may not answer."""
    chunk: Chunk = []
    room = BRIEFED
    for item in items:
        needed = _share(item)
        if chunk and (len(chunk) == CHUNK or needed > room or room == 0):
            yield chunk
            chunk, room = [], BRIEFED
        chunk.append(item)
        room -= needed
    if chunk:
        yield chunk


def batched(done: Iterable[Done]) -> Iterator[list[Done]]:
    """Yield what is done, as many as are stored at once."""
    source = iter(done)
    while batch := list(islice(source, CHUNK)):
        yield batch


def halves(chunk: Chunk) -> tuple[Chunk, Chunk]:
    """Return the two halves of a chunk of several."""
    middle = len(chunk) // 2
    return chunk[:middle], chunk[middle:]


def _share(item: Item) -> int:
    """Return how much of a chunk an item takes, in characters that are briefed; an address all of it."""
    if isinstance(item, Piece):
        return item.article.briefed
    return min(item.stamp.size // _BYTES, BRIEFED) if item.stamp else BRIEFED
