"""Likeness: what speaks for two tellings being one event, by name.

Most pairs are never weighed: two tellings are compared where their words are kin, where they tell one kind of act, or
where one is the headline's and the other the lead's.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from typing import TypeAlias

from spacy.tokens import Doc, Token

from briefing.extract.document import BlockNode, EventNode, block_of, layers, lead_of, words_of
from briefing.extract.events.background import is_background
from briefing.extract.events.cameo import ULTIMATUM
from briefing.extract.events.dates import dates_clash, days_of
from briefing.extract.events.kinship import are_one_word, families_of
from briefing.extract.events.parties import Parties
from briefing.lexicon.learned import score
from briefing.lexicon.lookup import wordlist
from briefing.lexicon.weights import weights

Features: TypeAlias = Mapping[str, float]
_HELD = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "compound", "poss", "attr", "appos", "nummod"})
_FAR = 8  # sentences


@dataclass(frozen=True, slots=True)
class _Telling:
    """What one telling brings to every comparison; indexes count tokens."""

    lemma: str
    families: frozenset[str]  # of its word, by ``kin.tsv``
    tag: str
    days: frozenset[str]
    is_history: bool
    is_casualty: bool  # "died after a bomb went off" is one event
    in_sequence: frozenset[
        int
    ]  # told as coming before or after these: "struck back after rockets were fired"
    happens: bool  # an OTHER verb said of its subject: "the toll rose", "the talks continue"
    subject_of: int | None  # the verb
    block: str  # "title", "standfirst", "lead" or "body"
    is_main: bool  # the root of its sentence
    sentence: int
    is_bare_plural: bool
    refers_back: bool  # a definite noun: "the attack"
    words: frozenset[str]  # that it is told with: its subject, object and theirs
    numbers: frozenset[str]

    def is_kin_of(self, other: _Telling) -> bool:
        """Whether the words of both are one, or stand in one family of ``kin.tsv``."""
        return self.lemma == other.lemma or not self.families.isdisjoint(other.families)

    @property
    def is_verb_of_body(self) -> bool:
        """Whether it is more than a noun or a headline, which may look back on what was told in full."""
        return self.tag.startswith("VB") and self.block in ("lead", "body")


class Likeness:
    """Compares events of one document."""

    def __init__(self, doc: Doc) -> None:
        self._sides = Parties(doc)
        events = layers.of(doc).events
        lead = lead_of(doc)
        self._tellings = {event.head: _telling(doc, event, lead) for event in events}
        self._often = Counter(telling.lemma for telling in self._tellings.values())

    def score(self, one: EventNode, other: EventNode) -> float:
        """Return how much speaks for two tellings being one event: above 0 most such pairs are."""
        if self.are_apart(one, other):
            return -math.inf
        found = self.features(one, other)
        return weights("same_event.limits")["unlike"] if found is None else score("same_event", found)

    def are_comparable(self, one: EventNode, other: EventNode) -> bool:
        """Whether two tellings have anything to compare: kin words, one kind of act, or headline and lead."""
        mine, theirs = self._tellings[one.head], self._tellings[other.head]
        return (
            one.type == other.type != "OTHER"
            or mine.is_kin_of(theirs)
            or _is_opening(mine, theirs)
            or _happens(one, other, mine, theirs)
        )

    def are_apart(self, one: EventNode, other: EventNode) -> bool:
        """Whether two tellings cannot be one event.

        Other parties are named, one came before the other, or two verbs tell another day, that it did not happen, or
        other acts of other parties.
        """
        mine, theirs = self._tellings[one.head], self._tellings[other.head]
        if self._sides.apart(one.who, one.whom, other.who, other.whom):
            return True
        sequel = other.head in mine.in_sequence or one.head in theirs.in_sequence
        if sequel and not (mine.is_casualty or theirs.is_casualty):
            return True
        if not (mine.is_verb_of_body and theirs.is_verb_of_body):
            return False
        if one.polarity != other.polarity or {one.status, other.status} == {"actual", "hypothetical"}:
            return True
        if not mine.is_kin_of(theirs) and not self._share_a_party(one, other):
            return True  # "a bomb killed nine", "rebels kidnapped him": two acts of one kind
        return _are_days(mine.days | theirs.days) and dates_clash(mine.days, theirs.days)

    def _share_a_party(self, one: EventNode, other: EventNode) -> bool:
        return bool(self._sides.shared(one.who, other.who) or self._sides.shared(one.whom, other.whom))

    def features(self, one: EventNode, other: EventNode) -> Features | None:
        """Return what speaks for two tellings being one event; None for a pair that is not compared.

        The order of the two does not matter; what is 0 is left out.
        """
        if not self.are_comparable(one, other):
            return None
        if one.head > other.head:
            one, other = other, one
        mine, theirs = self._tellings[one.head], self._tellings[other.head]
        happening = _happens(one, other, mine, theirs)
        same_type = one.type == other.type != "OTHER"
        related = mine.is_kin_of(theirs)
        opening = _is_opening(mine, theirs)
        found = {
            "bias": 1.0,
            "happening": float(happening),
            "one word": float(are_one_word(mine.lemma, theirs.lemma)),
            "kin": float(related),
            "one type": float(same_type),
            f"type={one.type if one.type == other.type else 'two'}": 1.0,
            "one code": float(bool(one.code) and one.code == other.code),
            "one root": float(bool(one.code) and one.code[:2] == other.code[:2]),
            "ultimatum": float((one.code == ULTIMATUM) != (other.code == ULTIMATUM)),
            "opening": float(opening),
            "casualties": float(mine.is_casualty and theirs.is_casualty),
            "only two": float(mine.lemma == theirs.lemma and self._often[mine.lemma] == 2),
        }
        found |= self._parties(one, other) | _truth(one, other) | _when_and_where(one, other, mine, theirs)
        found |= _place_in_text(mine, theirs) | _wording(mine, theirs)
        return {name: value for name, value in found.items() if value}

    def _parties(self, one: EventNode, other: EventNode) -> dict[str, float]:
        sides = self._sides
        return {
            "who": sides.shared(one.who, other.who),
            "whom": sides.shared(one.whom, other.whom),
            "crosswise": max(sides.shared(one.who, other.whom), sides.shared(one.whom, other.who)),
            "no who": float(not (one.who and other.who)),
            "no whom": float(not (one.whom and other.whom)),
            "whose own": float(bool(set(one.who) & set(one.whom) or set(other.who) & set(other.whom))),
        }


_OPENINGS = ({"title", "standfirst"}, {"title", "lead"}, {"standfirst", "lead"})


def _are_days(values: Set[str]) -> bool:
    return all(len(value) == len("2025-11-07") for value in values)


def _is_opening(mine: _Telling, theirs: _Telling) -> bool:
    return mine.is_main and theirs.is_main and {mine.block, theirs.block} in _OPENINGS


def _happens(one: EventNode, other: EventNode, mine: _Telling, theirs: _Telling) -> bool:
    """Whether one is a verb that says of the other that it goes on: "the talks continue"."""
    return (mine.happens and theirs.subject_of == one.head) or (
        theirs.happens and mine.subject_of == other.head
    )


def _truth(one: EventNode, other: EventNode) -> dict[str, float]:
    statuses = sorted({one.status, other.status})
    return {
        "polarities": float(one.polarity != other.polarity),
        f"statuses={'-'.join(statuses)}": float(len(statuses) > 1),
        "attributed": float(bool(one.attribution) != bool(other.attribution)),
    }


def _when_and_where(one: EventNode, other: EventNode, mine: _Telling, theirs: _Telling) -> dict[str, float]:
    return {
        "one day": float(bool(mine.days & theirs.days)),
        "dates clash": float(dates_clash(mine.days, theirs.days)),
        "history": float(mine.is_history and theirs.is_history),
        "history of one": float(mine.is_history != theirs.is_history),
        "one place": float(bool(set(one.where) & set(other.where))),
        "places apart": float(bool(one.where and other.where) and not set(one.where) & set(other.where)),
    }


def _place_in_text(mine: _Telling, theirs: _Telling) -> dict[str, float]:
    apart = theirs.sentence - mine.sentence
    return {
        f"blocks={'-'.join(sorted((mine.block, theirs.block)))}": 1.0,
        "one sentence": float(apart == 0),
        "next sentence": float(apart == 1),
        "apart": math.log1p(min(apart, _FAR)),
        "both main": float(mine.is_main and theirs.is_main),
    }


def _wording(mine: _Telling, theirs: _Telling) -> dict[str, float]:
    return {
        f"tags={mine.tag[:2]}-{theirs.tag[:2]}": 1.0,
        "refers back": float(theirs.refers_back),
        "bare plural": float(mine.is_bare_plural != theirs.is_bare_plural),
        "shared words": math.log1p(len(mine.words & theirs.words)),
        "shared numbers": float(bool(mine.numbers & theirs.numbers)),
        "other numbers": float(bool(mine.numbers and theirs.numbers) and not mine.numbers & theirs.numbers),
    }


def _telling(doc: Doc, event: EventNode, lead: BlockNode | None) -> _Telling:
    head = doc[event.head]
    is_subject = head.dep_ in ("nsubj", "nsubjpass")
    near = [c for c in head.children if c.dep_ in _HELD or c.dep_ in ("prep", "agent")]
    near += [grandchild for c in near for grandchild in c.children if grandchild.dep_ in _HELD]
    return _Telling(
        lemma=head.lemma_.lower(),
        families=families_of(head.lemma_.lower()),
        tag=head.tag_,
        days=frozenset(days_of(doc, event.when)),
        is_history=is_background(doc, event),
        is_casualty=head.lemma_.lower() in wordlist("casualty"),
        in_sequence=frozenset(_in_sequence(head)),
        happens=event.type == "OTHER" and _says_that_it_happens(head),
        subject_of=head.head.i if is_subject else None,
        block=_part(doc, event.head, lead),
        is_main=head.dep_ == "ROOT",
        sentence=words_of(doc).numbers[event.head],
        is_bare_plural=not event.who and _is_bare_plural(head),
        refers_back=_refers_back(head),
        words=frozenset(t.lemma_.lower() for t in near if t.pos_ in ("NOUN", "PROPN")),
        numbers=frozenset(t.lower_ for t in near if t.like_num),
    )


def _part(doc: Doc, i: int, lead: BlockNode | None) -> str:
    """Return the part of the article that a token stands in."""
    block = block_of(doc, i)
    if block is None or (block is not lead and block.kind not in ("title", "standfirst")):
        return "body"
    return "lead" if block is lead else block.kind


def _in_sequence(head: Token) -> Iterator[int]:
    """Yield the tokens above a head from which a word of sequence parts it: "after"."""
    parted, sequence = False, wordlist("sequence")
    below = head
    for token in head.ancestors:
        parted = parted or any(t.lower_ in sequence for t in (below, *below.children))
        if parted:
            yield token.i
        below = token


def _is_bare_plural(head: Token) -> bool:
    return head.tag_ == "NNS" and not any(c.dep_ in ("det", "poss") for c in head.children)


def _says_that_it_happens(verb: Token) -> bool:
    """Whether a verb says of its subject that it goes on; "talks broke down" tells what became of them."""
    ended = any(c.dep_ == "prt" and c.lower_ in wordlist("ending") for c in verb.children)
    return verb.lemma_ in wordlist("happening") and not ended


def _refers_back(head: Token) -> bool:
    return head.pos_ == "NOUN" and any(
        c.lower_ in wordlist("definite") and c.dep_ in ("det", "poss") for c in head.children
    )
