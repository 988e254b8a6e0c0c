"""Stories as pages of the reader: the list of them, and one with its reports, its numbers and what was new in each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from briefing.model import Span
from briefing.tui.session.pages import PageLine, PagePart

if TYPE_CHECKING:
    from briefing.library.figures import Count
    from briefing.library.pages import Story, StoryPage

_TOP = Span(0, 1)


def stories_parts(stories: Iterable[Story]) -> list[PagePart]:
    """Return the list of stories: newest day, how many reports, headline; each leads to its first report."""
    lines = tuple(PageLine(one.newest, one.title, _how_many(one), one.first_article, _TOP) for one in stories)
    return [PagePart("stories of several reports, the newest first", lines)] if lines else []


def story_title(page: StoryPage) -> str:
    """Return the head of a story's page, and what finds its articles in the filter."""
    one = page.story
    days = one.first if one.first == one.newest else f"{one.first} to {one.newest}"
    return f"{_how_many(one)}, {days}, first by {one.first_by or 'an unnamed outlet'} · story:{one.id}"


def story_parts(page: StoryPage) -> list[PagePart]:
    """Return the page of a story; every line leads to its words."""
    outlets = {one.article: one.outlet or "unnamed" for one in page.reports}
    reports = tuple(
        PageLine(
            f"{'* ' if one.since_looked else ''}{(one.published or 'undated')[:10]}",
            one.title,
            f"{outlets[one.article]}{' (a copy)' if one.copy_of else ''}",
            one.article,
            _TOP,
        )
        for one in page.reports
    )
    numbers = tuple(
        PageLine(f"{one.of} {one.amount}", one.words, _told(one, outlets), one.article, one.span)
        for one in sorted(page.figures, key=lambda one: one.of)
    )
    from briefing.library.fresh import distinct  # not before a story is asked for

    parts = [PagePart("reports", reports), PagePart("numbers", numbers)]
    for report in page.reports:
        lines = tuple(
            PageLine(
                f"{one.change} {one.kind}",
                " ".join(one.words.split()),
                _before(one.earlier_words if one.change == "changed" else None),
                one.article,
                one.span,
            )
            for one in distinct([one for one in page.news if one.article == report.article])
        )
        heading = f"new in {outlets[report.article]}, {(report.published or 'undated')[:10]}"
        parts.append(PagePart(heading, lines))
    return [part for part in parts if part.lines]


def _how_many(story: Story) -> str:
    reports = f"{story.reports} report{'' if story.reports == 1 else 's'}"
    return f"{reports}, {story.copies} cop{'y' if story.copies == 1 else 'ies'}" if story.copies else reports


def _told(count: Count, outlets: dict[int, str]) -> str:
    differs = "differs from another source" if count.differs else ""
    parts = (
        f"by {count.source}" if count.source else "",
        count.course,
        differs,
        outlets.get(count.article, ""),
    )
    return " · ".join(part for part in parts if part)


def _before(words: str | None) -> str:
    return f"before: {' '.join(words.split())}" if words else ""
