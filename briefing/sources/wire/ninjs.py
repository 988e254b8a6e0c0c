"""ninjs, the IPTC's news in JSON, in its shapes 1.x, 2.x and 3.x, to articles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing.sources.article import Draft, Piece
from briefing.sources.article.fields import Fields, draft_of
from briefing.sources.article.labels import is_slug
from briefing.sources.errors import SourceError
from briefing.sources.html import fragment
from briefing.sources.intake.json_values import members, names, told
from briefing.sources.plain import pieces_below, without_slug
from briefing.sources.wire.marked import words_of
from briefing.sources.wire.status import is_withdrawn, remarks, with_remarks

_DEEPEST = 4  # packages within packages
_MOST_ITEMS = 10_000
_KNOWN = frozenset(
    "uri headline headlines versioncreated firstcreated body_text body_xhtml body_html bodies bodytext pubstatus"
    " ednote embargoed".split()
)
_MAIN_ROLES = frozenset({"", "main", "headline", "body", "text"})


def drafts(value: Any, source: str) -> list[Draft]:
    """Return the articles of an item, a list of items or a package; raise ``SourceError`` for other JSON."""
    found = list(_items(value))
    if not found:
        raise SourceError(
            source, "is JSON of another kind, not ninjs or JSON Feed", "give the article as ninjs or as text"
        )
    said = {told(item, "uri"): _remarks(item) for item in found}
    gone = {uri: one for uri, one in said.items() if uri and is_withdrawn(one)}
    read = [draft for item in found if (draft := _draft(item, gone)).pieces]
    if not read:
        raise SourceError(source, "holds no text of an article", "give the items of the package themselves")
    return read


def _items(value: Any) -> list[Any]:
    """Return the items in their order, those of a package after it."""
    out: list[Any] = []
    waiting = [(value, 0)]
    while waiting and len(out) < _MOST_ITEMS:
        one, depth = waiting.pop()
        if isinstance(one, list):
            waiting += [(each, depth + 1) for each in reversed(members(one))]
        elif isinstance(one, dict):
            item = {str(key).lower(): held for key, held in one.items()}
            if len(_KNOWN & item.keys()) > 1:
                out.append(item)
            inner = [each for name in ("items", "associations") for each in members(item.get(name))]
            if depth < _DEEPEST:
                waiting += [(each, depth + 1) for each in reversed(inner)]
    return out


def _draft(item: Any, gone: Mapping[str, tuple[str, ...]]) -> Draft:
    """Return the article of an item; ``gone`` is what is said of those that were taken back, by their names."""
    title = words_of(told(item, "headline") or _of_role(item.get("headlines")))
    title, body = without_slug(title, _body(item, "" if is_slug(title) else title))
    fields = Fields(
        title=title,
        standfirst=_standfirst(item),
        dateline=told(item, "located"),
        author=words_of(_byline(item)),
        site=_provider(item),
        language=told(item, "language"),
        published=[told(item, name) for name in ("firstcreated", "contentcreated", "versioncreated")],
        link=_link(item),
    )
    said = _remarks(item) or gone.get(told(item, "uri"), ())
    return with_remarks(draft_of(body, fields), title, said)


def _remarks(item: Any) -> tuple[str, ...]:
    signals = item.get("signals")
    codes = [told(item, "pubstatus", "status", "state"), *names(signals).split(", ")]
    codes += [told(one, "code", "qcode", "literal").rpartition(":")[2] for one in members(signals)]
    if isinstance(number := item.get("correction_sequence"), int) and number > 0:
        codes.append("correction")
    notes = item.get("ednote")
    said = notes if isinstance(notes, list) else [notes]
    written = (one if isinstance(one, str) else told(one, "value", "text", "literal") for one in said)
    return remarks(codes, map(words_of, written), told(item, "embargoed", "embargo") or None)


def _body(item: Any, title: str) -> list[Piece]:
    markup = told(item, "body_xhtml", "body_html", "bodyxhtml", "bodyhtml")
    text = told(item, "body_text", "bodytext")
    for body in _main(item.get("bodies")):
        kind, value = told(body, "contenttype", "contentType").lower(), told(body, "value")
        if "html" in kind or (not kind and value.lstrip().startswith("<")):
            markup = markup or value
        else:
            text = text or value
    return fragment.pieces(markup) or pieces_below(title, text)


def _standfirst(item: Any) -> str:
    text = told(item, "description_text", "descriptiontext") or _of_role(item.get("descriptions"))
    heads = members(item.get("headlines"))
    below = (told(one, "value") for one in heads if told(one, "role").lower() not in _MAIN_ROLES)
    return words_of(text or told(item, "description_xhtml", "description_html") or next(below, ""))


def _byline(item: Any) -> str:
    line = told(item, "byline") or _of_role(item.get("bylines")) or names(item.get("by"))
    return ", ".join(filter(None, map(str.strip, line.split("\n"))))


def _provider(item: Any) -> str:
    for field in ("infosources", "infosource"):
        if found := names(item.get(field)):
            return found
    return told(item, "copyrightholder") or told(item, "provider")


def _link(item: Any) -> str:
    others = item.get("altids")
    listed = [told(one, "value") for one in members(others)]
    named = [one for one in others.values() if isinstance(one, str)] if isinstance(others, dict) else []
    web = [one for one in (told(item, "uri"), *listed, *named) if one.startswith(("http://", "https://"))]
    return web[0] if web else ""


def _main(values: Any) -> list[Any]:
    """Return the objects of a list of roles, the main ones first."""
    found = members(values)
    return sorted(found, key=lambda one: told(one, "role").lower() not in _MAIN_ROLES)


def _of_role(values: Any) -> str:
    return next((text for one in _main(values) if (text := told(one, "value"))), "")
