"""A page to a ``Draft``: the body that trafilatura finds, and what the mark-up tells about it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from briefing.sources.article import Draft, Piece
from briefing.sources.article.digest import REMARK as DIGEST
from briefing.sources.article.language import language_of
from briefing.sources.article.lead import read_lead
from briefing.sources.errors import SourceError
from briefing.sources.html.author import author_of
from briefing.sources.html.body import in_paragraphs, pieces_of
from briefing.sources.html.captions import with_captions
from briefing.sources.html.dated import dated_in
from briefing.sources.html.encoding import page_text
from briefing.sources.html.head import Head, head_of
from briefing.sources.html.json_body import body_in_json, fuller
from briefing.sources.html.lines import without_lines
from briefing.sources.html.live import with_moments
from briefing.sources.html.nature import check_page, holds_several, is_locked, links_of, remarks_on
from briefing.sources.html.opening import opening_of, signed_in
from briefing.sources.html.publication import published_on
from briefing.sources.html.ready import make_ready
from briefing.sources.html.standfirst import standfirsts_of, with_standfirst
from briefing.sources.html.title import title_of, titled
from briefing.sources.html.tree import REMEDY, Element, no_article, page_tree
from briefing.sources.intake import MAX_CHARACTERS, is_address

if TYPE_CHECKING:
    from trafilatura.settings import Extractor

_FEWEST_WORDS = 80  # below, a declared language is believed
_SAMPLE = 60  # pieces by which the language is told


def draft_of_page(data: bytes, source: str) -> Draft:
    """Return the pieces of a page and what it tells; raise ``SourceError`` where it is no article."""
    page = page_text(data, source)
    tree = page_tree(page.text, source)
    head = head_of(tree, source if is_address(source) else "")
    locked = is_locked(tree)
    dated = dated_in(tree)
    times = make_ready(tree)
    links = links_of(tree)
    several = (DIGEST,) if holds_several(tree) else ()
    title = title_of(tree, head.titles, head.site)
    opening = opening_of(tree, title.element, head.description)
    when = published_on(tree, head, dated, opening, title.element)
    signed, boxes = signed_in(opening, tree)
    standfirsts = standfirsts_of(tree, _without(boxes, opening), head.description)
    body, asks = without_lines(_found(tree, head, source))
    check_page(tree, body, head.told, links, source)
    if not any(piece.kind != "title" for piece in body):
        raise no_article(source)
    if sum(len(piece.text) for piece in body) > MAX_CHARACTERS:
        raise SourceError(source, f"is longer than {MAX_CHARACTERS:,} characters", "split it into articles")
    pieces = with_standfirst(titled(with_moments(body, times), title.text), standfirsts)
    lead = read_lead(with_captions(pieces, tree))
    return Draft(
        lead.pieces,
        author=author_of(head.authors, signed, lead.author, head.site),
        site=head.site,
        language=_language(head.language, body),
        published=when.published,
        dateline=lead.dateline,
        guessed=when.guessed,
        link=head.link,
        unread=page.unread,
        remarks=(
            *several,
            *remarks_on(body, head.told, links, asks or locked),
            *(() if lead.dateline else when.remarks),
        ),
    )


def _without(boxes: Sequence[Element], opening: Sequence[Element]) -> list[Element]:
    """Take boxes out of the page; return what is left of its opening."""
    gone = {one for box in boxes for one in box.iter()}
    for box in boxes:
        if box.getparent() is not None:
            box.drop_tree()
    return [one for one in opening if one not in gone]


def _found(tree: Element, head: Head, source: str) -> list[Piece]:
    """Return the body that the extractor finds, or the one that JSON-LD tells where it is the fuller one."""
    body = _body(tree, source)
    shown = pieces_of(body, head.base) if body is not None else []
    if len(shown) == 1:
        shown = in_paragraphs(shown[0], tree, head.base)
    told = body_in_json(head.told, head.base)
    return told if fuller(shown, told) else shown


def _body(tree: Element, source: str) -> Element | None:
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(tree, options=_options())
    except MemoryError:
        raise
    except Exception as error:  # whatever the extractor raises, it is this page that cannot be read
        raise SourceError(source, f"cannot be read ({type(error).__name__})", REMEDY) from error
    return None if found is None or isinstance(found, dict) else found.body


@cache
def _options() -> Extractor:
    from trafilatura.settings import Extractor

    return Extractor(output_format="xml", comments=False, formatting=True, links=True)


def _language(declared: str | None, pieces: Sequence[Piece]) -> str | None:
    """Return the declared language, unless the words clearly tell otherwise."""
    if declared is None:
        return None
    words = " ".join(piece.text for piece in pieces[:_SAMPLE])
    told = language_of(words)
    if declared == "en":
        return told
    return "en" if told == "en" and len(words.split()) >= _FEWEST_WORDS else declared
