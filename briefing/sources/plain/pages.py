"""Pages as one text: without their numbers and running heads, sentences that run over a page made whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefing.sources.article.dates import date_with_year
from briefing.sources.article.labels import is_notice
from briefing.sources.article.lead import dateline_end, is_credit
from briefing.sources.plain.paragraphs import chunks, ends_sentence, is_unfinished, margin
from briefing.sources.plain.words import without_soft_hyphens

Page = list[str]  # lines; a blank one stands between paragraphs

_NUMBER = re.compile(r"(?:page\s+|p\.\s*)?\W{0,3}\d{1,4}\W{0,3}(?:(?:of|/)\s*\d{1,4}\W{0,3})?", re.I)
_FIRST = re.compile(r"(?:page\s+|p\.\s*)\W{0,3}\d.*|\W{0,3}1\W{0,3}(?:(?:of|/)\s*\d{1,4}\W{0,3})?", re.I)
_FIGURE = re.compile(r"\d{1,4}\.?")
_MOST_PAGES = 1_000
_NOT_SAID = re.compile(r"[\W\d_]+")
_FEWEST_PAGES = 2  # on which a line must stand first or last to be a running head
_EDGE = 2  # lines at the top and at the bottom of a page that may be furniture
_SHORTEST = 6  # letters of a running head that others begin with
_LONGEST = 80  # characters of a running head
_LEAST = 40  # letters of a page that is one
_LONGEST_HEADING = 80
_TELLING = 4  # letters


def unpaged(text: str) -> str:
    """Return a text with form feeds between its pages as one without pages; another one as it is."""
    text = without_soft_hyphens(text)
    if "\f" not in text.strip("\f\n "):
        return text
    pages = [_trimmed([line.rstrip() for line in page.split("\n")]) for page in text.split("\f")]
    if sum(len(_shape(" ".join(page))) >= _LEAST for page in pages) < _FEWEST_PAGES:
        return text
    from briefing.sources.plain.columns import in_columns  # not before the first frame

    kept_pages = without_furniture([page for page in pages if page])
    return joined([_trimmed(in_columns("\n".join(page)).split("\n")) for page in kept_pages])


def without_furniture(pages: Sequence[Page]) -> list[Page]:
    """Return the lines of the pages without page numbers, and heads and feet that most pages have."""
    return [page[first:end] for page, (first, end) in zip(pages, kept(pages), strict=True)]


def kept(pages: Sequence[Page]) -> list[tuple[int, int]]:
    """Return where the text of each page begins and ends: the first of its lines, and the one after its last."""
    heads = _running([page[:_EDGE] for page in map(_filled, pages)])
    feet = _running([page[-_EDGE:] for page in map(_filled, pages)])
    said = _figures_of_text(pages)
    out = []
    for number, page in enumerate(pages):
        first, end = _bounds(page, 0, len(page))
        while first < end and _is_furniture(page[first:end], -1, feet) and (number, end - 1) not in said:
            first, end = _bounds(page, first, end - 1)
        while first < end and _is_furniture(page[first:end], 0, heads) and (number, first) not in said:
            if not number and not _may_go(page[first:end], pages, heads):
                break
            first, end = _bounds(page, first + 1, end)
        out.append((first, end))
    return out


def _figures_of_text(pages: Sequence[Page]) -> set[tuple[int, int]]:
    """Return the pages and lines of figures at their edges that are of a sentence, and no numbers of pages.

    Numbers of pages go up by one from page to page; a year, or a figure with a full stop, in the midst of a sentence
    that begins above it is of that.
    """
    edges = [
        (number, at, (at and _before(page, at)) or _last_of(pages, number))
        for number, page in enumerate(pages)
        for at in {
            n
            for n in (*_edge(page, first=True), *_edge(page, first=False))
            if _NUMBER.fullmatch(page[n].strip())
        }
    ]
    offsets = Counter(
        value - number for number, at, _ in edges if (value := _value(pages[number][at])) is not None
    )
    return {
        (number, at)
        for number, at, before in edges
        if (value := _value(pages[number][at])) is not None
        and offsets[value - number] < _FEWEST_PAGES
        and value - number != 1
        and (value > _MOST_PAGES or pages[number][at].strip().endswith("."))
        and before
        and not ends_sentence(before)
    }


def _edge(page: Page, *, first: bool) -> list[int]:
    filled = [n for n, line in enumerate(page) if line.strip()]
    return filled[:1] if first else filled[-1:]


def _before(page: Page, at: int) -> str:
    """Return the line right above another; empty where a blank one or nothing is."""
    return page[at - 1].strip()


def _last_of(pages: Sequence[Page], number: int) -> str:
    """Return the last line of the page before one."""
    lines = _filled(pages[number - 1]) if number else []
    return lines[-1].strip() if lines else ""


def _value(line: str) -> int | None:
    found = _FIGURE.fullmatch(line.strip())
    return int(found[0].rstrip(".")) if found else None


def joined(pages: Sequence[Page]) -> str:
    """Return the pages as one text; a sentence that runs over a page is one."""
    filled = [page for page in pages if page]
    text = "\n\n".join("\n".join(page) for page in filled)
    wrapped = margin(chunks(text)) is not None
    spaced = any("" in page for page in filled)
    out = ""
    for page in filled:
        last = out.rpartition("\n")[2].strip()
        if out:
            out += _between(last, page[0].strip(), wrapped, spaced)
        out += "\n".join(page)
    return out


def _between(last: str, first: str, wrapped: bool, spaced: bool) -> str:
    if ends_sentence(last):
        return "\n\n" if spaced else "\n"
    if wrapped or last.endswith("-"):
        return "\n"
    runs_on = not first[0].isupper() or is_unfinished(last) or len(last) > _LONGEST_HEADING
    return " " if runs_on else "\n\n"


def _is_furniture(lines: Page, at: int, running: set[str]) -> bool:
    alone = len(_filled(lines)) == 1  # a line that is all of its page is its text
    return _NUMBER.fullmatch(lines[at].strip()) is not None or (not alone and _shape(lines[at]) in running)


def _running(edges: Sequence[Page]) -> set[str]:
    """Return the shapes of lines that stand at the edges of at least half of the pages."""
    shapes = [{_shape(line) for line in lines if len(line) <= _LONGEST} - {""} for lines in edges]
    least = max(_FEWEST_PAGES, len(edges) / 2)
    every = set[str]().union(*shapes)
    return {
        one for one in every if sum(any(_alike(one, other) for other in page) for page in shapes) >= least
    }


def _alike(one: str, other: str) -> bool:
    return one == other or (
        min(len(one), len(other)) >= _SHORTEST and (one.startswith(other) or other.startswith(one))
    )


def _may_go(lines: Page, pages: Sequence[Page], heads: set[str]) -> bool:
    """Tell whether the first line of the first page goes: it is a number, dated, or another is the title.

    One whose words the text says is the title itself, which later pages repeat.
    """
    first, rest = lines[0].strip(), _filled(lines[1:])
    if not rest:
        return False
    if _NUMBER.fullmatch(first):
        return _FIRST.fullmatch(first) is not None
    if date_with_year(first) is not None:
        return True
    following = rest[0].strip()
    titled = not (ends_sentence(following) or is_credit(following) or is_notice(following))
    if not titled or dateline_end(following) is not None or len(following) > _LONGEST:
        return False
    words = {word for word in _NOT_SAID.sub(" ", first.casefold()).split() if len(word) >= _TELLING}
    others = (line for page in [rest, *pages[1:]] for line in page if _shape(line) not in heads)
    body = " ".join(others).casefold()
    return 2 * sum(word in body for word in words) <= len(words)


def _shape(line: str) -> str:
    return _NOT_SAID.sub("", line.casefold())


def _filled(page: Page) -> Page:
    return [line for line in page if line.strip()]


def _trimmed(page: Page) -> Page:
    first, end = _bounds(page, 0, len(page))
    return page[first:end]


def _bounds(page: Page, first: int, end: int) -> tuple[int, int]:
    """Return a stretch of lines without the blank ones around it."""
    while first < end and not page[first].strip():
        first += 1
    while end > first and not page[end - 1].strip():
        end -= 1
    return first, end
