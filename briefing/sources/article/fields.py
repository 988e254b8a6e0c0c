"""The pieces of a body and the fields beside it, put together as an article is read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.sources.article.boilerplate import points_on, without_boilerplate
from briefing.sources.article.dates import date_with_year
from briefing.sources.article.draft import Draft
from briefing.sources.article.lead import read_lead
from briefing.sources.article.moments import chosen
from briefing.sources.article.piece import Piece
from briefing.sources.article.similarity import bare, same
from briefing.sources.clean import clean_line

_LONGEST_STANDFIRST = 400
_SHORTEST_FULL = 1_000  # characters of a text that a feed does not call the full one
_HEAD = 4  # pieces at the beginning of a body, which may say again what the fields say
_CUT_OFF = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|&hellip;|Read more|Continue reading)\W*$", re.I)
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_]\w+)*", re.I)
_BY = re.compile(r"by\s+", re.I)
_ABOVE_DATELINE = frozenset({"title", "standfirst", "byline"})


@dataclass(frozen=True, slots=True)
class Fields:
    """What a source tells of an article beside its body, as it came; an empty field tells nothing."""

    title: str = ""
    standfirst: str = ""
    dateline: str = ""
    author: str = ""
    site: str = ""
    language: str = ""
    published: Iterable[str] = ()  # the first that can be is taken
    link: str = ""


def draft_of(body: Sequence[Piece], fields: Fields, *, full: bool = True) -> Draft:
    """Return the draft of an article: its body, headed by what the fields tell.

    Where the source does not say that the body is the ``full`` text, a short one that has a link is a summary;
    then a title alone is an article too.
    """
    link = clean_line(fields.link)
    link = link if link.startswith(("http://", "https://")) else ""
    summary = bool(link) and _is_summary(body, full)
    author = _BY.sub("", clean_line(fields.author), count=1)
    dateline = clean_line(fields.dateline)
    lead = read_lead(_headed(body, clean_line(fields.title), clean_line(fields.standfirst)), author)
    pieces = _located(lead.pieces, dateline)
    published = chosen(fields.published)
    told = _LANGUAGE.fullmatch(fields.language.strip())
    return Draft(
        pieces if summary or any(piece.kind != "title" for piece in pieces) else (),
        author=author or lead.author,
        site=clean_line(fields.site) or None,
        language=told[1].lower() if told else None,
        published=published.date,
        dateline=lead.dateline or (date_with_year(dateline) if dateline else None),
        link=link or None,
        summary=summary,
        remarks=published.remarks,
    )


def _headed(body: Sequence[Piece], title: str, standfirst: str) -> list[Piece]:
    """Return a body, without what it says again, below its title and standfirst."""
    body = _below(title, without_boilerplate(body))
    head = [Piece("title", title)] if title else []
    if not body:
        head += [Piece("paragraph", standfirst)] if standfirst else []
    elif standfirst and _is_standfirst(standfirst, body):
        head.append(Piece("standfirst", standfirst))
    return [*head, *body]


def _located(pieces: Sequence[Piece], dateline: str) -> list[Piece]:
    """Return the pieces with a dateline above the body where it has none and does not begin with those words."""
    out = list(pieces)
    if not dateline or any(piece.kind == "dateline" for piece in out):
        return out
    at = next((n for n, piece in enumerate(out) if piece.kind not in _ABOVE_DATELINE), None)
    if at is not None and not out[at].text.casefold().startswith(dateline.casefold()):
        out.insert(at, Piece("dateline", dateline))
    return out


def _is_summary(body: Sequence[Piece], full: bool) -> bool:
    """Tell whether a body stands for a longer text: it is short, it is cut off; what is called full must be both."""
    ends = body[-1].text if body else ""
    cut_off = _CUT_OFF.search(ends) is not None or points_on(ends)
    short = sum(len(piece.text) for piece in body) < _SHORTEST_FULL
    return (short and cut_off) if full else (short or cut_off)


def _below(title: str, body: Sequence[Piece]) -> Sequence[Piece]:
    """Return a body without the title that it begins with, or that stands below a line or two."""
    head = body[:_HEAD]
    at = next(
        (n for n, one in enumerate(head) if same(one.text, title) and (not n or one.kind == "heading")), None
    )
    return body if at is None else [*body[:at], *body[at + 1 :]]


def _is_standfirst(text: str, body: Sequence[Piece]) -> bool:
    if len(text) > _LONGEST_STANDFIRST or _CUT_OFF.search(text):
        return False
    return bare(text) not in bare(" ".join(piece.text for piece in body[:_HEAD]))
