"""Background: acts that an article tells as history."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from briefing.extract.document import EventNode, TimeNode, layers, sentence_of, words_of
from briefing.extract.timex.grain import Grain, grain_of, latest_day
from briefing.lexicon.weights import weights


def is_background(doc: Doc, event: EventNode) -> bool:
    """Whether an act is told as history: it lies well before the article, or an aside tells its month or year."""
    article = layers.of(doc).article
    published = article.published[:10] if article and article.published else None
    if _is_when_of_year(doc[event.head]):
        return True
    if published is None:
        return False
    head, today = doc[event.head], datetime.date.fromisoformat(published)
    for time in (layers.of(doc).times[i] for i in event.when):
        day = latest_day(time.value)
        if _is_aside(doc[time.start], head):
            continue
        if day and (today - day).days > weights("background.limits")["days"]:
            return True
        if head.dep_ == "relcl" and (grain_of(time.value) or Grain.TIME) > Grain.WEEKEND:
            return True  # "where the embassy was also attacked earlier this year"
    years = list(_years(head))
    return bool(years) and all(year < today.year for year in years)


def _years(head: Token) -> Iterator[int]:
    """Yield the years that time expressions of the sentence name for an act; "2000 rockets" are no time."""
    doc, forms, times = head.doc, words_of(head.doc).forms, layers.of(head.doc).times
    first, last = (bisect_left(times, at, key=_start) for at in sentence_of(head))
    for time in times[first:last]:
        named = [form for form in forms[time.start : time.end] if form == time.value[:4]]
        if named and not _is_aside(doc[time.start], head):
            yield from map(int, named)


def _is_when_of_year(head: Token) -> bool:
    """Whether an act tells when a year was, whatever the date of the article: "in 2018, when X first threatened it"."""
    if head.dep_ != "relcl" or not any(c.lower_ == "when" for c in head.children):
        return False
    times = layers.of(head.doc).times
    return any(grain_of(t.value) == Grain.YEAR for t in times if t.start <= head.head.i < t.end)


def _start(time: TimeNode) -> int:
    return time.start


def _is_aside(token: Token, head: Token) -> bool:
    """Whether a relative clause around a token leaves the act out: "shelled a bridge that had stood since 1931"."""
    clause = next((a for a in token.ancestors if a.dep_ == "relcl"), None)
    return (
        clause is not None
        and sentence_of(clause) == sentence_of(head)
        and clause != head
        and not clause.is_ancestor(head)
    )
