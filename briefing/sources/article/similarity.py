"""Do two lines say the same? Spaces, case, punctuation and kinds of quotation marks aside."""

from __future__ import annotations

import re
from functools import lru_cache

_NOT_SAID = re.compile(r"[\W_]+")


@lru_cache(maxsize=2048)  # headings and titles of a page are each compared with all others
def bare(text: str) -> str:
    """Return the letters and digits of a line, without case."""
    return _NOT_SAID.sub("", text.casefold())


def same(one: str, other: str) -> bool:
    """Tell whether two lines say the same; an empty one says nothing."""
    return bool(one) and bare(one) == bare(other)
