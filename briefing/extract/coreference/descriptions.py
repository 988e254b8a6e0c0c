"""Descriptions: noun phrases that mean somebody named, often before the name: "Vet wins seat … Ann Vandyke, 41, …".

For every named actor that a phrase may mean a logistic decision is made, and the best above the limit is meant; the
weights are learned on annotated articles (``lexicon/learned.tsv``).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from spacy.tokens import Doc, Token

from briefing.extract.coreference.noun_mentions import NounMention
from briefing.extract.coreference.organization_classes import class_of_actor, class_of_noun, may_mean
from briefing.extract.coreference.unnamed import class_of_people
from briefing.extract.document import ActorNode, MentionNode, block_of, layers, rule_id
from briefing.lexicon.learned import score
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
_HEADLINE = frozenset({"title", "standfirst"})
_FAR, _LATE = 6, 3  # sentences, and ranks by how often they are named, from which all are the same


class Described(NamedTuple):
    """A phrase and the named actors that it may mean: id -> what speaks for each."""

    phrase: NounMention
    rows: Mapping[str, Features]


def likeliest(one: Described) -> str | None:
    """Return the actor with the best score, if it is above the limit."""
    scores = {i: score("description", row) for i, row in one.rows.items()}
    best = max(scores, key=lambda i: scores[i], default=None)
    return best if best is not None and scores[best] > weights("description.limits")["least"] else None


def descriptions(
    doc: Doc, phrases: Sequence[NounMention], choose: Callable[[Described], str | None] = likeliest
) -> dict[NounMention, str]:
    """Return the phrases that mean somebody named, with the id of the actor."""
    weighed = _Weighing(doc)
    chosen = ((phrase, choose(weighed.of(phrase))) for phrase in phrases)
    return {phrase: actor_id for phrase, actor_id in chosen if actor_id is not None}


def mention_of(phrase: NounMention) -> MentionNode:
    """Return a phrase as a mention of somebody named."""
    return MentionNode(phrase.start, phrase.end, "nominal", rule_id("mention", "likeliest"))


class _Weighing:
    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._actors = [actor for actor in layers.of(doc).actors if actor.is_named]
        self._sentence = {t.i: n for n, sent in enumerate(doc.sents) for t in sent}
        self._verbs = {actor.id: set(self._parts(actor)) for actor in self._actors}
        self._said = {actor.id: set(self._descriptions(actor)) for actor in self._actors}
        self._ranks: dict[str, int] = {}
        for kind in {actor.kind for actor in self._actors}:
            same = sorted((a for a in self._actors if a.kind == kind), key=lambda a: -len(a.mentions))
            self._ranks |= {actor.id: n for n, actor in enumerate(same)}

    def of(self, phrase: NounMention) -> Described:
        """Return whom a phrase may mean."""
        fitting = [
            a for a in self._actors if a.kind in _MAY_MEAN[phrase.kind] and not self._clashes(phrase, a)
        ]
        alone = len(fitting) == 1
        return Described(phrase, {a.id: self._features(phrase, a, alone=alone) for a in fitting})

    def _clashes(self, phrase: NounMention, actor: ActorNode) -> bool:
        """Whether number, gender or a name inside the phrase speak against it."""
        gender = _gender_of(phrase.noun)
        inside = any(
            phrase.start <= ref.start < phrase.end for ref in actor.mentions if ref.form != "demonym"
        )
        other_gender = bool(gender and actor.gender and gender != actor.gender)
        return inside or other_gender or self._is_another(phrase, actor)

    def _is_another(self, phrase: NounMention, actor: ActorNode) -> bool:
        """Whether a phrase brings up somebody else: "a mayor" after Mayor X, "the mayor of Lyon", "the ferry"."""
        told = actor.mentions[0].start < phrase.start
        new = (
            phrase.known == "new"
            and not phrase.several
            and _kind_of(self._doc, phrase.start) not in _HEADLINE
        )
        of = any(c.dep_ == "prep" and c.lower_ in wordlist("belonging") for c in phrase.head.children)
        said = self._said[actor.id]
        other = (
            actor.kind == "asset"
            and said
            and phrase.noun not in said
            and phrase.noun not in wordlist("any_craft")
        )
        return (told and (new or of)) or bool(other)

    def _features(self, phrase: NounMention, actor: ActorNode, *, alone: bool) -> Features:
        found = self._place(phrase, actor) | self._likeness(phrase, actor)
        found |= {"bias": 1.0, "alone": float(alone), "several": float(phrase.several)}
        return {name: value for name, value in found.items() if value}

    def _place(self, phrase: NounMention, actor: ActorNode) -> dict[str, float]:
        """Return where the phrase stands, as the mentions of an actor do."""
        here = self._sentence[phrase.start]
        sentences = [self._sentence[ref.start] for ref in actor.mentions if ref.form != "demonym"]
        back = min((here - n for n in sentences if n <= here), default=None)
        ahead = min((n - here for n in sentences if n > here), default=None)
        block, rank = _kind_of(self._doc, phrase.start), min(self._ranks[actor.id], _LATE)
        first = "before" if back is not None else "ahead"
        part = _part_of(phrase.head)
        return {
            f"{phrase.kind} for {actor.kind}": 1.0,
            f"{phrase.known} {first}": 1.0,
            f"{block} {first}": 1.0,
            f"{block} {phrase.known}": 1.0,
            f"back={'never' if back is None else min(back, _FAR)}": 1.0,
            f"ahead={'never' if ahead is None else min(ahead, _FAR)}": 1.0,
            f"rank={rank}": 1.0,
            f"rank={rank} {first}": 1.0,
            "often": math.log(len(actor.mentions)),
            "same act": float(part is not None and part in self._verbs[actor.id]),
        }

    def _likeness(self, phrase: NounMention, actor: ActorNode) -> dict[str, float]:
        """Return what the noun has to do with what is told of an actor."""
        noun, said = phrase.noun, self._said[actor.id]
        roles = " ".join(actor.roles).lower().replace("-", " ").split()
        others = (words for i, words in self._said.items() if i != actor.id)
        country, klass = self._country_in(phrase), class_of_noun(noun)
        return {
            "role": float(noun in roles),
            "role last": float(bool(roles) and noun == roles[-1]),
            "no role told": float(not roles),
            "another role": float(bool(roles) and noun not in roles),
            "said of it": float(noun in said),
            "said of another": float(any(noun in words for words in others)),
            "same people": float(class_of_people(noun) in {class_of_people(word) for word in said}),
            "in name": float(noun in {word.lower().strip("’'s") for word in actor.name.split()}),
            "class": float(actor.kind in ("organization", "group") and may_mean(noun, actor)),
            "same class": float(klass is not None and klass == class_of_actor(actor)),
            "anybody": float(noun in wordlist("anybody")),
            "office": float(noun in mapping("roles", "role", "class")),
            "general": float(phrase.head.lower_ in wordlist("anyone")),
            "gender": float(bool(actor.gender) and _gender_of(noun) == actor.gender),
            "country": float(bool(actor.country) and country == actor.country),
            "another country": float(bool(actor.country) and country not in (None, actor.country)),
        }

    def _parts(self, actor: ActorNode) -> Iterator[tuple[str, str]]:
        for ref in actor.mentions:
            part = _part_of(self._doc[ref.start : ref.end].root)
            if part is not None:
                yield part

    def _descriptions(self, actor: ActorNode) -> Iterator[str]:
        """Yield the nouns that the text says an actor is: "X, a vet", "vet X", "X is a vet"."""
        for role in actor.roles:
            yield from role.lower().replace("-", " ").split()
        for ref in actor.mentions:
            head = self._doc[ref.start : ref.end].root
            beside = [c for c in head.children if c.dep_ in ("appos", "compound", "nmod", "amod")]
            if head.dep_ in ("appos", "compound", "conj"):
                beside.append(head.head)
            if head.dep_ == "nsubj" and head.head.lemma_ in ("be", "become"):
                beside += [c for c in head.head.children if c.dep_ == "attr"]
            yield from (t.lemma_.lower() for t in beside if t.pos_ in ("NOUN", "PROPN"))

    def _country_in(self, phrase: NounMention) -> str | None:
        countries = (a for a in self._actors if a.kind == "country")
        return next(
            (a.country for a in countries if any(phrase.start <= r.start < phrase.end for r in a.mentions)),
            None,
        )


def _gender_of(noun: str) -> str | None:
    return mapping("nominals", "noun", "gender").get(noun)


def _part_of(head: Token) -> tuple[str, str] | None:
    """Return the verb that a phrase depends on, and whether the phrase does it or undergoes it."""
    verb = head.head
    if head.dep_ in ("nsubj", "nsubjpass", "dobj") and verb.pos_ == "VERB":
        passive = head.dep_ == "nsubjpass" or (head.dep_ == "nsubj" and verb.tag_ == "VBN")
        return verb.lemma_.lower(), "undergoes" if passive or head.dep_ == "dobj" else "does"
    return None


def _kind_of(doc: Doc, i: int) -> str:
    block = block_of(doc, i)
    if block is None:
        return "paragraph"
    lead = next((one for one in layers.of(doc).blocks if one.kind == "paragraph"), None)
    return "lead" if block == lead else block.kind
