"""The briefing as a JSON object (``briefing/1``), both ways."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterable
from typing import Any, cast

from briefing.model import (
    Actor,
    Article,
    Block,
    BottomLine,
    Briefing,
    Event,
    InlineMark,
    MadeBy,
    Mention,
    Place,
    Quote,
    Span,
    Threat,
    Time,
)

SCHEMA = "briefing/1"
JsonObject = dict[str, Any]


def to_dict(briefing: Briefing, *, rules: bool = False) -> JsonObject:
    """Return the object that ``briefing export --format json`` prints.

    ``rules`` adds what the contract has no key for: how each mention, time and quote was found.
    """
    line = briefing.bottom_line
    data: JsonObject = {
        "schema": SCHEMA,
        "article": article_to_dict(briefing.article),
        "bottom_line": line and {"text": line.text, "evidence": _pairs(line.evidence)},
        "who": [_lists(actor) for actor in briefing.who],
        "what": [
            _lists(event) | {"trigger": _pair(event.trigger), "evidence": _pairs(event.evidence)}
            for event in briefing.what
        ],
        "when": [dataclasses.asdict(time) for time in briefing.when],
        "where": [_lists(place) for place in briefing.where],
        "threats": [_lists(threat) for threat in briefing.threats],
        "quotes": [
            dataclasses.asdict(quote) | {"cue": quote.cue and _pair(quote.cue)} for quote in briefing.quotes
        ],
        "made_by": dataclasses.asdict(briefing.made_by),
    }
    if not rules:
        for item in itertools.chain(data["who"], data["when"], data["where"], data["quotes"]):
            for key in ("rule", "rules"):
                item.pop(key, None)
    return data


def article_to_dict(article: Article) -> JsonObject:
    """Return the ``article`` part of the object."""
    return {
        "id": article.id,
        "source": article.source,
        "title": article.title,
        "author": article.author,
        "site": article.site,
        "language": article.language,
        "published": article.published,
        "published_from": article.published_from,
        "text": article.text,
        "blocks": [dataclasses.asdict(block) for block in article.blocks],
    }


def article_from_dict(data: JsonObject) -> Article:
    """Return the article again; what only the screen needs (inline marks, link) is not in the contract."""
    fields = {key: value for key, value in data.items() if key not in {"id", "blocks", "marks"}}
    return Article(
        **fields,
        blocks=tuple(Block(**block) for block in data["blocks"]),
        marks=tuple(InlineMark(**mark) for mark in data.get("marks", ())),
    )


def from_dict(data: JsonObject) -> Briefing:
    """Return the briefing that ``to_dict`` made the object from, with its rules where the object has them.

    Raises ``ValueError`` where the schema is another version's.
    """
    if data.get("schema") != SCHEMA:
        raise ValueError(f"schema {data.get('schema')!r} where {SCHEMA!r} is read")
    line = data["bottom_line"]
    return Briefing(
        article=article_from_dict(data["article"]),
        bottom_line=line and BottomLine(line["text"], _spans(line["evidence"])),
        who=tuple(
            Actor(**_tuples(a, "roles", "rules") | {"mentions": tuple(Mention(**m) for m in a["mentions"])})
            for a in data["who"]
        ),
        what=tuple(
            Event(
                **_tuples(e, "who", "whom", "where", "when", "attribution")
                | {"trigger": Span(*e["trigger"]), "evidence": _spans(e["evidence"])}
            )
            for e in data["what"]
        ),
        when=tuple(Time(**t) for t in data["when"]),
        where=tuple(
            Place(**_tuples(p, "rules") | {"mentions": tuple(Span(**m) for m in p["mentions"])})
            for p in data["where"]
        ),
        threats=tuple(
            Threat(
                **_tuples(h, "issuer", "target", "when", "attribution")
                | {"evidence": tuple(Span(**s) for s in h["evidence"])}
            )
            for h in data["threats"]
        ),
        quotes=tuple(Quote(**q | {"cue": q["cue"] and Span(*q["cue"])}) for q in data["quotes"]),
        made_by=MadeBy(**data["made_by"]),
    )


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [_pair(span) for span in spans]


def _spans(pairs: Iterable[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in pairs)


def _lists(item: Actor | Event | Place | Threat) -> JsonObject:
    data = dataclasses.asdict(item)
    return {key: list(value) if isinstance(value, tuple) else value for key, value in data.items()}


def _tuples(data: JsonObject, *keys: str) -> JsonObject:
    return data | {key: tuple(cast(list[str], data[key])) for key in keys if key in data}
