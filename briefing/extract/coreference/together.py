"""Together: phrases that mean two at once: "both capitals", "the two sides", "the pair"."""

from __future__ import annotations

from bisect import bisect_left

from spacy.tokens import Doc, Token

from briefing.extract.actors import is_medium
from briefing.extract.coreference.organization_classes import BODIES, may_mean
from briefing.extract.document import ActorNode, layers, sentence_of, words_of
from briefing.lexicon.lookup import mapping, wordlist

_SIDES = BODIES | {"country"}
_TOLD = 2  # mentions from which a body may be a side


def is_pair(token: Token) -> bool:
    """Whether the phrase means two sides at once: "both capitals", "the two countries", "either side"."""
    nouns = wordlist("side") | wordlist("any_side") | wordlist("two_bodies")
    if token.lemma_.lower() not in nouns or not _has_before(token, "two_sides"):
        return False
    return not _is_place_of(token)


def _is_place_of(token: Token) -> bool:
    """Whether "sides" are where something is, or those of a thing: "on both sides", "a river has two sides"."""
    if token.lemma_.lower() != "side" or _has_before(token, "pointing"):
        return False
    return token.dep_ == "pobj" or token.left_edge.lower_ == "two"


def _has_before(token: Token, words: str) -> bool:
    """Whether a phrase has one of a list of words before its noun."""
    return not wordlist(words).isdisjoint(words_of(token.doc).lower[token.left_edge.i : token.i])


def pair_before(doc: Doc, token: Token) -> list[ActorNode]:
    """Return the two that are most spoken of before the phrase, of those that its noun may mean."""
    noun = token.lemma_.lower()
    told: dict[str, int] = {}
    for actor in layers.of(doc).actors:
        count = bisect_left(actor.mentions, token.i, key=lambda ref: ref.start)
        least = _TOLD if noun in wordlist("any_side") and actor.kind != "country" else 1
        if count >= least and _may_be_one(noun, actor):
            told[actor.id] = count
    ranked = sorted(told, key=lambda i: -told[i])[:2]
    return [actor for actor in layers.of(doc).actors if actor.id in ranked] if len(ranked) == 2 else []


def _may_be_one(noun: str, actor: ActorNode) -> bool:
    """Whether an actor may be one of two sides, countries or companies."""
    if noun in wordlist("any_side"):
        return actor.kind in _SIDES and not is_medium(actor)
    if noun in wordlist("side"):
        return actor.kind == "country"
    return actor.kind in BODIES and not is_medium(actor) and may_mean(noun, actor)


def is_duo(token: Token) -> bool:
    """Whether the phrase means two people at once: "the pair", "both men", "the two leaders"."""
    if token.lemma_.lower() in wordlist("duo"):
        return token.left_edge.lower_ == "the"
    person = mapping("nominals", "noun", "kind").get(token.lower_) == "person"
    return person and _has_before(token, "two_persons")


def two_persons(doc: Doc, token: Token) -> list[ActorNode]:
    """Return the persons named in this sentence or the one before, where they are two and fit the noun."""
    gender = mapping("nominals", "noun", "gender").get(token.lower_)
    found = [
        actor
        for actor in layers.of(doc).actors
        if actor.kind == "person" and is_near(doc, token, actor) and (not gender or actor.gender in (None, "", gender))
    ]  # fmt: skip
    return found if len(found) == 2 else []


def is_near(doc: Doc, token: Token, actor: ActorNode) -> bool:
    """Whether a country was spoken of in this sentence or the one before, as itself or by its adjective."""
    start, _ = sentence_of(token)
    previous = sentence_of(doc[start - 1])[0] if start else 0
    return any(previous <= ref.start < token.i for ref in actor.mentions)
