"""Where words stand in a text."""

from __future__ import annotations

import re

from briefing.model import Span


def find(text: str, query: str) -> list[Span]:
    """Return where ``query`` stands in ``text``; a capital in it asks for that capital.

    White space in the query stands for any, a line's break too.
    """
    words = query.split()
    if not words:
        return []
    flags = 0 if any(character.isupper() for character in query) else re.IGNORECASE
    pattern = re.compile(r"\s+".join(map(re.escape, words)), flags)
    return [Span(*match.span()) for match in pattern.finditer(text)]
