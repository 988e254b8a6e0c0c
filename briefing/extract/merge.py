"""Merge: headline, lead and body tell one event; it becomes one item with all its evidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from briefing.extract.layers import BlockNode, EventNode
from briefing.extract.layout import block_of
from briefing.extract.likeness import SAME, Likeness
from briefing.extract.threat_forms import is_background

_LEAST_KEY, _MOST_KEY, _WORDS = 3, 7, 110  # key events: three, and one more for so many words
_RECALLED = 16  # tellings of one event that a further one is compared with: a book may have thousands


@Language.factory("brf_merge")
def create_merge(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component that merges ``brf_events`` and marks the key ones; it comes last."""
    return merge


def merge(doc: Doc) -> Doc:
    """Gather the tellings of each event under the fullest of them."""
    groups = _grouped(doc)
    merged = _through_objects(doc, [_merged(doc, group) for group in groups])
    key = _key(doc, merged)
    doc._.brf_events = tuple(replace(event, key=n in key) for n, event in enumerate(merged))
    return doc


def _grouped(doc: Doc) -> list[list[EventNode]]:
    """Put each event to the group it is most like; other groups it is like join where nothing keeps them apart."""
    likeness = Likeness(doc)
    groups: list[list[EventNode]] = []
    for event in doc._.brf_events:
        scores = [
            max(likeness.score(event, other) for other in group[-_RECALLED:])
            if all(likeness.compatible(event, other) for other in group[-_RECALLED:])
            else 0.0
            for group in groups
        ]
        near = sorted((n for n, score in enumerate(scores) if score >= SAME), key=lambda n: (-scores[n], -n))
        if not near:
            groups.append([event])
            continue
        home = groups[near[0]]
        home.append(event)
        for n in near[1:]:
            if all(likeness.compatible(one, other) for one in home for other in groups[n]):
                home += groups[n]
                groups[n] = []
        groups = [group for group in groups if group]
    return groups


def _through_objects(doc: Doc, events: list[EventNode]) -> list[EventNode]:
    """Give "rejected the ultimatum" and "condemned the attack" the doer of their object as whom."""
    doers = {head: event.who for event in events for head in (event.head, *event.tellings)}
    result = []
    for event in events:
        if event.type in _ANSWERS and not event.whom:
            objects = [c for c in doc[event.head].children if c.dep_ in ("dobj", "nsubjpass")]
            found = next((doers[c.i] for c in objects if doers.get(c.i)), ())
            event = replace(event, whom=tuple(a for a in found if a not in event.who))
        result.append(event)
    return result


def _merged(doc: Doc, group: list[EventNode]) -> EventNode:
    best = max(group, key=lambda event: _fullness(doc, event))
    rest = [event for event in group if event is not best]

    def filled(field: str) -> tuple[str, ...]:
        own: tuple[str, ...] = getattr(best, field)
        return own or next((getattr(e, field) for e in rest if getattr(e, field)), ())

    who, whom = filled("who"), filled("whom")
    return replace(
        best,
        who=who,
        whom=tuple(a for a in whom if a not in who) or whom,
        where=filled("where"),
        when=best.when or next((e.when for e in rest if e.when), ()),
        tellings=tuple(event.head for event in rest),
    )


def _fullness(doc: Doc, event: EventNode) -> tuple[float, int]:
    block = block_of(doc, event.head)
    body = block is not None and block.kind not in ("title", "standfirst")
    verb = doc[event.head].pos_ == "VERB"
    score = 2.0 * bool(event.who) + 1.5 * bool(event.whom) + bool(event.when) + 0.5 * bool(event.where)
    early = 0.8 * (1.0 - event.head / len(doc))
    return score + 1.0 * body + 0.5 * verb + early, -event.head


def _key(doc: Doc, events: list[EventNode]) -> set[int]:
    """Return the indices of the events that belong in the briefing, by where and how often they are told."""
    lead = next((b for b in doc._.brf_blocks if b.kind == "paragraph"), None)
    main = _main_actors(doc)
    weights = {n: _weight(doc, event, lead, main) for n, event in enumerate(events)}
    ranked = sorted(weights, key=lambda n: -weights[n])
    words = sum(not token.is_punct for token in doc)
    return set(ranked[: min(_MOST_KEY, _LEAST_KEY + words // _WORDS)])


_ANSWERS = frozenset({"REJECT", "ACCUSE", "SUPPORT"})
_UNKNOWN, _BARE = 0.7, 0.6  # verbs that no table knows; nouns that tell neither who nor when
_REPEATED, _ENOUGH = 0.5, 6.0  # further tellings count half, and no more than so much
_TYPE_WEIGHT = {"OTHER": 0.75, "CONSULT": 0.95, "SUPPORT": 0.8, "AID": 0.85}


def _weight(doc: Doc, event: EventNode, lead: BlockNode | None, main: dict[str, float]) -> float:
    places = sorted((_place_weight(doc, head, lead) for head in (event.head, *event.tellings)), reverse=True)
    weight = places[0] + _REPEATED * min(sum(places[1:]), _ENOUGH)
    token = doc[event.head]
    if is_background(doc, event):
        weight *= 0.3
    if event.rule == "lead-verb":
        weight *= _UNKNOWN
    if token.pos_ == "ADJ":
        weight *= _BARE
    if token.pos_ == "NOUN" and not (event.who or event.whom or event.when or event.tellings):
        weight *= _BARE
    depth = 0.6 if token.dep_ in ("relcl", "acl", "compound", "amod", "xcomp", "pcomp") else 1.0
    carried = max((main.get(a, 0.0) for a in event.who + event.whom), default=0.0)
    known = 1.0 + 0.8 * carried + 0.15 * bool(event.who and event.whom) + 0.25 * bool(event.when)
    certain = {"actual": 1.0, "future": 0.9, "hypothetical": 0.35}[event.status]
    if event.polarity == "negative":
        certain *= 0.6
    return weight * depth * known * certain * _TYPE_WEIGHT.get(event.type, 1.0)


def _place_weight(doc: Doc, head: int, lead: BlockNode | None) -> float:
    """Return what a telling weighs by where it stands: title, lead, standfirst, then ever less."""
    block = block_of(doc, head)
    if block is None:
        return 0.0
    if block is lead:
        return 2.0
    return {"title": 2.5, "standfirst": 1.5}.get(block.kind) or max(0.4, 1.3 - head / len(doc))


def _main_actors(doc: Doc) -> dict[str, float]:
    """Return actor id -> share of the mentions of the one mentioned most."""
    counts = {actor.id: len(actor.mentions) for actor in doc._.brf_actors}
    top = max(counts.values(), default=1)
    return {i: count / top for i, count in counts.items()}
