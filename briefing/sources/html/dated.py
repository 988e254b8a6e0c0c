"""Which of the dates on a page are its article's: none of other stories, pictures, embedded posts and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from lxml.etree import XPath  # type: ignore[import-untyped]

from briefing.sources.article.dates import is_of_change
from briefing.sources.html.names import names_of, says
from briefing.sources.html.tree import Element, shown

_DATED = XPath("//time | //*[self::span or self::p or self::div or self::abbr][@datetime or @content]")
_PUBLISHED = re.compile(r"publish|pubdate|posted|issued|entry-date|dateline|timestamp", re.I)
_CHANGED = re.compile(r"modif|updat|revis", re.I)
_SAYS_PUBLISHED = re.compile(r"\b(?:published|posted|issued|released)\b[\s\w:,|–—-]{0,20}$", re.I)
_ELSEWHERE = frozenset("aside nav footer figure figcaption blockquote".split())
_LINES = ("div", "li", "p", "article", "section", "tr", "dd", "a")
_STORY_WORDS = 2  # of a link that leads to another story
_PROFILE = re.compile(
    r"author|profile|byline|/by/|/staff/|/people/|/topics?/|/tags?/|/category/|/section", re.I
)
_BY = re.compile(r"\bby\b[\s\w.,’'-]{0,60}$", re.I)
_LONGEST_BOX = 300  # characters of a box that leads to another story
_MOST = 50  # elements that may tell the date of publication
_MOST_LOOKED_AT = 300
_MOST_HEADINGS = 20
_DEEPEST = 30  # elements around a date that are looked at
_LONGEST_LINE = 120  # characters of a line with the date of publication
_LABEL = 40  # characters before a date that say what it is


class Dated(NamedTuple):
    """An element with a date, as it is written, and whether it says that it is that of publication, or of a change."""

    element: Element
    written: str
    published: bool
    changed: bool


def dated_in(tree: Element) -> list[Dated]:
    """Return the elements of a page that tell a date by their mark-up, but for those that are of something else."""
    return list(islice(_dated(tree), _MOST))


def of_publication(
    found: Sequence[Dated], opening: Sequence[Element], heading: Element | None
) -> list[Dated]:
    """Return those that may tell when an article was published, the likeliest first, those of a change last.

    What stands in the ``opening`` of an article goes before what stands elsewhere in it; what stands outside of it,
    as the day's date in the banner of a site does, counts only where it says what it is.
    """
    head = set(opening)
    scope = None if heading is None else next(heading.iterancestors("article", "main"), None)

    def rank(one: Dated) -> int | None:
        inside = scope is None or any(above is scope for above in one.element.iterancestors())
        if not inside and not one.published:
            return None
        return 4 if one.changed else 0 if one.published and inside else 1 if one.element in head else 2

    ranked = [(at, one) for one in found if (at := rank(one)) is not None]
    return [one for _, one in sorted(ranked, key=lambda pair: pair[0])]


class Others:
    """What on a page is of another story, a picture, a post that is shown, or a comment.

    Of several articles on a page, its own is the one with a main heading.
    """

    def __init__(self, tree: Element) -> None:
        self._own = {
            box for one in islice(tree.iter("h1"), _MOST_HEADINGS) for box in (one, *one.iterancestors())
        }
        self._several = bool(self._own) and len(list(islice(tree.iter("article"), 2))) > 1

    def hold(self, element: Element) -> bool:
        """Tell whether an element is of one of them."""
        for one in islice((element, *element.iterancestors()), _DEEPEST):
            if one.tag in {"body", "html"} or one in self._own:
                return False
            if one.tag in _ELSEWHERE or (self._several and one.tag == "article"):
                return True
            names = names_of(one)
            if one.tag != "main" and names and says(names, "apart"):
                return True
            if one.tag in _LINES and leads_to_another(one, element):
                return True
        return False


def leads_to_another(box: Element, element: Element) -> bool:
    """Tell whether a small box around a date holds a link to a story: its title, or a heading."""
    if _is_longer(box, _LONGEST_BOX):
        return False
    words = shown(box)
    links = [box] if box.tag == "a" and box.get("href") else [one for one in box.iter("a") if one.get("href")]
    return any(_is_of_story(link, words, element) for link in links)


def is_called_change(element: Element) -> bool:
    """Tell whether the words right before a date say that it is that of a change."""
    return _ends_with_change(_before(element))


def within_words(element: Element) -> bool:
    """Tell whether a date stands in a sentence: it is then the date of what is told."""
    parent = element.getparent()
    return parent is not None and parent.tag in {"p", "li"} and _is_longer(parent, _LONGEST_LINE)


def _before(element: Element) -> str:
    """Return the words right before an element, which may say what it is."""
    previous = element.getprevious()
    while previous is not None and not (previous.tail or "").strip() and not shown(previous):
        previous = previous.getprevious()
    if previous is not None:
        words = (previous.tail or "").strip() or shown(previous)
        return words[-_LABEL:]
    parent = element.getparent()
    if parent is None or parent.tag in {"body", "html", "article", "main"}:
        return ""
    own = (parent.text or "").strip()
    return own[-_LABEL:] if own or len(shown(parent)) > len(shown(element)) else _before(parent)


def _dated(tree: Element) -> Iterator[Dated]:
    others = Others(tree)
    for element in islice(_DATED(tree), _MOST_LOOKED_AT):
        says = " ".join(element.get(name) or "" for name in ("itemprop", "class", "id", "pubdate"))
        value = element.get("datetime") or (element.get("content") if element.tag != "time" else None)
        named = bool(value) and any(word in says.lower() for word in ("datepublished", "datemodified"))
        if (element.tag != "time" and not named) or within_words(element) or others.hold(element):
            continue
        label, words = _before(element), shown(element)
        changed = _CHANGED.search(says) is not None or is_of_change(words) or _ends_with_change(label)
        published = _PUBLISHED.search(says) is not None or element.get("pubdate") is not None
        published = published or _SAYS_PUBLISHED.search(label) is not None
        yield Dated(element, value or words, published and not changed, changed)


def _ends_with_change(label: str) -> bool:
    """Tell whether the last label before a date is that of a change."""
    last = re.split(
        r"\b(?=(?:last |first )?(?:published|posted|updated|modified|edited|revised))", label, flags=re.I
    )[-1]
    return is_of_change(last) and not any(map(str.isdigit, last))


def _is_of_story(link: Element, words: str, element: Element) -> bool:
    said = shown(link)
    if len(said.split()) < _STORY_WORDS and next(link.iter("h2", "h3", "h4", "img"), None) is None:
        return False
    told = f"{link.get('href')} {link.get('rel') or ''} {names_of(link)}"
    if _PROFILE.search(told) or said.strip() == shown(element):
        return False
    at = words.find(said)
    return not _BY.search(words[:at])


def _is_longer(element: Element, characters: int) -> bool:
    length = 0
    for number, text in enumerate(element.itertext()):
        length += len(" ".join(text.split()))
        if length > characters or number > characters:  # of blanks alone there may be thousands
            return True
    return False
