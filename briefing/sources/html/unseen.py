"""Which elements of HTML a reader does not see: by their style, or by the rules for their classes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

STRUCK = ("del", "s", "strike")  # elements whose words the writer took back

_STYLES = (
    r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|max-height\s*:\s*0(?:px)?"
    r"|opacity\s*:\s*0(?:\.0*)?)"
)
_UNSEEN = re.compile(rf"(?:^|;)\s*{_STYLES}\s*(?:!\s*important\s*)?(?:;|$)", re.I)
_TINY = re.compile(r"(?:^|;)\s*font-size\s*:\s*[01](?:px|pt)?\s*(?:!\s*important\s*)?(?:;|$)", re.I)
_PREVIEW = re.compile(r"\b(?:preheader|pre-header|preview-?text)\b", re.I)
_BRACES = re.compile(r"([{}])")
_CLASS = re.compile(r"\s*\w*\.([\w-]+)\s*")
_LONGEST = 200_000  # characters of a style sheet


def unseen_classes(root: Any) -> frozenset[str]:
    """Return the classes whose elements the style sheets in a tree do not show."""
    return classes_with(root, _UNSEEN, ("none", "hidden", "max-height"))


def classes_with(root: Any, style: re.Pattern[str], words: Sequence[str]) -> frozenset[str]:
    """Return the classes that the style sheets in a tree give a ``style``, which has one of ``words``."""
    sheets = "".join(one.text or "" for one in root.iter("style"))[:_LONGEST]
    if not any(word in sheets for word in words):
        return frozenset()
    rules = (names for names, told in _rules(sheets) if style.search(told.strip()))
    found = (_CLASS.fullmatch(name) for names in rules for name in names.split(","))
    return frozenset(name[1] for name in found if name)


def _rules(sheets: str) -> Iterator[tuple[str, str]]:
    """Yield the selectors and styles of the rules that hold for every screen."""
    words = _BRACES.split(sheets)
    around: list[str] = []  # what stands before each brace that is open
    for said, brace in zip(words[::2], words[1::2], strict=False):
        if brace == "{":
            around.append(said)
        elif around:
            names = around.pop()
            if not around:
                yield names.rpartition(";")[2], said


def is_unseen(element: Any, classes: frozenset[str]) -> bool:
    """Tell whether an element is not shown; ``classes`` are those that its page does not show."""
    style, named = element.get("style") or "", element.get("class") or ""
    if named and (_PREVIEW.search(named) or not classes.isdisjoint(named.split())):
        return True
    if style and (_UNSEEN.search(style) or (_TINY.search(style) and not len(element))):
        return True
    return element.get("hidden") is not None
