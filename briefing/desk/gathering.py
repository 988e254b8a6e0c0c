"""A library, or some of its articles, made a desk brief."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from briefing.desk.brief import DeskArticle, DeskBrief, DeskStory, Toll
from briefing.desk.news import News, news_of, shown_news
from briefing.desk.pile import Filed, Pile
from briefing.desk.speakers import speakers_of
from briefing.desk.threats import threats_of
from briefing.desk.wording import severity_order
from briefing.library.figures import Count, counts
from briefing.library.fresh import repeated, seen_before
from briefing.library.library import Library
from briefing.library.pages import Story, line
from briefing.library.readings import Readings
from briefing.library.reports import Reason

MOST = 200  # articles of a brief: the newest
_TOLD_ANEW = frozenset({"up", "down", "corrected"})
_Stories = list[tuple[Story, list[Filed]]]


def desk_brief(
    library: Library,
    ids: Sequence[int] | None = None,
    *,
    seen: Collection[int] | None = None,
    readings: Readings | None = None,
) -> DeskBrief:
    """Return the brief of articles by their ids, the newest first as ``Library.ids`` gives them; by default of all.

    ``seen``: the articles that were there when the reader looked last, by default as the library keeps it;
    ``readings``: what is loaded already.
    """
    found = library.ids() if ids is None else ids
    before = seen_before(library.db, found[:MOST]) if seen is None else seen
    pile = Pile(readings or Readings(library.db), found[:MOST], before)
    shared = _shared(pile)
    later = [one for story, own in shared for one in own if one.id != story.first_article]
    news = news_of(pile, later)
    articles = _placed(pile, shared, news)
    told_before = {number: repeated(library.db, number) for number in news}
    return DeskBrief(
        articles,
        len(found),
        pile.looked,
        threats_of(pile),
        tuple(_story(pile, story, own) for story, own in shared if len(_reports(pile, own)) > 1),
        tuple(shown_news(pile, articles, news)),
        tuple(toll for own in pile.stories().values() for toll in _tolls(pile, own)),
        speakers_of(pile, told_before),
    )


def _shared(pile: Pile) -> _Stories:
    """Return the stories that have several articles in the library, with those of the pile: the gravest first."""
    own = pile.stories()
    sizes = pile.db.rows(
        "SELECT story FROM article WHERE story IN (SELECT value FROM json_each(?)) GROUP BY story HAVING count(*) > 1",
        (json.dumps(list(own)),),
    )
    found = [(told, own[story]) for (story,) in sizes if (told := line(pile.db, story)) is not None]
    return sorted(found, key=lambda pair: (_weight(pair[1]), pair[0].id))


def _weight(own: Sequence[Filed]) -> tuple[int, int, int]:
    """Put what is graver first, then what more articles tell, then what is newer."""
    return min(severity_order(one.severity) for one in own), -len(own), -max(one.id for one in own)


def _reports(pile: Pile, own: Sequence[Filed]) -> list[Filed]:
    return [one for one in own if one.copy_of not in pile.by_id]


def _placed(pile: Pile, shared: _Stories, news: News) -> tuple[DeskArticle, ...]:
    """Return the articles as the brief tells of them: those of stories together, then the others, copies last."""
    together = [one for _, own in shared if len(_reports(pile, own)) > 1 for one in own]
    others = {one.id: one for one in pile.articles}
    for one in together:
        del others[one.id]
    alone = sorted(others.values(), key=lambda one: (one.copy_of in pile.by_id, _weight([one])))
    ordered = [*together, *alone]
    places = {one.id: place for place, one in enumerate(ordered, start=1)}
    return tuple(
        DeskArticle(
            one.id, places[one.id], one.title, one.outlet, (one.published or "")[:10], one.source, one.severity,
            one.story, places.get(one.copy_of or 0), news.get(one.id) == (), one.is_new,
        )
        for one in ordered
    )  # fmt: skip


def _story(pile: Pile, story: Story, own: Sequence[Filed]) -> DeskStory:
    reports = _reports(pile, own)
    severities = [one.severity for one in own if one.severity is not None]
    return DeskStory(
        story.id,
        reports[-1].title,
        tuple(one.id for one in reports),
        tuple(one.id for one in own if one not in reports),
        story.first_by or pile.by_id[own[0].id].outlet,
        min(severities, default=None),
        _why(pile, reports),
    )


def _why(pile: Pile, reports: Sequence[Filed]) -> tuple[Reason, ...]:
    """Return what most reports of a story have in common, the commonest first."""
    told = pile.readings.reasons(one.id for one in reports)
    shared = Counter(reason for found in told.values() for reason in found)
    return tuple(reason for reason, n in shared.most_common() if 2 * n > len(reports))


def _tolls(pile: Pile, own: Sequence[Filed]) -> Iterator[Toll]:
    """Yield the numbers of a story on which its reports differ, or that changed from one to the next."""
    briefings = {one.id: found for one in own if (found := pile.readings.briefing(one.id)) is not None}
    by_kind: dict[str, list[Count]] = {}
    for one in counts(briefings):
        if one.differs or one.change not in ("same", "other"):
            by_kind.setdefault(one.of, []).append(one)
    for told in by_kind.values():
        if any(one.differs or one.change in _TOLD_ANEW for one in told):
            yield Toll(_reports(pile, own)[-1].title, told[0].of, tuple(told))
