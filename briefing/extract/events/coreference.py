"""Merge: headline, lead and body tell one event; it becomes one item with all its evidence."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from briefing.extract.document import EventNode, block_of, layers
from briefing.extract.events.likeness import Likeness
from briefing.lexicon.weights import weights

_ANSWERS = frozenset({"REJECT", "ACCUSE", "SUPPORT"})  # to what their object did
_FULLEST = "fullest_telling.points"


@Language.factory("brf_merge", assigns=["doc._.brf_events"], requires=["doc._.brf_events", "doc._.brf_times"])
def create_merge(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component that merges ``brf_events``."""
    return merge


def merge(doc: Doc) -> Doc:
    """Gather the tellings of each event under the fullest of them."""
    groups = _grouped(doc)
    layers.of(doc).events = tuple(_through_objects(doc, [_merged(doc, group) for group in groups]))
    return doc


def _grouped(doc: Doc) -> list[list[EventNode]]:
    """Put each event to the group whose tellings it is most like on average, where nothing keeps them apart."""
    likeness, limits = Likeness(doc), weights("same_event.limits")
    least, compared = limits["least"], int(limits["compared"])
    groups: list[list[EventNode]] = []
    for event in layers.of(doc).events:
        likest, home = max(
            ((_likeness(likeness, event, groups[n][-compared:]), n) for n in _recalled(len(groups))),
            default=(least, 0),
        )
        if likest > least:
            groups[home].append(event)
        else:
            groups.append([event])
    return groups


def _recalled(count: int) -> Iterator[int]:
    """Yield which of so many events a further telling may tell: those that the text opens with and the latest."""
    limits = weights("same_event.limits")
    first, latest = int(limits["first"]), int(limits["latest"])
    yield from range(min(first, count))
    yield from range(max(first, count - latest), count)


def _likeness(likeness: Likeness, event: EventNode, recalled: Sequence[EventNode]) -> float:
    if not any(likeness.are_comparable(event, other) for other in recalled):
        return -math.inf
    scores = [likeness.score(event, other) for other in recalled]
    return sum(scores) / len(scores)


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
    points = weights(_FULLEST)
    best = max(group, key=lambda event: (points.total(fullness(doc, event)), -event.head))
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


def fullness(doc: Doc, event: EventNode) -> Mapping[str, float]:
    """Return what makes a telling the one that stands for its event, by the names of ``[fullest_telling.points]``."""
    block = block_of(doc, event.head)
    return {
        "who": float(bool(event.who)),
        "whom": float(bool(event.whom)),
        "when": float(bool(event.when)),
        "where": float(bool(event.where)),
        "body": float(block is not None and block.kind not in ("title", "standfirst")),
        "verb": float(doc[event.head].pos_ == "VERB"),
        "early": 1.0 - event.head / len(doc),
    }
