"""The JSON Schema (2020-12) of ``briefing/1``, the product's public format.

The enumerations are those of ``briefing.model``; the rest says what the contract says.
"""

from __future__ import annotations

from typing import Any, get_args

from briefing import model
from briefing.contract.codec import SCHEMA

JsonSchema = dict[str, Any]


def schema() -> JsonSchema:
    """Return the schema of one object that ``briefing export --format json`` prints."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        "description": (
            "The briefing of one article. Offsets count Unicode code points in article.text, end exclusive."
        ),
        **_object(
            schema={"const": SCHEMA},
            article=_ARTICLE,
            bottom_line={"oneOf": [_object(text=_WORDS, evidence=_some(_PAIR)), {"type": "null"}]},
            who=_list(_ACTOR),
            what=_list(_EVENT),
            when=_list(_TIME),
            where=_list(_PLACE),
            threats=_list(_THREAT),
            quotes=_list(_QUOTE),
            made_by=_object(briefing=_WORDS, model=_WORDS, spacy=_WORDS),
        ),
    }


def _object(**properties: JsonSchema) -> JsonSchema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: JsonSchema) -> JsonSchema:
    return {"type": "array", "items": items}


def _some(items: JsonSchema) -> JsonSchema:
    return _list(items) | {"minItems": 1}


def _one_of(literal: object) -> JsonSchema:
    return {"enum": list(get_args(literal))}


def _or_null(kind: JsonSchema) -> JsonSchema:
    return {"oneOf": [kind, {"type": "null"}]}


_OFFSET: JsonSchema = {"type": "integer", "minimum": 0}
_PAIR: JsonSchema = _list(_OFFSET) | {"minItems": 2, "maxItems": 2}
_SPAN = _object(start=_OFFSET, end=_OFFSET)
_STRING: JsonSchema = {"type": "string"}
_WORDS: JsonSchema = {"type": "string", "minLength": 1}
_BOOLEAN: JsonSchema = {"type": "boolean"}
_COUNTRY: JsonSchema = {
    "description": "ISO 3166 alpha-3",
    "oneOf": [{"type": "string", "pattern": "^[A-Z]{3}$"}, {"type": "null"}],
}
_IDS = _list(_WORDS)

_ARTICLE = _object(
    id=_WORDS | {"description": "a hash of the text"},
    source=_STRING | {"description": "path, URL or -"},
    title=_STRING,
    author=_or_null(_STRING),
    site=_or_null(_STRING),
    language=_or_null(_STRING),
    published=_or_null(
        {"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9:.,]+(Z|[+-][0-9:]+)?)?$"}
    ),
    published_from=_or_null(_one_of(model.PublishedFrom)),
    text=_STRING,
    blocks=_list(_object(kind=_one_of(model.BlockKind), start=_OFFSET, end=_OFFSET)),
)
_ACTOR = _object(
    id=_WORDS,
    name=_WORDS,
    kind=_one_of(model.ActorKind),
    country=_COUNTRY,
    roles=_list(_WORDS),
    key=_BOOLEAN,
    salience={"type": "number", "minimum": 0, "maximum": 1},
    mentions=_some(_object(start=_OFFSET, end=_OFFSET, form=_one_of(model.MentionForm))),
)
_EVENT = _object(
    id=_WORDS,
    type=_one_of(model.EventType) | {"description": "PLOVER 2021, or OTHER"},
    trigger=_PAIR,
    who=_IDS,
    whom=_IDS,
    where=_IDS,
    when=_IDS,
    status=_one_of(model.Status),
    polarity=_one_of(model.Polarity),
    attribution=_IDS | {"description": "who says so, outermost last"},
    summary=_WORDS,
    key=_BOOLEAN,
    evidence=_some(_PAIR),
    rule=_WORDS,
)
_TIME = _object(
    id=_WORDS,
    start=_OFFSET,
    end=_OFFSET,
    type=_one_of(model.TimexType) | {"description": "TIMEX3"},
    value=_WORDS,
    resolved=_BOOLEAN,
)
_PLACE = _object(
    id=_WORDS, name=_WORDS, country=_COUNTRY, kind=_one_of(model.PlaceKind), mentions=_some(_SPAN)
)
_THREAT = _object(
    id=_WORDS,
    form=_one_of(model.ThreatForm),
    issuer=_IDS,
    target=_IDS,
    action=_WORDS,
    condition=_or_null(_WORDS),
    when=_IDS,
    polarity=_one_of(model.Polarity),
    attribution=_IDS | {"description": "who says so, outermost last"},
    severity={"type": "number", "minimum": -10, "maximum": 10, "description": "Goldstein scale"},
    likelihood=_or_null(_WORDS),
    evidence=_some(_SPAN),
    rule=_WORDS,
)
_QUOTE = _object(
    id=_WORDS,
    kind=_one_of(model.QuoteKind),
    speaker=_or_null(_WORDS),
    start=_OFFSET,
    end=_OFFSET,
    cue=_or_null(_PAIR),
)
