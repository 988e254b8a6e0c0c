"""A page to a ``Draft``: the body that trafilatura finds, and what the mark-up tells about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from lxml.etree import XPath  # type: ignore[import-untyped]

from briefing.sources.article import Draft, Piece
from briefing.sources.article.dates import iso_date
from briefing.sources.article.language import language_of
from briefing.sources.article.lead import read_lead
from briefing.sources.clean import clean_line
from briefing.sources.errors import SourceError
from briefing.sources.html.body import pieces_of
from briefing.sources.html.encoding import page_text
from briefing.sources.html.head import head_of, within_words
from briefing.sources.html.standfirst import standfirsts_of, with_captions, with_standfirst
from briefing.sources.html.title import title_of, titled
from briefing.sources.html.tree import REMEDY, Element, no_article, page_tree
from briefing.sources.intake import MAX_CHARACTERS, is_address

if TYPE_CHECKING:
    from trafilatura.settings import Extractor

_FEWEST_WORDS = 80  # below, a declared language is believed
_SAMPLE = 60  # pieces by which the language is told
_NAMES = XPath(
    "//@class | //@id | //@rel | //@itemprop | //@data-testid | //@data-component", smart_strings=False
)
_SIGNED = re.compile(  # in all names of elements that trafilatura takes for an author's
    "author|byl|username|BBL|channel-name|(?:submitt|post)ed-by|journalist-name|screenname|writer|zuozhe|bianji|xiaobian",
    re.I,
)


def draft_of_page(data: bytes, source: str) -> Draft:
    """Return the pieces of a page and what it tells; raise ``SourceError`` where it is no article."""
    page = page_text(data, source)
    tree = page_tree(page.text, source)
    head = head_of(tree, source if is_address(source) else "")
    title = title_of(tree, head.title, head.site)
    standfirsts = standfirsts_of(tree, head.description)
    body = pieces_of(_body(tree, source), head.base)
    if not any(piece.kind != "title" for piece in body):
        raise no_article(source)
    if sum(len(piece.text) for piece in body) > MAX_CHARACTERS:
        raise SourceError(source, f"is longer than {MAX_CHARACTERS:,} characters", "split it into articles")
    pieces = with_standfirst(titled(body, title), standfirsts)
    lead = read_lead(with_captions(pieces, tree))
    return Draft(
        lead.pieces,
        author=head.author or lead.author or _author(tree),
        site=head.site,
        language=_language(head.language, body),
        published=head.published,
        dateline=lead.dateline,
        guessed=None if head.published or lead.dateline else _guessed(tree, head.link),
        link=head.link,
        unread=page.unread,
    )


def _body(tree: Element, source: str) -> Element:
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(tree, options=_options())
    except MemoryError:
        raise
    except Exception as error:  # whatever the extractor raises, it is this page that cannot be read
        raise SourceError(source, f"cannot be read ({type(error).__name__})", REMEDY) from error
    if found is None or isinstance(found, dict):
        raise no_article(source)
    return found.body


@cache
def _options() -> Extractor:
    from trafilatura.settings import Extractor

    return Extractor(output_format="xml", comments=False, formatting=True, links=True)


def _author(tree: Element) -> str | None:
    """Return the author whom the names of elements tell, where there are such names: to look takes long."""
    from trafilatura.metadata import extract_author

    if not any(map(_SIGNED.search, set(_NAMES(tree)))) and next(tree.iter("author"), None) is None:
        return None
    return clean_line(extract_author(tree) or "") or None


def _guessed(tree: Element, link: str | None) -> str | None:
    from htmldate import find_date

    for element in tree.iter("time"):
        if within_words(element):
            element.attrib.clear()
    date = find_date(tree, original_date=True, extensive_search=True, url=link)
    if not date or date.endswith("-01"):  # a month or a year alone is found as its first day
        return None
    return iso_date(date)


def _language(declared: str | None, pieces: Sequence[Piece]) -> str | None:
    """Return the declared language, unless the words clearly tell otherwise."""
    if declared is None:
        return None
    words = " ".join(piece.text for piece in pieces[:_SAMPLE])
    told = language_of(words)
    if declared == "en":
        return told
    return "en" if told == "en" and len(words.split()) >= _FEWEST_WORDS else declared
