"""Words that stand in boxes and between line breaks become paragraphs, as the extractor wants them."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import XPath, strip_elements  # type: ignore[import-untyped]

from briefing.sources.html.set_apart import INLINE, block_classes, is_block
from briefing.sources.html.tree import Element, shown
from briefing.sources.html.unseen import STRUCK

_BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3"
    " h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul script style video audio"
    " iframe noscript picture svg img template button select summary time".split()
)
_HOLDERS = " or ".join(
    f"self::{tag}" for tag in ("div", "section", "article", "main", "center", "td", "body", "font")
)
_MIXED = XPath(
    f"//*[{_HOLDERS}][*][text()[normalize-space()]]"
)  # boxes that hold words of their own beside elements
_BROKEN = XPath("//p[br/following-sibling::*[1][self::br]]")
_PARTED = frozenset("p div section article main center td body font li".split())  # what may hold paragraphs
_OWN_WORDS = 60  # characters of its own from which a box is one of text
_LETTER = XPath(
    "//*[self::div or self::span or self::p or self::b or self::strong or self::big or self::font or self::em]"
    "[not(*)][string-length(normalize-space(text())) = 1 or string-length(normalize-space(text())) = 2]"
)
_PICTURED = XPath("//img[string-length(@alt) = 1]")
_ALONE = frozenset("AIO")  # words of one letter


def with_paragraphs(tree: Element) -> None:
    """Put the words that stand loose in boxes, and those between two line breaks, into paragraphs."""
    for box in _MIXED(tree):
        own = (box.text or "").strip(), *((one.tail or "").strip() for one in box)
        if sum(map(len, own)) >= _OWN_WORDS:
            _wrap(box, box)
    for paragraph in _BROKEN(tree):
        _wrap(paragraph, None)


def with_blocks(tree: Element) -> None:
    """Make paragraphs of what a page sets as blocks within its lines; within a label or a heading it is only apart."""
    classes = block_classes(tree)
    holders: dict[Element, None] = {}
    for element in [one for one in tree.iter(*INLINE) if is_block(one, classes)]:
        parent = element.getparent()
        if parent is None or parent.tag not in _PARTED or not _BLOCKS.isdisjoint(one.tag for one in element):
            element.text, element.tail = f" {element.text or ''}", f" {element.tail or ''}"
            continue
        element.tag = "p"
        if parent.tag == "p":
            holders.setdefault(parent)
    for paragraph in holders:
        if paragraph.getparent() is not None:
            _wrap(paragraph, None)


def with_first_letters(tree: Element) -> None:
    """Put a letter that is set apart, as the first of an article may be, before the rest of its word."""
    for element in (*_LETTER(tree), *_PICTURED(tree)):
        letter = (element.get("alt") if element.tag == "img" else element.text or "").strip()
        if not letter[-1:].isupper() or (len(letter) == 2 and letter[0].isalnum()):
            continue
        holder, said = _following(element)
        if holder is None:
            continue
        bare = said.lstrip()
        apart = said[:1].isspace() and letter[-1:] in _ALONE
        if apart or not bare[:1].isalpha() or not (bare[0].islower() or bare[:2].isupper()):
            continue
        _put_before(holder, element, letter + bare)


def _wrap(box: Element, kept: Element | None) -> None:
    """Put each run of words and inline elements of a box into a paragraph; two line breaks part runs.

    Where ``kept`` is ``None`` the box is itself a paragraph, and the runs stand in its place.
    """
    parts = list(_runs(box))
    attributes = dict(box.attrib)
    tail, box.tail = box.tail, None
    if kept is not None:
        for child in list(box):
            box.remove(child)
        box.text = None
        box.extend(parts)
        box.tail = tail
        return
    parent = box.getparent()
    for part in parts:
        if part.tag == "p":
            part.attrib.update(attributes)
        box.addprevious(part)
    if parts:
        parts[-1].tail = tail
        parent.remove(box)


def _runs(box: Element) -> Iterator[Element]:
    run = box.makeelement("p")
    run.text = box.text
    breaks = 0
    for child in list(box):
        tail = child.tail
        box.remove(child)
        child.tail = None
        if child.tag in _BLOCKS:
            if shown(run):
                yield run
            yield child
            run, breaks = box.makeelement("p"), 0
            run.text = tail
            continue
        breaks = breaks + 1 if child.tag == "br" else 0
        if breaks > 1:
            if shown(run):
                yield run
            run = box.makeelement("p")
            run.text = tail
        else:
            child.tail = tail
            run.append(child)
        if (tail or "").strip():
            breaks = 0
    if shown(run):
        yield run


def _following(element: Element) -> tuple[Element | None, str]:
    """Return the element whose text, or in front of whose tail, the next words stand, and these."""
    if (element.tail or "").strip():
        return element, element.tail
    after = element.getnext()
    if after is None and element.getparent() is not None and not (element.getparent().tail or "").strip():
        after = element.getparent().getnext()
    if after is None or not isinstance(after.tag, str):
        return None, ""
    for one in after.iter():
        if (one.text or "").strip():
            return one, one.text
    return None, ""


def _put_before(holder: Element, element: Element, words: str) -> None:
    if holder is element:
        element.tail = words
    else:
        holder.text = words
    element.text = None
    element.drop_tag()


def name_own_elements(tree: Element) -> None:
    """Make paragraphs of elements that a site named itself, where they hold one: "<story-p>…</story-p>"."""
    for element in list(tree.iter()):
        if not isinstance(element.tag, str) or "-" not in element.tag:
            continue
        own = len(element.text or "") + sum(len(child.tail or "") for child in element)
        if own >= _OWN_WORDS and _BLOCKS.isdisjoint(child.tag for child in element):
            element.tag = "p"


def strip_machinery(tree: Element) -> None:
    """Take scripts, styles and struck words out of a page; data of its article stay."""
    for script in list(tree.iter("script")):
        if not (script.get("type") or "").lower().startswith("application/ld+json"):
            script.drop_tree()
    strip_elements(tree, "style", *STRUCK, with_tail=False)
