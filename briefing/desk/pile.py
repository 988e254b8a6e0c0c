"""A pile: articles of a library that are looked at together, in the order of publication, with their briefings."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.article import place_of
from briefing.export.wording import one_line
from briefing.library.connection import Connection, Row
from briefing.library.copies import order_of
from briefing.library.keys import key_of
from briefing.library.readings import Readings
from briefing.model import Actor, Briefing


@dataclass(frozen=True, slots=True)
class Filed:
    """An article as the library has it, and whether it came after the reader's last look."""

    id: int
    title: str
    outlet: str
    published: str | None
    source: str
    severity: float | None
    story: int
    copy_of: int | None
    is_new: bool

    @property
    def order(self) -> tuple[int, str, int]:
        """What articles are put in the order of publication by."""
        return order_of(self.id, self.published)


class Pile:
    """The articles of a pile; ``seen``: those that were there when the reader looked last, if ever."""

    def __init__(self, readings: Readings, ids: Sequence[int], seen: Collection[int]) -> None:
        self.readings = readings
        self.db: Connection = readings.db
        found = (self._filed(row, seen) for row in _rows(self.db, ids))
        self.articles = sorted((one for one in found if one is not None), key=lambda one: one.order)
        self.by_id = {one.id: one for one in self.articles}
        self.looked = bool(seen)
        self.names = Names(self.db, (briefing for _, briefing in self.briefed()))

    def briefed(self, *, copies: bool = False) -> Iterator[tuple[Filed, Briefing]]:
        """Yield the articles with their briefings; ``copies``: those too that are printed from another of the pile."""
        for one in self.articles:
            briefing = self.readings.briefing(one.id)
            if briefing is not None and (copies or one.copy_of not in self.by_id):
                yield one, briefing

    def stories(self) -> dict[int, list[Filed]]:
        """Return the articles of each story, in the order of publication."""
        found: dict[int, list[Filed]] = {}
        for one in self.articles:
            found.setdefault(one.story, []).append(one)
        return found

    def _filed(self, row: Row, seen: Collection[int]) -> Filed | None:
        number, title, outlet, published, source, severity, story, copy_of = row
        briefing = self.readings.briefing(number)
        if briefing is None:
            return None
        told = source or briefing.article.source
        outlet = place_of(outlet, told)
        is_new = bool(seen) and number not in seen
        return Filed(
            number,
            one_line(title) or told,
            one_line(outlet),
            published,
            told,
            severity,
            story,
            copy_of,
            is_new,
        )


class Names:
    """Under which name somebody is told of in all articles of a pile: what most have, or what the reader merged."""

    def __init__(self, db: Connection, briefings: Iterable[Briefing]) -> None:
        merged = db.rows(
            "SELECT one.key, root.key, root.name FROM actor AS one JOIN actor AS root ON root.id = one.same_as"
        )
        self._roots: dict[str, str] = {key: root for key, root, _ in merged}
        self._named = {root: one_line(name) for _, root, name in merged}
        self._told: dict[str, Counter[str]] = {}
        self._keys: dict[int, str] = {}  # by the object: the readings keep it
        for briefing in briefings:
            for actor in briefing.who:
                self._told.setdefault(self.key(actor), Counter())[one_line(actor.name)] += 1

    def key(self, actor: Actor) -> str:
        """Return what is the same for somebody in all articles."""
        known = self._keys.get(id(actor))
        if known is None:
            base = key_of(actor).base
            known = self._keys[id(actor)] = self._roots.get(base, base)
        return known

    def name(self, actor: Actor) -> str:
        """Return the name of an actor of an article."""
        key = self.key(actor)
        if key in self._named:
            return self._named[key]
        told = self._told.get(key) or Counter({one_line(actor.name): 1})
        return min(told, key=lambda name: (-told[name], -len(name), name))


def _rows(db: Connection, ids: Sequence[int]) -> list[Row]:
    return db.rows(
        "SELECT id, title, site, published,"
        " (SELECT uri FROM source WHERE source.article = article.id ORDER BY added, uri LIMIT 1),"
        " threat, story, copy_of FROM article WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
