"""NewsML-G2 and NITF to articles: headline, byline, dateline, date and body of each news item."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing.sources.article import Draft, Piece
from briefing.sources.article.fields import Fields, draft_of
from briefing.sources.errors import SourceError
from briefing.sources.html import fragment
from briefing.sources.intake.xml_json import local, xml_root
from briefing.sources.plain import pieces_below

_SUMMARY = "summary"  # the role of a description that stands first


def drafts(data: bytes, source: str, base: str = "") -> list[Draft]:
    """Return the articles of a news item, a news message or an NITF document, in their order.

    ``base`` is the address that relative links start from.
    Raises ``SourceError`` where the XML is broken or no item in it holds a text.
    """
    root = xml_root(data, source)
    whole = local(root) == "nitf"
    drafted = (
        [_nitf(root, base)] if whole else (_news_item(one, base) for one in _outermost(root, "newsItem"))
    )
    read = [draft for draft in drafted if draft.pieces]
    if not read:
        only_links = local(root) == "packageItem" or any(_named(root, "packageItem"))
        reason = "only points to articles" if only_links else "holds no text of an article"
        raise SourceError(source, reason, "give the news items themselves")
    return read


def _news_item(item: Any, base: str) -> Draft:
    about, meta = _first(item, "contentMeta"), _first(item, "itemMeta")
    title = _words(about, "headline")
    text = next(
        (draft for body in _contents(item) if (draft := _content(body, title, base)).pieces), Draft(())
    )
    fields = Fields(
        title=title or (text.pieces[0].text if text.pieces and text.pieces[0].kind == "title" else ""),
        standfirst=_description(about),
        dateline=_words(about, "dateline") or _located(about),
        author=_words(about, "by") or _name(_first(about, "creator")) or text.author or "",
        site=_name(_first(meta, "provider")) or _words(about, "creditline"),
        language=_language(about, item),
        published=[
            _words(about, "contentCreated"),
            _words(meta, "firstCreated"),
            _words(meta, "versionCreated"),
            text.published or "",
        ],
        link=_link(item, meta),
    )
    return draft_of([piece for piece in text.pieces if piece.kind != "title"], fields)


def _contents(item: Any) -> list[Any]:
    found = _first(item, "contentSet")
    bodies = [] if found is None else list(found)
    return sorted(bodies, key=lambda one: local(one) != "inlineXML")


def _content(body: Any, title: str, base: str) -> Draft:
    if local(body) == "inlineXML":
        nitf = next(_named(body, "nitf"), None)
        return _nitf(nitf, base) if nitf is not None else Draft(fragment.walk(body, base))
    if local(body) != "inlineData":
        return Draft(())
    text = "".join(body.itertext())
    if "html" in (body.get("contenttype") or ""):
        return Draft(fragment.pieces(text, base))
    return Draft(pieces_below(title, text))


def _nitf(root: Any, base: str) -> Draft:
    head = _first(root, "body.head")
    content = _first(root, "body.content")
    line = _first(head, "hedline")
    title = _words(line, "hl1") or _words(_first(root, "head"), "title")
    issued = _first(root, "date.issue")
    dated = _first(head, "story.date")
    body: list[Piece] = fragment.walk(content, base) if content is not None else []
    fields = Fields(
        title=title,
        standfirst=_words(line, "hl2") or _words(head, "abstract"),
        dateline=_words(head, "dateline"),
        author=_words(head, "byline"),
        site=_words(head, "distributor"),
        language=_language(root),
        published=[one.get("norm") or "" for one in (issued, dated) if one is not None],
    )
    return draft_of(body, fields)


def _description(about: Any) -> str:
    found = [] if about is None else list(_named(about, "description"))
    roles = (one for one in found if (one.get("role") or "").lower().endswith(_SUMMARY))
    return _text(next(roles, found[0] if len(found) == 1 else None))


def _located(about: Any) -> str:
    return _name(_first(about, "located"))


def _name(element: Any) -> str:
    return _words(element, "name") or (_text(element) if element is not None and not len(element) else "")


def _language(*elements: Any) -> str:
    for element in elements:
        if element is None:
            continue
        tag = _first(element, "language")
        told = tag.get("tag") if tag is not None else None
        if told := told or element.get("{http://www.w3.org/XML/1998/namespace}lang"):
            return str(told)
    return ""


def _link(item: Any, meta: Any) -> str:
    links = [] if meta is None else [one.get("href") or "" for one in _named(meta, "link")]
    web = [one for one in (item.get("guid") or "", *links) if one.startswith(("http://", "https://"))]
    return web[0] if web else ""


def _outermost(root: Any, name: str) -> Iterator[Any]:
    """Yield the elements of a name that stand in none of it: each is searched through again."""
    return (one for one in _named(root, name) if all(local(above) != name for above in one.iterancestors()))


def _named(element: Any, name: str) -> Iterator[Any]:
    return (one for one in element.iter() if local(one) == name)


def _first(element: Any, name: str) -> Any:
    return None if element is None else next(_named(element, name), None)


def _words(element: Any, name: str) -> str:
    return _text(_first(element, name))


def _text(element: Any) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())
