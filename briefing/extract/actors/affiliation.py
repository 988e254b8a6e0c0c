"""Affiliation: whom an official, a spokesman or a medium stands for."""

from __future__ import annotations

from briefing.extract.document import ActorNode
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
    words = f" {' '.join(roles).lower()} "
    classes = mapping("roles", "role", "class").items()
    return any(klass in _OFFICIAL and f" {role} " in words for role, klass in classes)


def is_medium(actor: ActorNode) -> bool:
    """Whether an actor is a news medium, which reports and is seldom what "it" means."""
    entry = lookup(actor.name)
    return entry is not None and entry.klass == "media"
