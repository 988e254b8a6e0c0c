"""Plain text as it is found.

Takes cleaned text; gives the pieces of an article: its title, what stands around it, paragraphs joined from
hard-wrapped lines, lists, quotations and tables. Other formats that hold plain text read their bodies by
it.
"""

from briefing.sources.plain.body import pieces_below
from briefing.sources.plain.head import title_at, without_slug
from briefing.sources.plain.reader import parse

__all__ = ["parse", "pieces_below", "title_at", "without_slug"]
