"""What workers give back, put into the library: a chunk in one transaction, each file noted when all of it is in."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

from briefing.indexing.items import Briefed, Done, File, Item, Lost, Piece, Refused, Several
from briefing.library import LibraryError, arrivals, store
from briefing.library.arrivals import Stamp
from briefing.library.library import Library
from briefing.library.ready import Ready
from briefing.model import MadeBy

_PATIENCE = 600.0  # seconds that another writer is waited for: an index made anew takes minutes
Fate: TypeAlias = Literal["added", "there", "failed"]


class Told(NamedTuple):
    """What happened to an article, where it stands, and the sentence that says why it failed."""

    fate: Fate
    uri: str
    why: str = ""


@dataclass(slots=True)
class _Batch:
    """What a transaction changes besides the library: it counts where that was committed."""

    left: dict[str, int]  # articles of a file that are still to come
    told: list[Told] = field(default_factory=list)
    more: list[Item] = field(default_factory=list)


class Storing:
    """Puts outcomes into a library; what it gives back as ``more`` is to be worked on."""

    def __init__(self, library: Library, made: Callable[[], MadeBy | None]) -> None:
        """``made`` tells the versions that brief: what they briefed before is not briefed again."""
        self._library = library
        self.new: list[int] = []  # the ids of the articles that came in
        self._made = made
        self._left: dict[str, int] = {}
        self._stamps: dict[str, Stamp] = {}

    def store(self, done: Sequence[Done]) -> tuple[list[Told], list[Item]]:
        """Store what became of items; return what happened, and what is to be worked on besides.

        Raises ``LibraryError`` where the library cannot be written to.
        """
        try:
            return self._committed(done)
        except LibraryError:
            raise
        except Exception:  # one of them cannot be stored: each by itself tells which
            each = [self._alone(one) for one in done]
            return [one for told, _ in each for one in told], [item for _, more in each for item in more]

    def _alone(self, one: Done) -> tuple[list[Told], list[Item]]:
        try:
            return self._committed([one])
        except LibraryError:
            raise
        except Exception as error:
            reason = f"{place(one.item)}: cannot be stored ({type(error).__name__}: {error})"
            return self._committed([Done(one.item, Refused(reason))])

    def _committed(self, done: Sequence[Done]) -> tuple[list[Told], list[Item]]:
        deadline = time.monotonic() + _PATIENCE
        while True:
            batch = _Batch(dict(self._left))
            try:
                with self._library.db.transaction():
                    for one in done:
                        self._write(batch, one)
                break
            except LibraryError as error:
                if not error.is_busy or time.monotonic() > deadline:
                    raise
        self._left = batch.left
        return batch.told, batch.more

    def _write(self, batch: _Batch, done: Done) -> None:
        item, outcome = done
        match outcome:
            case Lost() if isinstance(item, File) and not item.apart:
                batch.more.append(File(item.path, item.stamp, apart=True))
            case Lost(reason):
                self._refuse(batch, item, f"{place(item)}: {reason}")
            case Refused(reason):
                self._refuse(batch, item, reason)
            case Briefed(briefing, troubles):
                self._tell(batch, troubles)
                self._add(batch, item, briefing)
            case Several(articles, troubles):
                self._tell(batch, troubles)
                self._spread(batch, item, [Piece(one, uri, place(item)) for one, uri in articles])

    def _spread(self, batch: _Batch, item: Item, pieces: Sequence[Piece]) -> None:
        """Note what a file holds; what is not known yet is to be briefed."""
        db, origin, made = self._library.db, place(item), self._made()
        arrivals.forgive(db, origin, within=True)
        batch.left[origin] = len(pieces)
        if isinstance(item, File) and item.stamp:
            self._stamps[origin] = item.stamp
        for piece in pieces:
            number = arrivals.known(db, piece.article.id, made) if made else None
            if number is None:
                batch.more.append(piece)
                continue
            arrivals.found_at(db, number, piece.uri)
            batch.told.append(Told("there", piece.uri))
            self._finish(batch, piece)

    def _add(self, batch: _Batch, item: Item, briefing: Ready) -> None:
        uri = item.uri if isinstance(item, Piece) else briefing.source
        added = store.add(self._library.db, briefing, uri=uri)
        batch.told.append(Told("added" if added.new else "there", uri))
        if added.new:
            self.new.append(added.id)
        arrivals.forgive(self._library.db, place(item))
        self._finish(batch, item)

    def _refuse(self, batch: _Batch, item: Item, why: str) -> None:
        stamp = item.stamp if isinstance(item, File) else self._stamps.get(item.origin or "")
        arrivals.fail(self._library.db, place(item), why, stamp)
        batch.told.append(Told("failed", place(item), why))
        if isinstance(item, Piece):
            self._finish(batch, item)

    def _tell(self, batch: _Batch, troubles: Sequence[tuple[str, str]]) -> None:
        for address, why in troubles:
            arrivals.fail(self._library.db, address, why)
            batch.told.append(Told("failed", address, why))

    def _finish(self, batch: _Batch, item: Item) -> None:
        """Note that an article is dealt with, and its file when it was the last of it."""
        db = self._library.db
        if isinstance(item, File):
            if item.stamp:
                arrivals.take(db, place(item), item.stamp)
            return
        if item.entry:
            arrivals.see_entry(db, item.entry)
        if item.origin not in batch.left:
            return
        batch.left[item.origin] -= 1
        if not batch.left[item.origin]:
            del batch.left[item.origin]
            if stamp := self._stamps.get(item.origin):
                arrivals.take(db, item.origin, stamp)


def place(item: Item) -> str:
    """Return the name under which an item is known in the library."""
    return item.uri if isinstance(item, Piece) else named(item.path)


def named(path: str) -> str:
    """Return a path as text that can be kept: a byte that is none stands as its escape."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
