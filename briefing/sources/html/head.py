"""What a page tells about its article: title, author, site, language, address and date of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.sources.clean import clean_line
from briefing.sources.html.body import web_link
from briefing.sources.html.json_ld import is_foreign, names, told_in_json
from briefing.sources.html.tree import Element

_DATES = (  # the names of meta elements and properties, the first that is there tells
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished",
    "date.published", "publish-date", "publication-date", "publication_date", "published_time", "pubdate",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "article.published",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "date",
)  # fmt: skip
_CHANGED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified")
_AUTHORS = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "dcterms.creator",
)
_SITES = ("og:site_name", "application-name", "dc.publisher", "apple-mobile-web-app-title")
_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title")
_DESCRIPTIONS = ("og:description", "description", "twitter:description")
_LANGUAGES = ("og:locale", "content-language", "dc.language", "language")
_TOLD_IN = ("name", "property", "itemprop", "http-equiv")
_BY = re.compile(r"\s*(?:by|written by|words by)\s*:?\s+", re.I)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?=[-_]|$)", re.I)
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Head:
    """What the mark-up tells, cleaned; a field is ``None`` where it tells nothing."""

    titles: tuple[str, ...]  # best first
    description: str | None
    authors: tuple[str, ...]  # best first
    site: str | None
    language: str | None
    tags: tuple[str, ...]  # of the language, with its region: en-GB
    dates: tuple[str, ...]  # of publication, as they are written, best first
    doubtful: tuple[str, ...]  # those that metadata tell of an article with another headline
    changed: str | None  # when it was changed last, as it is written
    link: str | None
    base: str
    told: dict[str, object]  # what JSON-LD tells of the article


def head_of(tree: Element, address: str = "") -> Head:
    """Return what the mark-up of a page tells; ``address`` is where it was read."""
    told, meta = told_in_json(tree), _meta(tree)
    foreign = is_foreign(told, tree)
    tags = (tree.get("lang"), tree.get("xml:lang"), names(told.get("inLanguage")), *_all(meta, _LANGUAGES))
    link = _link(tree, meta, address)
    based = next((web_link(one.get("href"), link or address) for one in tree.iter("base")), None)
    return Head(
        titles=_lines(
            names(told.get("headline")),
            *_all(meta, _TITLES),
            names(told.get("name")),
            names(told.get("alternativeHeadline")),
        ),
        description=_first(meta, _DESCRIPTIONS),
        authors=tuple(
            author
            for value in (names(told.get("author")), names(told.get("creator")), *_all(meta, _AUTHORS))
            if (author := _author(value))
        ),
        site=_first(meta, _SITES) or _line(names(told.get("publisher"))),
        language=_language(*tags),
        tags=_lines(*tags),
        dates=tuple(_published({} if foreign else told, meta)),
        doubtful=tuple(_published(told, {})) if foreign else (),
        changed=_line(names(told.get("dateModified"))) or _first(meta, _CHANGED),
        link=link or web_link(address),
        base=based or address or link or "",
        told=told,
    )


def _meta(tree: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = element.get("content")
        for attribute in _TOLD_IN:
            name = element.get(attribute)
            if name and content and content.strip():
                found.setdefault(name.strip().lower(), content)
    return found


def _all(meta: dict[str, str], wanted: tuple[str, ...]) -> Iterator[str]:
    return (meta[name] for name in wanted if name in meta)


def _first(meta: dict[str, str], wanted: tuple[str, ...]) -> str | None:
    return next((line for value in _all(meta, wanted) if (line := _line(value))), None)


def _lines(*values: str | None) -> tuple[str, ...]:
    return tuple(line for value in values if (line := _line(value)))


def _line(value: str | None) -> str | None:
    return clean_line(value or "") or None


def _author(value: str | None) -> str | None:
    line = _BY.sub("", _line(value) or "", count=1) if value and _BY.match(value) else _line(value)
    if not line or len(line) > _LONGEST_NAME or line.startswith(("http:", "https:", "@")):
        return None
    return line


def _language(*values: str | None) -> str | None:
    found = (_LANGUAGE.match(value.strip()) for value in values if value)
    return next((match[0].lower() for match in found if match), None)


def _link(tree: Element, meta: dict[str, str], address: str) -> str | None:
    canonical = (
        one.get("href") for one in tree.iter("link") if (one.get("rel") or "").lower() == "canonical"
    )
    for href in (*canonical, meta.get("og:url")):
        link = web_link(href, address) if href else None
        if link and not link.startswith("mailto:"):
            return link
    return None


def _published(told: dict[str, object], meta: dict[str, str]) -> Iterator[str]:
    """Return the dates of publication as they are written, best first."""
    for value in (told.get("datePublished"), *_all(meta, _DATES), told.get("dateCreated")):
        one = value[0] if isinstance(value, list) and value else value
        if isinstance(one, str) and (line := clean_line(one)):
            yield line
