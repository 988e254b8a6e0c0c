"""Article and briefing as plain text, one after the other: for screen readers and pipes."""

from __future__ import annotations

import textwrap

from briefing.article import Article, stretches
from briefing.export import text
from briefing.model import Briefing

_LEADS = {"list_item": "- ", "quote": "> "}


def render(briefing: Briefing) -> str:
    """Return the article, a paragraph a block, and below it the briefing as ``--format text`` shows it."""
    return f"ARTICLE\n\n{article_text(briefing.article)}\n\nBRIEFING\n\n{text.render(briefing)}"


def article_text(article: Article) -> str:
    """Return every word of the article in lines of at most ``text.WIDTH`` columns, longer words whole."""
    return "\n\n".join(
        _wrap(article.text[start:end], _LEADS.get(kind, ""))
        for kind, start, end in stretches(article.text, article.blocks)
    )


def _wrap(words: str, lead: str) -> str:
    return text.told(
        textwrap.fill(
            " ".join(words.split()),
            text.WIDTH,
            initial_indent=lead,
            subsequent_indent=" " * len(lead),
            break_long_words=False,
            break_on_hyphens=False,
        )
    )
