"""Titles and names that may or may not be HTML: what is mark-up in them is read, what is text is text."""

from __future__ import annotations

import re
from html import unescape

from briefing.sources.clean import clean_line
from briefing.sources.html import fragment

_NAMES = (
    "a|abbr|b|big|cite|code|del|div|em|font|h[1-6]|i|ins|li|mark|ol|p|q|s|small|span|strong|sub|sup|tt|u|ul"
)
_OPENING = re.compile(rf"<({_NAMES})(?:\s[^<>]*)?>", re.I)
_CLOSING = re.compile(rf"</({_NAMES})\s*>", re.I)
_ALONE = re.compile(r"<(?:br|wbr|img|hr)\b[^<>]*>", re.I)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});", re.I)


def is_marked(text: str) -> bool:
    """Tell whether a text is HTML though nothing says so: a tag is closed, or is one of those that never are."""
    closed = {name.lower() for name in _CLOSING.findall(text)}
    return not closed.isdisjoint(map(str.lower, _OPENING.findall(text))) or _ALONE.search(text) is not None


def words_of(text: str) -> str:
    """Return the words of a line that does not say whether it is HTML, as it is shown."""
    if is_marked(text) and (line := fragment.one_line(text)):
        return line
    return clean_line(unescape(text) if _ENTITY.search(text) else text)
