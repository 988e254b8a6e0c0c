"""Texts and briefings as they lie in the file: packed by zlib, a briefing with its own text as the dictionary.

A briefing is a list of the values of its fields, and so is every item in it; which fields they are, in which order, is
its ``shape``, kept once for each version that wrote it, so that later versions still read it.
"""

from __future__ import annotations

import dataclasses
import json
import typing
import zlib
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeAlias, get_args, get_origin

from briefing.model import (
    Actor,
    Article,
    Block,
    BottomLine,
    Briefing,
    Event,
    Figure,
    InlineMark,
    MadeBy,
    Mention,
    Place,
    PlaceMention,
    Quote,
    Remarks,
    Span,
    Threat,
    Time,
)  # fmt: skip
from briefing.said import NOTHING

_LEVEL = 9
_WINDOW = 32_000  # bytes of the text that zlib can look back to
_CLASSES = {
    one.__name__: one
    for one in (
        Actor, Article, Block, BottomLine, Briefing, Event, Figure, InlineMark, MadeBy, Mention, Place, PlaceMention,
        Quote, Remarks, Span, Threat, Time,
    )
}  # fmt: skip
Shape: TypeAlias = dict[str, list[str]]


def pack_text(text: str) -> bytes:
    """Return a text packed."""
    return zlib.compress(_encoded(text), _LEVEL)


def unpack_text(blob: bytes) -> str:
    """Return the text again."""
    return zlib.decompress(blob).decode("utf-8", "surrogatepass")


@cache
def shape() -> str:
    """Return the fields of the model's classes as this version packs them, as JSON."""
    fields = {name: [field.name for field in dataclasses.fields(one)] for name, one in _CLASSES.items()}
    return json.dumps(fields, separators=(",", ":"))


def pack_briefing(briefing: Briefing) -> bytes:
    """Return a briefing packed, without the text of its article, which lies beside it."""
    text = briefing.article.text
    bare = dataclasses.replace(
        briefing, article=dataclasses.replace(briefing.article, text=""), said=NOTHING
    )  # what is said lies elsewhere, and changes
    packer = zlib.compressobj(_LEVEL, zdict=_dictionary(text))
    return packer.compress(json.dumps(_packed(bare), separators=(",", ":")).encode()) + packer.flush()


def unpack_briefing(blob: bytes, text: str, shape_of_it: str) -> Briefing:
    """Return the briefing again, of an article with this text, as a version of this shape packed it."""
    data = json.loads(zlib.decompressobj(zdict=_dictionary(text)).decompress(blob))
    briefing: Briefing = _unpacked(Briefing, data, _parsed(shape_of_it))
    return dataclasses.replace(briefing, article=dataclasses.replace(briefing.article, text=text))


def _packed(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_packed(one) for one in value]
    kind: Any = type(value)
    names = _names(kind)
    if not names:
        return value
    fields = [_packed(getattr(value, name)) for name in names]
    if "start" in names and "end" in names:  # a length has fewer digits than an end
        fields[names.index("end")] -= fields[names.index("start")]
    return fields


@cache
def _names(kind: Any) -> tuple[str, ...]:
    """Return the names of the fields of a class of the model; none of any other."""
    return tuple(field.name for field in dataclasses.fields(kind)) if dataclasses.is_dataclass(kind) else ()


def _unpacked(kind: Any, values: list[Any], shape_of_it: Shape) -> Any:
    told = dict(zip(shape_of_it[kind.__name__], values, strict=True))
    if "start" in told and "end" in told:
        told["end"] += told["start"]
    return kind(
        **{name: _value(hint, told[name], shape_of_it) for name, hint in _hints(kind).items() if name in told}
    )


def _value(hint: Any, value: Any, shape_of_it: Shape) -> Any:
    if value is None:
        return None
    if get_origin(hint) is tuple:
        return tuple(_value(get_args(hint)[0], one, shape_of_it) for one in value)
    if get_origin(hint) in (UnionType, typing.Union):
        (hint,) = (one for one in get_args(hint) if one is not NoneType)
        return _value(hint, value, shape_of_it)
    return _unpacked(hint, value, shape_of_it) if dataclasses.is_dataclass(hint) else value


@cache
def _hints(kind: Any) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}


@cache
def _parsed(shape_of_it: str) -> Shape:
    parsed: Shape = json.loads(shape_of_it)
    return parsed


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _dictionary(text: str) -> bytes:
    """Return what a briefing repeats: the words of its text, and what all briefings say; files are read by it."""
    return _encoded(text)[-_WINDOW + len(_COMMON) :] + _COMMON


_COMMON = (
    b'"quote.pronoun"quote.after@speech.tsv:"quote.before@speech.tsv:"DATE","20"time.weekday@times.tsv:"exact","killed"'
    b'"figure.people"figure.other"organization",null,[],"city",[["place.dateline"name.city@cities.tsv:"USA","country"'
    b'"indirect",null,"negative","attribution"verbal_threat"hostile_act"threat.hostile_act+event.verb:"ultimatum"'
    b'"future","positive",[],"OTHER",["ASSAULT",["ACCUSE",["CONSULT",["actual","positive",[],"@events.tsv:"event.noun:'
    b'"event.verb:"true,[],[[false,[],[["person",null,["group",null,[],true,false,0.0,[["alias","name.acronym"'
    b'"nominal","reference.description"],["pronoun","reference.learned"],["name","name.recognized"],["name","name.person"],['
)
