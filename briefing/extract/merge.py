"""Merge: headline, lead and body tell one event; it becomes one item with all its evidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from briefing.extract.layers import BlockNode, EventNode
from briefing.extract.layout import block_of

_MOST_KEY, _SHARE = 6, 0.34
_FAMILY = 4  # letters that two triggers share to be forms of one word: "bombing", "bombed"


@Language.factory("brf_merge")
def create_merge(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component that merges ``brf_events`` and marks the key ones; it comes last."""
    return merge


def merge(doc: Doc) -> Doc:
    """Gather the tellings of each event under the fullest of them."""
    groups: list[list[EventNode]] = []
    for event in doc._.brf_events:
        group = next((g for g in groups if any(_same(doc, event, other) for other in g)), None)
        if group is None:
            groups.append([event])
        else:
            group.append(event)
    merged = [_merged(doc, group) for group in groups]
    key = _key(doc, merged)
    doc._.brf_events = tuple(replace(event, key=n in key) for n, event in enumerate(merged))
    return doc


def _same(doc: Doc, one: EventNode, other: EventNode) -> bool:
    if one.polarity != other.polarity or one.type != other.type:
        return False
    if "actual" in (one.status, other.status) and "hypothetical" in (one.status, other.status):
        return False
    if _clash(_days(doc, one), _days(doc, other)):
        return False
    if one.who and other.who and not set(one.who) & set(other.who) | set(one.who) & set(other.whom):
        return False
    if one.whom and other.whom and not set(one.whom) & set(other.whom) | set(one.whom) & set(other.who):
        return False
    related = _related(doc[one.head].lemma_.lower(), doc[other.head].lemma_.lower())
    if one.type == "OTHER":
        return related
    return related or bool(set(one.who) & set(other.who) and set(one.whom) & set(other.whom))


def _related(one: str, other: str) -> bool:
    return one == other or (
        len(one) >= _FAMILY and len(other) >= _FAMILY and one[:_FAMILY] == other[:_FAMILY]
    )


def _days(doc: Doc, event: EventNode) -> set[str]:
    return {doc._.brf_times[i].value[:10] for i in event.when}


def _clash(one: set[str], other: set[str]) -> bool:
    """Whether two sets of values cannot be one date: "2025-11" holds "2025-11-07"."""
    if not one or not other:
        return False
    return not any(a.startswith(b) or b.startswith(a) for a in one for b in other)


def _merged(doc: Doc, group: list[EventNode]) -> EventNode:
    best = max(group, key=lambda event: _fullness(doc, event))
    rest = [event for event in group if event is not best]

    def filled(field: str) -> tuple[str, ...]:
        own: tuple[str, ...] = getattr(best, field)
        return own or next((getattr(e, field) for e in rest if getattr(e, field)), ())

    return replace(
        best,
        who=filled("who"),
        whom=filled("whom"),
        where=filled("where"),
        when=best.when or next((e.when for e in rest if e.when), ()),
        tellings=tuple(event.head for event in rest),
    )


def _fullness(doc: Doc, event: EventNode) -> tuple[float, int]:
    block = block_of(doc, event.head)
    body = block is not None and block.kind not in ("title", "standfirst")
    verb = doc[event.head].pos_ == "VERB"
    score = 2.0 * bool(event.who) + 1.5 * bool(event.whom) + bool(event.when) + 0.5 * bool(event.where)
    return score + 1.0 * body + 0.5 * verb, -event.head


def _key(doc: Doc, events: list[EventNode]) -> set[int]:
    """Return the indices of the events that belong in the briefing, by where and how often they are told."""
    lead = next((b for b in doc._.brf_blocks if b.kind == "paragraph"), None)
    weights = {n: _weight(doc, event, lead) for n, event in enumerate(events)}
    ranked = sorted(weights, key=lambda n: -weights[n])
    top = weights[ranked[0]] if ranked else 0.0
    return {n for n in ranked[:_MOST_KEY] if weights[n] >= _SHARE * top}


_TYPE_WEIGHT = {"OTHER": 0.7, "CONSULT": 0.9}


def _weight(doc: Doc, event: EventNode, lead: BlockNode | None) -> float:
    weight = 0.0
    for head in (event.head, *event.tellings):
        block = block_of(doc, head)
        if block is None:
            continue
        if block.kind == "title":
            weight += 3.0
        elif block.kind == "standfirst":
            weight += 2.0
        elif block is lead:
            weight += 2.5
        else:
            weight += max(0.3, 1.2 - 1.0 * head / len(doc))
    depth = 0.8 if doc[event.head].dep_ in ("relcl", "acl", "compound", "amod") else 1.0
    known = 1.0 + 0.25 * bool(event.who) + 0.15 * bool(event.whom) + 0.15 * bool(event.when)
    certain = {"actual": 1.0, "future": 0.8, "hypothetical": 0.4}[event.status]
    return weight * depth * known * certain * _TYPE_WEIGHT.get(event.type, 1.0)
