"""The desk as a page of the reader: the lines of a brief, each of which leads to its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.desk.brief import DeskBrief
from briefing.desk.gathering import desk_brief
from briefing.desk.outline import Line, Outline, outline
from briefing.desk.wording import day_words
from briefing.library.library import Library
from briefing.library.readings import Readings
from briefing.model import Span
from briefing.tui.session.hits import Hits
from briefing.tui.session.pages import PageLine, PagePart, laid_out

_TOP = Span(0, 1)
_MARKS = {"grave": "alarm", "serious": "type", "low": "muted"}
TOP = 30  # threats, stories and speakers that are shown at most


class DeskPage(NamedTuple):
    """What is shown of a pile: the head, the lines, and the stories that are looked at with it."""

    title: str
    hits: Hits
    stories: tuple[int, ...]


def empty_page() -> DeskPage:
    """Return the page before anything is known."""
    return DeskPage("Desk", laid_out(()), ())


def desk_page(
    library: Library, ids: Sequence[int], seen: frozenset[int], readings: Readings | None = None
) -> DeskPage:
    """Return the page of articles of a library; ``seen``: those that were there at the last look."""
    brief = desk_brief(library, ids, seen=seen, readings=readings)
    made = outline(brief, TOP)
    stories = {one.story for one in brief.articles if one.story is not None}
    return DeskPage(f"Desk: {made.facts}", laid_out(desk_parts(brief, made)), tuple(sorted(stories)))


def desk_parts(brief: DeskBrief, made: Outline) -> list[PagePart]:
    """Return the sections of an outline as parts of a page."""
    return [
        PagePart(
            section.title,
            tuple(one for line in section.lines for one in _lines(brief, line)),
            f"{len(section.lines) + section.more}",
            section.dim,
        )
        for section in made.sections
    ]


def _lines(brief: DeskBrief, line: Line, above: Line | None = None) -> Iterator[PageLine]:
    proof = line.proofs[0]
    article = brief.article(proof.article)
    others = len({one.article for one in line.proofs}) - 1
    where = f"{article.outlet} {day_words(article.day)}{f' +{others}' if others else ''}".strip()
    said = above is not None and above.cites and above.proofs[0].article == article.id
    yield PageLine(
        f"{line.lead}:" if line.lead and line.words else line.lead,
        line.words,
        line.note,
        article.id,
        proof.span or _TOP,
        "muted" if line.heads else "key",
        line.mark,
        _MARKS.get(line.mark, "muted"),
        "" if line.heads or said else where,
        0 if above is None else 1,
        f"together by {line.why}" if line.why else "",
    )
    for one in line.under:
        yield from _lines(brief, one, line)
