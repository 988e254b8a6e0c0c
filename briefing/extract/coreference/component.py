"""References: pronouns and noun phrases tied to actors where the reader is in no doubt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from briefing.extract.coreference.descriptions import Described, descriptions, likeliest, mention_of
from briefing.extract.coreference.nominals import is_named, nominal_references
from briefing.extract.coreference.noun_mentions import noun_mentions
from briefing.extract.coreference.organization_classes import BODIES, is_police
from briefing.extract.coreference.pronouns import pronoun_references
from briefing.extract.coreference.unnamed import unnamed_actors
from briefing.extract.document import MentionNode, layers, rule_id

_WEIGHED = frozenset({rule_id("mention", "noun"), rule_id("mention", "ahead")})


@Language.factory(
    "brf_references",
    assigns=["doc._.brf_actors"],
    requires=["doc._.brf_actors", "doc._.brf_quotes", "doc._.brf_roles", "token.dep"],
)
def create_references(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component that adds nominal and pronominal mentions to ``brf_actors``."""
    return resolve


def resolve(doc: Doc) -> Doc:
    """Resolve noun phrases first: pronouns lean on them."""
    resolve_nouns(doc)
    _add(doc, pronoun_references(doc))
    return doc


def resolve_nouns(doc: Doc, choose: Callable[[Described], str | None] = likeliest) -> None:
    """Tie noun phrases to those whom the text names; the rest bring up actors without a name.

    Which body a noun picks up is only one of the things that are weighed; sure are the one force of police, and a name
    that has the noun.
    """
    bodies = {a.id: a for a in layers.of(doc).actors if a.kind in BODIES and not is_police(a)}
    sure: list[tuple[str, MentionNode]] = []
    weighed: dict[int, tuple[str, MentionNode]] = {}  # by the noun
    for actor_id, ref in nominal_references(doc):
        noun = doc[ref.end - 1]
        if actor_id in bodies and ref.rule in _WEIGHED and not is_named(noun, bodies[actor_id]):
            weighed[noun.i] = (actor_id, ref)
        else:
            sure.append((actor_id, ref))
    _add(doc, sure)
    phrases = noun_mentions(doc)
    heads = {phrase.head.i for phrase in phrases}
    _add(doc, [one for at, one in weighed.items() if at not in heads])
    named = descriptions(doc, phrases, {at: actor_id for at, (actor_id, _) in weighed.items()}, choose)
    _add(doc, [(actor_id, mention_of(phrase)) for phrase, actor_id in named.items()])
    free = [phrase for phrase in phrases if phrase not in named and phrase.free]
    layers.of(doc).actors += unnamed_actors(doc, free)


def _add(doc: Doc, found: list[tuple[str, MentionNode]]) -> None:
    added: dict[str, list[MentionNode]] = {}
    for actor_id, ref in found:
        added.setdefault(actor_id, []).append(ref)
    layers.of(doc).actors = tuple(
        replace(actor, mentions=tuple(sorted((*actor.mentions, *added[actor.id]), key=lambda ref: ref.start)))
        if actor.id in added
        else actor
        for actor in layers.of(doc).actors
    )
