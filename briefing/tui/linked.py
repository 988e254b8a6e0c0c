"""The link between claim and words: the rows of a briefing, and what of the article each rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from briefing.article import place_of
from briefing.contract.sections import Row as Row
from briefing.contract.sections import drawn_mentions, sections
from briefing.export.wording import Wording
from briefing.model import (
    Actor,
    Article,
    BottomLine,
    Briefing,
    Item,
    Place,
    Time,
)
from briefing.tui.classes import CLASSES
from briefing.tui.ranges import HasRange, Ranges


@dataclass(frozen=True, slots=True)
class Highlight:
    """A stretch of the article that is drawn in the look of its class; ``row`` counts in ``Linked.rows``."""

    start: int
    end: int
    kind: str
    row: int


@dataclass(frozen=True, slots=True)
class _Support:
    start: int
    end: int
    row: int


class Linked:
    """A briefing by rows, and the article's stretches by the rows that rest on them."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.rows: tuple[Row, ...] = tuple(row for rows in sections(briefing).values() for row in rows)
        self.actors = {actor.id: actor for actor in briefing.who}
        self.times = {time.id: time for time in briefing.when}
        self.events = {event.id: event for event in briefing.what}
        self.quotes = {quote.id: quote for quote in briefing.quotes}
        self.places = {place.id: place for place in briefing.where}
        self.highlights = Ranges(
            highlight for number, row in enumerate(self.rows) for highlight in _highlights(row, number)
        )
        self._supports = Ranges(
            _Support(span.start, span.end, number)
            for number, row in enumerate(self.rows)
            for span in row.evidence
        )

    def resting_on(self, start: int, end: int) -> tuple[int, ...]:
        """Return the rows that rest on ``start:end``: those of the shortest stretch first."""
        found = sorted(
            self._supports.touching(start, end), key=lambda one: (one.end - one.start, one.start, one.row)
        )
        return tuple(dict.fromkeys(support.row for support in found))

    def row_of(self, key: str | None) -> int | None:
        """Return the place of the row ``key``, if there is one."""
        return next((number for number, row in enumerate(self.rows) if row.key == key), None)

    def at(self, row: int, start: int) -> tuple[Item | BottomLine, int]:
        """Return the item of a row that stands at ``start``, else its first, and which mention of it that is."""
        items = self.rows[row].items
        for item in items:
            match item:
                case Actor() | Place():
                    starts = [mention.start for mention in item.mentions]
                    return item, starts.index(start) if start in starts else 0
                case Time() if item.start == start:
                    return item, 0
        return items[0], 0

    def words(self, stretch: HasRange) -> str:
        """Return the words of the article that a stretch means, on one line."""
        return self.briefing.article.text[stretch.start : stretch.end].replace("\n", " ")

    @cached_property
    def wording(self) -> Wording:
        """What puts its rows into words, as in every export."""
        return Wording(self.briefing)


def source_line(article: Article) -> str:
    """Return when an article was published and where it is from."""
    parts = ((article.published or "")[:10], place_of(article.site, article.source))
    return ", ".join(part for part in parts if part and part != "-")


def worst(briefing: Briefing) -> float | None:
    """Return the severity of the gravest threat that the article holds to be one."""
    return min(
        (threat.severity for threat in briefing.threats if threat.polarity == "positive"), default=None
    )


def _highlights(row: Row, number: int) -> Iterable[Highlight]:
    for item in row.items:
        for kind in CLASSES.values():
            if type(item).__name__ == kind.item:
                for stretch in _stretches(item, kind.where):
                    yield Highlight(stretch.start, stretch.end, kind.name, number)


def _stretches(item: object, where: str) -> Iterable[HasRange]:
    if isinstance(item, Actor):
        return drawn_mentions(item)
    found = getattr(item, where) if where else item
    return found if isinstance(found, tuple) else (found,)
