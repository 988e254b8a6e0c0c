"""The events of a briefing as CSV: a row each, the first line names the columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from briefing.model import Briefing, Event

COLUMNS = (
    "source",
    "title",
    "published",
    "event",
    "status",
    "polarity",
    "who",
    "whom",
    "where",
    "when",
    "according_to",
    "summary",
    "evidence",
)
_STARTS_A_FORMULA = tuple("=+-@\t\r\n|＝＋－＠")  # the wide ones too: spreadsheets take them for the others


def render(briefing: Briefing) -> str:
    """Return the names of the columns and the rows."""
    return _written([COLUMNS]) + rows(briefing)


def rows(briefing: Briefing) -> str:
    """Return the rows of the events, in the order of the briefing."""
    return _written(_row(briefing, event) for event in briefing.what)


def cell(words: str) -> str:
    """Return ``words`` on one line, quoted where a spreadsheet would take them for a formula."""
    line = " ".join(words.split())
    return f"'{line}" if line.startswith(_STARTS_A_FORMULA) else line


def _written(lines: Iterable[Iterable[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([cell(words) for words in line] for line in lines)
    return out.getvalue()


def _row(briefing: Briefing, event: Event) -> tuple[str, ...]:
    article = briefing.article
    names = {actor.id: actor.name for actor in briefing.who}
    names |= {place.id: place.name for place in briefing.where}
    names |= {time.id: time.value for time in briefing.when}

    def named(ids: Iterable[str]) -> str:
        return "; ".join(names[one] for one in ids)

    return (
        article.source,
        article.title or "",
        article.published or "",
        event.type,
        event.status,
        event.polarity,
        named(event.who),
        named(event.whom),
        named(event.where),
        named(event.when),
        named(event.attribution),
        event.summary,
        " … ".join(span.of(article.text) for span in event.evidence),
    )
