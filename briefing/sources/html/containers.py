"""A body that stands in several boxes, or in one that the extractor takes for a side of the page, becomes one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from trafilatura.xpaths import BODY_XPATH

from briefing.sources.html.clearing import length
from briefing.sources.html.names import names_of, says
from briefing.sources.html.tree import Element, shown

_FEWEST = 40  # characters of a paragraph that shows where a body stands
_LONG = (
    150  # characters below which a single paragraph in a box of another name is no further part of the body
)
_SIDES = frozenset({"aside", "footer", "nav", "header", "form", "figure", "details", "td"})
_SCOPES = ("article", "main")
_HALF = 0.5


def with_one_body(tree: Element) -> None:
    """Put the parts of a body, and what stands between them, into one box that the extractor finds."""
    paragraphs = {one: words for one in tree.iter("p") if (words := length(one)) >= _FEWEST}
    if not paragraphs:
        return
    _out_of_sides(paragraphs)
    chosen = _chosen(tree)
    if chosen is None or chosen.tag in {"body", "html"}:
        return
    scope = next(chosen.iterancestors(*_SCOPES), None)
    scope = scope if scope is not None else next(chosen.iterancestors("body"), None)
    if scope is None:
        return
    parts = [chosen, *_further(chosen, scope, paragraphs)]
    if len(parts) > 1:
        _join(parts)


def _chosen(tree: Element) -> Element | None:
    """Return the box that the extractor looks at first."""
    return next((found[0] for expression in BODY_XPATH if (found := expression(tree))), None)


def _out_of_sides(paragraphs: Mapping[Element, int]) -> None:
    """Make a plain box of each side of the page that holds most of its paragraphs."""
    weights: dict[Element, int] = {}
    total = sum(paragraphs.values())
    for one, words in paragraphs.items():
        for side in one.iterancestors(*_SIDES):
            weights[side] = weights.get(side, 0) + words
    for side, words in weights.items():
        if words > _HALF * total and side.tag != "td":
            side.tag = "div"
        elif words > _HALF * total and (table := next(side.iterancestors("table"), None)) is not None:
            _unfold(table)


def _unfold(table: Element) -> None:
    """Make plain boxes of a table that only lays out a page: the body in one cell, a menu in another."""
    if sum(bool(shown(one)) for one in table.iter("td", "th")) > 1:
        for one in list(table.iter("table", "tbody", "tr", "td", "th")):
            one.tag = "div"


def _further(chosen: Element, scope: Element, paragraphs: Mapping[Element, int]) -> list[Element]:
    """Return the other boxes of a page that hold parts of the body: called like the first, or full of paragraphs."""
    inside = set(chosen.iter("p"))
    boxes: dict[Element, int] = {}
    for one, words in paragraphs.items():
        if one in inside or next(one.iterancestors(*_SIDES), None) is not None:
            continue
        box = _box(one, scope, chosen)
        if box is not None:
            boxes[box] = boxes.get(box, 0) + words
    return [box for box, words in boxes.items() if _is_part(box, chosen, words)]


def _box(paragraph: Element, scope: Element, chosen: Element) -> Element | None:
    """Return the box of a paragraph that is called like the chosen one, or its own; ``None`` beyond the scope."""
    around = list(paragraph.iterancestors())
    if scope not in around:
        return None
    around = around[: around.index(scope)]
    named = names_of(chosen)
    alike = next((one for one in around if _alike(names_of(one), named)), None)
    if alike is not None:
        return alike
    return around[0] if around else None


def _alike(names: str, others: str) -> bool:
    return bool(names) and (names == others or (says(names, "body") and says(others, "body")))


def _is_part(box: Element, chosen: Element, words: int) -> bool:
    if next(box.iter("h1"), None) is not None or any(one is chosen for one in box.iterancestors()):
        return False
    if box in set(chosen.iterancestors()):
        return False
    if _alike(names_of(box), names_of(chosen)):
        return True
    if box.tag == chosen.tag == "article" and box.getparent() is chosen.getparent():
        return next(chosen.iter("h1"), None) is None  # a page of several stories, none of which is its own
    return box.tag != "article" and words >= _LONG and sum(1 for _ in box.iter("p")) > 1


def _join(parts: Sequence[Element]) -> None:
    """Wrap the stretch from the first to the last of the parts, within the box that holds them all."""
    lines = [[*reversed(list(part.iterancestors())), part] for part in parts]
    depth = 0
    while all(len(line) > depth + 1 for line in lines) and len({line[depth + 1] for line in lines}) == 1:
        depth += 1
    holder = lines[0][depth]
    ends = {line[depth + 1] for line in lines if len(line) > depth + 1}
    inside = [number for number, child in enumerate(holder) if child in ends]
    if not inside:
        return
    stretch = list(holder)[inside[0] : inside[-1] + 1]
    whole = holder.makeelement("div", {"itemprop": "articleBody"})
    stretch[0].addprevious(whole)
    whole.extend(stretch)
