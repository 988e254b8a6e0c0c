"""Noun phrases for people, bodies and vessels that no name covers: "a gunman", "nine hostages", "the ship"."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from spacy.tokens import Doc, Token

from briefing.extract.actors import MentionIndex
from briefing.extract.document import in_headline, kind_of_noun, layers, starts_sentence, words_of
from briefing.lexicon.lookup import column, mapping, wordlist
from briefing.model import ActorKind

_DESCRIBING = frozenset({"compound", "amod", "nmod", "npadvmod", "attr", "oprd", "acomp", "intj", "dep"})
_BEFORE = frozenset({"det", "amod", "compound", "nummod", "nmod", "poss", "quantmod", "advmod", "predet"})
_HEADS = frozenset({"NOUN", "PROPN", "NUM"})
_COUNTED = frozenset({"nsubj", "nsubjpass", "dobj"})
_KINDS: tuple[ActorKind, ...] = ("person", "organization", "group", "asset", "country")
_BRINGING_UP = frozenset({"person", "organization", "group"})
Known: TypeAlias = Literal["definite", "bare", "new"]


class NounMention(NamedTuple):
    """A phrase for somebody, tokens with the end exclusive; ``number`` is how many it says they are, in its words.

    ``noun`` is the lemma of its head, empty where a number stands alone. ``free``: it may mean somebody without a name,
    nobody named owns it.
    """

    start: int
    end: int
    head: Token
    noun: str
    kind: ActorKind
    several: bool
    number: str
    known: Known
    free: bool


def noun_mentions(doc: Doc) -> list[NounMention]:
    """Return the phrases that belong to no mention yet and do not just describe a name beside them."""
    owners = MentionIndex(doc)
    tied = {i for role in layers.of(doc).roles if role.name for i in range(role.start, role.end)}
    found = []
    words, as_one = words_of(doc), wordlist("people_as_one")
    heads = (i for i, pos in enumerate(words.pos) if pos in _HEADS or words.lower[i] in as_one)
    for token in (doc[i] for i in heads):
        if token.i in tied or token.i in owners or token.dep_ in _DESCRIBING:
            continue
        one = _counted(token) if token.pos_ == "NUM" else _of_noun(token)
        if one is not None and not _is_described(one, owners):
            found.append(one._replace(free=one.kind in _BRINGING_UP and not _belongs_to_state(one, owners)))
    return found


def _of_noun(token: Token) -> NounMention | None:
    """Return the phrase that a noun for people or a body heads."""
    written_large = token.pos_ == "PROPN" and (in_headline(token) or _opens_as_noun(token))
    if not (token.pos_ == "NOUN" or written_large or _is_people_as_one(token)):
        return None
    kind = _kind(token)
    if kind is None:
        return None
    children = [c for c in token.children if c.dep_ in _BEFORE and c.i < token.i]
    start = min((c.left_edge.i for c in children), default=token.i)
    words = {c.lower_ for c in children if c.dep_ in ("det", "poss", "predet")}
    if words & wordlist("negative_det"):
        return None
    number = next((c.lower_ for c in children if c.dep_ == "nummod"), "")
    several = (
        token.tag_ in ("NNS", "NNPS") or token.lower_ in wordlist("people_as_one") or _opens_as_noun(token)
    )
    known: Known = "new"
    if words & wordlist("definite") or any(c.dep_ == "poss" for c in children):
        known = "definite"
    elif (
        not words and not number and (several or kind != "person") and token.lower_ not in wordlist("anyone")
    ):
        known = "bare"
    noun = token.lemma_.lower() if token.pos_ == "NOUN" else _singular(token.lower_)
    return NounMention(
        start,
        token.i + 1,
        token,
        noun,
        "group" if several and kind == "person" else kind,
        several,
        number,
        known,
        True,
    )


def _opens_as_noun(token: Token) -> bool:
    """Whether a word for several people is only written large because it opens a sentence: "Gunmen seized …"."""
    return starts_sentence(token) and mapping("nominals", "noun", "number").get(token.lower_) == "pl"


def _singular(word: str) -> str:
    """Return the noun that the tables know for a plural that is taken for a name: "gunman" for "Gunmen"."""
    one = word[:-2] + "an" if word.endswith("men") else word.removesuffix("s")
    return one if one in mapping("nominals", "noun", "kind") else word


def _is_people_as_one(token: Token) -> bool:
    """Whether an adjective stands for people: "the dead", "the wounded"."""
    return token.lower_ in wordlist("people_as_one") and any(c.dep_ == "det" for c in token.children)


def _counted(token: Token) -> NounMention | None:
    """Return the phrase of a number that stands for people: "killed 12", "five were hurt"."""
    verb = token.head
    if (
        token.dep_ not in _COUNTED
        or verb.pos_ != "VERB"
        or verb.lemma_.lower() not in wordlist("done_to_people")
    ):
        return None
    start = min((c.left_edge.i for c in token.children if c.i < token.i), default=token.i)
    return NounMention(start, token.i + 1, token, "", "group", True, token.lower_, "new", True)


def gender_of_noun(noun: str) -> str:
    """Return "m" or "f" where a noun tells it, else ""."""
    return mapping("nominals", "noun", "gender").get(noun, "")


def _kind(token: Token) -> ActorKind | None:
    found = kind_of_noun(token)
    if found is None and token.lemma_.lower() in column("roles", "role"):
        found = "person"
    return next((kind for kind in _KINDS if kind == found), None)


def _is_described(phrase: NounMention, owners: MentionIndex) -> bool:
    """Whether the phrase only tells what somebody named is: "X, a gunman", "the gunman, X", "gunman X"."""
    head = phrase.head
    if head.dep_ == "appos" and head.head.i in owners:
        return True
    if any(c.dep_ in ("appos", "flat") and c.i in owners for c in head.children):
        return True
    after = phrase.end
    return after < len(head.doc) and after in owners and head.doc[after].head == head


def _belongs_to_state(phrase: NounMention, owners: MentionIndex) -> bool:
    """Whether a country or a body acts through them: "Tajik forces", "the firm's managers"."""
    inside = (owners.at(i) for i in range(phrase.start, phrase.end - 1))
    acting = [actor for actor in inside if actor is not None and actor.kind != "person"]
    return bool(acting) and (phrase.kind != "person" or phrase.noun not in wordlist("private_person"))
