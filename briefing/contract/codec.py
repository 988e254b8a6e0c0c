"""The briefing as a JSON object (``briefing/2``), both ways, nothing lost.

A dataclass of the model is an object with its fields as keys, a span is a pair ``[start, end]``, a tuple a list.
What departs from that is told here: the evidence of a threat, and the article's computed keys.
"""

from __future__ import annotations

import dataclasses
import typing
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

from briefing.article import Article
from briefing.model import Briefing, Span, Threat

SCHEMA = "briefing/2"
JsonObject = dict[str, Any]

_ARTICLE = (  # the keys in the order of the contract; the last four are what it takes besides to open it again
    "id", "source", "title", "author", "site", "language", "published", "published_from", "link", "notes", "text",
    "blocks", "marks", "unread", "summary", "remarks",
)  # fmt: skip


def to_dict(briefing: Briefing) -> JsonObject:
    """Return the object that ``briefing export --format json`` prints."""
    return {"schema": SCHEMA, "article": article_to_dict(briefing.article)} | {
        field.name: _out(getattr(briefing, field.name))
        for field in dataclasses.fields(briefing)
        if field.name != "article"
    }


def from_dict(data: JsonObject) -> Briefing:
    """Return the briefing that ``to_dict`` made the object from; keys that it does not know are passed over.

    Raises ``ValueError`` where the schema is another version's.
    """
    if data.get("schema") != SCHEMA:
        raise ValueError(f"schema {data.get('schema')!r} where {SCHEMA!r} is read")
    briefing: Briefing = _made(Briefing, data | {"article": article_from_dict(data["article"])})
    return briefing


def article_to_dict(article: Article) -> JsonObject:
    """Return the ``article`` part of the object: what it is, and what it takes to open it again."""
    return {key: _out(getattr(article, key)) for key in _ARTICLE}


def article_from_dict(data: JsonObject) -> Article:
    """Return the article again; its id and its notes are computed anew, not read."""
    article: Article = _made(Article, data)
    return article


def _out(value: Any) -> Any:
    match value:
        case Span():
            return [value.start, value.end]
        case Threat():
            return _fields(value) | {"evidence": [_fields(span) for span in value.evidence]}
        case tuple():
            return [_out(one) for one in value]
        case _ if dataclasses.is_dataclass(value):
            return _fields(value)
    return value


def _fields(item: Any) -> JsonObject:
    return {field.name: _out(getattr(item, field.name)) for field in dataclasses.fields(item)}


def _made(kind: Any, data: JsonObject) -> Any:
    return kind(**{name: _in(hint, data[name]) for name, hint in _hints(kind).items() if name in data})


def _in(hint: Any, value: Any) -> Any:
    """Return a value as the type of its field asks for it."""
    if value is None or hint in (Article, str, int, float, bool):
        return value
    if hint is Span and isinstance(value, list):
        return Span(*value)
    if get_origin(hint) is tuple:
        kinds = get_args(hint)
        return tuple(_in(kinds[0], one) for one in value)
    if get_origin(hint) in (UnionType, typing.Union):
        (kind,) = (one for one in get_args(hint) if one is not NoneType)
        return _in(kind, value)
    return _made(hint, value) if isinstance(hint, type) and dataclasses.is_dataclass(hint) else value


@cache
def _hints(kind: Any) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}
