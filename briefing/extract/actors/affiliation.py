"""Affiliation: whom an official, a spokesman or a medium stands for."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc

from briefing.extract.document import ActorNode, MentionNode, layers
from briefing.extract.names import lookup
from briefing.lexicon.lookup import mapping

_OFFICIAL = frozenset({"government", "military", "diplomat", "spokes", "police"})


def side_of(actor: ActorNode) -> str | None:
    """Return the country that an actor acts for: a country itself, its officials, its institutions."""
    if actor.country is None or actor.kind in ("country", "organization", "asset"):
        return actor.country
    return actor.country if acts_for_country(actor.roles) else None


def acts_for_country(roles: tuple[str, ...] | list[str]) -> bool:
    """Whether a role is an office of state: a minister's, a general's, an envoy's, a spokesman's."""
    words, offices = " ".join(roles).lower().split(" "), _offices()
    longest = max(map(len, offices), default=0)
    return any(
        tuple(words[i : i + size]) in offices for size in range(1, longest + 1) for i in range(len(words))
    )


@cache
def _offices() -> frozenset[tuple[str, ...]]:
    classes = mapping("roles", "role", "class").items()
    return frozenset(tuple(role.split(" ")) for role, klass in classes if klass in _OFFICIAL)


def is_medium(actor: ActorNode) -> bool:
    """Whether an actor is a news medium, which reports and is seldom what "it" means."""
    entry = lookup(actor.name)
    return entry is not None and entry.klass == "media"


def credited(doc: Doc) -> frozenset[str]:
    """Return the ids of those who only carry the article: they are named in its dateline or byline and nowhere else."""
    here = layers.of(doc)
    heads = [(block.start, block.end) for block in here.blocks if block.kind in ("dateline", "byline")]

    def is_credit(ref: MentionNode) -> bool:
        return ref.rule.startswith("name.dateline") or any(start <= ref.start < end for start, end in heads)

    bodies = (actor for actor in here.actors if actor.kind == "organization")
    return frozenset(actor.id for actor in bodies if all(map(is_credit, actor.mentions)))
