"""Stories as they are shown: the list, newest first, and the page of one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from briefing.library.connection import Connection
from briefing.library.figures import Count, counts
from briefing.library.fresh import Fresh, fresh
from briefing.library.index import date_of, first_id
from briefing.library.readings import Readings
from briefing.library.reports import Report, reasons, reports_of


@dataclass(frozen=True, slots=True)
class Story:
    """A story in a line: its newest headline, its days, how many reports (copies apart), who reported first."""

    id: int
    title: str
    first: str
    newest: str
    reports: int
    copies: int
    first_by: str | None
    first_article: int
    since_looked: int


@dataclass(frozen=True, slots=True)
class StoryPage:
    """All that is told of a story: reports in order, the stories around it, its numbers, what each report had anew."""

    story: Story
    continues: Story | None
    continued_by: tuple[Story, ...]
    reports: tuple[Report, ...]
    figures: tuple[Count, ...]
    news: tuple[Fresh, ...]


def stories(db: Connection, since: date | None = None, limit: int = 50) -> list[Story]:
    """Return the stories of two reports and more, those with the newest articles first."""
    start = first_id(since.toordinal()) if since else 0
    rows = db.rows(
        "SELECT id FROM story WHERE articles > 1 AND last >= ? ORDER BY last DESC LIMIT ?", (start, limit)
    )
    return [found for (story,) in rows if (found := line(db, story)) is not None]


def line(db: Connection, story: int) -> Story | None:
    """Return a story in a line, or None where there is none of that id."""
    reports = reports_of(db, story)
    return _line(db, story, reports) if reports else None


def page(db: Connection, story: int) -> StoryPage | None:
    """Return all that is told of a story, or None where there is none of that id."""
    reports = reports_of(db, story)
    if not reports:
        return None
    readings = Readings(db)
    loaded = {one.article: readings.briefing(one.article) for one in reports}
    briefings = {number: one for number, one in loaded.items() if one is not None}
    why = reasons(db, briefings)
    before = db.one("SELECT continues FROM story WHERE id = ?", (story,))
    after = [
        line(db, row[0]) for row in db.rows("SELECT id FROM story WHERE continues = ? ORDER BY id", (story,))
    ]
    return StoryPage(
        _line(db, story, reports),
        line(db, before) if before is not None else None,
        tuple(one for one in after if one is not None),
        tuple(replace(one, reasons=why.get(one.article, ())) for one in reports),
        counts(briefings),
        tuple(item for one in reports for item in fresh(db, one.article, readings)),
    )


def _line(db: Connection, story: int, reports: list[Report]) -> Story:
    own = [one for one in reports if one.copy_of is None]
    first, last = db.rows("SELECT first, last FROM story WHERE id = ?", (story,))[0]
    return Story(
        story,
        (own or reports)[-1].title,
        date_of(first).isoformat(),
        date_of(last).isoformat(),
        len(own),
        len(reports) - len(own),
        (own or reports)[0].outlet,
        (own or reports)[0].article,
        sum(one.since_looked for one in reports),
    )
