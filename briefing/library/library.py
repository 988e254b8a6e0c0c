"""``Library``: many briefings, one memory; on a file or in memory, the same class."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from briefing.library import (
    actors,
    arrivals,
    bodies,
    correcting,
    corrections,
    listing,
    marks,
    merges,
    search,
    store,
    subscriptions,
    told,
    trends,
)
from briefing.library.actors import ActorPage, KnownActor, Line
from briefing.library.arrivals import Failure
from briefing.library.connection import MEMORY, Connection, LibraryError
from briefing.library.corrections import Correction, Kind
from briefing.library.index import first_id
from briefing.library.listing import Listed
from briefing.library.marks import State
from briefing.library.merges import Proposal
from briefing.library.search import Count, Hit
from briefing.library.store import Added
from briefing.library.subscriptions import Subscription
from briefing.library.told import Told
from briefing.library.trends import Week
from briefing.model import Briefing, Item
from briefing.paths import library_file
from briefing.query import parse


class Library:
    """Articles and their briefings, kept and found again.

    >>> with Library.open() as library:
    ...     library.add(briefing)
    """

    def __init__(self, connection: Connection) -> None:
        self.db = connection

    @classmethod
    def open(cls, path: Path | str | None = None, *, create: bool = True) -> Self:
        """Open a library, by default the user's own; raises ``LibraryError`` where it cannot be used."""
        return cls(Connection(path or library_file(), create=create))

    @classmethod
    def in_memory(cls) -> Self:
        """Return an empty library that is gone when it is closed."""
        return cls(Connection(MEMORY))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __len__(self) -> int:
        """Return how many articles there are."""
        return int(self.db.one("SELECT count(*) FROM article"))

    def close(self) -> None:
        """Close the file; what was added is kept."""
        self.db.close()

    def add(self, briefing: Briefing, *, uri: str | None = None, at: float | None = None) -> Added:
        """Put a briefing in; a text that is there gets one source more and its newer briefing.

        ``uri`` tells where it was found, by default ``briefing.article.source``; ``at`` when, in seconds since 1970.
        """
        return store.add(self.db, briefing, uri=uri, at=at)

    def remove(self, number: int) -> None:
        """Take an article out, by its id; what was said of it is kept for its coming back."""
        store.remove(self.db, number)

    def briefing(self, number: int) -> Briefing | None:
        """Return the briefing of an article, by its id, as the reader corrected it; None where there is none."""
        return bodies.load_corrected(self.db, number)

    def correct(self, number: int, item: Item, kind: Kind, value: str = "") -> Briefing:
        """Correct an item of an article's briefing; return the briefing as it is then.

        ``kind``: "not" (it is none), "actor" (who does it), "type", "speaker", "same" (as that actor).
        Raises ``LibraryError`` where that cannot be said of the item.
        """
        briefing = self.briefing(number)
        if briefing is None:
            raise LibraryError(f"{self.db.path}: there is no article {number}")
        if told := correcting.trouble(briefing, item, kind, value):
            raise LibraryError(told)
        with self.db.transaction():
            anchor = corrections.anchor_of(item, briefing.article.text)
            corrections.keep(self.db, briefing.article.id, kind, anchor, value or None)
            store.index_again(self.db, number)
        return self._there(number)

    def undo_correction(self, number: int) -> Briefing | None:
        """Take the last correction in an article back; return the briefing as it is then, None where there was none."""
        briefing = self.briefing(number)
        if briefing is None or corrections.undo(self.db, briefing.article.id) is None:
            return None
        store.index_again(self.db, number)
        return self._there(number)

    def corrections(self) -> list[tuple[int, list[Correction]]]:
        """Return the ids of the articles that something was corrected in, and what."""
        found = []
        for text_hash in corrections.corrected_texts(self.db):
            number = self.db.one("SELECT id FROM article WHERE hash = ?", (text_hash,))
            if number is not None:
                found.append((int(number), corrections.corrections(self.db, text_hash)))
        return found

    def _there(self, number: int) -> Briefing:
        briefing = self.briefing(number)
        assert briefing is not None
        return briefing

    def actors(self, like: str = "", *, limit: int = 50, since: date | None = None) -> list[KnownActor]:
        """Return who appears in most articles, of those since a day, with ``like`` as the beginning of a name."""
        return actors.actors(self.db, like, limit=limit, since=first_id(since.toordinal()) if since else 0)

    def actor(self, name: str, *, limit: int = 50) -> ActorPage:
        """Return the page of the actor that goes by a name, or has it as its key: of several, that in most articles.

        Raises ``LibraryError`` where nobody does. ``limit``: the lines of each role.
        """
        return actors.page(self.db, actors.by_name(self.db, name).id, limit=limit)

    def key_of(self, name: str, *, merged: bool = False) -> str:
        """Return the key of the actor that goes by a name; ``merged``: of one that was merged into another.

        Raises ``LibraryError`` where nobody does.
        """
        return actors.key_by_name(self.db, name, merged=merged)

    def told(self, lines: Iterable[Line]) -> list[Told]:
        """Return lines of an actor's page in the words of their articles, with their evidence."""
        return told.told(self.db, ((line.article, line.item, line.role, line.type) for line in lines))

    def weeks(
        self,
        *,
        by: str | None = None,
        against: str | None = None,
        since: date | None = None,
        until: date | None = None,
    ) -> list[Week]:
        """Return how many threats were told a week, by and against actors of these names.

        Raises ``LibraryError`` where nobody goes by a name.
        """
        issuers, targets = (actors.members(self.db, name) if name else () for name in (by, against))
        return trends.weeks(self.db, issuers=issuers, targets=targets, since=since, until=until)

    def merge(self, key: str, into: str) -> None:
        """Make two actors one, by their keys, for what is here and for what comes."""
        merges.merge(self.db, key, into)

    def split(self, key: str) -> bool:
        """Take the merge of an actor back, by its key; tell whether there was one."""
        return merges.split(self.db, key)

    def proposals(self, limit: int = 50) -> list[Proposal]:
        """Return actors that may be one; nothing is merged by itself."""
        return merges.proposals(self.db, limit)

    def set_tags(self, text_hash: str, tags: Iterable[str]) -> None:
        """Give an article these tags and no others."""
        marks.set_tags(self.db, text_hash, tags)

    def newest(self, most: int = 50) -> list[Listed]:
        """Return the newest articles, without their texts."""
        return listing.newest(self.db, most)

    def listed(self, ids: Sequence[int]) -> list[Listed]:
        """Return articles by their ids, in that order, without their texts."""
        return listing.listed(self.db, ids)

    def put(self, briefing: Briefing) -> Listed:
        """Put a briefing in, as ``add`` does, and return the article as it is listed now."""
        (one,) = listing.listed(self.db, [self.add(briefing).id])
        return one

    def state(self, text_hash: str) -> State:
        """Return what the reader said of an article, by the hash of its text (``Article.id``)."""
        return marks.state_of(self.db, text_hash)

    def keep(self, text_hash: str, **said: object) -> None:
        """Keep ``seen``, ``starred``, ``place`` or ``note`` of an article."""
        marks.keep(self.db, text_hash, **said)

    def search(
        self,
        query: str,
        *,
        limit: int = 50,
        offset: int = 0,
        relevance: bool = False,
        today: date | None = None,
    ) -> list[Hit]:
        """Return what a query finds (``briefing.query.FORMS``), newest first, or the words' ``relevance`` first.

        Raises ``briefing.query.QueryError`` where it is none; ``today`` is what "yesterday" is counted from.
        """
        return search.search(self.db, query, limit=limit, offset=offset, relevance=relevance, today=today)

    def find(self, query: str, most: int = 50) -> list[Listed]:
        """Return the newest articles that a query finds, as they are listed; raises ``QueryError`` where it is none."""
        return listing.listed(self.db, search.ids(self.db, parse(query), limit=most))

    def count(self, query: str, most: int = 1000, today: date | None = None) -> Count:
        """Return how many articles a query finds, counted up to ``most``: "1,000+"."""
        return search.count(self.db, query, most, today)

    def unknown(self, query: str, today: date | None = None) -> list[str]:
        """Return the names of a query that nobody, and no place, in the library has."""
        return search.unknown(self.db, query, today)

    def rebuild(self) -> Iterator[int]:
        """Make the index anew from the briefings; yields the id of each article done."""
        return store.rebuild(self.db)

    def failures(self) -> list[Failure]:
        """Return what could not be taken into the library and why, the latest first."""
        return arrivals.failures(self.db)

    def feeds(self) -> list[Subscription]:
        """Return the feeds that are subscribed to, in the order of their addresses."""
        return subscriptions.subscriptions(self.db)

    def subscribe(self, feeds: Iterable[tuple[str, str]]) -> int:
        """Add feeds, each an address and a title, which may be empty; return how many were not there."""
        return subscriptions.subscribe(self.db, feeds)

    def unsubscribe(self, url: str) -> bool:
        """Take a feed out; its articles stay. Return whether it was there."""
        return subscriptions.unsubscribe(self.db, url)
