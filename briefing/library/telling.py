"""What an article tells that may be news, and what is said of it against what was told earlier."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from briefing.library.meaning import Sentence
from briefing.model import Briefing, Event, Figure, Quote, Span, Threat, evidence

Change: TypeAlias = Literal["new", "changed", "repeated"]
Told: TypeAlias = Event | Quote | Figure | Threat


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier sentence that an item is compared with: of which report (its place in the order), and where."""

    report: int
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said of an item: its change, the earlier sentence that is likest to it, if any is, and how like."""

    change: Change
    earlier: Earlier | None
    like: float


@dataclass(frozen=True, slots=True)
class News:
    """What is said of an item (by its id, "" for a sentence of which the briefing lists nothing) and its words."""

    item: str
    span: Span
    change: Change
    earlier: Earlier | None


def told_items(briefing: Briefing) -> Iterator[Told]:
    """Yield the items that can be news: events, quotations, figures, threats."""
    yield from briefing.what
    yield from briefing.quotes
    yield from briefing.figures
    yield from briefing.threats


def told_span(item: Told) -> Span:
    """Return the words that tell an item: of an event told several times those around its trigger."""
    spans = evidence(item)
    if isinstance(item, Event):
        around = (one for one in spans if one.start <= item.trigger.start and item.trigger.end <= one.end)
        return next(around, item.trigger)
    return spans[0]
