"""Briefs written in their formats, of a library or of articles that are in none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from importlib import import_module

from briefing.desk import BRIEFS
from briefing.desk.fitting import fitted
from briefing.desk.gathering import desk_brief
from briefing.library.index import day_of
from briefing.library.library import Library
from briefing.library.readings import Readings
from briefing.model import Briefing

_FIRST = date(1970, 1, 2)  # of which every clock can tell the time
Render = Callable[..., str]


def written_of(briefings: Sequence[Briefing], form: str, top: int | None = None) -> str:
    """Return the brief of articles that are together in no library.

    What has no date is taken to be of the newest day among them: the brief is the same whenever it is made.
    """
    newest = date.fromordinal(max((day_of(one.article.published) or 1 for one in briefings), default=1))
    moment = datetime.combine(max(newest, _FIRST), time(12)).timestamp()
    with Library.in_memory() as library:
        for one in briefings:
            library.add(one, at=moment)
        return written(library, form, top=top)


def written(library: Library, form: str, query: str = "", top: int | None = None) -> str:
    """Return the brief of what a library has on a query, or of all, in one of the ``BRIEFS``; raises ``QueryError``."""
    readings = Readings(library.db)
    brief = desk_brief(library, library.ids(query), readings=readings)
    render: Render = import_module(BRIEFS[form].module).render
    return render(fitted(brief, top), readings.briefing)
