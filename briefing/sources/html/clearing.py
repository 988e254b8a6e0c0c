"""Takes out of a page what stands in it beside the article: other stories, sign-up boxes, players, advertising."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml.etree import XPath  # type: ignore[import-untyped]

from briefing.sources.article.boilerplate import points_on
from briefing.sources.html.names import names_of, says
from briefing.sources.html.page_words import pattern
from briefing.sources.html.tree import Element, shown

_BOXES = (
    "div",
    "section",
    "aside",
    "article",
    "ul",
    "ol",
    "figure",
    "form",
    "p",
    "span",
    "table",
    "details",
    "dialog",
)
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_LABELS = XPath("//*[self::p or self::div or self::span or self::strong or self::b][not(*)]")
_LONGEST_LABEL = 50  # characters of a heading that says what stands below
_MOST = 0.4  # of the words of a page that one box beside the article holds
_LINKED = 0.6  # of the words of a box that are links, from which it leads elsewhere
_FEW = 40  # characters; an author's name alone is no box about the author
_WHOLE = r"\W*(?:{})\W*"
_ARROWS = " .!»›>→"  # after the words of a link
_INLINE = frozenset("strong b em i span u font mark small".split())
_LINES = frozenset({"p", "h2", "h3", "h4", "h5", "h6"})
_LONGEST_LINE = 320  # characters of a line that leads to another story
_FEWEST_WORDS = 4  # of a link that stands for a whole story
_SENTENCE = re.compile(r"[.!?…:][\"”’')\]]*$")
_STOPS = frozenset({"article", "main", "body", "html"})
_TEXTS = XPath("descendant::text()[not(parent::script)]", smart_strings=False)
_ARTICLE = re.compile(r"schema\.org/\w*(?:Article|BlogPosting)\b", re.I)
_PLAIN_BOXES = frozenset(("div", "section"))
_LONGEST_CARD = 500  # characters of a card of another story
_MOST_LINKS = 20
_PICTURES = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg)(?:\?|$)", re.I)
_COUNTED = re.compile(r"\s*\d{1,2}\s*(?:/|of)\s*\d{1,2}\b")


def without_others(tree: Element) -> None:
    """Take out the boxes that hold something else than the article, by their names, headings and links."""
    most = _MOST * length(tree)
    gone: set[Element] = set()
    for box in list(tree.iter(*_BOXES)):
        if box not in gone and box.getparent() is not None and _is_beside(box, most):
            gone.update(box.iter())
            box.drop_tree()
    for link in list(tree.iter("a")):
        if _is_card(link, most) and link not in gone:
            gone.update(link.iter())
            link.drop_tree()
            continue
        line = _line_around(link)
        if line is not None and line not in gone and _points_on(line, link):
            gone.update(line.iter())
            line.drop_tree()
    for heading in _headings(tree):
        if tells_others(shown(heading)):
            _drop_below(heading, most)


def tells_others(heading: str) -> bool:
    """Tell whether a heading says that what stands below is another story, an advertisement or a form."""
    return len(heading) <= _LONGEST_LABEL and pattern("heading.others", _WHOLE).fullmatch(heading) is not None


def _is_card(link: Element, most: float) -> bool:
    """Tell whether a link holds a whole card: a heading and what stands below it."""
    if not _leads_away(link) or _PICTURES.search(link.get("href") or "") or link.getparent() is None:
        return False
    if (
        next(link.iter(*_HEADINGS), None) is None
        or next(link.iter("p", "div", "figure", "img"), None) is None
    ):
        return False
    return _is_light(link, most)


def _is_beside(box: Element, most: float) -> bool:
    names = names_of(box)
    if names and says(names, "beside") and (length(box) > _FEW or not says(names, "signed")):
        return _is_light(box, most)
    if _is_article_within(box):
        return _is_light(box, most) and (_leads_elsewhere(box) or _stands_between(box))
    if names and says(names, "other"):
        return _is_light(box, most) and (_leads_elsewhere(box) or _is_headed_by_link(box))
    if box.tag in _PLAIN_BOXES and _is_inserted(box):
        return _is_light(box, most)
    return bool(names) and says(names, "gallery") and _is_light(box, most) and _is_of_others(box)


def _is_article_within(box: Element) -> bool:
    """Tell whether a box is an article by its mark-up, within another one."""
    if box.tag == "article":
        return next(box.iterancestors("article"), None) is not None
    is_one = _ARTICLE.search(box.get("itemtype") or "") is not None
    return is_one and next(box.iterancestors("article", "main"), None) is not None


def _stands_between(box: Element) -> bool:
    """Tell whether a box with a heading stands alone between the paragraphs of the article around it."""
    around = (box.getprevious(), box.getnext())
    headed = (
        next(box.iter(*_HEADINGS), None) is not None or next(box.iterdescendants("div"), None) is not None
    )
    return (
        headed
        and _is_longest(box, _LONGEST_CARD)
        and all(one is not None and one.tag == "p" for one in around)
    )


def _is_headed_by_link(box: Element) -> bool:
    """Tell whether a link that stands for a story opens a box, alone on its line."""
    links = (one for one in islice(box.iter("a"), _MOST_LINKS) if one.get("href"))
    return any(
        len(shown(link).split()) >= _FEWEST_WORDS and (link.getparent() is box or _is_alone(link))
        for link in links
    )


def _is_alone(link: Element) -> bool:
    return shown(link.getparent()) == shown(link)


def _is_inserted(box: Element) -> bool:
    """Tell whether a box without a name that says so is a card of another story, put between two paragraphs.

    It is short, and a link that leads elsewhere is its heading, or stands above its words and again below them.
    """
    around = (box.getprevious(), box.getnext())
    if not all(one is not None and one.tag == "p" for one in around) or not _is_longest(box, _LONGEST_CARD):
        return False
    links = [one for one in islice(box.iter("a"), _MOST_LINKS) if _leads_away(one)]
    headings = [one for one in box.iter(*_HEADINGS) if shown(one)]
    if headings:
        return bool(links) and len(headings) == 1 and _leads_elsewhere(box)
    return any(points_on(shown(one)) for one in links) and _is_headed_by_link(box)


def _leads_away(link: Element) -> bool:
    return (link.get("href") or "#")[0] != "#"


def _is_longest(box: Element, characters: int) -> bool:
    return length(box) <= characters


def _is_light(box: Element, most: float) -> bool:
    return next(box.iter("h1"), None) is None and length(box) <= most


def _leads_elsewhere(box: Element) -> bool:
    """Tell whether the headings of a box, or most of its words, are links, or it is within one."""
    if next(box.iterancestors("a"), None) is not None:
        return True
    headings = [one for one in box.iter(*_HEADINGS) if shown(one)]
    if headings:
        return tells_others(shown(headings[0])) or all(
            next(one.iter("a"), None) is not None or next(one.iterancestors("a"), None) is not None
            for one in headings
        )
    words = length(box)
    return words > 0 and sum(length(one) for one in box.iter("a")) >= _LINKED * words


def _is_of_others(box: Element) -> bool:
    """Tell whether a row of pictures tells stories of its own: it has headings, or numbers them."""
    headings = [shown(one) for one in box.iter(*_HEADINGS)]
    return len(headings) > 1 or any(tells_others(one) or _COUNTED.match(one) for one in headings)


def _line_around(link: Element) -> Element | None:
    """Return the paragraph or heading that a link stands in, alone or among words in other type."""
    around = link.iterancestors()
    line = next((one for one in around if one.tag not in _INLINE), None)
    return line if line is not None and line.tag in _LINES and line.getparent() is not None else None


def _points_on(line: Element, link: Element) -> bool:
    """Tell whether a line only leads to another story: a label and a link, or the link alone."""
    words, linked = shown(line), shown(link)
    target = linked.rstrip(_ARROWS)
    if not linked or len(words) > _LONGEST_LINE or not words.rstrip(_ARROWS).endswith(target):
        return False
    label = words[: words.rindex(target)]
    if not any(map(str.isalnum, label)):
        return line.tag == "p" and len(linked.split()) >= _FEWEST_WORDS and not _SENTENCE.search(words)
    return pattern("line.label", _WHOLE).fullmatch(label) is not None


def _headings(tree: Element) -> Iterator[Element]:
    yield from list(tree.iter(*_HEADINGS))
    for one in _LABELS(tree):
        if one.text and 0 < len(one.text.strip()) <= _LONGEST_LABEL:
            yield one


def _drop_below(heading: Element, most: float) -> None:
    """Drop a heading with the box that it opens, or with what stands below it among the paragraphs."""
    box = heading
    while (parent := box.getparent()) is not None and parent.tag not in _STOPS:
        opens = not (parent.text or "").strip() and not any(map(shown, box.itersiblings(preceding=True)))
        if not opens or not _is_light(parent, most):
            break
        box = parent
    if box is heading:
        for one in list(box.itersiblings()):
            if not _is_below(one) or not _is_light(one, most):
                break
            one.drop_tree()
    if box.getparent() is not None:
        box.drop_tree()


def _is_below(element: Element) -> bool:
    """Tell whether an element belongs to a heading of other stories: it leads there, or has headings of its own."""
    if element.tag in _HEADINGS:
        return next(element.iter("a"), None) is not None
    return _leads_elsewhere(element) or (
        element.tag != "p" and next(element.iter(*_HEADINGS), None) is not None
    )


def length(element: Element) -> int:
    """Return how many characters an element shows; data of the page are none."""
    return sum(len(text.strip()) for text in _TEXTS(element))
