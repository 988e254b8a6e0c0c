"""``briefing story``: one story, its reports in order, how its numbers changed, what each report had anew."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

import click

from briefing.commands.options import library_option, opened
from briefing.commands.rows import as_json, table
from briefing.commands.stories import format_option, how_many
from briefing.library.fresh import distinct
from briefing.opening import stop

if TYPE_CHECKING:
    from briefing.library.figures import Count
    from briefing.library.pages import StoryPage
    from briefing.library.reports import Report


@click.command()
@click.argument("number", metavar="ID", type=int)
@click.option(
    "--seen", is_flag=True, help="Keep that you looked: what comes later is marked with * from now on."
)
@format_option
@library_option
def story(number: int, seen: bool, form: str, library_path: str | None) -> None:
    """Show a story: its reports, how its numbers changed, what each report had that earlier ones had not.

    ID is that of `briefing stories`. A copy stands under the report that it copies and is counted with it. What came
    after you last looked (`--seen`) is marked with *.
    """
    with opened(library_path) as library:
        page = library.story(number)
        if page is None:
            stop(f"there is no story {number}; `briefing stories` lists them")
        if seen:
            library.looked(number)
    if form == "jsonl":
        click.echo(as_json(page))
        return
    for line in told(page):
        click.echo(line)


def told(page: StoryPage) -> Iterator[str]:
    """Yield the lines of a story's page."""
    one = page.story
    yield f"Story {one.id}: {one.title}"
    yield f"{how_many(one)}, {one.first} to {one.newest}; first reported by {one.first_by or 'an unnamed outlet'}"
    if page.continues:
        yield f"Continues story {page.continues.id}: {page.continues.title}"
    for later in page.continued_by:
        yield f"Continued by story {later.id}: {later.title}"
    yield ""
    yield "REPORTS"
    for report in page.reports:
        yield from _report(report)
    if page.figures:
        yield ""
        yield from _figures(page)
    news = [line for report in page.reports for line in _news(report, page)]
    if news:
        yield ""
        yield "WHAT EACH REPORT HAD THAT EARLIER ONES HAD NOT"
        yield from news


def _report(report: Report) -> Iterator[str]:
    copy = f" (copy of {report.copy_of})" if report.copy_of else ""
    outlet = report.outlet or "unnamed"
    yield f"{_mark(report)}{_when(report.published)}  {outlet}: {report.title}{copy} [{report.article}]"
    for kind, reasons in groupby(
        sorted(report.reasons, key=lambda one: _KINDS.index(one.kind)), lambda one: one.kind
    ):
        yield f"    {kind}s shared: {', '.join(one.words for one in reasons)}"


def _figures(page: StoryPage) -> Iterator[str]:
    outlets = {one.article: one.outlet or str(one.article) for one in page.reports}
    names = {(one.article, one.item): f"{one.value} ({one.source})" for one in page.figures}
    ordered = sorted(page.figures, key=lambda one: one.of)
    rows = [
        (
            one.of, _when(one.published), one.amount, one.source or "", _change(one, names),
            outlets[one.article], f"“{one.words}”",
        )
        for one in ordered
    ]  # fmt: skip
    yield from table(("NUMBERS", "DAY", "VALUE", "TOLD BY", "CHANGE", "IN", "WORDS"), rows)


def _change(count: Count, names: dict[tuple[int, str], str]) -> str:
    apart = ", ".join(names[one] for one in count.differs)
    return "; ".join(part for part in (count.course, f"differs from {apart}" if apart else "") if part)


def _news(report: Report, page: StoryPage) -> Iterator[str]:
    items = distinct([one for one in page.news if one.article == report.article])
    if not items:
        return
    yield f"{_mark(report)}{_when(report.published)}  {report.outlet or 'unnamed'} [{report.article}]"
    for one in items:
        before = (
            f" (before: “{_line(one.earlier_words)}”)"
            if one.change == "changed" and one.earlier_words
            else ""
        )
        yield f"    {one.change} {one.kind}: “{_line(one.words)}”{before}"


def _mark(report: Report) -> str:
    return "* " if report.since_looked else "  "


def _when(published: str | None) -> str:
    return (published or "undated")[:16].replace("T", " ")


def _line(words: str) -> str:
    return " ".join(words.split())


_KINDS = ("actor", "place", "event type", "date", "term")
