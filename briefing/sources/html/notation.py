"""Numbers of lists, raised and lowered figures, notes, and dates in sentences, written into the words of a page."""

from __future__ import annotations

import re

from lxml.etree import XPath  # type: ignore[import-untyped]

from briefing.sources.html.looks import first_number, number_of, raised_as
from briefing.sources.html.tree import Element, shown

_RAISED = XPath("//sup")
_SEEN = 8  # characters before a raised figure that tell what it is
_KEPT_WORDS = 25  # characters beside a date, from which it stands in a sentence
_ENDED = re.compile(r"[.!?…][\"”’')\]]*$")
_SENTENCES = frozenset("p li td blockquote em strong b i a".split())
_HELD = ("table", "blockquote", "pre")
_PULLED = re.compile(r"pull", re.I)


def with_notation(tree: Element) -> None:
    """Write what the looks of a page say into its words."""
    for raised in list(_RAISED(tree)):
        _write_raised(raised)
    for items in list(tree.iter("ol")):
        _write_numbers(items)
    for holder in _hold_dates(tree):
        _write_dates(holder)
    for figure in tree.iter("figure"):
        if next(figure.iter(*_HELD), None) is not None and not _PULLED.search(figure.get("class") or ""):
            figure.tag = "div"


def _write_raised(raised: Element) -> None:
    """Write an exponent as ``10^3``; take out the number of a note; leave all else as it is."""
    words = shown(raised)
    kind = raised_as(words, _before(raised)[-_SEEN:], next(raised.iter("a"), None) is not None)
    if kind == "exponent":
        for child in list(raised):
            child.drop_tag()
        raised.text = f"^{words}"
        raised.drop_tag()
    elif kind == "note":
        raised.drop_tree()


def _write_numbers(items: Element) -> None:
    """Write the numbers of a list before its items; it is one without numbers then."""
    number, step = first_number(items)
    for item in items.findall("li"):
        number = number_of(item, number)
        if shown(item):
            _prefix(item, f"{number}. ")
            number += step
    items.tag = "ul"


def _prefix(item: Element, number: str) -> None:
    """Put a number before the first words of an item, within the paragraph that they stand in."""
    holder = item
    while (
        not (holder.text or "").strip()
        and len(holder)
        and isinstance(holder[0].tag, str)
        and shown(holder[0])
    ):
        if holder[0].tag not in {"p", "div", "span"}:
            break
        holder = holder[0]
    holder.text = number + (holder.text or "").lstrip()


def _before(element: Element) -> str:
    previous = element.getprevious()
    if previous is None:
        return element.getparent().text or "" if element.getparent() is not None else ""
    return previous.tail or shown(previous)


def _hold_dates(tree: Element) -> list[Element]:
    """Return the elements in whose sentences there are dates."""
    holders = dict.fromkeys(one.getparent() for one in tree.iter("time"))
    return [one for one in holders if one is not None and one.tag in _SENTENCES and _is_sentence(one)]


def _write_dates(holder: Element) -> None:
    """Make plain words of the dates in an element, in one pass: there may be thousands."""
    words, last = [holder.text or ""], None
    for child in list(holder):
        if child.tag == "time" and not len(child):
            words += [child.text or "", child.tail or ""]
            holder.remove(child)
        else:
            _say(holder, last, words)
            words, last = [child.tail or ""], child
    _say(holder, last, words)


def _say(holder: Element, last: Element | None, words: list[str]) -> None:
    if last is None:
        holder.text = "".join(words)
    else:
        last.tail = "".join(words)


def _is_sentence(holder: Element) -> bool:
    around = sum(len(text.strip()) for text in (holder.text, *(one.tail for one in holder)) if text)
    return around >= _KEPT_WORDS and (around > 4 * _KEPT_WORDS or _ENDED.search(shown(holder)) is not None)
