"""Doers: who can attack or threaten at all. A drought hits a country, a price rise a town, and nobody did it."""

from __future__ import annotations

from spacy.tokens import Token

from briefing.extract.actors import MentionIndex
from briefing.extract.document import kind_of_noun
from briefing.extract.events.patterns import is_a, is_called, subjects_of
from briefing.lexicon.lookup import wordlist

_FORCES = ("@hazard", "@disease", "@animal", "@price", "@restriction")
_DOERS = (
    "@person",
    "@leader",
    "@troops",
    "@weapon",
    "@missile",
    "@crowd",
    "@suspect",
    "@vessel",
    "@territory",
)
_KINDS = ("person", "group", "organization", "country")
_ENDINGS = ("er", "or", "ist", "ian", "man", "ee")  # "a caller", "an arsonist"
_MODIFIERS = frozenset({"compound", "amod", "nmod"})


class Doers:
    """Answers for one document."""

    def __init__(self, owners: MentionIndex) -> None:
        self._owners = owners

    def may_do(self, verb: Token) -> bool:
        """Whether somebody, a weapon or somebody's words are the subject of a verb, or none is told."""
        subjects = subjects_of(verb)
        heads = [s for s in subjects if s.dep_ not in _MODIFIERS]
        if any(_is_force(s) for s in subjects if s in heads or s.pos_ == "PROPN"):
            return False  # "Typhoon Ada" is one too
        return not heads or any(map(self._is_somebody, heads))

    def _is_somebody(self, token: Token) -> bool:
        if token.pos_ in ("PRON", "DET", "NUM") or token.i in self._owners:
            return True
        word = token.lemma_.lower()
        named = token.pos_ == "PROPN" or word.endswith(_ENDINGS)
        listed = named or word in wordlist("body") or word in wordlist("voice")
        return kind_of_noun(token) in _KINDS or listed or any(is_a(token, kind) for kind in _DOERS)


def _is_force(token: Token) -> bool:
    """Whether a word is of nature or the market, also where a headline makes a name of its plural: "Wildfires"."""
    plural = token.ent_type_ == "PERSON" and token.lower_.endswith("s")
    return any(is_called(token, kind) if plural else is_a(token, kind) for kind in _FORCES)
