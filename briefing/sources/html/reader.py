"""Web pages to the pieces of an article, within bounds that end."""

from __future__ import annotations

import re

from briefing.sources.article.draft import Draft

LARGE = 1_000_000  # bytes; what is longer, or has more or fuller tags, is read in a process that can be ended
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
    there is no article in the page, or where reading it takes longer than the bounds.
    """
    if len(data) > LARGE or data.count(b"<") > MANY or (len(data) > LONG and _CROWDED.search(data)):
        from briefing.sources.intake.sandbox import draft_in_process

        return draft_in_process(data, source)
    from briefing.sources.html.page import draft_of_page

    return draft_of_page(data, source)
