"""Strangers: noun phrases that cannot mean somebody named, whatever speaks for it: "Serbia's president", a Kosovan."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from briefing.extract.actors import MentionIndex, acts_for_country
from briefing.extract.coreference.organization_classes import BODIES
from briefing.extract.document import ActorNode, in_headline, layers
from briefing.extract.names.roles import role_ending_at
from briefing.lexicon import cells, table
from briefing.lexicon.lookup import wordlist

_SUBJECTS = ("nsubj", "nsubjpass")


class Strangers:
    """Answers for the noun phrases of one document."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._owners = MentionIndex(doc)

    def is_one(self, start: int, head: Token, actor: ActorNode) -> bool:
        """Whether the phrase from ``start`` to its head means somebody else than this actor."""
        if actor.kind == "country":
            return False
        return (
            self._is_of_others(start, head, actor)
            or self._is_of_other_owner(start, head, actor)
            or self._holds_another_office(head, actor)
        )

    def _is_of_others(self, start: int, head: Token, actor: ActorNode) -> bool:
        """Whether the phrase names another country or body than the actor's: "Serbia's president", "NATO's envoy"."""
        owners = [o for i in range(start, head.i) if (o := self._owners.at(i)) and o.id != actor.id]
        countries = {o.country for o in owners if o.kind == "country"}
        if countries:
            if actor.country is not None:
                return actor.country not in countries
        elif not any(o.kind in BODIES for o in owners):
            return False
        told = self._named_in_roles(actor)
        return bool(told) and told.isdisjoint(o.id for o in owners)

    def _named_in_roles(self, actor: ActorNode) -> set[str]:
        """Return the countries and bodies that the actor's roles name: "Taliban spokesman"."""
        names = {(ref.start, ref.end) for ref in actor.mentions}
        spans = (range(r.start, r.end) for r in layers.of(self._doc).roles if r.name in names)
        told = (self._owners.at(i) for span in spans for i in span)
        return {o.id for o in told if o is not None and o.kind in ("country", *BODIES)}

    def _is_of_other_owner(self, start: int, head: Token, actor: ActorNode) -> bool:
        """Whether "its minister" is an office of a country that the actor does not hold it in."""
        owning = self._doc[start]
        if actor.country is None or owning.lower_ not in wordlist("owning_state") or owning.head != head:
            return False
        if actor.kind != "person" or not acts_for_country((head.lemma_.lower(),)):
            return False
        told = list(self._told_before(owning))
        subjects = [o for token, o in told if token.dep_ in _SUBJECTS]
        return actor.country not in {o.country for o in subjects[-1:] or [o for _, o in told]}

    def _told_before(self, token: Token) -> Iterator[tuple[Token, ActorNode]]:
        """Yield the countries told in this sentence and the one before it, up to a token."""
        start = token.sent.start
        for other in self._doc[self._doc[start - 1].sent.start if start else 0 : token.i]:
            owner = self._owners.at(other.i)
            if owner is not None and owner.kind == "country":
                yield other, owner

    def _holds_another_office(self, head: Token, actor: ActorNode) -> bool:
        """Whether two different offices are told: "the defence minister" is not Prime Minister X."""
        own = _office(self._doc, head)
        if own is None:
            return False
        held = {row for words in actor.roles for row in _offices(words, own[-1])}
        return bool(held) and _office_rows()[" ".join(own)] not in held


def is_brought_up(start: int, head: Token, actor: ActorNode) -> bool:
    """Whether a body is told of that has no name yet: "a gang threatened …" before "…, a gang that …"."""
    ahead = actor.mentions[0].start > start
    named = head.text.lower() in actor.name.lower().split()  # "Police" before "the Leeds Police"
    return ahead and actor.kind in BODIES and not named and not in_headline(head)


def _office(doc: Doc, head: Token) -> list[str] | None:
    """Return the words of an office that is told by two or more: "the defence minister"."""
    start = role_ending_at(doc, head.i + 1)
    words = doc[start : head.i + 1].text.lower().replace("-", " ").split() if start is not None else []
    return words if len(words) > 1 and " ".join(words) in _office_rows() else None


def _offices(role: str, noun: str) -> Iterator[int]:
    """Yield the offices of two words or more that a role tells, of those with this noun."""
    words = role.lower().replace("-", " ").split()
    for end in range(len(words), 0, -1):
        if words[end - 1] == noun:
            found = (" ".join(words[start:end]) for start in range(max(0, end - 4), end - 1))
            row = next((_office_rows()[name] for name in found if name in _office_rows()), None)
            if row is not None:
                yield row


@cache
def _office_rows() -> dict[str, int]:
    """Return each office of government with the number of its row: names in one row are one office."""
    offices = ((n, row) for n, row in enumerate(table("roles")) if row["class"] == "government")
    return {name.replace("-", " "): n for n, row in offices for name in cells(row, "role")}
