"""What the names of an element of a page say that it holds: another story, a sign-up box, a body, a byline."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, TypeAlias

from briefing.sources.html.page_words import pattern
from briefing.sources.html.tree import Element

Sort: TypeAlias = Literal["beside", "other", "apart", "gallery", "body", "signed", "dated", "locked"]

_NAMED_BY = ("class", "id", "data-testid", "data-component", "data-x", "itemprop", "rel", "name")
_STATE = re.compile(
    r"(?:has|have|no|not|with|without|is|are|show|hide|js|u)-"
)  # of a whole page or its looks
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = r"(?<![a-z])(?:{})(?![a-z])"


def names_of(element: Element) -> str:
    """Return all that an element is called, in one string."""
    return " ".join(value for key in _NAMED_BY if (value := element.get(key)))


@lru_cache(8_192)  # the pages of a site name their elements alike
def says(names: str, sort: Sort) -> bool:
    """Tell whether names say that an element is of this sort."""
    words = (_HUMP.sub("-", one).replace("_", "-").lower() for one in names.split())
    return any(pattern(f"name.{sort}", _WORD).search(one) for one in words if not _STATE.match(one))
