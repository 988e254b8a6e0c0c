"""A page to a ``Draft``: the body that trafilatura finds, and what the mark-up tells about it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.sources.alike import same
from briefing.sources.clean import clean_line
from briefing.sources.dates import iso_date
from briefing.sources.decode import MAX_CHARACTERS
from briefing.sources.draft import Draft, Piece
from briefing.sources.errors import SourceError
from briefing.sources.files import is_address
from briefing.sources.html_body import pieces_of
from briefing.sources.html_decode import page_text
from briefing.sources.html_head import Head, head_of, within_words
from briefing.sources.html_notes import with_captions, with_standfirst
from briefing.sources.html_tree import REMEDY, Element, no_article, page_tree, shown
from briefing.sources.language import language_of
from briefing.sources.lead import read_lead

_FEWEST_WORDS = 80  # below, a declared language is believed
_SAMPLE = 60  # pieces by which the language is told
_SEARCHED = 4  # pieces at the head among which the title stands
_LONGEST_TITLE = 300
_SITE_NAME = re.compile(r"\s+[|–—·»-]\s+(?P<site>[^|–—·»]{2,60})$")
_MOST_SITE_WORDS = 4


def draft_of_page(data: bytes, source: str) -> Draft:
    """Return the pieces of a page and what it tells; raise ``SourceError`` where it is no article."""
    page = page_text(data, source)
    tree = page_tree(page.text, source)
    head = head_of(tree, source if is_address(source) else "")
    body = pieces_of(_body(tree, source), head.base)
    if not any(piece.kind != "title" for piece in body):
        raise no_article(source)
    if sum(len(piece.text) for piece in body) > MAX_CHARACTERS:
        raise SourceError(source, f"is longer than {MAX_CHARACTERS:,} characters", "split it into articles")
    pieces = with_standfirst(_titled(body, tree, head), tree, head.description)
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
        found = bare_extraction(
            tree, include_comments=False, include_formatting=True, include_links=True, output_format="xml"
        )
    except MemoryError:
        raise
    except Exception as error:  # whatever the extractor raises, it is this page that cannot be read
        raise SourceError(source, f"cannot be read ({type(error).__name__})", REMEDY) from error
    if found is None or isinstance(found, dict):
        raise no_article(source)
    return found.body


def _titled(body: Sequence[Piece], tree: Element, head: Head) -> list[Piece]:
    """Put the title first: the heading that the page shows, or what its mark-up tells."""
    shown_titles = [
        line for one in tree.iter("h1") if 0 < len(line := clean_line(shown(one))) <= _LONGEST_TITLE
    ]
    told = head.title or next((line for one in tree.iter("title") if (line := clean_line(shown(one)))), None)
    title = _title(shown_titles, told, head.site)
    out: list[Piece] = []
    placed = False
    for number, piece in enumerate(body):
        early = number < _SEARCHED and not placed
        if early and piece.kind in {"title", "heading", "paragraph"} and title and same(piece.text, title):
            placed = True
            out.insert(0, piece.part(0, len(piece.text), "title"))
        else:
            out.append(piece.part(0, len(piece.text), "heading") if piece.kind == "title" else piece)
    return out if placed or not title else [Piece("title", title), *out]


def _title(shown_titles: Sequence[str], told: str | None, site: str | None) -> str | None:
    if told is None:
        return shown_titles[0] if shown_titles else None
    for line in shown_titles:
        if same(told[: len(line)], line) or same(line[: len(told)], told):
            return line
    if len(shown_titles) == 1 and len(shown_titles[0].split()) > 2 and not same(shown_titles[0], site or ""):
        return shown_titles[0]
    end = _SITE_NAME.search(told)
    if end and (
        same(end["site"], site or "") or (len(end["site"].split()) <= _MOST_SITE_WORDS and "|" in end[0])
    ):
        return told[: end.start()]
    return told


def _author(tree: Element) -> str | None:
    from trafilatura.metadata import extract_author

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
