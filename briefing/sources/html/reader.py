"""Web pages to the pieces of an article, and which of them are large."""

from __future__ import annotations

import re

from briefing.sources.article import Draft

LARGE = 1_000_000  # bytes
MANY = 20_000  # tags; news pages of 400 KB have about 8,000
LONG = 64_000  # bytes; only in what is longer a tag can have attributes enough to hold the parser up
CROWDED = 2_000  # attributes of one tag, each of which the parser looks for among those before it

_CROWDED = re.compile(
    rb"<[A-Za-z][^\s/>]*+"
    rb"(?:[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+))?+){%d}" % CROWDED
)


def parse(data: bytes, source: str) -> Draft:
    """Return the pieces of a page and what its mark-up tells about them.

    Where ``source`` is an address, relative links are read against it. Raises ``SourceError`` where
    there is no article in the page.
    """
    from briefing.sources.html.page import draft_of_page  # what it loads is not needed to tell a large page

    return draft_of_page(data, source)


def is_large(data: bytes) -> bool:
    """Tell whether a page is long, or has more or fuller tags than pages of news have."""
    if len(data) > LARGE or data.count(b"<") > MANY:
        return True
    return len(data) > LONG and _CROWDED.search(data) is not None
