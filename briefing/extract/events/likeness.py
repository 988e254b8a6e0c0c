"""Likeness: how far two tellings are one event; points for shared words, actors, times and places.

The score is linear: the sum of weight times feature over ``[same_event.points]``. What keeps two tellings apart
whatever they share (``compatible``, no word and no kind of act in common) is no matter of points: such a pair
has no features.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from briefing.extract.document import EventNode, is_above_body, layers
from briefing.extract.events.background import is_background
from briefing.extract.events.cameo import ULTIMATUM
from briefing.extract.events.dates import dates_clash, days_of
from briefing.extract.events.kinship import are_kin
from briefing.extract.events.parties import Parties
from briefing.lexicon.lookup import wordlist
from briefing.lexicon.weights import weights

_POINTS = "same_event.points"


@dataclass(frozen=True, slots=True)
class _Telling:
    """What one telling brings to every comparison; indexes count tokens."""

    lemma: str
    days: frozenset[str]
    is_history: bool
    is_casualty: bool  # "died after a bomb went off" is one event
    in_sequence: frozenset[
        int
    ]  # told as coming before or after these: "struck back after rockets were fired"
    happens: bool  # an OTHER verb said of its subject: "the toll rose", "the talks continue"
    subject_of: int | None  # the verb
    in_headline: bool  # the title or standfirst
    in_lead: bool  # or before it
    is_bare_plural: bool
    refers_back: bool  # a definite noun: "the attack"


class Likeness:
    """Compares events of one document."""

    def __init__(self, doc: Doc) -> None:
        self._sides = Parties(doc)
        lead_end = _lead_end(doc)
        self._tellings = {event.head: _telling(doc, event, lead_end) for event in layers.of(doc).events}

    def score(self, one: EventNode, other: EventNode) -> float:
        """Return the points of two tellings, 0 where anything keeps them apart."""
        found = self.features(one, other)
        return weights(_POINTS).total(found) if found is not None else 0.0

    def features(self, one: EventNode, other: EventNode) -> Mapping[str, float] | None:
        """Return what speaks for two tellings being one event, by name; None where anything keeps them apart.

        The names are those of ``[same_event.points]``; the order of the two does not matter.
        """
        mine, theirs = self._tellings[one.head], self._tellings[other.head]
        happening = (mine.happens and theirs.subject_of == one.head) or (
            theirs.happens and mine.subject_of == other.head
        )
        related = are_kin(mine.lemma, theirs.lemma)
        headline = (mine.in_headline and theirs.in_lead) or (theirs.in_headline and mine.in_lead)
        akin = happening or related or _is_one_act(one, other, headline=headline)
        if not akin or not self.compatible(one, other):  # in this order: most pairs are not akin
            return None
        if happening:
            return dict.fromkeys(weights(_POINTS), 0.0) | {"happening": 1.0}
        bare = mine.is_bare_plural != theirs.is_bare_plural
        ultimatum = (one.code == ULTIMATUM) != (other.code == ULTIMATUM)
        return {
            "happening": 0.0,
            "related": float(related),
            "same_type": float(one.type == other.type),
            "same_root": float(bool(one.code) and one.code[:2] == other.code[:2]),
            "who": self._sides.shared(one.who, other.who),
            "whom": self._sides.shared(one.whom, other.whom),
            "same_day": float(bool(mine.days & theirs.days)),
            "same_place": float(bool(set(one.where) & set(other.where))),
            "headline": float(headline),
            "refers_back": float((mine if one.head > other.head else theirs).refers_back),
            "general": float(related and bare),
            "other_ultimatum": float(ultimatum and not headline),
        }

    def compatible(self, one: EventNode, other: EventNode) -> bool:
        """Whether polarity, status, dates and parties let two tellings be one event."""
        if one.polarity != other.polarity or {one.status, other.status} == {"actual", "hypothetical"}:
            return False
        mine, theirs = self._tellings[one.head], self._tellings[other.head]
        if dates_clash(mine.days, theirs.days):
            return False
        if mine.is_history or theirs.is_history:
            return mine.is_history and theirs.is_history
        sequel = other.head in mine.in_sequence or one.head in theirs.in_sequence
        if sequel and not (mine.is_casualty or theirs.is_casualty):
            return False
        return not self._sides.apart(one.who, one.whom, other.who, other.whom)


def _telling(doc: Doc, event: EventNode, lead_end: int) -> _Telling:
    head = doc[event.head]
    is_subject = head.dep_ in ("nsubj", "nsubjpass")
    return _Telling(
        lemma=head.lemma_.lower(),
        days=frozenset(days_of(doc, event.when)),
        is_history=is_background(doc, event),
        is_casualty=head.lemma_.lower() in wordlist("casualty"),
        in_sequence=frozenset(_in_sequence(head)),
        happens=event.type == "OTHER" and _says_that_it_happens(head),
        subject_of=head.head.i if is_subject else None,
        in_headline=is_above_body(doc, event.head),
        in_lead=event.head < lead_end,
        is_bare_plural=not event.who and _is_bare_plural(head),
        refers_back=_refers_back(head),
    )


def _in_sequence(head: Token) -> Iterator[int]:
    """Yield the tokens above a head from which a word of sequence parts it: "after"."""
    parted = False
    below = head
    for token in head.ancestors:
        parted = parted or any(t.lower_ in wordlist("sequence") for t in (below, *below.children))
        if parted:
            yield token.i
        below = token


def _is_bare_plural(head: Token) -> bool:
    return head.tag_ == "NNS" and not any(c.dep_ in ("det", "poss") for c in head.children)


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


def _refers_back(head: Token) -> bool:
    return head.pos_ == "NOUN" and any(
        c.lower_ in wordlist("definite") and c.dep_ in ("det", "poss") for c in head.children
    )
