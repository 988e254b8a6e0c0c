"""Actors that the text does not name: "a gunman", "nine hostages", "police", each with all the phrases that mean it.

Everybody that a phrase brings up is gathered here; ``brf_cast`` keeps those who have a part in the story.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Doc

from briefing.extract.coreference.noun_mentions import NounMention, gender_of_noun
from briefing.extract.document import ActorNode, MentionNode, is_above_body, layers, rule_id
from briefing.lexicon import cells, table
from briefing.lexicon.lookup import wordlist

_RECALLED = 100  # of those brought up, the latest that a phrase may go on with


@dataclass
class _Draft:
    first: NounMention
    count: str
    phrases: list[NounMention] = field(default_factory=list)
    is_told: bool = False  # outside of the headline


def unnamed_actors(doc: Doc, phrases: Iterable[NounMention]) -> tuple[ActorNode, ...]:
    """Return those whom only these phrases mean, in the order of the text; ids go on after those of the named."""
    drafts: list[_Draft] = []
    for phrase in phrases:
        recent = drafts[-_RECALLED:]
        draft = next((one for one in reversed(recent) if _is_meant(phrase, one, recent)), None)
        if draft is None:
            draft = _Draft(phrase, phrase.number)
            drafts.append(draft)
        draft.phrases.append(phrase)
        draft.count = draft.count or phrase.number
        draft.is_told = draft.is_told or not is_above_body(doc, phrase.start)
    named = len(layers.of(doc).actors)
    return tuple(_actor(doc, f"a{n}", draft) for n, draft in enumerate(drafts, start=named + 1))


def _is_meant(phrase: NounMention, draft: _Draft, drafts: list[_Draft]) -> bool:
    """Whether a phrase goes on with somebody brought up before."""
    first = draft.first
    if phrase.number and draft.count and phrase.number != draft.count:
        return False
    if not phrase.noun or not first.noun:
        return bool(phrase.number) and phrase.number == draft.count
    if class_of_people(phrase.noun) == class_of_people(first.noun):
        if phrase.several != first.several:
            return False
        return phrase.known != "new" or not draft.is_told or bool(phrase.number and draft.count)
    general = phrase.known == "definite" and phrase.noun in wordlist("anybody") and not phrase.several
    if not general or first.several or first.kind != "person":
        return False
    if any(one.first.noun == phrase.noun and not one.first.several for one in drafts):
        return False
    gender, other = _gender(phrase), _gender(first)
    return not gender or not other or gender == other


@cache
def _classes() -> dict[str, str]:
    rows = [cells(row, "classes") for row in table("body_classes") if row["kind"] == "people"]
    return {noun: nouns[0] for nouns in rows for noun in nouns}


def class_of_people(noun: str) -> str:
    """Return the noun that stands for those that mean the same people: "police" for "officer"."""
    return _classes().get(noun, noun)


def _gender(phrase: NounMention) -> str:
    return "" if phrase.several else gender_of_noun(phrase.noun)


def _actor(doc: Doc, key: str, draft: _Draft) -> ActorNode:
    fullest = max(draft.phrases, key=lambda one: (bool(one.noun), one.end - one.start, -one.start))
    return ActorNode(
        id=key,
        name=_name(doc, fullest),
        kind=draft.first.kind,
        country=None,
        roles=(),
        mentions=tuple(
            MentionNode(one.start, one.end, "nominal", rule_id("mention", "again" if n else "unnamed"))
            for n, one in enumerate(draft.phrases)
        ),
        gender=_gender(draft.first) or None,
    )


def _name(doc: Doc, phrase: NounMention) -> str:
    """Return the words of a phrase without "a", "the", "their" before them; "a few dozen men" stays whole."""
    first = doc[phrase.start]
    left_out = (
        first.lower_ in wordlist("determiner") and first.head == phrase.head and phrase.end - first.i > 1
    )
    counting = phrase.several and first.lower_ in ("a", "an")
    return doc[phrase.start + (left_out and not counting) : phrase.end].text
