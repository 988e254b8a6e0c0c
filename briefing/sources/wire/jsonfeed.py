"""JSON Feed, 1.0 and 1.1, to articles."""

from __future__ import annotations

from typing import Any

from briefing.sources.addresses import resolved
from briefing.sources.article import Draft
from briefing.sources.article.fields import Fields, draft_of
from briefing.sources.errors import SourceError
from briefing.sources.html import fragment
from briefing.sources.intake.json_values import members, names, told
from briefing.sources.plain import pieces_below
from briefing.sources.wire.marked import words_of


def is_feed(value: Any) -> bool:
    """Tell whether a JSON value is a feed."""
    return "jsonfeed.org/version" in told(value, "version")


def drafts(value: Any, source: str, base: str = "") -> list[Draft]:
    """Return the items of a feed in their order; raise ``SourceError`` where there are none."""
    items = members(value.get("items"))
    if not items:
        raise SourceError(source, "is a feed with no entries", "give one that holds articles")
    return [_draft(item, value, base) for item in items]


def _draft(item: Any, feed: Any, base: str) -> Draft:
    title = words_of(told(item, "title"))
    markup, text, summary = told(item, "content_html"), told(item, "content_text"), told(item, "summary")
    linked = told(item, "url", "external_url")
    link = resolved(base, linked) if linked else ""
    body = fragment.pieces(markup, link or base) or pieces_below(title, text or summary)
    fields = Fields(
        title=title,
        standfirst=summary if markup or text else "",
        author=words_of(
            names(item.get("authors")) or names(item.get("author")) or names(feed.get("authors"))
        ),
        site=words_of(told(feed, "title")),
        language=told(item, "language") or told(feed, "language"),
        published=[told(item, "date_published"), told(item, "date_modified")],
        link=link,
    )
    return draft_of(body, fields, full=bool(markup or text))._replace(guid=told(item, "id"))
