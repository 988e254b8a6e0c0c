"""The link between claim and words: the rows of a briefing, and what of the article each rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.model import (
    Actor,
    Article,
    BottomLine,
    Briefing,
    Event,
    Item,
    Place,
    Quote,
    Span,
    Threat,
    Time,
    evidence,
)
from briefing.tui.classes import HighlightClass
from briefing.tui.text.document import Ranges

BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of thought in the briefing: an item, or several times of one value."""

    key: str
    section: int
    items: tuple[Item | BottomLine, ...]
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Highlight:
    """A stretch of the article that is drawn in the look of its class; ``row`` counts in ``Linked.rows``."""

    start: int
    end: int
    kind: HighlightClass
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
        self.rows: tuple[Row, ...] = tuple(_rows(briefing))
        self.actors = {actor.id: actor for actor in briefing.who}
        self.times = {time.id: time for time in briefing.when}
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

    def names(self, ids: Iterable[str]) -> str:
        """Return the names of actors, as a list to read."""
        return ", ".join(self.actors[one].name for one in ids if one in self.actors)


def source_line(article: Article) -> str:
    """Return when an article was published and where it is from."""
    parts = ((article.published or "")[:10], article.site or article.source.rsplit("/", 1)[-1])
    return ", ".join(part for part in parts if part and part != "-")


def rule_of(item: Item | BottomLine) -> str:
    """Return the rule that found an item, of several mentions the first one's; empty for the bottom line."""
    match item:
        case Actor() | Place():
            return next(iter(item.rules), "")
        case BottomLine():
            return ""
        case _:
            return item.rule


def worst(briefing: Briefing) -> float | None:
    """Return the severity of the gravest threat that the article holds to be one."""
    return min(
        (threat.severity for threat in briefing.threats if threat.polarity == "positive"), default=None
    )


def _rows(briefing: Briefing) -> Iterable[Row]:
    if briefing.bottom_line is not None:
        yield Row(BOTTOM, 1, (briefing.bottom_line,), evidence(briefing.bottom_line))
    who = sorted(briefing.who, key=lambda actor: (not actor.key, -actor.salience))
    what = sorted(briefing.what, key=lambda event: not event.key)
    where = sorted(briefing.where, key=lambda place: -len(place.mentions))
    threats = sorted(briefing.threats, key=lambda threat: (threat.polarity == "negative", threat.severity))
    quotes = sorted(briefing.quotes, key=lambda quote: quote.start)
    sections: tuple[Iterable[Item], ...] = (
        who,
        what,
        where,
        threats,
        quotes,
    )
    for section, items in zip((2, 3, 5, 6, 7), sections, strict=True):
        if section == 5:
            yield from _times(briefing.when)
        for item in items:
            yield Row(item.id, section, (item,), evidence(item))


def _times(times: Iterable[Time]) -> Iterable[Row]:
    by_value: dict[tuple[str, str, bool], list[Time]] = {}
    for time in times:
        by_value.setdefault((time.type, time.value, time.resolved), []).append(time)

    def order(group: list[Time]) -> tuple[bool, bool, str]:
        first = group[0]
        return first.type not in ("DATE", "TIME"), not first.value[:1].isdigit(), first.value

    for group in sorted(by_value.values(), key=order):
        yield Row(group[0].id, 4, tuple(group), tuple(sorted(Span(one.start, one.end) for one in group)))


def _highlights(row: Row, number: int) -> Iterable[Highlight]:
    for item in row.items:
        match item:
            case Actor():
                for mention in item.mentions:
                    if mention.form not in ("pronoun", "nominal"):
                        yield Highlight(mention.start, mention.end, "actor", number)
            case Event():
                yield Highlight(item.trigger.start, item.trigger.end, "event", number)
            case Time():
                yield Highlight(item.start, item.end, "time", number)
            case Quote():
                yield Highlight(item.start, item.end, "quote", number)
            case Place():
                for span in item.mentions:
                    yield Highlight(span.start, span.end, "place", number)
            case Threat():
                for span in item.evidence:
                    yield Highlight(span.start, span.end, "threat", number)
