"""Elements of a line that a page sets as blocks, by their style or by the rules for their classes."""

from __future__ import annotations

import re
from typing import Any

from briefing.sources.html.unseen import classes_with

INLINE = frozenset("a abbr b big cite em font i label mark small span strong sub tt u var".split())

_DISPLAYS = r"display\s*:\s*(?:block|flex|grid|table|table-row|list-item|flow-root)\s*(?:!\s*important\s*)?"
_SET = re.compile(rf"(?:^|;)\s*{_DISPLAYS}(?:;|$)", re.I)
_HOLDS_BLOCKS = re.compile(r"(?:^|;)\s*display\s*:\s*(?:flex|grid)\b", re.I)
_OWN_WORDS = 60  # characters, from which what stands side by side is a paragraph and no label


def block_classes(root: Any) -> frozenset[str]:
    """Return the classes whose elements the style sheets in a tree set as blocks."""
    return classes_with(root, _SET, ("block", "flex", "grid", "table", "list-item"))


def is_block(element: Any, classes: frozenset[str]) -> bool:
    """Tell whether an element that is of a line by its name is set as a block; ``classes`` are those that are."""
    named = element.get("class") or ""
    if named and not classes.isdisjoint(named.split()):
        return True
    if _SET.search(element.get("style") or ""):
        return True
    parent = element.getparent()
    around = parent.get("style") if parent is not None and isinstance(parent.tag, str) else None
    if not around or not _HOLDS_BLOCKS.search(around):
        return False
    return len("".join(element.itertext()).strip()) >= _OWN_WORDS
