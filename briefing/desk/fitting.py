"""How much of a brief is shown: as much as a page of so many words holds."""

from __future__ import annotations

from briefing.desk.brief import DeskBrief
from briefing.desk.outline import Line, outline
from briefing.desk.page import Page

WORDS = 1100  # of a brief of forty articles, at most
_MOST = 20  # threats, stories and speakers, where there is room


def fitted(brief: DeskBrief, top: int | None = None) -> Page:
    """Return the page with ``top`` of everything, by default with as much as ``WORDS`` words hold."""
    if top is not None:
        return Page(brief, outline(brief, top))
    made = (outline(brief, most, lists=lists) for lists in (True, False) for most in range(_MOST, 0, -1))
    pages = (Page(brief, one) for one in made)
    return next((one for one in pages if words(one) <= WORDS), Page(brief, outline(brief, 1, lists=False)))


def words(page: Page) -> int:
    """Return how many words a page has at most: signs between blanks count as words too."""
    made = page.outline
    titles = sum(len(section.title.split()) + 4 for section in made.sections)
    lines = sum(_words(page, line) for section in made.sections for line in section.lines)
    return len(f"{made.title} {made.facts}".split()) + 1 + titles + lines


def _words(page: Page, line: Line, above: Line | None = None) -> int:
    cited = " ".join(label for _, label in page.cited(line, above))
    told = len(f"{line.mark} {line.lead} {line.words} {line.note} {line.why} {cited}".split())
    signs = 1 + (3 if line.why else 0) + (2 if line.heads else 0)
    return signs + told + sum(_words(page, one, line) for one in line.under)
