"""What a format's reader hands over, and how it becomes an ``Article``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.article import Article, Block, InlineMark, PublishedFrom
from briefing.sources.addresses import true_address
from briefing.sources.article.dates import impossible, is_possible, iso_date
from briefing.sources.article.language import language_of
from briefing.sources.article.links import with_true_hosts
from briefing.sources.article.piece import Piece
from briefing.sources.clean import clean_line

_LONGEST_TITLE = 100  # characters of a first line that has to serve as a title
_LONGEST_LINES = {"title": 500, "author": 300, "site": 200}  # what is shown on a line has an end
_OF_DIGESTS = frozenset(("title", "heading", "list_item"))
_ITEMS = frozenset(("* ", "• ", "- "))
_FEWEST_OF_THEM = 3  # pieces of these kinds, of what may hold several stories
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3}", re.I)


class Draft(NamedTuple):
    """An article's pieces in order, and what its format tells about it."""

    pieces: Sequence[Piece]
    author: str | None = None
    site: str | None = None
    language: str | None = None
    published: str | None = None  # what metadata tells: an ISO date, or date and time
    dateline: str | None = None  # what a dateline with a year tells: an ISO date
    guessed: str | None = None  # the date that most likely is it: an ISO date
    link: str | None = None
    title: str | None = None
    unread: int = 0  # bytes of the source that are no text in its encoding
    summary: bool = False  # no more than a summary of what stands at ``link``
    remarks: tuple[str, ...] = ()  # sentences on the text, as ``Article.remarks``
    guid: str = ""  # its name in a feed, which stays when the text changes


def assemble(draft: Draft, source: str, published: str | None) -> Article:
    """Return the article: pieces on lines of their own, a blank line between them.

    ``published`` is used where the article tells no date; it must be an ISO date, or date and time
    (``ValueError`` otherwise).
    """
    blocks: list[Block] = []
    marks: list[InlineMark] = []
    parts: list[str] = []
    at = 0
    for piece in map(with_true_hosts, draft.pieces):
        if parts:
            gap = "\n" if blocks[-1].kind == "dateline" and piece.kind == "paragraph" else "\n\n"
            parts.append(gap)
            at += len(gap)
        blocks.append(Block(piece.kind, at, at + len(piece.text)))
        marks += [InlineMark(m.kind, at + m.start, at + m.end, m.href) for m in piece.marks]
        parts.append(piece.text)
        at += len(piece.text)
    text = "".join(parts)
    draft = _told(_believed(draft))
    date, date_from = _published(draft, published)
    return Article(
        source=true_address(clean_line(source)),
        title=_line(_title(draft), "title"),
        text=text,
        blocks=tuple(blocks),
        author=_line(draft.author or "", "author") or None,
        site=_line(draft.site or "", "site") or None,
        language=_language(draft.language) or language_of(text),
        published=date,
        published_from=date_from,
        marks=tuple(marks),
        link=true_address(clean_line(draft.link or "")) or None,
        unread=draft.unread,
        summary=draft.summary,
        remarks=tuple(map(clean_line, draft.remarks)),
    )


def _line(words: str, field: str) -> str:
    line, longest = clean_line(words), _LONGEST_LINES[field]
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def _language(told: str | None) -> str | None:
    return told if told and _LANGUAGE.fullmatch(told) else None


def _told(draft: Draft) -> Draft:
    """Return a draft that says so where it holds several stories, and is not called by the first of them."""
    if sum(map(_may_be_of_digest, draft.pieces)) < _FEWEST_OF_THEM:
        return draft
    from briefing.sources.article.digest import (  # few have headings or items enough
        REMARK,
        is_digest,
        title_of_digest,
    )

    title = _title(draft)
    if not is_digest(draft.pieces, title):
        return draft
    remarks = tuple(dict.fromkeys((*draft.remarks, REMARK)))
    return draft._replace(title=title_of_digest(draft.pieces, title), remarks=remarks)


def _may_be_of_digest(piece: Piece) -> bool:
    return piece.kind in _OF_DIGESTS or bool(piece.marks) or "://" in piece.text or piece.text[:2] in _ITEMS


def _believed(draft: Draft) -> Draft:
    """Return a draft without dates that cannot be its own; of one that metadata tell it says so.

    What a dateline tells stands in the text: it is true of it, whatever the year.
    """
    if draft.guessed and not is_possible(draft.guessed):
        draft = draft._replace(guessed=None)
    if draft.published is None or is_possible(draft.published):
        return draft
    return draft._replace(published=None, remarks=(*draft.remarks, impossible(draft.published)))


def _published(draft: Draft, option: str | None) -> tuple[str | None, PublishedFrom | None]:
    told = iso_date(option) if option else None
    if option and told is None:
        raise ValueError(f"{option!r} is no date of publication; write it as 2026-02-18")
    if draft.published:
        return draft.published, "metadata"
    if draft.dateline:
        return draft.dateline, "dateline"
    if told:
        return told, "option"
    return (draft.guessed, "text") if draft.guessed else (None, None)


def _title(draft: Draft) -> str:
    if draft.title:
        return draft.title
    named = next((piece.text for piece in draft.pieces if piece.kind == "title"), None)
    if named:
        return named
    first = next((p.text for p in draft.pieces if p.kind not in {"dateline", "byline"}), draft.pieces[0].text)
    if len(first) <= _LONGEST_TITLE:
        return first
    return first[:_LONGEST_TITLE].rsplit(" ", 1)[0] + "…"
