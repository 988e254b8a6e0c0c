"""Actors that the text does not name: "a gunman", "nine hostages", "police", each with all the phrases that mean it.

Everybody that a phrase brings up is gathered here; ``brf_cast`` keeps those who have a part in the story.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from spacy.tokens import Doc, Token

from briefing.extract.actors import MentionIndex
from briefing.extract.document import ActorNode, MentionNode, block_of, layers, rule_id
from briefing.lexicon import cells, table
from briefing.lexicon.lookup import column, mapping, wordlist
from briefing.model import ActorKind

_DESCRIBING = frozenset({"compound", "amod", "nmod", "npadvmod", "attr", "oprd", "acomp", "intj", "dep"})
_BEFORE = frozenset({"det", "amod", "compound", "nummod", "nmod", "poss", "quantmod", "advmod", "predet"})
_COUNTED = frozenset({"nsubj", "nsubjpass", "dobj"})
_KINDS: tuple[ActorKind, ...] = ("person", "organization", "group")
_Known: TypeAlias = Literal["definite", "bare", "new"]


class _Phrase(NamedTuple):
    """A phrase for somebody, tokens with the end exclusive; ``count`` is how many it says they are, in its words."""

    start: int
    end: int
    head: Token
    noun: str
    kind: ActorKind
    several: bool
    count: str
    known: _Known


@dataclass
class _Draft:
    first: _Phrase
    gender: str
    count: str
    phrases: list[_Phrase] = field(default_factory=list)
    is_told: bool = False  # outside of the headline


def unnamed_actors(doc: Doc) -> tuple[ActorNode, ...]:
    """Return those whom only noun phrases mean, in the order of the text; ids go on after those of the named."""
    drafts: list[_Draft] = []
    for phrase in _phrases(doc):
        headline = _in_headline(doc, phrase.start)
        draft = next((one for one in reversed(drafts) if _is_meant(phrase, one, drafts)), None)
        if draft is None:
            draft = _Draft(phrase, _gender(phrase), phrase.count)
            drafts.append(draft)
        draft.phrases.append(phrase)
        draft.count = draft.count or phrase.count
        draft.is_told = draft.is_told or not headline
    named = len(layers.of(doc).actors)
    return tuple(_actor(doc, f"a{n}", draft) for n, draft in enumerate(drafts, start=named + 1))


def _phrases(doc: Doc) -> list[_Phrase]:
    owners = MentionIndex(doc)
    tied = {i for role in layers.of(doc).roles if role.name for i in range(role.start, role.end)}
    found = []
    for token in doc:
        if token.i in tied or token.i in owners or token.dep_ in _DESCRIBING:
            continue
        phrase = _counted(token) if token.pos_ == "NUM" else _of_noun(token)
        if phrase is not None and not _is_described(phrase, owners) and not _belongs_to_state(phrase, owners):
            found.append(phrase)
    return found


def _of_noun(token: Token) -> _Phrase | None:
    """Return the phrase that a noun for people or a body heads."""
    if token.pos_ not in ("NOUN", "ADJ", "PROPN") or (token.pos_ != "NOUN" and token.lower_ not in wordlist("people_as_one")):
        return None
    kind = _kind(token)
    if kind is None:
        return None
    children = [c for c in token.children if c.dep_ in _BEFORE and c.i < token.i]
    start = min((c.left_edge.i for c in children), default=token.i)
    words = {c.lower_ for c in children if c.dep_ in ("det", "poss", "predet")}
    if words & wordlist("negative_det"):
        return None
    count = next((c.lower_ for c in children if c.dep_ == "nummod"), "")
    several = token.tag_ in ("NNS", "NNPS") or token.lower_ in wordlist("people_as_one")
    known: _Known = "new"
    if words & wordlist("definite") or any(c.dep_ == "poss" for c in children):
        known = "definite"
    elif not words and not count and (several or kind != "person") and token.lower_ not in wordlist("anyone"):
        known = "bare"
    noun = token.lemma_.lower() if token.pos_ == "NOUN" else token.lower_
    return _Phrase(start, token.i + 1, token, noun, "group" if several and kind == "person" else kind, several, count, known)


def _counted(token: Token) -> _Phrase | None:
    """Return the phrase of a number that stands for people: "killed 12", "five were hurt"."""
    verb = token.head
    if token.dep_ not in _COUNTED or verb.pos_ != "VERB" or verb.lemma_.lower() not in wordlist("done_to_people"):
        return None
    start = min((c.left_edge.i for c in token.children if c.i < token.i), default=token.i)
    return _Phrase(start, token.i + 1, token, "", "group", True, token.lower_, "new")


def _kind(token: Token) -> ActorKind | None:
    kinds = mapping("nominals", "noun", "kind")
    found = kinds.get(token.lower_) or kinds.get(token.lemma_.lower())
    if found is None and token.lemma_.lower() in column("roles", "role"):
        found = "person"
    return next((kind for kind in _KINDS if kind == found), None)


def _is_described(phrase: _Phrase, owners: MentionIndex) -> bool:
    """Whether the phrase only tells what somebody named is: "X, a gunman", "the gunman, X", "gunman X"."""
    head = phrase.head
    if head.dep_ == "appos" and head.head.i in owners:
        return True
    if any(c.dep_ in ("appos", "flat") and c.i in owners for c in head.children):
        return True
    after = phrase.end
    return after < len(head.doc) and after in owners and head.doc[after].head == head


def _belongs_to_state(phrase: _Phrase, owners: MentionIndex) -> bool:
    """Whether a country or a body acts through them: "Tajik forces", "the firm's managers"."""
    inside = (owners.at(i) for i in range(phrase.start, phrase.end - 1))
    acting = [actor for actor in inside if actor is not None and actor.kind != "person"]
    return bool(acting) and (phrase.kind != "person" or phrase.noun not in wordlist("private_person"))


def _is_meant(phrase: _Phrase, draft: _Draft, drafts: list[_Draft]) -> bool:
    """Whether a phrase goes on with somebody brought up before."""
    first = draft.first
    if phrase.count and draft.count and phrase.count != draft.count:
        return False
    if not phrase.noun or not first.noun:
        return bool(phrase.count) and phrase.count == draft.count
    if _class_of(phrase.noun) == _class_of(first.noun):
        if phrase.several != first.several:
            return False
        return phrase.known != "new" or not draft.is_told or bool(phrase.count and draft.count)
    general = phrase.known == "definite" and phrase.noun in wordlist("anybody") and not phrase.several
    if not general or first.several or first.kind != "person":
        return False
    if any(one.first.noun == phrase.noun and not one.first.several for one in drafts):
        return False
    gender = _gender(phrase)
    return not gender or not draft.gender or gender == draft.gender


@cache
def _classes() -> dict[str, str]:
    rows = [cells(row, "classes") for row in table("body_classes") if row["kind"] == "people"]
    return {noun: nouns[0] for nouns in rows for noun in nouns}


def _class_of(noun: str) -> str:
    """Return the noun that stands for those that mean the same people: "police" for "officer"."""
    return _classes().get(noun, noun)


def _gender(phrase: _Phrase) -> str:
    return "" if phrase.several else mapping("nominals", "noun", "gender").get(phrase.noun, "")


def _in_headline(doc: Doc, i: int) -> bool:
    block = block_of(doc, i)
    return block is not None and block.kind in ("title", "standfirst")


def _actor(doc: Doc, key: str, draft: _Draft) -> ActorNode:
    fullest = max(draft.phrases, key=lambda one: (bool(one.noun), one.end - one.start, -one.start))
    start = fullest.start + (fullest.end - fullest.start > 1 and doc[fullest.start].lower_ in wordlist("article"))
    return ActorNode(
        id=key,
        name=doc[start : fullest.end].text,
        kind=draft.first.kind,
        country=None,
        roles=(),
        mentions=tuple(
            MentionNode(one.start, one.end, "nominal", rule_id("mention", "again" if n else "unnamed"))
            for n, one in enumerate(draft.phrases)
        ),
        gender=draft.gender or None,
    )
