"""NITF to an article: headline, byline, dateline, date, body, and what is said to editors."""

from __future__ import annotations

from typing import Any

from briefing.sources.article import Draft, Piece
from briefing.sources.article.fields import Fields, draft_of
from briefing.sources.article.labels import is_slug
from briefing.sources.article.moments import moment
from briefing.sources.html import fragment
from briefing.sources.intake.xml_json import local
from briefing.sources.plain import without_slug
from briefing.sources.wire.elements import first, line_of, named, text, words
from briefing.sources.wire.status import remarks, with_remarks

_NO_NOTES = frozenset(
    {"cpyrt", "copyright", "end", "trademk"}
)  # classes of notes that are no words to editors


def draft(root: Any, base: str) -> Draft:
    """Return the article of an NITF document; ``base`` is the address that relative links start from."""
    head, line = first(root, "body.head"), first(root, "hedline")
    contents = (one for one in named(root, "body.content") if local(one.getparent()) != "note")
    content, end = next(contents, None), first(root, "body.end")
    issued, dated = first(root, "date.issue"), first(head, "story.date")
    title = words(line, "hl1") or words(first(root, "head"), "title")
    body: list[Piece] = fragment.walk(content, base) if content is not None else []
    body += (
        [one._replace(kind="paragraph") for one in fragment.walk(end, base)]
        if end is not None and body
        else []
    )
    below = words(line, "hl2")
    if below and is_slug(title):
        title, below = below, ""
    title, body = without_slug(title, body)
    told = draft_of(
        body,
        Fields(
            title=title,
            standfirst=below or words(head, "abstract"),
            dateline=line_of(first(head, "dateline")),
            author=_byline(head),
            site=words(head, "distributor"),
            language=_language(root),
            published=[_moment(one) for one in (issued, dated) if one is not None],
        ),
    )
    return with_remarks(told, title, _remarks(root, head))


def _byline(head: Any) -> str:
    lines = (line_of(one) for one in named(head, "byline"))
    return ", ".join(dict.fromkeys(line for line in lines if line))


def _moment(element: Any) -> str:
    return element.get("norm") or text(element)


def _remarks(root: Any, head: Any) -> tuple[str, ...]:
    data = first(root, "docdata")
    messages, mended = list(named(data, "ed-msg")), list(named(data, "correction"))
    codes = [one.get("management-status") or "" for one in named(root, "docdata")]
    codes += [one.get("msg-type") or "" for one in messages] + (["correction"] if mended else [])
    notes = [one.get("info") or text(one) for one in (*messages, *mended)]
    notes += [
        text(one) for one in named(head, "note") if (one.get("noteclass") or "").lower() not in _NO_NOTES
    ]
    return remarks(codes, notes, _embargo(data))


def _embargo(data: Any) -> str | None:
    """Return the moment of release where it is later than that of issue."""
    released, issued = first(data, "date.release"), first(data, "date.issue")
    if released is None or issued is None:
        return None
    at, since = moment(_moment(released)), moment(_moment(issued))
    return at if at and since and at > since else None


def _language(root: Any) -> str:
    return root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
