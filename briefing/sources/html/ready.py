"""A page's tree as the extractor wants it: the article's words in paragraphs, in one body, and nothing beside them."""

from __future__ import annotations

from briefing.sources.html.clearing import without_others
from briefing.sources.html.containers import with_one_body
from briefing.sources.html.live import with_times
from briefing.sources.html.notation import with_notation
from briefing.sources.html.paragraphs import (
    name_own_elements,
    strip_machinery,
    with_blocks,
    with_first_letters,
    with_paragraphs,
)
from briefing.sources.html.tree import Element


def make_ready(tree: Element) -> frozenset[str]:
    """Change the tree of a page in place; return the lines that are the times of the entries of a live page."""
    with_blocks(tree)
    strip_machinery(tree)
    name_own_elements(tree)
    with_first_letters(tree)
    with_notation(tree)
    with_paragraphs(tree)
    without_others(tree)
    times = with_times(tree)
    with_one_body(tree)
    return times
