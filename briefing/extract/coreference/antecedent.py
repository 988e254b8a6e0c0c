"""Antecedents: of the actors that a pronoun may mean, the one for which most speaks.

The score is linear: the sum of weight times feature over ``[antecedent.points]``. Which actors may be meant at all
(gender, number, kind, distance) is decided before, in ``pronouns``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from briefing.extract.document import ActorNode, MentionNode
from briefing.lexicon.weights import weights


@dataclass(frozen=True, slots=True)
class Antecedent:
    """An actor that a pronoun may mean, by one of its mentions.

    ``sentence`` counts from the beginning of the text; ``subject``: whether the mention is one of a main clause.
    """

    actor: ActorNode
    ref: MentionNode
    sentence: int
    subject: bool


def features(pronoun: Token, sentence: int, candidate: Antecedent) -> Mapping[str, float]:
    """Return what speaks for a candidate, by the names of ``[antecedent.points]``; ``sentence``: the pronoun's."""
    same = candidate.sentence == sentence
    beside = same and pronoun.dep_ == "poss"
    return {
        "same_sentence": float(same),
        "subject": float(candidate.subject and not beside),
        "subject_of_possessive": float(candidate.subject and beside),
        "sentences_back": float(sentence - candidate.sentence),
        "named": float(candidate.ref.form != "pronoun"),
        "unnamed": float(not candidate.actor.is_named),
    }


def best(pronoun: Token, sentence: int, found: Sequence[Antecedent]) -> Antecedent | None:
    """Return the candidate with most points; of two that are equal, the later one."""
    points = weights("antecedent.points")
    return max(found, key=lambda c: (points.total(features(pronoun, sentence, c)), c.ref.start), default=None)
