"""Likeness: how far two tellings are one event; points for shared words, actors, times and places.

The score is linear: the sum of weight times feature over ``[same_event.points]``. What keeps two tellings apart
whatever they share (``compatible``, no word and no kind of act in common) is no matter of points: such a pair
has no features.
"""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Doc, Token

from briefing.extract.document import EventNode, block_of, layers
from briefing.extract.events.background import is_background
from briefing.extract.events.cameo import ULTIMATUM
from briefing.extract.events.dates import dates_clash, days_of
from briefing.extract.events.kinship import are_kin
from briefing.extract.events.parties import Parties
from briefing.lexicon.lookup import wordlist
from briefing.lexicon.weights import weights

_POINTS = "same_event.points"


class Likeness:
    """Compares events of one document."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._sides = Parties(doc)
        self._lead_end = _lead_end(doc)
        self._history = {event.head for event in layers.of(doc).events if is_background(doc, event)}

    def score(self, one: EventNode, other: EventNode) -> float:
        """Return the points of two tellings, 0 where anything keeps them apart."""
        found = self.features(one, other)
        return weights(_POINTS).total(found) if found is not None else 0.0

    def features(self, one: EventNode, other: EventNode) -> Mapping[str, float] | None:
        """Return what speaks for two tellings being one event, by name; None where anything keeps them apart.

        The names are those of ``[same_event.points]``; the order of the two does not matter.
        """
        if not self.compatible(one, other):
            return None
        if self._is_predicate(one, other):
            return dict.fromkeys(weights(_POINTS), 0.0) | {"happening": 1.0}
        heads = (self._doc[one.head], self._doc[other.head])
        related = are_kin(*(head.lemma_.lower() for head in heads))
        headline = self._is_headline_pair(one, other)
        if not (related or _is_one_act(one, other, headline=headline)):
            return None
        bare = self._is_bare_plural(one) != self._is_bare_plural(other)
        ultimatum = (one.code == ULTIMATUM) != (other.code == ULTIMATUM)
        return {
            "happening": 0.0,
            "related": float(related),
            "same_type": float(one.type == other.type),
            "same_root": float(bool(one.code) and one.code[:2] == other.code[:2]),
            "who": self._sides.shared(one.who, other.who),
            "whom": self._sides.shared(one.whom, other.whom),
            "same_day": float(bool(days_of(self._doc, one.when) & days_of(self._doc, other.when))),
            "same_place": float(bool(set(one.where) & set(other.where))),
            "headline": float(headline),
            "refers_back": float(_refers_back(max(heads, key=lambda head: head.i))),
            "general": float(related and bare),
            "other_ultimatum": float(ultimatum and not headline),
        }

    def compatible(self, one: EventNode, other: EventNode) -> bool:
        """Whether polarity, status, dates and parties let two tellings be one event."""
        if one.polarity != other.polarity or {one.status, other.status} == {"actual", "hypothetical"}:
            return False
        if dates_clash(days_of(self._doc, one.when), days_of(self._doc, other.when)):
            return False
        if one.head in self._history or other.head in self._history:
            return one.head in self._history and other.head in self._history
        if self._is_sequel(one, other) or self._is_sequel(other, one):
            return False
        return not self._sides.apart(one.who, one.whom, other.who, other.whom)

    def _is_sequel(self, one: EventNode, other: EventNode) -> bool:
        """Whether one is told as coming before or after the other: "struck back after rockets were fired"."""
        if {self._doc[one.head].lemma_.lower(), self._doc[other.head].lemma_.lower()} & wordlist("casualty"):
            return False  # "died after a bomb went off" is one event
        path: list[Token] = []
        for token in (self._doc[one.head], *self._doc[one.head].ancestors):
            if token.i == other.head:
                return any(t.lower_ in wordlist("sequence") for step in path for t in (step, *step.children))
            path.append(token)
        return False

    def _is_predicate(self, one: EventNode, other: EventNode) -> bool:
        """Whether one is an OTHER verb said of the other: "the toll rose", "the talks continue"."""
        for verb, noun in ((one, other), (other, one)):
            token = self._doc[noun.head]
            happens = verb.type == "OTHER" and _says_that_it_happens(self._doc[verb.head])
            if happens and token.dep_ in ("nsubj", "nsubjpass") and token.head.i == verb.head:
                return True
        return False

    def _is_headline_pair(self, one: EventNode, other: EventNode) -> bool:
        """Whether one telling is the title's or standfirst's and the other stands there or in the lead."""
        heads = sorted((one.head, other.head))
        block = block_of(self._doc, heads[0])
        return block is not None and block.kind in ("title", "standfirst") and heads[1] < self._lead_end

    def _is_bare_plural(self, event: EventNode) -> bool:
        token = self._doc[event.head]
        return (
            token.tag_ == "NNS"
            and not event.who
            and not any(c.dep_ in ("det", "poss") for c in token.children)
        )


def _lead_end(doc: Doc) -> int:
    """Return the end of the second paragraph of the body."""
    ends = [block.end for block in layers.of(doc).blocks if block.kind == "paragraph"][:2]
    return ends[-1] if ends else len(doc)


def _is_one_act(one: EventNode, other: EventNode, *, headline: bool) -> bool:
    """Whether two words that are no kin tell one kind of act: by the code, for attacks and headlines by the type."""
    same = one.type == other.type != "OTHER"
    return same and (one.code == other.code or one.type == "ASSAULT" or headline)


def _says_that_it_happens(verb: Token) -> bool:
    """Whether a verb says of its subject that it goes on; "talks broke down" tells what became of them."""
    ended = any(c.dep_ == "prt" and c.lower_ in wordlist("ending") for c in verb.children)
    return verb.lemma_ in wordlist("happening") and not ended


def _refers_back(later: Token) -> bool:
    """Whether the later of two is a definite noun: "the attack"."""
    return later.pos_ == "NOUN" and any(
        c.lower_ in wordlist("definite") and c.dep_ in ("det", "poss") for c in later.children
    )
