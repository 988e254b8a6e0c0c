"""Descriptions: noun phrases that mean somebody named, often before the name: "Vet wins seat … Ann Vandyke, 41, …".

For every named actor that a phrase may mean a logistic decision is made, and the best above the limit is meant; the
weights are learned on annotated articles (``lexicon/learned.tsv``).
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from spacy.tokens import Doc, Token

from briefing.extract.actors import credited
from briefing.extract.coreference.noun_mentions import NounMention, gender_of_noun
from briefing.extract.coreference.organization_classes import BODIES, class_of_actor, class_of_noun, may_mean
from briefing.extract.coreference.reach import Reach
from briefing.extract.coreference.strangers import Strangers, is_brought_up
from briefing.extract.coreference.unnamed import class_of_people
from briefing.extract.document import (
    ActorNode,
    MentionNode,
    block_of,
    layers,
    lead_of,
    root_of,
    rule_id,
    words_of,
)
from briefing.lexicon import learned
from briefing.lexicon.lookup import mapping, wordlist
from briefing.lexicon.weights import weights
from briefing.model import ActorKind

Features: TypeAlias = Mapping[str, float]
_MAY_MEAN: Mapping[ActorKind, frozenset[ActorKind]] = {
    "person": frozenset({"person"}),
    "group": frozenset({"group", "organization", "country"}),
    "organization": frozenset({"organization", "group", "country"}),
    "asset": frozenset({"asset"}),
    "country": frozenset({"country"}),
}
_MANY = frozenset({"NNS", "NNPS"})
_HEADLINE = frozenset({"title", "standfirst"})
_FAR, _LATE = 6, 3  # sentences, and ranks by how often they are named, from which all are the same


class Described(NamedTuple):
    """A phrase and the named actors that it may mean: id -> what speaks for each."""

    phrase: NounMention
    rows: Mapping[str, Features]


def likeliest(one: Described) -> str | None:
    """Return the actor with the best score, if it is above the limit."""
    return learned.likeliest("description", one.rows, weights("description.limits")["least"])


def descriptions(
    doc: Doc,
    phrases: Sequence[NounMention],
    picked: Mapping[int, str],
    choose: Callable[[Described], str | None] = likeliest,
) -> dict[NounMention, str]:
    """Return the phrases that mean somebody named, with the id of the actor; ``picked``: whom a noun picks up."""
    weighed = _Weighing(doc, picked)
    chosen = ((phrase, choose(weighed.of(phrase))) for phrase in phrases)
    return {phrase: actor_id for phrase, actor_id in chosen if actor_id is not None}


def mention_of(phrase: NounMention) -> MentionNode:
    """Return a phrase as a mention of somebody named."""
    return MentionNode(phrase.start, phrase.end, "nominal", rule_id("mention", "likeliest"))


class _Near(NamedTuple):
    """What surrounds a phrase: the kind of block, what its people do or undergo, and the country named in it."""

    block: str
    act: tuple[str, str] | None
    country: str | None


class _Known(NamedTuple):
    """What is told of a named actor, whatever phrase it is compared with."""

    sentences: list[int]
    acts: frozenset[tuple[str, str]]
    said: frozenset[str]  # nouns
    people: frozenset[str]  # the nouns that stand for them
    roles: list[str]
    names: frozenset[str]
    klass: str | None
    rank: int  # among those of its kind, by how often it is named


class _Weighing:
    def __init__(self, doc: Doc, picked: Mapping[int, str]) -> None:
        self._doc = doc
        self._picked = picked
        self._actors = [actor for actor in layers.of(doc).actors if actor.is_named]
        self._reach = Reach(self._actors)
        self._sentence = words_of(doc).numbers
        ranks: dict[str, int] = {}
        for kind in {actor.kind for actor in self._actors}:
            same = sorted((a for a in self._actors if a.kind == kind), key=lambda a: -len(a.mentions))
            ranks |= {actor.id: n for n, actor in enumerate(same)}
        self._known = {actor.id: self._told_of(actor, ranks[actor.id]) for actor in self._actors}
        self._told = Counter(noun for known in self._known.values() for noun in known.said)
        self._lead = lead_of(doc)
        self._strangers = Strangers(doc)
        self._credited = credited(doc)
        self._countries = [actor for actor in self._actors if actor.kind == "country"]

    def _told_of(self, actor: ActorNode, rank: int) -> _Known:
        said = frozenset(self._descriptions(actor))
        return _Known(
            sentences=sorted(self._sentence[ref.start] for ref in actor.mentions if ref.form != "demonym"),
            acts=frozenset(self._acts(actor)),
            said=said,
            people=frozenset(map(class_of_people, said)),
            roles=" ".join(actor.roles).lower().replace("-", " ").split(),
            names=frozenset(word.lower().strip("’'s") for word in actor.name.split()),
            klass=class_of_actor(actor) if actor.kind in BODIES else None,
            rank=min(rank, _LATE),
        )

    def of(self, phrase: NounMention) -> Described:
        """Return whom a phrase may mean."""
        near = _Near(self._part(phrase.start), _act_of(phrase.head), self._country_in(phrase))
        picked = self._picked.get(phrase.head.i)
        fitting = [
            a
            for a in self._reach.of(phrase.start)
            if a.id == picked or (a.kind in _MAY_MEAN[phrase.kind] and not self._clashes(phrase, near, a))
        ]
        alone = {"alone": float(len(fitting) == 1), "bias": 1.0, "several": float(phrase.several)}
        meant = [a for a in fitting if a.id == picked or not self._is_stranger(phrase, a)]
        rows = {
            a.id: self._place(phrase, near, a)
            | self._likeness(phrase, near, a)
            | alone
            | {"picked": float(a.id == picked), "another picked": float(picked not in (None, a.id))}
            for a in meant
        }
        return Described(
            phrase, {i: {name: value for name, value in row.items() if value} for i, row in rows.items()}
        )

    def _clashes(self, phrase: NounMention, near: _Near, actor: ActorNode) -> bool:
        """Whether number, gender or a name inside the phrase speak against it."""
        if actor.kind == "country" and phrase.noun not in wordlist("ruling"):
            return True
        if actor.id in self._credited:
            return True
        if actor.kind == "organization" and phrase.noun in wordlist("people"):
            return True
        if (
            actor.kind == "asset"
            and phrase.head.tag_ in _MANY
            and self._doc[actor.mentions[0].end - 1].tag_ not in _MANY
        ):
            return True  # "patrol boats" are not one ship
        gender = gender_of_noun(phrase.noun)
        if gender and actor.gender and gender != actor.gender:
            return True
        inside = any(
            phrase.start <= ref.start < phrase.end for ref in actor.mentions if ref.form != "demonym"
        )
        return inside or self._is_another(phrase, near, actor)

    def _is_stranger(self, phrase: NounMention, actor: ActorNode) -> bool:
        """Whether a phrase means somebody else, or "junta" comes before a country that only later paragraphs name."""
        first = actor.mentions[0].start
        if actor.kind == "country":
            return first > phrase.start and (self._lead is None or first >= self._lead.end)
        new = phrase.known != "definite" and is_brought_up(phrase.start, phrase.head, actor)
        return new or self._strangers.is_one(phrase.start, phrase.head, actor)

    def _is_another(self, phrase: NounMention, near: _Near, actor: ActorNode) -> bool:
        """Whether a phrase brings up somebody else: "a mayor" after Mayor X, "the mayor of Lyon", "the ferry"."""
        told = actor.mentions[0].start < phrase.start
        new = phrase.known == "new" and not phrase.several and near.block not in _HEADLINE
        of = any(c.dep_ == "prep" and c.lower_ in wordlist("belonging") for c in phrase.head.children)
        said = self._known[actor.id].said
        other = (
            actor.kind == "asset"
            and said
            and phrase.noun not in said
            and phrase.noun not in wordlist("any_craft")
        )
        return (told and (new or of)) or bool(other)

    def _place(self, phrase: NounMention, near: _Near, actor: ActorNode) -> dict[str, float]:
        """Return where the phrase stands, as the mentions of an actor do."""
        here, known = self._sentence[phrase.start], self._known[actor.id]
        at = bisect_right(known.sentences, here)
        back = min(here - known.sentences[at - 1], _FAR) if at else "never"
        ahead = min(known.sentences[at] - here, _FAR) if at < len(known.sentences) else "never"
        first = "before" if at else "ahead"
        return {
            f"{phrase.kind} for {actor.kind}": 1.0,
            f"{phrase.known} {first}": 1.0,
            f"{near.block} {first}": 1.0,
            f"{near.block} {phrase.known}": 1.0,
            f"back={back}": 1.0,
            f"ahead={ahead}": 1.0,
            f"rank={known.rank}": 1.0,
            f"rank={known.rank} {first}": 1.0,
            "often": math.log(len(actor.mentions)),
            "same act": float(near.act is not None and near.act in known.acts),
        }

    def _likeness(self, phrase: NounMention, near: _Near, actor: ActorNode) -> dict[str, float]:
        """Return what the noun has to do with what is told of an actor."""
        noun, known = phrase.noun, self._known[actor.id]
        klass = class_of_noun(noun)
        return {
            "role": float(noun in known.roles),
            "role last": float(bool(known.roles) and noun == known.roles[-1]),
            "no role told": float(not known.roles),
            "another role": float(bool(known.roles) and noun not in known.roles),
            "said of it": float(noun in known.said),
            "said of another": float(self._told[noun] > (noun in known.said)),
            "same people": float(class_of_people(noun) in known.people),
            "in name": float(noun in known.names),
            "class": float(actor.kind in BODIES and may_mean(noun, actor)),
            "same class": float(klass is not None and klass == known.klass),
            "anybody": float(noun in wordlist("anybody")),
            "office": float(noun in mapping("roles", "role", "class")),
            "general": float(phrase.head.lower_ in wordlist("anyone")),
            "gender": float(bool(actor.gender) and gender_of_noun(noun) == actor.gender),
            "country": float(bool(actor.country) and near.country == actor.country),
            "another country": float(bool(actor.country) and near.country not in (None, actor.country)),
        }

    def _part(self, i: int) -> str:
        """Return the kind of block that a token stands in, "lead" for the first paragraph."""
        block = block_of(self._doc, i)
        if block is None:
            return "paragraph"
        return "lead" if block == self._lead else block.kind

    def _acts(self, actor: ActorNode) -> Iterator[tuple[str, str]]:
        for ref in actor.mentions:
            part = _act_of(root_of(self._doc, ref.start, ref.end))
            if part is not None:
                yield part

    def _descriptions(self, actor: ActorNode) -> Iterator[str]:
        """Yield the nouns that the text says an actor is: "X, a vet", "vet X", "X is a vet"."""
        for role in actor.roles:
            yield from role.lower().replace("-", " ").split()
        for ref in actor.mentions:
            head = root_of(self._doc, ref.start, ref.end)
            beside = [c for c in head.children if c.dep_ in ("appos", "compound", "nmod", "amod")]
            if head.dep_ in ("appos", "compound", "conj"):
                beside.append(head.head)
            if head.dep_ == "nsubj" and head.head.lemma_ in ("be", "become"):
                beside += [c for c in head.head.children if c.dep_ == "attr"]
            yield from (t.lemma_.lower() for t in beside if t.pos_ in ("NOUN", "PROPN"))

    def _country_in(self, phrase: NounMention) -> str | None:
        return next(
            (
                a.country
                for a in self._countries
                if any(phrase.start <= r.start < phrase.end for r in a.mentions)
            ),
            None,
        )


def _act_of(head: Token) -> tuple[str, str] | None:
    """Return the verb that a phrase depends on, and whether the phrase does it or undergoes it."""
    verb = head.head
    if head.dep_ in ("nsubj", "nsubjpass", "dobj") and verb.pos_ == "VERB":
        passive = head.dep_ == "nsubjpass" or (head.dep_ == "nsubj" and verb.tag_ == "VBN")
        return verb.lemma_.lower(), "undergoes" if passive or head.dep_ == "dobj" else "does"
    return None
