"""NewsML-G2 to articles: headline, byline, dateline, date, status and body of each news item; NITF alone too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from briefing.sources.article import Draft
from briefing.sources.article.fields import Fields, draft_of
from briefing.sources.article.labels import is_slug
from briefing.sources.errors import SourceError
from briefing.sources.html import fragment
from briefing.sources.intake.xml_json import local, xml_root
from briefing.sources.plain import pieces_below, without_slug
from briefing.sources.wire import nitf
from briefing.sources.wire.elements import code, first, line_of, named, text, words
from briefing.sources.wire.status import is_withdrawn, remarks, with_remarks

_SUMMARY = "summary"  # the role of a description that stands first
_MAIN_ROLES = frozenset({"", "main", "headline", "hl1", "title"})
_FULLER = 1.25  # times the length of the rendition before it
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def drafts(data: bytes, source: str, base: str = "") -> list[Draft]:
    """Return the articles of a news item, a news message or an NITF document, in their order.

    ``base`` is the address that relative links start from.
    Raises ``SourceError`` where the XML is broken or no item in it holds a text.
    """
    root = xml_root(data, source)
    whole = local(root) == "nitf"
    drafted = [nitf.draft(root, base)] if whole else _news_items(list(_outermost(root, "newsItem")), base)
    read = [draft for draft in drafted if draft.pieces]
    if not read:
        only_links = local(root) == "packageItem" or any(named(root, "packageItem"))
        reason = "only points to articles" if only_links else "holds no text of an article"
        raise SourceError(source, reason, "give the news items themselves")
    return read


def _news_items(items: Sequence[Any], base: str) -> list[Draft]:
    """Return the articles of items; what takes one of them back is told of its earlier versions too."""
    said = [_remarks(item) for item in items]
    gone = {item.get("guid"): one for item, one in zip(items, said, strict=True) if is_withdrawn(one)}
    return [
        _news_item(item, one or gone.get(item.get("guid") or "", ()), base)
        for item, one in zip(items, said, strict=True)
    ]


def _news_item(item: Any, said: tuple[str, ...], base: str) -> Draft:
    about, meta = first(item, "contentMeta"), first(item, "itemMeta")
    language = _language(about, item)
    heads = _headlines(about, language)
    below = next((text(one) for one in heads[1:] if not _is_main(one)), "")
    title = text(next(iter(heads), None)) or words(meta, "title")
    body = _body(item, title, base)
    title, pieces = without_slug(title, body.pieces)
    fields = Fields(
        title=title or (body.pieces[0].text if body.pieces and body.pieces[0].kind == "title" else ""),
        standfirst=_description(about) or below,
        dateline=line_of(first(about, "dateline")) or _name(first(about, "located")),
        author=_listed(line_of(one) for one in named(about, "by"))
        or _listed(_name(one) for one in named(about, "creator"))
        or body.author
        or "",
        site=_name(first(meta, "provider")) or words(about, "creditline"),
        language=language,
        published=[
            words(about, "contentCreated"),
            words(meta, "firstCreated"),
            words(meta, "versionCreated"),
            body.published or "",
        ],
        link=_link(item, meta),
    )
    draft = draft_of([piece for piece in pieces if piece.kind != "title"], fields)
    return with_remarks(draft, fields.title, tuple(dict.fromkeys([*said, *body.remarks])))


def _remarks(item: Any) -> tuple[str, ...]:
    meta = first(item, "itemMeta")
    embargo = first(meta, "embargoed")
    codes = [code(one) for name in ("pubStatus", "signal") for one in named(meta, name)]
    notes = [text(one) for one in named(meta, "edNote")]
    return remarks(codes, notes, None if embargo is None else text(embargo))


def _headlines(about: Any, language: str) -> list[Any]:
    """Return the headlines, the main one first: no slug, by its role, in the language of the article, by its rank."""
    return sorted(
        (one for one in named(about, "headline") if text(one)),
        key=lambda one: (
            is_slug(text(one)),
            not _is_main(one),
            _tongue(one.get(_LANGUAGE) or language) != _tongue(language),
            int(rank) if (rank := one.get("rank") or "").isdecimal() else 1,
        ),
    )


def _is_main(headline: Any) -> bool:
    return re.split(r"[:/#]", headline.get("role") or "")[-1].lower() in _MAIN_ROLES


def _tongue(tag: str) -> str:
    return tag.lower().partition("-")[0]


def _body(item: Any, title: str, base: str) -> Draft:
    """Return the first rendition of an item's text, or one after it that is clearly fuller."""
    found = first(item, "contentSet")
    bodies = sorted([] if found is None else list(found), key=lambda one: local(one) != "inlineXML")
    best = Draft(())
    for draft in (_content(body, title, base) for body in bodies):
        if not best.pieces or _length(draft) > _FULLER * _length(best):
            best = draft
    return best


def _length(draft: Draft) -> int:
    return sum(len(piece.text) for piece in draft.pieces)


def _content(body: Any, title: str, base: str) -> Draft:
    if local(body) == "inlineXML":
        within = first(body, "nitf")
        return nitf.draft(within, base) if within is not None else Draft(fragment.walk(body, base))
    if local(body) != "inlineData":
        return Draft(())
    said = "".join(body.itertext())
    if "html" in (body.get("contenttype") or ""):
        return Draft(fragment.pieces(said, base))
    return Draft(pieces_below(title, said))


def _description(about: Any) -> str:
    found = list(named(about, "description"))
    roles = (one for one in found if (one.get("role") or "").lower().endswith(_SUMMARY))
    return text(next(roles, found[0] if len(found) == 1 else None))


def _listed(lines: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(line for line in lines if line))


def _name(element: Any) -> str:
    if element is None:
        return ""
    return words(element, "name") or (element.get("literal") or text(element) if not len(element) else "")


def _language(*elements: Any) -> str:
    for element in elements:
        if element is None:
            continue
        tag = first(element, "language")
        told = tag.get("tag") if tag is not None else None
        if told := told or element.get(_LANGUAGE):
            return str(told)
    return ""


def _link(item: Any, meta: Any) -> str:
    links = [] if meta is None else [one.get("href") or "" for one in named(meta, "link")]
    web = [one for one in (item.get("guid") or "", *links) if one.startswith(("http://", "https://"))]
    return web[0] if web else ""


def _outermost(root: Any, name: str) -> Iterator[Any]:
    """Yield the elements of a name that stand in none of it: each is searched through again."""
    return (one for one in named(root, name) if all(local(above) != name for above in one.iterancestors()))
