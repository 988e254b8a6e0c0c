"""The timeline over several articles: what happens on which date, and who tells it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import NamedTuple

from briefing.article import place_of
from briefing.model import Span
from briefing.tui.linked import Linked
from briefing.tui.session.entry import Entry
from briefing.tui.session.pages import PageLine, PagePart
from briefing.tui.text.timex import first_day


class _Act(NamedTuple):
    """A key event or a threat: its date (a TIMEX3 value, or empty), its words, and where they stand."""

    date: str
    words: str
    lead: str
    span: Span


@dataclass(slots=True)
class _Row:
    """What several articles tell in the same words of one date: the first of them, and how many more."""

    act: _Act
    entry: int
    outlet: str
    others: set[int] = field(default_factory=set)


class Chronicle:
    """Takes articles one after the other; what they tell in the same words is one line."""

    def __init__(self) -> None:
        self.articles = 0
        self._rows: dict[tuple[str, str], _Row] = {}

    def add(self, at: int, entry: Entry) -> None:
        """Take in the key events and threats of an article, by its place; one without a briefing has none."""
        linked = entry.linked
        if linked is None:
            return
        self.articles += 1
        article = linked.briefing.article
        for act in _acts(linked):
            told = (act.date, " ".join(act.words.casefold().split()))
            row = self._rows.setdefault(told, _Row(act, at, place_of(article.outlet, article.source)))
            if row.entry != at:
                row.others.add(at)

    def parts(self) -> list[PagePart]:
        """Return the lines under their dates, in the order of time; what has no date comes last."""
        dated: dict[str, list[PageLine]] = {}
        for row in sorted(self._rows.values(), key=_order):
            more = f" and {len(row.others)} more" if row.others else ""
            line = PageLine(row.act.lead, row.act.words, f"{row.outlet}{more}", row.entry, row.act.span)
            dated.setdefault(row.act.date, []).append(line)
        return [PagePart(_heading(date), tuple(lines)) for date, lines in dated.items()]


def _order(row: _Row) -> tuple[bool, str, int, int, int]:
    date = row.act.date
    return not date, first_day(date), len(date), row.entry, row.act.span.start


def _acts(linked: Linked) -> Iterator[_Act]:
    """Yield the key events, and the threats that none of them stands for."""
    events = [one for one in linked.briefing.what if one.key]
    for event in events:
        yield _Act(linked.wording.date(event), event.summary, "", event.trigger)
    for threat in linked.briefing.threats:
        held = any(span.start <= one.trigger.start < span.end for span in threat.evidence for one in events)
        if threat.polarity == "positive" and not held:
            yield _Act(linked.wording.date(threat), threat.action, "threat:", threat.evidence[0])


def _heading(date: str) -> str:
    with suppress(ValueError):  # a month, a week, a year
        if len(date) == len("2025-11-08"):
            return f"{date}, {datetime.date.fromisoformat(date):%A}"
    return date or "Undated"
