"""Corrections put into a briefing: the same briefing where their words no longer stand, never a guess."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import get_args

from briefing.library.corrections import Anchor, Correction, anchor_of
from briefing.library.keys import folded
from briefing.model import (
    Actor,
    Briefing,
    Event,
    EventType,
    Item,
    Mention,
    Quote,
    Threat,
)

_SECTIONS = {
    "Actor": "who", "Event": "what", "Time": "when", "Place": "where", "Threat": "threats", "Quote": "quotes",
    "Figure": "figures",
}  # fmt: skip


def corrected(briefing: Briefing, said: Iterable[Correction]) -> Briefing:
    """Return a briefing with what was said of it, in the order in which it was said."""
    for one in said:
        item = find(briefing, one.anchor)
        if item is not None:
            briefing = _DO[one.kind](briefing, item, one.value or "")
    return briefing


def find(briefing: Briefing, anchor: Anchor) -> Item | None:
    """Return the item that stands on the same words; of several, the one that shares most of them."""
    if not anchor.stands_in(briefing.article.text):
        return None
    items: tuple[Item, ...] = getattr(briefing, _SECTIONS[anchor.item])
    shares = [(_shared(anchor, anchor_of(item, briefing.article.text)), item) for item in items]
    share, item = max(shares, key=lambda pair: pair[0], default=(0.0, None))
    return item if share >= _ENOUGH else None


_ENOUGH = 0.5  # of the words that two anchors have in all, so many are the same


def trouble(briefing: Briefing, item: Item, kind: str, value: str) -> str | None:
    """Say why something cannot be said of an item, or nothing where it can."""
    told = f"“{value}” is not in the article: write a name as it stands there"
    match kind:
        case "not":
            return None
        case "actor" if isinstance(item, Event | Threat):
            return None if _named(briefing, value) else told
        case "speaker" if isinstance(item, Quote):
            return None if _named(briefing, value) else told
        case "same" if isinstance(item, Actor):
            other = _named(briefing, value)
            return (
                None
                if other and other.id != item.id and _known(briefing, other)
                else f"no other actor is “{value}”"
            )
        case "type" if isinstance(item, Event):
            return (
                None
                if value.upper() in get_args(EventType)
                else f"the types are {', '.join(get_args(EventType))}"
            )
    return f"a {type(item).__name__.lower()} cannot be corrected so"


def _shared(one: Anchor, other: Anchor) -> float:
    """Return which part of the characters of two anchors both have."""
    first = {at for span in one.spans for at in range(span.start, span.end)}
    second = {at for span in other.spans for at in range(span.start, span.end)}
    return len(first & second) / len(first | second)


def _known(briefing: Briefing, actor: Actor) -> bool:
    return any(one.id == actor.id for one in briefing.who)


def _named(briefing: Briefing, name: str) -> Actor | None:
    """Return the actor of this name, or a new one where the article has the words; nobody where it has not."""
    text, wanted = briefing.article.text, folded(name).casefold()
    for actor in briefing.who:
        names = {actor.name, *(text[one.start : one.end] for one in actor.mentions if one.form != "pronoun")}
        if wanted in {folded(one).casefold() for one in names}:
            return actor
    start = text.find(name) if name else -1
    if start < 0:
        return None
    mention = Mention(start, start + len(name), "name", "corrected.named")
    number = f"a{max((int(one.id[1:]) for one in briefing.who if one.id[1:].isdigit()), default=0) + 1}"
    return Actor(number, name, "person", None, (), False, 0.0, (mention,))


def _with(briefing: Briefing, name: str) -> tuple[Briefing, str] | None:
    """Return the briefing with the actor of a name in it, and its id."""
    actor = _named(briefing, name)
    if actor is None:
        return None
    return (briefing if _known(briefing, actor) else replace(briefing, who=(*briefing.who, actor))), actor.id


def _put(briefing: Briefing, item: Item, made: Item) -> Briefing:
    section = _SECTIONS[type(item).__name__]
    items = tuple(made if one is item else one for one in getattr(briefing, section))
    return replace(briefing, **{section: items})  # type: ignore[arg-type]


def _is_none(briefing: Briefing, item: Item, _value: str) -> Briefing:
    section = _SECTIONS[type(item).__name__]
    left = replace(briefing, **{section: tuple(one for one in getattr(briefing, section) if one is not item)})  # type: ignore[arg-type]
    return _renamed(left, item.id, None)


def _has_actor(briefing: Briefing, item: Item, name: str) -> Briefing:
    found = _with(briefing, name)
    if found is None:
        return briefing
    briefing, actor = found
    match item:
        case Event():
            return _put(
                briefing,
                item,
                replace(item, who=(actor,), whom=tuple(one for one in item.whom if one != actor)),
            )
        case Threat():
            target = tuple(one for one in item.target if one != actor)
            return _put(briefing, item, replace(item, issuer=(actor,), target=target))
    return briefing


def _has_speaker(briefing: Briefing, item: Item, name: str) -> Briefing:
    found = _with(briefing, name)
    if found is None or not isinstance(item, Quote):
        return briefing
    return _put(found[0], item, replace(item, speaker=found[1]))


def _has_type(briefing: Briefing, item: Item, value: str) -> Briefing:
    kind = next((one for one in get_args(EventType) if one == value.upper()), None)
    return _put(briefing, item, replace(item, type=kind)) if kind and isinstance(item, Event) else briefing


def _is_same(briefing: Briefing, item: Item, name: str) -> Briefing:
    other = _named(briefing, name)
    if other is None or not isinstance(item, Actor) or not _known(briefing, other) or other.id == item.id:
        return briefing
    one = replace(
        other,
        roles=tuple(dict.fromkeys((*other.roles, *item.roles))),
        key=other.key or item.key,
        salience=max(other.salience, item.salience),
        country=other.country or item.country,
        mentions=tuple(sorted((*other.mentions, *item.mentions), key=lambda mention: mention.start)),
    )
    left = tuple(one if actor is other else actor for actor in briefing.who if actor is not item)
    return _renamed(replace(briefing, who=left), item.id, other.id)


_DO: dict[str, Callable[[Briefing, Item, str], Briefing]] = {
    "not": _is_none, "actor": _has_actor, "speaker": _has_speaker, "type": _has_type, "same": _is_same,
}  # fmt: skip


def _renamed(briefing: Briefing, old: str, new: str | None) -> Briefing:
    """Return a briefing in which ``new`` stands wherever the item ``old`` was named, or nothing."""

    def ids(told: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for one in told if (name := new if one == old else one)))

    def id_(told: str | None) -> str | None:
        return new if told == old else told

    return replace(
        briefing,
        what=tuple(
            replace(
                one, who=ids(one.who), whom=ids(one.whom), where=ids(one.where), when=ids(one.when),
                attribution=ids(one.attribution),
            )
            for one in briefing.what
        ),
        threats=tuple(
            replace(
                one,
                issuer=ids(one.issuer),
                target=ids(one.target),
                when=ids(one.when),
                attribution=ids(one.attribution),
            )
            for one in briefing.threats
        ),
        quotes=tuple(replace(one, speaker=id_(one.speaker)) for one in briefing.quotes),
        figures=tuple(replace(one, event=id_(one.event), source=id_(one.source)) for one in briefing.figures),
    )  # fmt: skip
