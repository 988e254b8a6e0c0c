"""Pronouns: of those whom one may mean, the likeliest, where it is likely enough.

For each kind of pronoun a logistic decision between yes and no is made for every candidate, and the best that is above
the limit is meant (a mention-pair model as of Soon, Ng and Lim 2001, the best first as in Ng and Cardie 2002). The
weights are learned on annotated articles (``lexicon/learned.tsv``); what the rules say is among the features.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from spacy.tokens import Doc, Token

from briefing.extract.coreference.pronoun_features import Features, PronounFeatures
from briefing.extract.coreference.pronoun_rules import PronounRules
from briefing.extract.document import ActorNode, MentionNode, rule_id, written
from briefing.extract.document.provenance import MentionRule
from briefing.lexicon import learned
from briefing.lexicon.lookup import wordlist
from briefing.lexicon.weights import weights

KINDS = {  # list of words -> the decision that is learned
    "pronoun_male": "he",
    "pronoun_female": "he",
    "pronoun_thing": "it",
    "pronoun_several": "they",
    "pronoun_speakers": "we",
    "pronoun_speaker": "i",
}
_SPOKEN = frozenset({"we", "i"})  # a rule leaves no choice; they wait until it is known who "she said" is
Choice: TypeAlias = Callable[["Considered"], str | None]


class Considered(NamedTuple):
    """A pronoun and those whom it may mean: id of the actor -> what speaks for it."""

    token: Token
    kind: str
    rows: Mapping[str, Features]


def pronoun_references(doc: Doc) -> list[tuple[str, MentionNode]]:
    """Return actor id and mention for each pronoun that the reader does not doubt."""
    return [(actor.id, ref) for _, actors, ref in resolved(doc, likeliest) for actor in actors]


def likeliest(one: Considered) -> str | None:
    """Return the candidate with the best score, if it is above the limit of its kind of pronoun."""
    return learned.likeliest(f"pronoun_{one.kind}", one.rows, weights("pronoun.limits")[one.kind])


def resolved(doc: Doc, choose: Choice) -> Iterator[tuple[Considered, tuple[ActorNode, ...], MentionNode]]:
    """Yield each pronoun with the candidates, those it means by ``choose``, if any, and its mention."""
    rules = PronounRules(doc)
    weighed = PronounFeatures(doc, rules)
    for token, kind in _pronouns(doc):
        if rules.owners.takes(token):
            continue
        said, rule = rules.referents(token)
        sure = kind in _SPOKEN or rule == "answer" or token.lower_.endswith("self")
        bound = len(said) > 1 or (said and sure)
        rows = {} if bound else weighed.of(token, kind, said, rule)
        one = Considered(token, kind, _on_the_side(rules, token, rows) if kind == "we" else rows)
        meant = said if bound else _meant(rules, choose(one))
        ref = _mention(token, rule if meant == said else "likeliest")
        for actor in meant:
            rules.remember(token, actor, ref)
        yield one, tuple(meant), ref


def _pronouns(doc: Doc) -> list[tuple[Token, str]]:
    words = frozenset[str]().union(*map(wordlist, KINDS))
    tagged = (t for t in written(doc, words) if t.pos_ == "PRON" or t.tag_ in ("PRP", "PRP$"))
    found = [(t, kind) for t in tagged for kind in _kinds(t)]
    return sorted(found, key=lambda one: one[1] in _SPOKEN)


def _kinds(token: Token) -> Iterator[str]:
    return (kind for words, kind in KINDS.items() if token.lower_ in wordlist(words))


def _meant(rules: PronounRules, actor_id: str | None) -> list[ActorNode]:
    return [rules.actors[actor_id]] if actor_id is not None else []


def _on_the_side(rules: PronounRules, token: Token, rows: Mapping[str, Features]) -> Mapping[str, Features]:
    """Return those who can be "we": whoever writes is none, nor is anybody whom the words are said to."""
    if token.i not in rules.speakers.quoted:
        return {}
    told = rules.speakers.spoken_to(token)
    return {i: row for i, row in rows.items() if told is None or i != told.id}


def _mention(token: Token, rule: MentionRule) -> MentionNode:
    return MentionNode(token.i, token.i + 1, "pronoun", rule_id("mention", rule))
