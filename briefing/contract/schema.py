"""The JSON Schema (2020-12) of ``briefing/2``, the product's public format.

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
            figures=_list(_FIGURE),
            made_by=_object(briefing=_WORDS, model=_WORDS, spacy=_WORDS),
            said=_object(starred=_BOOLEAN, tags=_list(_WORDS), note=_or_null(_WORDS))
            | {"description": "what the reader said of the article"},
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
_RULE = _WORDS | {"description": "id of the rule that found it: layer.rule@table:line, joined by +"}

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
    link=_or_null(_STRING) | {"description": "where a reader can open it"},
    notes=_list(_WORDS) | {"description": "what a reader must know of the text, a sentence each"},
    text=_STRING,
    blocks=_list(_object(kind=_one_of(model.BlockKind), start=_OFFSET, end=_OFFSET)),
    marks=_list(
        _object(kind=_one_of(model.MarkKind), start=_OFFSET, end=_OFFSET, href=_or_null(_STRING))
        | {"description": "how words were set in the source"}
    ),
    unread={"type": "integer", "minimum": 0, "description": "bytes of the source that are no text"},
    summary=_BOOLEAN | {"description": "a feed told no more; the whole stands at link"},
    remarks=_list(_WORDS)
    | {"description": "those of the notes that the source itself tells, and that a briefing is not complete"},
)
_ACTOR = _object(
    id=_WORDS,
    name=_WORDS,
    kind=_one_of(model.ActorKind),
    country=_COUNTRY,
    roles=_list(_WORDS),
    key=_BOOLEAN,
    salience={"type": "number", "minimum": 0, "maximum": 1},
    mentions=_some(_object(start=_OFFSET, end=_OFFSET, form=_one_of(model.MentionForm), rule=_RULE)),
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
    why=_list(_PAIR) | {"description": "its reason, occasion or aim"},
    evidence=_some(_PAIR),
    rule=_RULE,
    because=_list(_PAIR) | {"description": "the words that the rule rests on"},
)
_TIME = _object(
    id=_WORDS,
    start=_OFFSET,
    end=_OFFSET,
    type=_one_of(model.TimexType) | {"description": "TIMEX3"},
    value=_WORDS,
    resolved=_BOOLEAN,
    rule=_RULE,
)
_PLACE = _object(
    id=_WORDS,
    name=_WORDS,
    country=_COUNTRY,
    kind=_one_of(model.PlaceKind),
    mentions=_some(_object(start=_OFFSET, end=_OFFSET, rule=_RULE)),
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
    band=_or_null(_list({"type": "number", "minimum": 0, "maximum": 1}) | {"minItems": 2, "maxItems": 2})
    | {"description": "the probabilities that the phrase stands for, ICD 203"},
    evidence=_some(_SPAN),
    rule=_RULE,
    because=_list(_PAIR) | {"description": "the words that the rule rests on"},
)
_QUOTE = _object(
    id=_WORDS,
    kind=_one_of(model.QuoteKind),
    speaker=_or_null(_WORDS),
    source_words=_or_null(_PAIR) | {"description": "the words that name the source, whoever it is"},
    polarity=_one_of(model.Polarity) | {"description": "negative: the source denies the words"},
    start=_OFFSET,
    end=_OFFSET,
    cue=_or_null(_PAIR),
    rule=_RULE,
)
_FIGURE = _object(
    id=_WORDS,
    start=_OFFSET,
    end=_OFFSET,
    value={"type": "string", "pattern": r"^[0-9]+(\.[0-9]+)?(-[0-9]+(\.[0-9]+)?)?$"},
    bound=_one_of(model.Bound),
    of=_one_of(model.FigureOf),
    unit=_or_null(_WORDS),
    event=_or_null(_WORDS),
    source=_or_null(_WORDS) | {"description": "the quotation that it stands in"},
    rule=_RULE,
)
