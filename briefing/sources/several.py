"""Formats read from bytes: the articles that one file holds, one or many."""

from __future__ import annotations

from importlib import import_module

from briefing.model import Article
from briefing.sources.decode import MAX_CHARACTERS
from briefing.sources.draft import Draft, assemble
from briefing.sources.errors import SourceError
from briefing.sources.formats import BY_KIND

MAX_ARTICLES = 2_000  # of one file


def articles(
    data: bytes, source: str, kind: str, number: int | None, published: str | None
) -> tuple[Article, ...]:
    """Return the articles in ``data``, or the one of that number (from 1); raise ``SourceError`` for none."""
    form = BY_KIND[kind]
    module = import_module(form.module)
    if not data.strip(b"\xef\xbb\xbf \t\r\n\v\f"):
        raise SourceError(source, "is empty", "give a file with an article in it")
    read: list[Draft] = module.drafts(data, source) if form.takes == "many" else [module.parse(data, source)]
    drafts = [draft for draft in read if draft.pieces]
    if not drafts:
        raise SourceError(source, "holds no text", "give a file with an article in it")
    if len(drafts) > MAX_ARTICLES:
        raise SourceError(source, f"holds more than {MAX_ARTICLES:,} articles", "split it into smaller files")
    if number is not None and number > len(drafts):
        raise SourceError(f"{source}#{number}", "there is no such article", f"the file holds {len(drafts):,}")
    several = form.takes == "many" and len(drafts) > 1
    chosen = enumerate(drafts, start=1) if number is None else [(number, drafts[number - 1])]
    return tuple(
        assemble(_checked(draft, source), f"{source}#{at}" if several else source, published)
        for at, draft in chosen
    )


def _checked(draft: Draft, source: str) -> Draft:
    if sum(len(piece.text) for piece in draft.pieces) > MAX_CHARACTERS:
        raise SourceError(source, f"is longer than {MAX_CHARACTERS:,} characters", "split it into articles")
    return draft
