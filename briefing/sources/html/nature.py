"""What a page is that holds no article, or only the beginning of one: it says so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice

from briefing.sources.article import Piece
from briefing.sources.article.similarity import bare
from briefing.sources.clean import clean_line
from briefing.sources.errors import SourceError
from briefing.sources.html.lines import asks_for_subscription
from briefing.sources.html.names import names_of, says
from briefing.sources.html.page_words import pattern
from briefing.sources.html.tree import REMEDY, Element, shown

ONLY_THE_BEGINNING = "The page holds only the beginning of the article: the rest is for subscribers."
A_LIST = "The page is mostly links to other pages: it may be a list of stories rather than an article."

_NO_ARTICLES = {
    "page.missing": "it says that there is no such page",
    "page.login": "it asks to log in",
    "page.robot": "it asks whether a human reads it",
}
_WHOLE = r"\W*(?:{})\W*"
_SITE = re.compile(r"\s+[|–—·»-]\s+")
_LONGEST = 200  # characters of a title
_SHORT = 500  # characters of a page that only says that it is none
_BRIEF = 1_500  # characters of what may be read without a subscription
_ENDED = re.compile(r"[.!?…][\"”’')\]]*$")
_SENTENCE = 6  # words
_CLOSING = 8  # characters at the end of a line among which its full stop is looked for
_LONG = 4_000  # characters of an article that is whole, whatever the page asks for
_MOST_LINKS, _FIRST = 1_000, 60  # links of a page, pieces of a body, by which a list is told
_MOST_LINKED = 0.6  # of the characters of an article
_MOST_ARTICLES, _FEWEST_ARTICLES = 100, 3  # of a page that holds several
_SHARE = 0.7  # of the words that metadata count
_LOCKS = ("div", "section", "p", "aside", "span", "form")


def check_page(
    tree: Element, body: Sequence[Piece], told: dict[str, object], links: frozenset[str], source: str
) -> None:
    """Raise ``SourceError`` where a page says that it is an error, a form to log in, a check or a menu."""
    letters = sum(len(piece.text) for piece in body if piece.kind != "title")
    if letters <= _SHORT and not told.get("articleBody"):
        for sort, reason in _NO_ARTICLES.items():
            if any(pattern(sort, _WHOLE).fullmatch(line) for line in _titles(tree)):
                raise SourceError(source, f"holds no article: {reason}", REMEDY)
    if body and not any(_is_sentence(piece.text) for piece in body) and _linked(body, links) >= _MOST_LINKED:
        raise SourceError(source, "holds no article: it is a list of links", REMEDY)


def remarks_on(
    body: Sequence[Piece], told: dict[str, object], links: frozenset[str], asks: bool
) -> tuple[str, ...]:
    """Return what a reader must know of a page: that it is cut, or a list. ``asks``: it asks for a subscription."""
    said = []
    if _is_cut(body, told, asks):
        said.append(ONLY_THE_BEGINNING)
    if _linked(body, links) >= _MOST_LINKED:
        said.append(A_LIST)
    return tuple(said)


def holds_several(tree: Element) -> bool:
    """Tell whether a page has several articles side by side, each with its heading, and no heading of its own."""
    if next(tree.iter("h1"), None) is not None:
        return False
    around = Counter(
        one.getparent()
        for one in islice(tree.iter("article"), _MOST_ARTICLES)
        if next(one.iter("h2", "h3"), None) is not None and next(one.iter("p"), None) is not None
    )
    return any(times >= _FEWEST_ARTICLES for times in around.values())


def is_locked(tree: Element) -> bool:
    """Tell whether a box that is called so asks for a subscription."""
    return any(
        asks_for_subscription(line)
        for box in tree.iter(*_LOCKS)
        if (names := names_of(box)) and says(names, "locked")
        for line in _lines(box)
    )


def _lines(box: Element) -> Iterable[str]:
    yield from (line for text in box.itertext() if (line := clean_line(text)))
    yield shown(box)


def _is_cut(body: Sequence[Piece], told: dict[str, object], asks: bool) -> bool:
    text = " ".join(piece.text for piece in body)
    count = told.get("wordCount")
    if isinstance(count, str) and count.strip().isdecimal() and len(count) < 8:
        count = int(count)
    if isinstance(count, int) and not isinstance(count, bool) and count > 0:
        whole = len(text.split()) >= _SHARE * count
        if whole:
            return False
        if asks or _is_for_subscribers(told):
            return True
    return len(text) <= (_LONG if asks else _BRIEF if _is_for_subscribers(told) else 0)


def _is_for_subscribers(told: dict[str, object]) -> bool:
    return str(told.get("isAccessibleForFree")).lower() in {
        "false",
        "no",
        "http://schema.org/false",
        "https://schema.org/false",
    }


def _is_sentence(text: str) -> bool:
    return _ENDED.search(text[-_CLOSING:]) is not None and len(text.split(None, _SENTENCE)) >= _SENTENCE


def _titles(tree: Element) -> Iterable[str]:
    for element in tree.iter("title", "h1", "h2"):
        line = clean_line(shown(element))
        if len(line) <= _LONGEST:
            yield line
            if element.tag == "title":
                yield from _SITE.split(line)


def links_of(tree: Element) -> frozenset[str]:
    """Return the words of the links of a page, as they are compared."""
    return frozenset(filter(None, (bare(shown(one)) for one in islice(tree.iter("a"), _MOST_LINKS))))


def _linked(body: Sequence[Piece], links: frozenset[str]) -> float:
    """Return how much of a body is links, between 0 and 1."""
    said = [bare(piece.text) for piece in body if piece.kind != "title"]
    letters = sum(map(len, said))
    linked = sum(
        len(one) if one in links else sum(len(link) for link in links if link in one) for one in said[:_FIRST]
    )
    return linked / letters if letters else 0.0
