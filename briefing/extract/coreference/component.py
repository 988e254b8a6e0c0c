"""References: pronouns and noun phrases tied to actors where the reader is in no doubt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from briefing.extract.coreference.nominals import nominal_references
from briefing.extract.coreference.pronouns import pronoun_references
from briefing.extract.document.layers import Ref


@Language.factory("brf_references")
def create_references(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component that adds nominal and pronominal mentions to ``brf_actors``."""
    return resolve


def resolve(doc: Doc) -> Doc:
    """Resolve noun phrases first: pronouns lean on them."""
    _add(doc, nominal_references(doc))
    _add(doc, pronoun_references(doc))
    return doc


def _add(doc: Doc, found: list[tuple[str, Ref]]) -> None:
    added: dict[str, list[Ref]] = {}
    for actor_id, ref in found:
        added.setdefault(actor_id, []).append(ref)
    doc._.brf_actors = tuple(
        replace(actor, mentions=tuple(sorted((*actor.mentions, *added[actor.id]), key=lambda ref: ref.start)))
        if actor.id in added
        else actor
        for actor in doc._.brf_actors
    )
