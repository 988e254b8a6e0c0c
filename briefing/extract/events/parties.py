"""Parties: actors that act for one country count as one party when two tellings are compared."""

from __future__ import annotations

from typing import TypeAlias

from spacy.tokens import Doc

from briefing.extract.actors import side_of
from briefing.extract.document import EventNode, layers, names_within, sentence_of
from briefing.extract.names import gazetteer
from briefing.lexicon.weights import weights

Ids: TypeAlias = tuple[str, ...]


class Parties:
    """Compares the parties of one document."""

    def __init__(self, doc: Doc) -> None:
        actors = layers.of(doc).actors
        self._side = {actor.id: side_of(actor) for actor in actors}
        self._unnamed = {actor.id for actor in actors if not actor.is_named}
        self._shared: dict[tuple[Ids, Ids], float] = {}  # the same few are compared again and again
        self._named: dict[Ids, Ids] = {}

    def shared(self, one: tuple[str, ...], other: tuple[str, ...]) -> float:
        """Return 1 where an actor is in both, a little less where only a side is, else 0."""
        if (one, other) not in self._shared:
            self._shared[one, other] = self._share(one, other)
        return self._shared[one, other]

    def _share(self, one: Ids, other: Ids) -> float:
        if set(one) & set(other):
            return 1.0
        sides = ({self._side[a] for a in one} & {self._side[a] for a in other}) - {None}
        return weights("same_event.limits")["side"] if sides else 0.0

    def strangers(self, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        """Whether both are named and nobody is shared."""
        one, other = self._only_named(one), self._only_named(other)
        return bool(one and other) and not self.shared(one, other)

    def _only_named(self, ids: Ids) -> Ids:
        if ids not in self._named:
            self._named[ids] = tuple(a for a in ids if a not in self._unnamed)
        return self._named[ids]

    def apart(
        self,
        who: tuple[str, ...],
        whom: tuple[str, ...],
        other_who: tuple[str, ...],
        other_whom: tuple[str, ...],
    ) -> bool:
        """Whether who or whom of both are named and nobody is shared, nor crosswise on both sides."""
        who, whom, other_who, other_whom = map(self._only_named, (who, whom, other_who, other_whom))
        for mine, theirs, my_other, their_other in (
            (who, other_who, whom, other_whom),
            (whom, other_whom, who, other_who),
        ):
            crosswise = self.shared(mine, their_other) and self.shared(theirs, my_other)
            if mine and theirs and not self.shared(mine, theirs) and not crosswise:
                return True
        return False


def country_there(doc: Doc, event: EventNode) -> tuple[str, ...]:
    """Return the country at whose place an act happens, where another's act it is: tanks at the border with X."""
    sides = {actor.id: side_of(actor) for actor in layers.of(doc).actors}
    own = {sides[a] for a in event.who}
    first, last = sentence_of(doc[event.head])
    spans = [
        (ref.start, ref.end)
        for place in layers.of(doc).places
        if place.id in event.where
        for ref in place.mentions
        if first <= ref.start < last
    ]
    entries = [gazetteer.lookup(name.text) for bounds in spans for name in names_within(doc, *bounds)]
    there = {entry.country for entry in entries if entry is not None and entry.country} - own
    if not own - {None} or len(there) != 1:
        return ()
    return tuple(a.id for a in layers.of(doc).actors if a.kind == "country" and a.country in there)
