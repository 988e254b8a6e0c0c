"""What an article tells that may be news, and what is said of it against what was told earlier."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from briefing.library.meaning import Reading, Sentence
from briefing.model import Briefing, Event, Figure, Quote, Span, Threat, evidence

Change: TypeAlias = Literal["new", "changed", "repeated"]
Told: TypeAlias = Event | Quote | Figure | Threat
_HAD = re.compile(r"\bhad\b", re.I)


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


def untold(report: Reading) -> Iterator[Span]:
    """Yield the sentences of the body without an item, and of others what stands before and after their items."""
    told = sorted(told_span(item) for item in told_items(report.briefing))
    said = [told_span(item) for item in report.briefing.quotes]
    text = report.briefing.article.text
    for one in report.sentences:
        if text[one.start] == "(" or report.is_heading(one.start):
            continue  # a credit
        inside = [span for span in told if span.start < one.end and one.start < span.end]
        first = min((span.start for span in inside), default=one.end)
        last = max((span.end for span in inside), default=one.end)
        for start, end in ((one.start, first), (last, one.end)):
            bare = text[start:end].strip()
            if any(one.end == start or one.start == end for one in said):
                continue  # who says it
            if bare and (start < last or bare[0].isalpha()):  # what a comma sets off is by the way
                begin = text.index(bare, start)
                yield Span(begin, begin + len(bare))


def looks_back(report: Reading, span: Span) -> bool:
    """Tell whether words are in the past before the past: "had been closed"."""
    return _HAD.search(span.of(report.briefing.article.text)) is not None
