"""How much of a brief is shown: as much as a page of so many words holds."""

from __future__ import annotations

from briefing.desk.brief import DeskBrief
from briefing.desk.outline import Line, Outline, cut, cuttable, outline
from briefing.desk.page import Page

WORDS = 1100  # of a brief of forty articles, at most
_FIRST = 2  # times that there may be more of the first section before there is of another
_MOST = 20  # times that there may be more of a section


def fitted(brief: DeskBrief, top: int | None = None) -> Page:
    """Return the page with ``top`` of everything, by default with as much as ``WORDS`` words hold."""
    if top is not None:
        return Page(brief, outline(brief, top))
    whole = outline(brief)
    for lists in (True, False):
        tops = dict.fromkeys(cuttable(brief, lists=lists), 1)
        page = Page(brief, cut(whole, tops))
        if words(page) <= WORDS:
            return _filled(page, whole, tops)
    return page


def _filled(page: Page, whole: Outline, tops: dict[str, int]) -> Page:
    """Return the page with more of each section in turn, most of the first, until no more fits."""
    growing = [*([next(iter(tops))] * _FIRST), *tops]
    for _ in range(_MOST):
        for name in tuple(growing):
            more = tops | {name: tops[name] + 1}
            larger = Page(page.brief, cut(whole, more))
            if larger.outline != page.outline and words(larger) <= WORDS:
                page, tops = larger, more
            elif larger.outline != page.outline:
                growing = [one for one in growing if one != name]
            else:
                tops = more
    return page


def words(page: Page) -> int:
    """Return how many words a page has at most: signs between blanks count as words too."""
    made = page.outline
    titles = sum(len(one.title.split()) + 1 + (3 if one.more else 0) for one in made.sections)
    lines = sum(_words(page, line) for section in made.sections for line in section.lines)
    return len(f"{made.title} {made.facts}".split()) + 1 + titles + lines


def _words(page: Page, line: Line, above: Line | None = None) -> int:
    cited = " ".join(label for _, label in page.cited(line, above))
    told = len(f"{line.mark} {line.lead} {line.words} {line.note} {line.why} {cited}".split())
    signs = 1 + (3 if line.why else 0) + (2 if line.heads else 0)
    return signs + told + sum(_words(page, one, line) for one in line.under)
