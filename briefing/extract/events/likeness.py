"""Likeness: how far two tellings are one event; points for shared words, actors, times and places."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Token

from briefing.extract.document import layers
from briefing.extract.document.layers import EventNode
from briefing.extract.document.layout import block_of
from briefing.extract.events.background import is_background
from briefing.extract.events.parties import Parties, dates_clash
from briefing.lexicon import cells, table
from briefing.lexicon.lookup import wordlist

SAME = 2.5  # points from which two tellings are one event
_DOUBT = 0.6
_ULTIMATUM = "139"
_FAMILY = 4  # letters that forms of one word share: "bombing", "bombed"
_SEQUENCE = frozenset({"after", "before", "following", "since"})
_DEFINITE = frozenset({"the", "this", "that", "its", "his", "her", "their", "these", "those"})


class Likeness:
    """Compares events of one document."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._sides = Parties(doc)
        self._lead_end = _lead_end(doc)
        self._history = {event.head for event in layers.of(doc).events if is_background(doc, event)}

    def score(self, one: EventNode, other: EventNode) -> float:
        """Return the points of two tellings, 0 where anything keeps them apart."""
        doc = self._doc
        if not self.compatible(one, other):
            return 0.0
        related = _related(doc[one.head].lemma_.lower(), doc[other.head].lemma_.lower())
        same_type = one.type == other.type
        if self._is_predicate(one, other):
            return SAME
        close = one.code == other.code or one.type == "ASSAULT"
        headline = self._is_headline_pair(one, other)
        if not related and (not same_type or one.type == "OTHER" or not (close or headline)):
            return 0.0
        points = 2.0 * related + 0.5 * same_type + 0.5 * bool(one.code and one.code[:2] == other.code[:2])
        points += self._sides.shared(one.who, other.who) + self._sides.shared(one.whom, other.whom)
        points += 0.5 * bool(_days(doc, one) & _days(doc, other)) + 0.5 * bool(
            set(one.where) & set(other.where)
        )
        points += 1.5 * headline + 1.0 * self._refers_back(other, one)
        if related and self._is_bare_plural(one) != self._is_bare_plural(other):
            points -= 1.0
        if not headline and (one.code == _ULTIMATUM) != (other.code == _ULTIMATUM):
            points -= _DOUBT  # another's warning is no ultimatum
        return points

    def compatible(self, one: EventNode, other: EventNode) -> bool:
        """Whether polarity, status, dates and parties let two tellings be one event."""
        if one.polarity != other.polarity or {one.status, other.status} == {"actual", "hypothetical"}:
            return False
        if dates_clash(_days(self._doc, one), _days(self._doc, other)):
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
                return any(t.lower_ in _SEQUENCE for step in path for t in (step, *step.children))
            path.append(token)
        return False

    def _is_predicate(self, one: EventNode, other: EventNode) -> bool:
        """Whether one is an OTHER verb said of the other: "the toll rose", "the talks continue"."""
        for verb, noun in ((one, other), (other, one)):
            token = self._doc[noun.head]
            happens = verb.type == "OTHER" and self._doc[verb.head].lemma_ in wordlist("happening")
            if happens and token.dep_ in ("nsubj", "nsubjpass") and token.head.i == verb.head:
                return True
        return False

    def _is_headline_pair(self, one: EventNode, other: EventNode) -> bool:
        """Whether one telling is the title's or standfirst's and the other stands there or in the lead."""
        heads = sorted((one.head, other.head))
        block = block_of(self._doc, heads[0])
        return block is not None and block.kind in ("title", "standfirst") and heads[1] < self._lead_end

    def _refers_back(self, one: EventNode, other: EventNode) -> bool:
        """Whether the later of two is a definite noun with nobody of its own: "the attack"."""
        later = one if one.head > other.head else other
        token = self._doc[later.head]
        return token.pos_ == "NOUN" and any(
            c.lower_ in _DEFINITE and c.dep_ in ("det", "poss") for c in token.children
        )

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


def _related(one: str, other: str) -> bool:
    """Whether two lemmas are forms of one word or stand in one family of ``kin.tsv``."""
    shorter, longer = sorted((one.removesuffix("e"), other.removesuffix("e")), key=len)
    if one == other or (
        len(shorter) >= _FAMILY and (longer.startswith(shorter) or longer[:6] == shorter[:6])
    ):
        return True
    return bool(_kin().get(one, frozenset()) & _kin().get(other, frozenset()))


@cache
def _kin() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in table("kin"):
        for lemma in cells(row, "lemmas"):
            found.setdefault(lemma, set()).add(row["family"])
    return {lemma: frozenset(families) for lemma, families in found.items()}


def _days(doc: Doc, event: EventNode) -> set[str]:
    return {layers.of(doc).times[i].value[:10] for i in event.when}
